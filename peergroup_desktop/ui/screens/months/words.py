"""What the page of a month says: its table of figures, and how a screen reader hears each. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from peergroup_desktop.actions.figures import Counted, Glance, GroupRef, SessionBehind, Waiting
from peergroup_desktop.core.dates import MONTHS, clock_time, long_day, month_name
from peergroup_desktop.core.figure_words import FigureKey, figure_method
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.figures.figure_words import NOTHING, Weight, short_name, sum_words, value_words

WAITING = "waiting"
_NAMED = (FigureKey.ATTENDANCES, FigureKey.UNIQUE, FigureKey.NEW, FigureKey.RATE)
_COLUMNS = (
    FigureKey.PLANNED.value,
    FigureKey.ATTENDANCES.value,
    FigureKey.EXTRA.value,
    FigureKey.UNIQUE.value,
    FigureKey.NEW.value,
    FigureKey.RATE.value,
    WAITING,
)


@dataclass(frozen=True)
class Number:
    """One number of the table. `key` is a `FigureKey`, or `WAITING`."""

    key: str
    words: str
    says: str
    weight: Weight


@dataclass(frozen=True)
class Line:
    """A group's numbers, or those of all together; `group_ids` are the groups counted."""

    title: str
    group_ids: tuple[RecordId, ...]
    numbers: tuple[Number, ...]


@dataclass(frozen=True)
class Table:
    """The heads of the columns, and a line for each group; the last one is the sum where there are several."""

    heads: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Behind:
    """What the box of a number says above its rows."""

    title: str
    where: str
    method: str


def table(glance: Glance) -> Table:
    """Return a month as a table. A file that only counts has no columns about people by name."""
    keys = [key for key in _COLUMNS if glance.has_names or key not in _NAMED]
    lines = [_line(group.name, group.counted, len(group.waiting), group.has_names, keys) for group in glance.groups]
    if len(lines) > 1:
        title = _("All groups together")
        lines.append(_line(title, glance.together, len(glance.waiting), glance.has_names, keys, is_sum=True))
    return Table(tuple(_head(key) for key in keys), tuple(lines))


def behind(glance: Glance, line: Line, key: str) -> Behind:
    """Return what stands over the rows of a number."""
    where = _("{whose}, {month}").format(whose=line.title, month=month_name(glance.year, glance.month))
    value = next(number.words for number in line.numbers if number.key == key)
    if key == WAITING:
        head = _("Registers to fill in")
        method = _("Sessions of days gone by whose register nobody finished, cancelled ones left out.")
    else:
        head, method = _head(key), _method(glance, line, FigureKey(key), value)
    return Behind(_("{figure}: {value}").format(figure=head, value=value), where, method)


def counted_of(glance: Glance, line: Line) -> Counted:
    """Return the figures that a line of the table shows."""
    return next((group.counted for group in glance.groups if (group.id,) == line.group_ids), glance.together)


def waiting_behind(row: Waiting) -> SessionBehind:
    """Return a register that waits as a row behind a number."""
    group, session = GroupRef(row.session.group_id, row.group_name), row.session
    return SessionBehind(group, session, session.came_count, row.heads, row.is_begun)


def waiting_line(row: Waiting, *, has_groups: bool) -> tuple[str, str]:
    """Return a register that waits as two lines: its day, and what is known of it."""
    when = f"{long_day(row.session.held_on)}, {clock_time(row.session.starts_minute)}"
    known = _("begun, not finished") if row.is_begun else _("nothing written down yet")
    return when, f"{row.group_name}  ·  {known}" if has_groups else known


def waiting_says(row: Waiting) -> str:
    """Return what the button of a register that waits does, for a screen reader."""
    return _("Fill in the register of {group}, {day}").format(group=row.group_name, day=long_day(row.session.held_on))


def _head(key: str) -> str:
    if key == WAITING:
        return _("To fill in")
    return short_name(FigureKey.HELD if key == FigureKey.PLANNED else FigureKey(key))


def _line(
    title: str, counted: Counted, waiting: int, has_names: bool, keys: list[str], *, is_sum: bool = False
) -> Line:
    numbers = tuple(_numbers(title, counted, waiting, has_names, keys, is_sum=is_sum))
    return Line(title, counted.group_ids, numbers)


def _numbers(
    title: str, counted: Counted, waiting: int, has_names: bool, keys: list[str], *, is_sum: bool
) -> Iterator[Number]:
    month = _(MONTHS[counted.first_on.month - 1])
    for key in keys:
        words = _value(counted, waiting, has_names, key)
        heard = _("nothing") if words == NOTHING else words
        says = _("{figure}: {value}, {whose}, {month}. Shows the rows").format(
            figure=_head(key), value=heard, whose=title, month=month
        )
        is_none = words in {"0", NOTHING} or (key == FigureKey.PLANNED and not counted[FigureKey.PLANNED].value)
        weight = Weight.QUIET if is_none else Weight.WAITS if key == WAITING else Weight.SUM if is_sum else Weight.PLAIN
        yield Number(key, words, says, weight)


def _value(counted: Counted, waiting: int, has_names: bool, key: str) -> str:
    if key == WAITING:
        return str(waiting)
    if key in _NAMED and not has_names:
        return NOTHING
    if key == FigureKey.PLANNED:
        held, planned = counted[FigureKey.HELD].value, counted[FigureKey.PLANNED].value
        return _("{held} of {planned}").format(held=held, planned=planned)
    return value_words(counted[FigureKey(key)])


def _method(glance: Glance, line: Line, key: FigureKey, value: str) -> str:
    if key is FigureKey.PLANNED:
        held, planned = figure_method(FigureKey.HELD), figure_method(FigureKey.PLANNED)
        return _("Held: {held} Planned: {planned}").format(held=held, planned=planned)
    if key in _NAMED and value == NOTHING and not _has_names(glance, line):
        return _("This group only counts who comes, so nobody is named.")
    division = sum_words(counted_of(glance, line), key)
    return f"{division}. {figure_method(key)}" if division else figure_method(key)


def _has_names(glance: Glance, line: Line) -> bool:
    return any(group.has_names for group in glance.groups if group.id in line.group_ids)
