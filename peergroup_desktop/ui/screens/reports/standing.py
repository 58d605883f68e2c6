"""Whether the months a page is about are closed, and what the records of today would change about them. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.actions import months
from peergroup_desktop.actions.months import FigureMoved, MonthState
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.dates import MONTHS, short_day
from peergroup_desktop.core.figure_words import figure_name
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.figures.figure_words import number_words
from peergroup_desktop.ui.screens.reports.choice import Choice, Printable
from peergroup_desktop.ui.screens.reports.periods import Period

_TOLD = 3
_YEAR = 12


@dataclass(frozen=True)
class Standing:
    """What to say about the months of a page, and which of them to show when somebody wants to see more."""

    words: str
    month: tuple[int, int]
    is_moved: bool = False


def standing_of(vault: Vault, choice: Choice, group_id: RecordId) -> Standing | None:
    """Return how the months of a page with figures stand; None where none of them is closed."""
    if choice.printable is Printable.SUMMARY and choice.period is not None:
        return _of_period(vault, choice.period)
    if choice.printable in (Printable.ATTENDANCE, Printable.MONTH_PACK):
        state = months.get_month(vault, *choice.month)
        return _of_month(state, None if choice.printable is Printable.MONTH_PACK else group_id)
    return None


def _of_period(vault: Vault, period: Period) -> Standing | None:
    closed = months.list_closed(vault, period.first_on, period.last_on)
    if not closed:
        return None
    first, last = period.first_on, period.last_on
    total = (last.year - first.year) * _YEAR + last.month - first.month + 1
    words = _("Closed months: {closed} of {total}.").format(closed=len(closed), total=total)
    return Standing(words, (closed[-1].year, closed[-1].month))


def _of_month(state: MonthState, group_id: RecordId | None) -> Standing | None:
    if state.closed_on is None:
        return None
    name, day = _(MONTHS[state.month - 1]), short_day(state.closed_on)
    words = [_("{month} is closed ({day}).").format(month=name, day=day)]
    moved = [each for each in state.moved if each.group_id == group_id]
    if moved:
        differences = "; ".join([*map(_difference, moved[:_TOLD]), *_more(moved[_TOLD:])])
        words.append(_("Since it was closed, these would be different: {figures}.").format(figures=differences))
    return Standing(" ".join(words), (state.year, state.month), bool(moved))


def _difference(each: FigureMoved) -> str:
    kept, now = number_words(each.key, each.kept), number_words(each.key, each.now)
    return _("{figure} {kept}, now {now}").format(figure=figure_name(each.key), kept=kept, now=now)


def _more(rest: Sequence[FigureMoved]) -> list[str]:
    return [plural("{count} more", "{count} more", len(rest))] if rest else []
