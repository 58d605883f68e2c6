"""What every closed month says about the months beside it: which records it kept, and who came in it.

A record that was kept counts in that month alone, wherever it was moved to since; the days of a closed month are known
from what was kept, not from its records.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from peewee import Expression, fn

from peergroup_desktop.actions.figures.closed import unpacked_month
from peergroup_desktop.actions.figures.kept import DaysBefore, KeptMonth
from peergroup_desktop.actions.figures.spans import Span, in_spans, open_spans
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import kept_while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Attendance, ClosedMonth, Person, Session


@dataclass(frozen=True)
class Trace:
    """What one closed month says.

    Attributes:
        span: Its days.
        ids: The sessions, conversations and suggestions that it kept.
        came: By group and person, the first and the last day on which somebody was here.
    """

    span: Span
    ids: frozenset[RecordId]
    came: dict[tuple[RecordId, RecordId], DaysBefore]


def list_traces() -> tuple[Trace, ...]:
    """Return what every closed month says, in order. Asks the open file, once while nothing is written."""
    return kept_while_unchanged(list_traces, _traces)


def _traces() -> tuple[Trace, ...]:
    columns = (ClosedMonth.month_on, ClosedMonth.id)
    rows = rows_of(ClosedMonth.select(*columns).where(ClosedMonth.archived_on.is_null()).order_by(*columns))
    newest: dict[date, RecordId] = dict(rows)
    return tuple(_trace(row_id) for row_id in newest.values())


def kept_ids(*, but_not: Span | None = None) -> frozenset[RecordId]:
    """Return what closed months kept, without those that have a day in `but_not`. Asks the open file."""
    found = (
        month.ids
        for month in list_traces()
        if but_not is None or month.span[1] < but_not[0] or but_not[1] < month.span[0]
    )
    return frozenset[RecordId]().union(*found)


def came_earlier(group_ids: Collection[RecordId], before_on: date) -> Iterator[tuple[RecordId, RecordId, date, date]]:
    """Yield who came to some groups in closed months that end before a day: group, person, first and last day.

    People go by the record that they have today. Asks the open file.
    """
    months = [month for month in list_traces() if month.span[1] < before_on]
    is_merged = ~Person.merged_into.is_null()
    today = dict(rows_of(Person.select(Person.id, Person.merged_into).where(is_merged))) if months else {}
    for month in months:
        for (group_id, person), (first, last) in month.came.items():
            if group_id in group_ids:
                yield group_id, today.get(person, person), first, last


def closed_spans(before_on: date) -> list[Span]:
    """Return the days of every closed month that begins before a day, in order. Asks the open file."""
    return [month.span for month in list_traces() if month.span[0] < before_on]


def last_open_days(
    group_ids: Collection[RecordId], since_on: date, before_on: date, people: Collection[RecordId] | None = None
) -> dict[RecordId, date]:
    """Return when people were last here on the days from `since_on` on, before another, that no closed month has.

    Of everybody unless some `people` are chosen. Asks the open file.
    """
    spans = open_spans(since_on, before_on - timedelta(days=1), closed_spans(before_on))
    spans = tuple(span for span in spans if span[0] <= span[1])
    if not spans or (people is not None and not people):
        return {}
    where = present_in(group_ids, spans)
    if people is not None:
        where &= Attendance.person.in_(list(people))
    columns = Attendance.person, fn.MAX(Session.held_on)
    return dict(rows_of(Session.select(*columns).join(Attendance).where(where).group_by(Attendance.person)))


def present_in(group_ids: Collection[RecordId], spans: Sequence[Span]) -> Expression:
    """Return the condition that a mark says somebody was here, at a session of some groups on some days."""
    where: Expression = (
        Session.group.in_(group_ids)
        & in_spans(Session.held_on, spans)
        & (Attendance.mark == Mark.PRESENT.value)
        & ~Session.is_cancelled
        & Session.archived_on.is_null()
    )
    return where


@lru_cache(maxsize=256)  # what was kept is never changed: a correction keeps it anew
def _trace(row_id: RecordId) -> Trace:
    month = unpacked_month(row_id)
    ids = {session.id for session in month.sessions} | {row.id for row in (*month.contacts, *month.suggestions)}
    return Trace(month.span, frozenset(ids), _came(month))


def _came(month: KeptMonth) -> dict[tuple[RecordId, RecordId], DaysBefore]:
    found: dict[tuple[RecordId, RecordId], DaysBefore] = {}
    for session in month.sessions:
        day = session.held_on
        for person, mark in session.marks.items():
            if mark is Mark.PRESENT and not session.is_cancelled:
                first, last = found.get((session.group_id, person), (day, day))
                found[session.group_id, person] = min(first, day), max(last, day)
    return found
