"""What a session did, and what people came to a drop-in for."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.person import Person
from peergroup_desktop.models.session import Session


class Activity(Table):
    """Something a session did or is to do, what to bring for it, and who leads."""

    session = peewee.ForeignKeyField(Session, backref="activities")
    name = peewee.TextField()
    bring = peewee.TextField(default="")
    leader = peewee.ForeignKeyField(Person, null=True, backref="led")
    archived_on = DayField(null=True)

    leader_id: RecordId | None


class DropIn(Table):
    """How many came to a drop-in for one thing. Its id is named after session and word."""

    session = peewee.ForeignKeyField(Session, backref="drop_ins")
    word = peewee.TextField()
    count = peewee.IntegerField(default=0)
