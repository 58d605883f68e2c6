"""What is known about a month: whether it is closed, what would be different now, and which registers wait."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.figures.beside import gather_beside
from peergroup_desktop.actions.figures.closed import closed_notes
from peergroup_desktop.actions.figures.counting import Counted, count_facts
from peergroup_desktop.actions.figures.facts import Facts, gather, gather_anew
from peergroup_desktop.actions.figures.returning import newcomers
from peergroup_desktop.actions.groups import GroupRow, list_groups
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.models import ClosedMonth
from peergroup_desktop.reports.closed_note import ClosedNote
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class SessionRef:
    """A session, by day and time, with its group's name."""

    id: RecordId
    group_id: RecordId
    group_name: str
    held_on: date
    starts_minute: int


@dataclass(frozen=True)
class FigureMoved:
    """A figure of a closed month that the records of today would give another value.

    `group_name` is "" for all groups together; a value is None where there is nothing to count from.
    """

    group_id: RecordId | None
    group_name: str
    key: FigureKey
    kept: float | None
    now: float | None


@dataclass(frozen=True)
class MonthState:
    """A month of the whole file.

    Attributes:
        is_closed: Its figures stay.
        closed_on: The day whose figures stay: that of the newest correction, if there is one. None while it is open.
        closed_by: Who closed it then, "" while it is open.
        reason: Why it was corrected last; "" if it never was.
        moved: What the records of today would change, group by group, then all groups together.
        unfinished: Sessions whose register waits, oldest first: in a closed month, those that waited when it was
            closed.
        is_over: Its last day has passed.
        may_close: This account may close it now, or correct it, or open it again.
        note: What pages say about it; None while it is open.
    """

    year: int
    month: int
    is_closed: bool
    closed_on: date | None
    closed_by: str
    reason: str
    moved: tuple[FigureMoved, ...]
    unfinished: tuple[SessionRef, ...]
    is_over: bool
    may_close: bool
    note: ClosedNote | None


@dataclass(frozen=True)
class ClosedRow:
    """A closed month in a list."""

    id: RecordId
    year: int
    month: int
    closed_on: date
    closed_by: str
    reason: str


@while_unchanged
def get_month(vault: Vault, year: int, month: int) -> MonthState:
    """Return what is known about a month."""
    first_on, last_on = month_span(year, month)
    today = vault.clock.today()
    groups = {group.id: group for group in list_groups(vault, with_archived=True)}
    with vault.reading():
        closed = next(iter(list_closed(vault, first_on, last_on)), None)
        facts = gather(groups, first_on, last_on, today)
        moved = _moved(facts, gather_anew(groups, first_on, last_on, today), groups.values()) if closed else ()
        note = next(iter(closed_notes(first_on, last_on)), None)
    is_over = last_on < today
    return MonthState(
        year=year,
        month=month,
        is_closed=closed is not None,
        closed_on=closed.closed_on if closed else None,
        closed_by=closed.closed_by if closed else "",
        reason=closed.reason if closed else "",
        moved=moved,
        unfinished=tuple(
            SessionRef(row.id, row.group_id, groups[row.group_id].name, row.held_on, row.starts_minute)
            for row in facts.sessions
            if not (row.is_finished or row.is_cancelled) and (closed or row.held_on < today)
        ),
        is_over=is_over,
        may_close=is_over and may(vault.account.role, Deed.CLOSE_MONTHS),
        note=note,
    )


def list_closed(vault: Vault, first_on: date, last_on: date) -> tuple[ClosedRow, ...]:
    """Return the closed months that have a day from `first_on` to `last_on`, in order."""
    where = ClosedMonth.archived_on.is_null() & ClosedMonth.month_on.between(first_on.replace(day=1), last_on)
    columns = (
        ClosedMonth.month_on,
        ClosedMonth.id,
        ClosedMonth.closed_on,
        ClosedMonth.closed_by,
        ClosedMonth.reason,
    )
    with vault.reading():
        rows = rows_of(ClosedMonth.select(*columns).where(where).order_by(ClosedMonth.month_on, ClosedMonth.id))
    newest = {month_on: ClosedRow(row_id, month_on.year, month_on.month, *rest) for month_on, row_id, *rest in rows}
    return tuple(newest.values())


def _moved(kept: Facts, now: Facts, groups: Iterable[GroupRow]) -> tuple[FigureMoved, ...]:
    found: list[FigureMoved] = []
    for group in groups:
        found += _differing(group.id, group.name, _count(kept.only(group.id)), _count(now.only(group.id)))
    return (*found, *_differing(None, "", _count(kept), _count(now)))


def _differing(group_id: RecordId | None, name: str, kept: Counted, now: Counted) -> Iterable[FigureMoved]:
    for key in FigureKey:
        if kept[key].value != now[key].value:
            yield FigureMoved(group_id, name, key, kept[key].number, now[key].number)


def _count(facts: Facts) -> Counted:
    return count_facts(facts, newcomers(facts), gather_beside(facts))
