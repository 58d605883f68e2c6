"""People, and how each belongs to a group."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group


class Person(Table):
    """Somebody the group keeps a name for. A nickname alone is a complete record."""

    called = peewee.TextField()  # the name they like to be called
    full_name = peewee.TextField(default="")
    is_named = peewee.BooleanField(default=True)  # False: "Someone 3", counted and not yet named
    phone = peewee.TextField(default="")  # as typed
    other_phone = peewee.TextField(default="")
    email = peewee.TextField(default="")
    contact_note = peewee.TextField(default="")  # "text only, not at work"
    access_needs = peewee.TextField(default="")  # space-separated codes of core.kinds.AccessNeed
    born_on = DayField(null=True)
    note = peewee.TextField(default="")  # what helps to know
    merged_into = peewee.ForeignKeyField("self", null=True, backref="merged_from")
    archived_on = DayField(null=True)
    area = peewee.TextField(default="")  # roughly where they live: "BS5", "Eastside"; never an address
    heard_from = peewee.TextField(default="")  # how they heard of the group, in the group's own words

    merged_into_id: RecordId | None


class Membership(Table):
    """A person in a group, from one date to another."""

    person = peewee.ForeignKeyField(Person, backref="memberships")
    group = peewee.ForeignKeyField(Group, backref="memberships")
    status = peewee.TextField()  # core.kinds.MembershipStatus
    role = peewee.TextField()  # core.kinds.GroupRole
    starts_on = DayField()
    ends_on = DayField(null=True)  # last day included
    archived_on = DayField(null=True)

    person_id: RecordId
    group_id: RecordId


class Absence(Table):
    """A planned absence: away from a group, both ends included. `ends_on` empty means until further notice."""

    person = peewee.ForeignKeyField(Person, backref="absences")
    group = peewee.ForeignKeyField(Group, backref="absences")
    starts_on = DayField()
    ends_on = DayField(null=True)
    archived_on = DayField(null=True)

    person_id: RecordId
    group_id: RecordId
