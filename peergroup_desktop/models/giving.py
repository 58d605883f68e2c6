"""What people give each other and would like: marks of give and take, offers and needs, goals in their own words."""

import peewee

from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.person import Person
from peergroup_desktop.models.session import Session


class GivingMark(Table):
    """Somebody listened, shared, gave a lift: the group's own words. Its id is named after session, person and word."""

    session = peewee.ForeignKeyField(Session, backref="giving_marks")
    person = peewee.ForeignKeyField(Person, backref="giving_marks")
    word = peewee.TextField()
    archived_on = DayField(null=True)


class Offer(Table):
    """What somebody is glad to offer, or would find helpful."""

    person = peewee.ForeignKeyField(Person, backref="offers")
    kind = peewee.TextField()  # core.kinds.OfferKind
    text = peewee.TextField()
    said_on = DayField()
    archived_on = DayField(null=True)


class Goal(Table):
    """A goal in the person's own words, theirs to show or to hide."""

    person = peewee.ForeignKeyField(Person, backref="goals")
    text = peewee.TextField()
    is_shared = peewee.BooleanField(default=False)
    said_on = DayField()
    outcome = peewee.TextField(default="")  # core.kinds.GoalOutcome, or empty while it is on
    ended_on = DayField(null=True)
    archived_on = DayField(null=True)
