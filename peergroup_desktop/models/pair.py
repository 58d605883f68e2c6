"""Two people who meet one-to-one: what they agreed, when they were in touch, and visits made alone."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group
from peergroup_desktop.models.person import Person


class Pair(Table):
    """A supporter and a person, with their agreement."""

    group = peewee.ForeignKeyField(Group, backref="pairs")
    kind = peewee.TextField()  # core.kinds.PairKind
    supporter = peewee.ForeignKeyField(Person, backref="supports")
    person = peewee.ForeignKeyField(Person, backref="supported_in")
    starts_on = DayField()
    review_on = DayField(null=True)
    ends_on = DayField(null=True)
    ending = peewee.TextField(default="")  # core.kinds.PairEnding, once it has ended
    ending_words = peewee.TextField(default="")
    where = peewee.TextField(default="", column_name="where_met")  # WHERE is a word of SQL
    every_days = peewee.IntegerField(default=0)  # how often they agreed to be in touch; 0: not agreed
    hours_from = peewee.IntegerField(null=True)  # contact hours, minutes after midnight
    hours_until = peewee.IntegerField(null=True)
    how_we_end = peewee.TextField(default="")
    agreed_on = DayField(null=True)
    archived_on = DayField(null=True)

    group_id: RecordId
    supporter_id: RecordId
    person_id: RecordId


class PairContact(Table):
    """One conversation outside a session."""

    pair = peewee.ForeignKeyField(Pair, backref="contacts", index=False)  # the index below leads with it
    held_on = DayField()
    at_minute = peewee.IntegerField(null=True)  # minutes after midnight
    way = peewee.TextField()  # core.kinds.ContactWay
    minutes = peewee.IntegerField(default=0)
    note = peewee.TextField(default="")
    archived_on = DayField(null=True)

    class Meta:
        indexes = ((("pair", "held_on"), False),)


class PairReview(Table):
    """A look back at how it goes, by both."""

    pair = peewee.ForeignKeyField(Pair, backref="reviews")
    held_on = DayField()
    words = peewee.TextField(default="")
    next_on = DayField(null=True)
    archived_on = DayField(null=True)


class LoneVisit(Table):
    """Somebody goes to see somebody alone, and says when they are back."""

    group = peewee.ForeignKeyField(Group, backref="lone_visits")
    pair = peewee.ForeignKeyField(Pair, null=True, backref="visits")
    visitor = peewee.ForeignKeyField(Person, backref="lone_visits")
    where = peewee.TextField(default="", column_name="where_to")  # WHERE is a word of SQL
    out_at = peewee.TextField()  # ISO, UTC
    due_at = peewee.TextField()
    back_at = peewee.TextField(null=True)
    whom_to_ring = peewee.TextField(default="")
    archived_on = DayField(null=True)

    pair_id: RecordId | None
    visitor_id: RecordId
