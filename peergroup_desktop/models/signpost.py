"""What is done with the directory: ringing round, telling people, and arranging something with their consent."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.directory import Service
from peergroup_desktop.models.group import Group
from peergroup_desktop.models.person import Person
from peergroup_desktop.models.session import Session


class ServiceCheck(Table):
    """Somebody asked whether what we hold about a service is still right."""

    service = peewee.ForeignKeyField(Service, backref="checks")
    checked_on = DayField()
    answer = peewee.TextField()  # core.kinds.CheckAnswer
    words = peewee.TextField(default="")
    archived_on = DayField(null=True)

    service_id: RecordId


class RoundTurn(Table):
    """A service dealt out to somebody to ring. Its id is named after service and day; a later check ends it."""

    service = peewee.ForeignKeyField(Service, backref="turns")
    person = peewee.ForeignKeyField(Person, backref="round_turns")
    dealt_on = DayField()
    archived_on = DayField(null=True)

    service_id: RecordId
    person_id: RecordId


class Signpost(Table):
    """Information given so that people go themselves. `person` only where they are happy for that to be kept."""

    group = peewee.ForeignKeyField(Group, backref="signposts")
    service = peewee.ForeignKeyField(Service, null=True, backref="signposts")
    words = peewee.TextField(default="")  # what was suggested, when it is not in the directory
    session = peewee.ForeignKeyField(Session, null=True, backref="signposts")
    person = peewee.ForeignKeyField(Person, null=True, backref="signposts")
    suggested_on = DayField()
    outcome = peewee.TextField(default="")  # core.kinds.SignpostOutcome, or empty while nobody knows
    outcome_words = peewee.TextField(default="")
    outcome_on = DayField(null=True)
    archived_on = DayField(null=True)

    group_id: RecordId
    service_id: RecordId | None
    session_id: RecordId | None
    person_id: RecordId | None


class Referral(Table):
    """Something we arrange for somebody with a service, with their consent. No signposting: a record of its own."""

    group = peewee.ForeignKeyField(Group, backref="referrals")
    service = peewee.ForeignKeyField(Service, backref="referrals")
    person = peewee.ForeignKeyField(Person, backref="referrals")
    agreed_on = DayField()
    how = peewee.TextField()  # core.kinds.ConsentWay
    may_share = peewee.TextField()  # what they agreed that we pass on, in words
    sent_on = DayField(null=True)
    outcome = peewee.TextField(default="")  # core.kinds.SignpostOutcome, or empty
    outcome_words = peewee.TextField(default="")
    outcome_on = DayField(null=True)
    withdrawn_on = DayField(null=True)
    archived_on = DayField(null=True)

    group_id: RecordId
    service_id: RecordId
    person_id: RecordId
