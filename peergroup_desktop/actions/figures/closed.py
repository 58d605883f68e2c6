"""The closed months of the file, as they were kept, and what is said about them wherever their figures stand."""

from collections import defaultdict
from datetime import date
from functools import partial

from peergroup_desktop.actions.figures.contents import unpacked
from peergroup_desktop.actions.figures.kept import KeptMonth
from peergroup_desktop.actions.figures.spans import open_spans
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import kept_while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import ClosedMonth, Group
from peergroup_desktop.reports.closed_note import ClosedNote, MonthChange


def closed_between(first_on: date, last_on: date) -> tuple[KeptMonth, ...]:
    """Return the closed months that have a day from `first_on` to `last_on`, in order. Asks the open file."""
    where = ClosedMonth.archived_on.is_null() & ClosedMonth.month_on.between(first_on.replace(day=1), last_on)
    columns = (ClosedMonth.month_on, ClosedMonth.id)
    newest: dict[date, RecordId] = dict(rows_of(ClosedMonth.select(*columns).where(where).order_by(*columns)))
    return tuple(kept_month(row_id) for row_id in newest.values())


def kept_month(row_id: RecordId) -> KeptMonth:
    """Return what one closing kept. Asks the open file."""
    return kept_while_unchanged((kept_month, row_id), partial(unpacked_month, row_id))


def closed_notes(first_on: date, last_on: date) -> tuple[ClosedNote, ...]:
    """Return what to say about the closed months of a range, in order. Asks the open file."""
    where = ClosedMonth.month_on.between(first_on.replace(day=1), last_on)
    columns = (
        ClosedMonth.month_on,
        ClosedMonth.closed_on,
        ClosedMonth.reason,
        ClosedMonth.archived_on,
        ClosedMonth.reopened_because,
    )
    rows = rows_of(ClosedMonth.select(*columns).where(where).order_by(ClosedMonth.month_on, ClosedMonth.id))
    by_month: dict[date, list[tuple[date, str, date | None, str]]] = defaultdict(list)
    for month_on, *rest in rows:
        by_month[month_on].append(tuple(rest))
    found = ((month_on, sorted(closings, key=_in_use)) for month_on, closings in by_month.items())
    return tuple(_note(month_on, closings) for month_on, closings in found if _in_use(closings[-1]))


def groups_counted(first_on: date, last_on: date) -> tuple[RecordId, ...]:
    """Return the groups that the figures of a range are about unless some are chosen, A to Z. Asks the open file.

    These are all but those that were closed before it. Where all of it lies in closed months, they are the groups of
    those months: a group that is made, or closed, afterwards moves nothing.
    """
    kept = closed_between(first_on, last_on)
    there = {group_id for month in kept for group_id in month.group_ids}
    is_all_closed = not open_spans(first_on, last_on, [month.span for month in kept])
    rows = rows_of(Group.select(Group.id, Group.name, Group.archived_on))
    return tuple(
        group_id
        for group_id, _name, archived_on in sorted(rows, key=lambda row: (sort_key(row[1]), row[0]))
        if group_id in there or not (is_all_closed or (archived_on is not None and archived_on < first_on))
    )


def _in_use(closing: tuple[date, str, date | None, str]) -> bool:
    """Whether it is the one that counts: not always the newest id, for a clock may have been put back."""
    return closing[2] is None


def _note(month_on: date, closings: list[tuple[date, str, date | None, str]]) -> ClosedNote:
    changes = []
    for closed_on, reason, archived_on, reopened_because in closings:
        if reason:
            changes.append(MonthChange(closed_on, reason))
        if reopened_because and archived_on is not None:
            changes.append(MonthChange(archived_on, reopened_because, is_reopening=True))
    return ClosedNote(month_on.year, month_on.month, closings[-1][0], tuple(changes))


def unpacked_month(row_id: RecordId) -> KeptMonth:
    """Return what one closing kept, read anew: `kept_month` is for whoever asks for the same one again."""
    ((contents,),) = rows_of(ClosedMonth.select(ClosedMonth.contents).where(ClosedMonth.id == row_id))
    return unpacked(contents)
