"""What is next for the group's pairs: who is due to be in touch, who to look at how it goes. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.pairs import PairRow
from peergroup_desktop.core.dates import long_day, near_day, shifted
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupKind

PAIRS_ALONE = frozenset({GroupKind.ONE_TO_ONE, GroupKind.BEFRIENDING})


@dataclass(frozen=True)
class PairNext:
    """A pair with what is next for it. `is_due`: it is time."""

    id: RecordId
    person: str
    supporter: str
    line: str
    is_due: bool


def next_for_pairs(rows: Sequence[PairRow], kind: GroupKind, today: date) -> tuple[PairNext, ...]:
    """Return what is next for each pair, soonest first. A group that also meets is told of what is due alone."""
    lines = [PairNext(row.id, row.person, row.supporter, _line(row, today), _is_due(row)) for row in _sorted(rows)]
    return tuple(line for line in lines if kind in PAIRS_ALONE or line.is_due)


def _sorted(rows: Sequence[PairRow]) -> list[PairRow]:
    return sorted(rows, key=lambda row: (not _is_due(row), _next_on(row) or date.max))


def _is_due(row: PairRow) -> bool:
    return row.in_touch.is_late or row.is_review_due


def _next_on(row: PairRow) -> date | None:
    touch = row.in_touch
    return shifted(touch.last_on or row.starts_on, touch.every_days) if touch.every_days else None


def _line(row: PairRow, today: date) -> str:
    last_on, next_on = row.in_touch.last_on, _next_on(row)
    last = _("last on {day}").format(day=long_day(last_on)) if last_on else _("not in touch yet")
    if row.in_touch.is_late:
        return _("Time to be in touch, {last}").format(last=last)
    if row.is_review_due:
        return _("Time to look at how it goes, together")
    if next_on is not None:
        return _("In touch again by {day}").format(day=near_day(next_on, today))
    return last[0].upper() + last[1:]
