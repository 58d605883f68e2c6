"""Sessions and what their registers hold."""

import peewee

from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group, Pattern
from peergroup_desktop.models.person import Person


class Session(Table):
    """One dated meeting. Made from a pattern its id is named after pattern and date, so two copies make the same."""

    group = peewee.ForeignKeyField(Group, backref="sessions")
    pattern = peewee.ForeignKeyField(Pattern, null=True, backref="sessions")
    planned_on = DayField()  # the date the pattern gave; stays when the session is moved
    held_on = DayField()  # the date it is (to be) held
    starts_minute = peewee.IntegerField()
    ends_minute = peewee.IntegerField()
    place = peewee.TextField(default="")
    topic = peewee.TextField(default="")
    is_cancelled = peewee.BooleanField(default=False)
    cancel_reason = peewee.TextField(default="")
    unnamed_count = peewee.IntegerField(default=0)  # came, prefer not to be named
    guest_count = peewee.IntegerField(default=0)  # companions and guests
    child_count = peewee.IntegerField(default=0)
    finished_at = peewee.TextField(null=True)  # ISO, UTC; empty while the register is open
    archived_on = DayField(null=True)

    class Meta:
        indexes = ((("group", "held_on"), False),)


class Attendance(Table):
    """A person's mark in a session. Its id is named after both; an empty mark means it was taken back."""

    session = peewee.ForeignKeyField(Session, backref="marks")
    person = peewee.ForeignKeyField(Person, backref="marks")
    mark = peewee.TextField(null=True)  # core.marks.Mark
    flags = peewee.IntegerField(default=0)  # core.marks.MarkFlag


class Duty(Table):
    """A small job somebody did at a session. Its id is named after session, person and kind."""

    session = peewee.ForeignKeyField(Session, backref="duties")
    person = peewee.ForeignKeyField(Person, backref="duties")
    kind = peewee.TextField()  # core.kinds.DutyKind, or the group's own word
    archived_on = DayField(null=True)
