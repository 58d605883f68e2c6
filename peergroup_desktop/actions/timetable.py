"""Sessions out of patterns: makes the rows that habits and breaks call for, hides those they no longer do.

Used inside the unit of work of other deeds. A session that somebody already did something with is never hidden.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.recurrence import Recurrence, Rhythm, Span, occurrences
from peergroup_desktop.models import Attendance, Break, Duty, Pattern, Session

AHEAD = timedelta(days=366)
"""How far ahead of today sessions are made."""


def days_of(pattern: Pattern, first_on: date, last_on: date, breaks: Iterable[Span]) -> Iterator[date]:
    """Yield the dates of a pattern's row from `first_on` to `last_on`, both included, without those in `breaks`."""
    rule = Recurrence(Rhythm(pattern.rhythm), pattern.weekday, pattern.starts_on, pattern.ends_on, pattern.nth)
    return occurrences(rule, first_on, last_on, breaks)


def live_patterns(group_id: RecordId) -> Iterator[Pattern]:
    """Yield the patterns of a group that were not taken out, oldest first."""
    where = (Pattern.group == group_id) & Pattern.archived_on.is_null()
    yield from Pattern.select().where(where).order_by(Pattern.starts_on, Pattern.starts_minute)


def breaks_of(group_id: RecordId) -> list[Span]:
    """Return the breaks of a group as spans of days."""
    rows = Break.select(Break.starts_on, Break.ends_on).where((Break.group == group_id) & Break.archived_on.is_null())
    return [Span(*row) for row in rows_of(rows)]


def fill(pattern: Pattern, first_on: date, last_on: date) -> int:
    """Make the sessions of `pattern` from `first_on` to `last_on`, both included; return how many were not there.

    A date on which the group already has a session at that time gets no second one.
    """
    days = tuple(days_of(pattern, first_on, last_on, breaks_of(pattern.group_id)))
    if not days:
        return 0
    wanted = {named_id("session", pattern.id, day.isoformat()): day for day in days}
    taken = _taken(pattern, days[0], days[-1])
    hidden = [row_id for row_id in _archived(wanted) if wanted[row_id] not in taken]
    if hidden:
        Session.update(archived_on=None).where(Session.id.in_(hidden)).execute()
    there = _there(wanted)
    rows = [
        {
            "id": row_id,
            "group": pattern.group_id,
            "pattern": pattern.id,
            "planned_on": day,
            "held_on": day,
            "starts_minute": pattern.starts_minute,
            "ends_minute": pattern.ends_minute,
        }
        for row_id, day in wanted.items()
        if row_id not in there and day not in taken
    ]
    if rows:
        Session.insert_many(rows).execute()
    return len(rows) + len(hidden)


def hide_untouched(pattern_id: RecordId, first_on: date, last_on: date | None, today: date) -> None:
    """Hide the sessions of a pattern planned from `first_on` to `last_on` with which nobody did anything yet."""
    where = (Session.pattern == pattern_id) & (Session.planned_on >= first_on) & untouched()
    if last_on is not None:
        where &= Session.planned_on <= last_on
    Session.update(archived_on=today).where(where).execute()


def untouched() -> Any:
    """Return the condition on sessions that are as the pattern made them: no mark, headcount, duty, topic or change."""
    marked = Attendance.select(Attendance.session).where(
        (Attendance.session == Session.id) & ~Attendance.mark.is_null()
    )
    duties = Duty.select(Duty.session).where((Duty.session == Session.id) & Duty.archived_on.is_null())
    return (
        Session.archived_on.is_null()
        & (Session.held_on == Session.planned_on)
        & ~Session.is_cancelled
        & Session.finished_at.is_null()
        & (Session.topic == "")
        & (Session.place == "")
        & (Session.unnamed_count + Session.guest_count + Session.child_count == 0)
        & ~Session.id.in_(marked)
        & ~Session.id.in_(duties)
    )


def _taken(pattern: Pattern, first_on: date, last_on: date) -> set[date]:
    """Return the dates on which the group has a session at the pattern's time that is not this pattern's own."""
    rows = Session.select(Session.held_on).where(
        (Session.group == pattern.group_id)
        & Session.held_on.between(first_on, last_on)
        & (Session.starts_minute == pattern.starts_minute)
        & (Session.pattern.is_null() | (Session.pattern != pattern.id))
        & Session.archived_on.is_null()
    )
    return {day for (day,) in rows_of(rows)}


def _archived(wanted: dict[RecordId, date]) -> list[RecordId]:
    rows = Session.select(Session.id).where(Session.id.in_(list(wanted)) & ~Session.archived_on.is_null())
    return [row_id for (row_id,) in rows_of(rows)]


def _there(wanted: dict[RecordId, date]) -> set[RecordId]:
    return {row_id for (row_id,) in rows_of(Session.select(Session.id).where(Session.id.in_(list(wanted))))}
