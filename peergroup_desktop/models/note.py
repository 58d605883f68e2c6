"""What is written about sessions, and what comes of it: notes, themes, follow-ups, decisions."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, IdField, Table
from peergroup_desktop.models.group import Group
from peergroup_desktop.models.person import Person
from peergroup_desktop.models.session import Session


class NoteText(Table):
    """What was written under one prompt about a session. Its id is named after both."""

    session = peewee.ForeignKeyField(Session, backref="notes")
    prompt = peewee.TextField()  # key of actions.notes.Prompt
    text = peewee.TextField(default="")
    written_at = peewee.TextField(default="")  # ISO, UTC


class Theme(Table):
    """What a session was about, in a word or two. Its id is named after session and folded name."""

    session = peewee.ForeignKeyField(Session, backref="themes")
    name = peewee.TextField()
    archived_on = DayField(null=True)


class FollowUp(Table):
    """Something to do after a session, or without one."""

    group = peewee.ForeignKeyField(Group, backref="follow_ups")
    session = peewee.ForeignKeyField(Session, null=True, backref="follow_ups")
    text = peewee.TextField()
    owner = peewee.ForeignKeyField(Person, null=True, backref="follow_ups")
    due_on = DayField(null=True)
    done_on = DayField(null=True)
    archived_on = DayField(null=True)

    session_id: RecordId | None
    owner_id: RecordId | None


class Decision(Table):
    """What the group decided, who does it, and when it is looked at again."""

    group = peewee.ForeignKeyField(Group, backref="decisions")
    session = peewee.ForeignKeyField(Session, null=True, backref="decisions")
    text = peewee.TextField()
    who = peewee.TextField(default="")
    decided_on = DayField()
    look_again_on = DayField(null=True)
    archived_on = DayField(null=True)

    session_id: RecordId | None


class NoteDraft(peewee.Model):
    """What is being typed into a note and is no deed yet. Not logged, and gone with the deed."""

    session = IdField(column_name="session_id")
    prompt = peewee.TextField()
    text = peewee.TextField()
    saved_at = peewee.TextField()  # ISO, UTC
    account = IdField(column_name="account_id")

    class Meta:
        legacy_table_names = False
        primary_key = peewee.CompositeKey("session", "prompt")
        without_rowid = True
