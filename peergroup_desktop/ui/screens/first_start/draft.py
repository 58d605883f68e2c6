"""What somebody has answered so far on the way to a new file. Values only: nothing is made here."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from peergroup_desktop.actions.groups import NewGroup, NewPattern
from peergroup_desktop.core.dates import WEEKDAYS, WEEKDAYS_PLURAL
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.kinds import GroupKind, RecordLevel, RoomFeature
from peergroup_desktop.core.recurrence import LAST, Recurrence, Rhythm, occurrences

USUAL_START, USUAL_END = 10 * 60 + 30, 12 * 60
_AHEAD = timedelta(days=370)


@dataclass(frozen=True)
class Habit:
    """How often a group meets, as one choice of a list: a rhythm, and for monthly ones which weekday of the month."""

    key: str
    rhythm: Rhythm | None
    nth: int
    words: str


HABITS = (
    Habit("weekly", Rhythm.WEEKLY, 0, N_("Every week")),
    Habit("fortnightly", Rhythm.FORTNIGHTLY, 0, N_("Every two weeks")),
    Habit("first", Rhythm.MONTHLY, 1, N_("First in the month")),
    Habit("second", Rhythm.MONTHLY, 2, N_("Second in the month")),
    Habit("third", Rhythm.MONTHLY, 3, N_("Third in the month")),
    Habit("fourth", Rhythm.MONTHLY, 4, N_("Fourth in the month")),
    Habit("last", Rhythm.MONTHLY, LAST, N_("Last in the month")),
    Habit("none", None, 0, N_("No fixed day")),
)
_BY_KEY = {habit.key: habit for habit in HABITS}
_MONTHLY_WORDS = {
    1: N_("First {weekday} of the month"),
    2: N_("Second {weekday} of the month"),
    3: N_("Third {weekday} of the month"),
    4: N_("Fourth {weekday} of the month"),
    LAST: N_("Last {weekday} of the month"),
}


@dataclass(frozen=True)
class Draft:
    """Every answer, with what it is before anybody answers. Only names and passphrase have to be given.

    `is_without_group` means that the group is for later. `weekday` runs from 0 (Monday) to 6. Times are minutes after
    midnight, None while one cannot be read. `shows_names` lets anybody read the group's name, and who opens the file,
    before it is opened.
    """

    name: str = ""
    is_without_group: bool = False
    weekday: int | None = None
    habit_key: str = "weekly"
    starts_minute: int | None = USUAL_START
    ends_minute: int | None = USUAL_END
    place: str = ""
    room: frozenset[RoomFeature] = frozenset()
    kind: GroupKind = GroupKind.MIXED
    my_name: str = ""
    helpers: tuple[str, ...] = ()
    record_level: RecordLevel = RecordLevel.FULL
    shows_names: bool = True

    @property
    def title(self) -> str:
        """The group's name, or "" while the group is for later."""
        return "" if self.is_without_group else self.name

    @property
    def habit(self) -> Habit:
        """The habit that was chosen."""
        return _BY_KEY[self.habit_key]

    @property
    def has_times(self) -> bool:
        """Whether both times can be read, and stand in order."""
        return self.starts_minute is not None and self.ends_minute is not None and self.starts_minute < self.ends_minute

    def pattern(self, today: date) -> NewPattern | None:
        """Return the habit as a pattern from `today` on, or None when there is no fixed day."""
        habit = self.habit
        if habit.rhythm is None or self.weekday is None or self.starts_minute is None or self.ends_minute is None:
            return None
        return NewPattern(
            rhythm=habit.rhythm,
            weekday=self.weekday,
            starts_minute=self.starts_minute,
            ends_minute=self.ends_minute,
            starts_on=today,
            nth=habit.nth,
        )

    def new_group(self, today: date) -> NewGroup:
        """Return the group as it will be made."""
        return NewGroup(self.name, self.kind, self.record_level, self.place, self.room, self.pattern(today))

    def next_dates(self, today: date, count: int = 3) -> tuple[date, ...]:
        """Return the first dates the group will meet on, none without a fixed day."""
        pattern = self.pattern(today)
        if pattern is None:
            return ()
        rule = Recurrence(pattern.rhythm, pattern.weekday, today, nth=pattern.nth)
        return tuple(islice(occurrences(rule, today, today + _AHEAD), count))

    def habit_words(self) -> str:
        """Return "Tuesdays, every week", or "" without a fixed day."""
        habit = self.habit
        if habit.rhythm is None or self.weekday is None:
            return ""
        if habit.rhythm is Rhythm.MONTHLY:
            return _(_MONTHLY_WORDS[habit.nth]).format(weekday=_(WEEKDAYS[self.weekday]))
        how_often = _("every week") if habit.rhythm is Rhythm.WEEKLY else _("every two weeks")
        return _("{days}, {how_often}").format(days=_(WEEKDAYS_PLURAL[self.weekday]), how_often=how_often)
