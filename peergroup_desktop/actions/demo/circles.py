"""Which invented groups there are, by how many people are asked for: a practice circle, or a busy hub."""

from dataclasses import dataclass, field
from datetime import timedelta

from peergroup_desktop.core.kinds import GroupKind, RecordLevel, RoomFeature
from peergroup_desktop.core.recurrence import LAST, Rhythm

DEMO_GROUP = "Tuesday Circle"
_FEW = 60


@dataclass(frozen=True)
class Habit:
    """One pattern of meeting: weekday from 0 (Monday), times in minutes after midnight."""

    weekday: int
    starts_minute: int
    ends_minute: int
    rhythm: Rhythm = Rhythm.WEEKLY
    nth: int = 0


@dataclass(frozen=True)
class Circle:
    """An invented group. `share` is its part of all people (0-1), `keenness` how likely they come, on average.

    `stay` is how long people stay on average; None lets everybody be there to the end. `borrows` takes its people
    from the group before instead of inventing more.
    """

    name: str
    place: str
    habits: tuple[Habit, ...]
    share: float
    kind: GroupKind = GroupKind.MIXED
    level: RecordLevel = RecordLevel.FULL
    keenness: float = 1.0
    stay: timedelta | None = None
    borrows: bool = False
    room: frozenset[RoomFeature] = field(default_factory=frozenset)


_HALL = "St Mark’s Hall, small room"
_ROOM = frozenset({RoomFeature.STEP_FREE, RoomFeature.HEARING_LOOP, RoomFeature.QUIET_CORNER})

_PRACTICE = (
    Circle(DEMO_GROUP, _HALL, (Habit(1, 630, 720),), 1.0, room=_ROOM),
    Circle(
        "Walk and Talk",
        "Wensley Park, by the café",
        (Habit(4, 840, 930, Rhythm.FORTNIGHTLY),),
        0.4,
        kind=GroupKind.ACTIVITY,
        level=RecordLevel.FIRST_NAMES,
        borrows=True,
    ),
    Circle(
        "Saturday Drop-in",
        "The Old Library",
        (Habit(5, 600, 780, Rhythm.MONTHLY, LAST),),
        0.0,
        kind=GroupKind.HUB,
        level=RecordLevel.COUNT_ONLY,
    ),
)
_WEEKLY = (
    (DEMO_GROUP, _HALL, 1, 630, GroupKind.MIXED),
    ("Tea and Company", "St Mark’s Hall, kitchen", 1, 840, GroupKind.BEFRIENDING),
    ("Walk and Talk", "Wensley Park, by the café", 2, 840, GroupKind.ACTIVITY),
    ("Evening Circle", "The Old Library", 2, 1110, GroupKind.MIXED),
    ("Allotment Group", "Bridge Lane plots", 3, 600, GroupKind.ACTIVITY),
    ("Carers’ Circle", "St Mark’s Hall, small room", 3, 840, GroupKind.MIXED),
    ("Thursday Singers", "The Old Library", 3, 1110, GroupKind.ACTIVITY),
)
_DROP_IN = Circle(
    "Wensley Road Drop-in",
    "Wensley Road Centre",
    (Habit(0, 600, 780), Habit(2, 600, 780), Habit(4, 600, 780)),
    0.4,
    kind=GroupKind.HUB,
    keenness=0.42,
    stay=timedelta(days=800),
    room=_ROOM,
)


def circles_for(people: int) -> tuple[Circle, ...]:
    """Return the groups for so many people: up to 60 the practice circle, beyond that a hub open ten times a week."""
    if people <= _FEW:
        return _PRACTICE
    share = (1 - _DROP_IN.share) / len(_WEEKLY)
    weekly = tuple(
        Circle(
            name,
            place,
            (Habit(weekday, starts, starts + 90),),
            share,
            kind=kind,
            stay=timedelta(days=900),
        )
        for name, place, weekday, starts, kind in _WEEKLY
    )
    return (_DROP_IN, *weekly)
