"""What the file keeps about itself: who can unlock it, its settings, and notes left by imports."""

import peewee

from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group


class Account(Table):
    """Somebody who can unlock the file. Keys are in the header; this row names them in history."""

    name = peewee.TextField()
    role = peewee.TextField()  # core.permissions.Role
    slot = peewee.TextField()  # id of the key slot in the header
    archived_on = DayField(null=True)


class Setting(Table):
    """One of the group's settings. Its id is named after its key."""

    key = peewee.TextField(unique=True)
    value = peewee.TextField()


class ImportNote(Table):
    """What an import could not place: nothing from a spreadsheet is lost."""

    group = peewee.ForeignKeyField(Group, backref="import_notes")
    title = peewee.TextField()  # the source file's own name: inside the encrypted file only
    made_on = DayField()
    lines = peewee.TextField()  # JSON list of {sheet, row, column, value, reason}
    archived_on = DayField(null=True)
