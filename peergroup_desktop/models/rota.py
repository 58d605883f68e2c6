"""The rota of small jobs: what is to be done at each session, whose turn it is, and who cannot."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table
from peergroup_desktop.models.group import Group
from peergroup_desktop.models.person import Person
from peergroup_desktop.models.session import Session


class RotaJob(Table):
    """A small job a group's sessions need. Its id is named after group and kind."""

    group = peewee.ForeignKeyField(Group, backref="rota_jobs")
    kind = peewee.TextField()  # core.kinds.DutyKind, or the group's own word
    people_needed = peewee.IntegerField(default=1)
    archived_on = DayField(null=True)


class RotaTurn(Table):
    """Somebody's turn at one job of one session. Its id is named after session, kind and person."""

    session = peewee.ForeignKeyField(Session, backref="rota_turns")
    kind = peewee.TextField()
    person = peewee.ForeignKeyField(Person, backref="rota_turns")
    archived_on = DayField(null=True)

    person_id: RecordId


class RotaHelper(Table):
    """Somebody who takes turns at a job. Its id is named after group, kind and person."""

    group = peewee.ForeignKeyField(Group, backref="rota_helpers")
    kind = peewee.TextField()
    person = peewee.ForeignKeyField(Person, backref="rota_jobs")
    archived_on = DayField(null=True)


class Unavailability(Table):
    """Days on which somebody can take no turn, both ends included. They may come all the same."""

    group = peewee.ForeignKeyField(Group, backref="unavailabilities")
    person = peewee.ForeignKeyField(Person, backref="unavailabilities")
    starts_on = DayField()
    ends_on = DayField(null=True)  # empty: until further notice
    archived_on = DayField(null=True)
