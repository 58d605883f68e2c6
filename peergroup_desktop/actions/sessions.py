"""Sessions: listing, adding one-off ones, moving, cancelling, bringing back. Registers are in `attendance`."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from peewee import Expression, ModelSelect, fn

from peergroup_desktop.actions import timetable, typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import month_name
from peergroup_desktop.core.errors import AlreadyThere, MonthIsClosed
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Attendance, ClosedMonth, Group, Pattern, Session
from peergroup_desktop.storage.unit_of_work import UnitOfWork
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class SessionRow:
    """A session in a list. Times are minutes after midnight; `extra_count` is everybody counted without a name."""

    id: RecordId
    group_id: RecordId
    planned_on: date
    held_on: date
    starts_minute: int
    ends_minute: int
    place: str
    topic: str
    is_cancelled: bool
    cancel_reason: str
    is_finished: bool
    came_count: int
    extra_count: int

    @property
    def is_moved(self) -> bool:
        """Whether it is held on another date than its pattern gave."""
        return self.held_on != self.planned_on


@dataclass(frozen=True)
class NewSession:
    """A one-off session as typed. An empty place is the group's usual one."""

    held_on: date
    starts_minute: int
    ends_minute: int
    place: str = ""
    topic: str = ""


@dataclass(frozen=True)
class SessionChange:
    """The whole form of a session's details. Another date in `held_on` moves it; None leaves it where it is."""

    topic: str
    place: str
    starts_minute: int
    ends_minute: int
    held_on: date | None = None


@while_unchanged
def list_sessions(vault: Vault, group_id: RecordId, first_on: date, last_on: date) -> tuple[SessionRow, ...]:
    """Return a group's sessions held from `first_on` to `last_on`, both included, oldest first."""
    with vault.reading():
        return rows_where((Session.group == group_id) & Session.held_on.between(first_on, last_on))


def get_session(vault: Vault, session_id: RecordId) -> SessionRow:
    """Return one session. Raises `NotFound`."""
    with vault.reading():
        found = _rows(_ONE.rows(session_id))
    if not found:
        raise not_found(Session)
    return found[0]


def next_session(vault: Vault, group_id: RecordId, moment: datetime | date) -> SessionRow | None:
    """Return today's session of a group, or else the next one; None when none is planned.

    Of several on one day it is the first that is not over at the local `moment`, or else the last. A cancelled one
    is returned only where the day has no other.
    """
    day, minute = _day_and_minute(moment)
    rows = _on_nearest_day(vault, group_id, day)
    on = [row for row in rows if not row.is_cancelled] or list(rows)
    if not on:
        return None
    ahead = [row for row in on if row.held_on > day or row.ends_minute >= minute]
    return ahead[0] if ahead else on[-1]


@while_unchanged
def _on_nearest_day(vault: Vault, group_id: RecordId, day: date) -> tuple[SessionRow, ...]:
    """Return all sessions of the first day from `day` on that has any."""
    with vault.reading():
        nearest = (
            Session.select(fn.MIN(Session.held_on))
            .where((Session.group == group_id) & (Session.held_on >= day) & Session.archived_on.is_null())
            .scalar()
        )
        return rows_where((Session.group == group_id) & (Session.held_on == nearest)) if nearest else ()


@while_unchanged
def previous_session(vault: Vault, group_id: RecordId, before: date) -> SessionRow | None:
    """Return the newest session of a group that was held before the date `before`, or None."""
    with vault.reading():
        newest = (
            Session.select(fn.MAX(Session.held_on))
            .where(
                (Session.group == group_id)
                & (Session.held_on < before)
                & ~Session.is_cancelled
                & Session.archived_on.is_null()
            )
            .scalar()
        )
        where = (Session.group == group_id) & (Session.held_on == newest) & ~Session.is_cancelled
        rows = rows_where(where) if newest else ()
    return rows[-1] if rows else None


def add_session(vault: Vault, group_id: RecordId, new: NewSession) -> Done[RecordId]:
    """Add a session outside the pattern. Returns its id.

    Raises:
        TimesCrossed: it ends before it starts.
        TextTooLong: place or topic.
        AlreadyThere: the group has a session on that date at that time.
        NotFound: no such group.
    """
    fields = _details(SessionChange(new.topic, new.place, new.starts_minute, new.ends_minute))
    session_id = new_id()
    with deed(vault, Deed.KEEP_REGISTER, "sessions.add", subject=group_id, detail=new.held_on.isoformat()) as work:
        require_row(Group, group_id)
        _require_free_time(group_id, new.held_on, new.starts_minute)
        Session.insert(id=session_id, group=group_id, planned_on=new.held_on, held_on=new.held_on, **fields).execute()
    return Done(session_id, work.change_set)


def change_session(vault: Vault, session_id: RecordId, change: SessionChange) -> Done[None]:
    """Keep a session's topic, place and times, and its date when one is given.

    Raises:
        NotFound: no such session.
        TimesCrossed: it would end before it starts.
        TextTooLong: place or topic.
        AlreadyThere: the group has a session on that date at that time.
        MonthIsClosed: that date is in a closed month, and the session is in another.
    """
    fields = _details(change)
    row = get_session(vault, session_id)
    with _session_deed(vault, "sessions.change", row) as work:
        if fields["place"] == _usual_place(row.group_id):
            fields["place"] = ""
        if change.held_on is not None:
            _require_open_month(row.held_on, change.held_on)
            fields["held_on"] = change.held_on
        if (change.held_on or row.held_on, change.starts_minute) != (row.held_on, row.starts_minute):
            _require_free_time(row.group_id, change.held_on or row.held_on, change.starts_minute, but_not=session_id)
        Session.update(**fields).where(Session.id == session_id).execute()
    return Done(None, work.change_set)


def move_session(
    vault: Vault,
    session_id: RecordId,
    to_on: date,
    starts_minute: int | None = None,
    ends_minute: int | None = None,
) -> Done[None]:
    """Hold a session on another date, or at other times (as they were when left out). Marks move with it.

    Raises:
        NotFound: no such session.
        TimesCrossed: it would end before it starts.
        AlreadyThere: the group has a session on that date at that time.
        MonthIsClosed: that date is in a closed month, and the session is in another.
    """
    row = get_session(vault, session_id)
    starts = row.starts_minute if starts_minute is None else starts_minute
    ends = row.ends_minute if ends_minute is None else ends_minute
    typed.require_times_in_order(starts, ends)
    with deed(vault, Deed.KEEP_REGISTER, "sessions.move", subject=session_id, detail=to_on.isoformat()) as work:
        _require_open_month(row.held_on, to_on)
        _require_free_time(row.group_id, to_on, starts, but_not=session_id)
        Session.update(held_on=to_on, starts_minute=starts, ends_minute=ends).where(Session.id == session_id).execute()
    return Done(None, work.change_set)


def cancel_session(vault: Vault, session_id: RecordId, reason: str) -> Done[None]:
    """Call a session off; `reason` may be empty. Marks already made stay. Raises `NotFound`, `TextTooLong`."""
    kept_reason = typed.one_line(reason, "reason")
    with _session_deed(vault, "sessions.cancel", get_session(vault, session_id)) as work:
        Session.update(is_cancelled=True, cancel_reason=kept_reason).where(Session.id == session_id).execute()
    return Done(None, work.change_set)


def restore_session(vault: Vault, session_id: RecordId) -> Done[None]:
    """Put a cancelled session on again. Raises `NotFound`."""
    with _session_deed(vault, "sessions.restore", get_session(vault, session_id)) as work:
        Session.update(is_cancelled=False, cancel_reason="").where(Session.id == session_id).execute()
    return Done(None, work.change_set)


def extend_calendar(vault: Vault) -> Done[int]:
    """Make the sessions that every pattern calls for up to a year ahead; returns how many. Call once after unlocking.

    Nobody asked for it, so undo does not reach it.
    """
    today = vault.clock.today()
    with deed(vault, Deed.KEEP_REGISTER, "sessions.extend", is_undoable=False) as work:
        count = sum(timetable.fill(pattern, *_missing_days(pattern, today)) for pattern in _all_live_patterns())
    return Done(count, work.change_set)


def rows_where(condition: Expression) -> tuple[SessionRow, ...]:
    """Return the sessions that `condition` picks, oldest first. For use inside another question."""
    return _rows(rows_of(_selected(condition)))


def _selected(condition: Expression) -> "ModelSelect[Session]":
    came = Attendance.select(fn.COUNT(Attendance.id)).where(
        (Attendance.session == Session.id) & (Attendance.mark == Mark.PRESENT.value)
    )
    extra = Session.unnamed_count + Session.guest_count + Session.child_count
    place = fn.COALESCE(fn.NULLIF(Session.place, ""), Group.place)
    return (
        Session.select(
            Session.id,
            Session.group,
            Session.planned_on,
            Session.held_on,
            Session.starts_minute,
            Session.ends_minute,
            place,
            Session.topic,
            Session.is_cancelled,
            Session.cancel_reason,
            Session.finished_at,
            came,
            extra,
        )
        .join(Group)
        .where(condition & Session.archived_on.is_null())
        .order_by(Session.held_on, Session.starts_minute, Session.id)
    )


def _rows(found: list[Any]) -> tuple[SessionRow, ...]:
    return tuple(SessionRow(*(*row[:10], row[10] is not None, *row[11:])) for row in found)


_ONE = Prepared(1, lambda session: _selected(Session.id == session))


def _session_deed(vault: Vault, action: str, row: SessionRow) -> AbstractContextManager[UnitOfWork]:
    return deed(vault, Deed.KEEP_REGISTER, action, subject=row.id, detail=row.held_on.isoformat())


def _details(change: SessionChange) -> dict[str, str | int | date]:
    typed.require_times_in_order(change.starts_minute, change.ends_minute)
    return {
        "topic": typed.one_line(change.topic, "topic"),
        "place": typed.one_line(change.place, "place"),
        "starts_minute": change.starts_minute,
        "ends_minute": change.ends_minute,
    }


def _usual_place(group_id: RecordId) -> str:
    return str(Group.get_by_id(group_id).place)


def _require_free_time(group_id: RecordId, on: date, starts_minute: int, *, but_not: RecordId | None = None) -> None:
    others = Session.select(Session.id).where(
        (Session.group == group_id)
        & (Session.held_on == on)
        & (Session.starts_minute == starts_minute)
        & Session.archived_on.is_null()
    )
    if any(row_id != but_not for (row_id,) in rows_of(others)):
        raise AlreadyThere("held_on", kind="session")


def _require_open_month(from_on: date, to_on: date) -> None:
    """Require that a session doesn't come into a closed month: what was kept of that month doesn't know it."""
    month_on = to_on.replace(day=1)
    closed = ClosedMonth.select(ClosedMonth.id).where(
        (ClosedMonth.month_on == month_on) & ClosedMonth.archived_on.is_null()
    )
    if from_on.replace(day=1) != month_on and rows_of(closed):
        raise MonthIsClosed("held_on", month=month_name(to_on.year, to_on.month))


def _all_live_patterns() -> Iterable[Pattern]:
    where = Pattern.archived_on.is_null() & Group.archived_on.is_null()
    return tuple(Pattern.select().join(Group).where(where))


def _missing_days(pattern: Pattern, today: date) -> tuple[date, date]:
    newest = Session.select(fn.MAX(Session.planned_on)).where(Session.pattern == pattern.id).scalar()
    first_on = newest + timedelta(days=1) if newest else pattern.starts_on
    return first_on, today + timetable.AHEAD


def _day_and_minute(moment: datetime | date) -> tuple[date, int]:
    if isinstance(moment, datetime):
        return moment.date(), moment.hour * 60 + moment.minute
    return moment, 0
