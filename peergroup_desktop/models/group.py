"""Groups, and the pattern by which each one meets."""

import peewee

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.base import DayField, Table


class Group(Table):
    """A continuing circle of people."""

    name = peewee.TextField()
    kind = peewee.TextField()  # core.kinds.GroupKind
    record_level = peewee.TextField()  # core.kinds.RecordLevel
    place = peewee.TextField(default="")
    room = peewee.TextField(default="")  # space-separated codes of core.kinds.RoomFeature
    archived_on = DayField(null=True)

    class Meta:
        table_name = "peer_group"  # GROUP is a word of SQL


class Pattern(Table):
    """How often a group meets, between two dates. A changed habit ends one pattern and begins another."""

    group = peewee.ForeignKeyField(Group, backref="patterns", field=Group.id)
    rhythm = peewee.TextField()  # core.recurrence.Rhythm
    weekday = peewee.IntegerField()  # 0 Monday to 6 Sunday
    nth = peewee.IntegerField(default=0)  # 1-4, or -1 for the last; 0 unless monthly
    starts_on = DayField()
    ends_on = DayField(null=True)  # last day included
    starts_minute = peewee.IntegerField()  # minutes after midnight
    ends_minute = peewee.IntegerField()
    archived_on = DayField(null=True)

    group_id: RecordId


class Break(Table):
    """Dates on which a group's pattern makes no sessions, both ends included."""

    group = peewee.ForeignKeyField(Group, backref="breaks", field=Group.id)
    starts_on = DayField()
    ends_on = DayField()
    reason = peewee.TextField(default="")
    archived_on = DayField(null=True)

    group_id: RecordId
