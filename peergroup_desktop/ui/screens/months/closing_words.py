"""What the page says about closing: how a month stands, what was corrected, and what has changed since. No Qt."""

from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions.months import FigureMoved, MonthState
from peergroup_desktop.core.dates import MONTHS, MONTHS_SHORT, month_name, month_span, plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.figures.figure_words import number_words, short_name

Month = tuple[int, int]
_YEAR, _QUARTER = 12, 3


@dataclass(frozen=True)
class Moved:
    """What the records of today would change about a closed month: whose figures, and each with both values."""

    whose: str
    line: str


@dataclass(frozen=True)
class Closing:
    """How a month stands, in words.

    Attributes:
        lines: What to say, a paragraph each.
        caution: What is not done yet, or "".
        moved: What would be different now.
        may_close, may_correct, may_reopen: What this account may do now.
    """

    title: str
    lines: tuple[str, ...]
    caution: str
    moved: tuple[Moved, ...]
    may_close: bool
    may_correct: bool
    may_reopen: bool


@dataclass(frozen=True)
class YearMonth:
    """A month of the year's strip."""

    month: Month
    words: str
    says: str
    is_closed: bool
    is_ahead: bool


@dataclass(frozen=True)
class Year:
    """A funder's year by quarters."""

    title: str
    quarters: tuple[tuple[YearMonth, ...], ...]

    @property
    def months(self) -> tuple[YearMonth, ...]:
        """All twelve."""
        return tuple(month for quarter in self.quarters for month in quarter)


def closing(state: MonthState, waiting: int, discreet: Discreet, *, has_groups: bool) -> Closing:
    """Return how a month stands, and what can be done about it; `waiting` registers are not finished."""
    if state.is_closed:
        return _closed(state, discreet, has_groups=has_groups)
    lines = [_("It isn’t closed: its numbers follow the records.")]
    if not state.is_over:
        after = month_span(state.year, state.month)[1] + timedelta(days=1)
        lines.append(_("It can be closed from {day}, when it is over.").format(day=plain_day(after)))
    elif state.may_close:
        lines.append(_("Once it’s closed they stay, whatever is changed later. You can still correct it, and say why."))
    else:
        lines.append(_("Somebody who coordinates the group can close it."))
    is_early = waiting and state.is_over
    return Closing(
        title=_("Not closed yet") if state.is_over else _("Still running"),
        lines=tuple(lines),
        caution=_waiting(waiting) if is_early else "",
        moved=(),
        may_close=state.is_over and state.may_close,
        may_correct=False,
        may_reopen=False,
    )


def year_of(month: Month, begins: int, closed: frozenset[Month], today: date) -> Year:
    """Return the funder's year that a month lies in; it begins in the month `begins`."""
    first = month[0] * _YEAR + month[1] - 1
    start = first - (first - (begins - 1)) % _YEAR
    numbers = [start + place for place in range(_YEAR)]
    months = [_year_month((number // _YEAR, number % _YEAR + 1), closed, today) for number in numbers]
    quarters = tuple(tuple(months[place : place + _QUARTER]) for place in range(0, _YEAR, _QUARTER))
    over = [each for each in months if month_span(*each.month)[1] < today]
    done = sum(each.is_closed for each in over)
    span = " – ".join(month_name(*each.month) for each in (months[0], months[-1]))
    counted = _("{done} of {count} closed").format(done=done, count=len(over)) if over else ""
    return Year(": ".join(filter(None, (span, counted))), quarters)


def span_of_year(month: Month, begins: int) -> tuple[date, date]:
    """Return the first and last day of the funder's year that a month lies in."""
    months = year_of(month, begins, frozenset(), date.min).months
    return month_span(*months[0].month)[0], month_span(*months[-1].month)[1]


def name_of(month: Month) -> str:
    """Return a month's own name, without its year."""
    return _(MONTHS[month[1] - 1])


def _closed(state: MonthState, discreet: Discreet, *, has_groups: bool) -> Closing:
    day = plain_day(state.closed_on) if state.closed_on else ""
    who = discreet.name(state.closed_by)
    stays = _("Its numbers stay as they were on {day}.").format(day=day)
    closed_by = _("Closed by {name}.").format(name=who) if who else ""
    lines = [
        " ".join(filter(None, (stays, closed_by))),
        *(_changes(state) if not discreet.is_on else ()),
        _("Nothing has changed in the records since.") if not state.moved else "",
    ]
    return Closing(
        title=_("Closed"),
        lines=tuple(filter(None, lines)),
        caution="",
        moved=_moved(state.moved, has_groups=has_groups),
        may_close=False,
        may_correct=state.may_close and bool(state.moved),
        may_reopen=state.may_close,
    )


def _changes(state: MonthState) -> tuple[str, ...]:
    return tuple(change.words for change in state.note.changes) if state.note is not None else ()


def _moved(moved: tuple[FigureMoved, ...], *, has_groups: bool) -> tuple[Moved, ...]:
    by_group: dict[str, list[str]] = {}
    for each in moved:
        if each.group_name or has_groups:
            whose = each.group_name or _("All groups together")
            by_group.setdefault(whose, []).append(_difference(each))
    return tuple(Moved(whose, "  ·  ".join(lines)) for whose, lines in by_group.items())


def _difference(each: FigureMoved) -> str:
    return _("{figure} {kept}, now {now}").format(
        figure=short_name(each.key), kept=number_words(each.key, each.kept), now=number_words(each.key, each.now)
    )


def _waiting(count: int) -> str:
    return plural(
        "{count} register isn’t finished. You can close the month all the same: the attendance rate leaves it out.",
        "{count} registers aren’t finished. You can close the month all the same: the attendance rate leaves them out.",
        count,
    )


def _year_month(month: Month, closed: frozenset[Month], today: date) -> YearMonth:
    first_on, last_on = month_span(*month)
    if month in closed:
        stands = _("closed")
    elif last_on < today:
        stands = _("not closed yet")
    else:
        stands = _("still running") if first_on <= today else _("to come")
    says = _("{month}, {stands}").format(month=month_name(*month), stands=stands)
    return YearMonth(month, _(MONTHS_SHORT[month[1] - 1]), says, month in closed, is_ahead=first_on > today)
