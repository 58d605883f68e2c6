"""What a group agreed among themselves, and how its facilitators look after each other."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group
from peergroup_desktop.models.person import Person
from peergroup_desktop.models.session import Session


class Agreement(Table):
    """One version of a group's agreement. The one with the highest number counts."""

    group = peewee.ForeignKeyField(Group, backref="agreements")
    number = peewee.IntegerField()
    text = peewee.TextField()
    agreed_on = DayField()
    review_on = DayField(null=True)
    archived_on = DayField(null=True)


class AgreementReading(Table):
    """A version was read out at a session. Its id is named after both."""

    agreement = peewee.ForeignKeyField(Agreement, backref="readings")
    session = peewee.ForeignKeyField(Session, backref="agreement_readings")
    archived_on = DayField(null=True)


class AgreedOn(Table):
    """A person agreed to a version on a day. Its id is named after both."""

    agreement = peewee.ForeignKeyField(Agreement, backref="agreed")
    person = peewee.ForeignKeyField(Person, backref="agreed")
    agreed_on = DayField()
    archived_on = DayField(null=True)


class Debrief(Table):
    """A talk among facilitators after a session, or with whoever supervises one of them."""

    group = peewee.ForeignKeyField(Group, backref="debriefs")
    session = peewee.ForeignKeyField(Session, null=True, backref="debriefs")
    person = peewee.ForeignKeyField(Person, null=True, backref="debriefs")  # whose supervision it was
    kind = peewee.TextField()  # core.kinds.DebriefKind
    held_on = DayField()
    with_whom = peewee.TextField(default="")
    text = peewee.TextField(default="")
    pass_on = peewee.TextField(default="")  # after a session: what others should know
    next_on = DayField(null=True)
    archived_on = DayField(null=True)

    session_id: RecordId | None
    person_id: RecordId | None
