"""The sessions and marks of an import. A register here already keeps its marks; only empty squares are filled."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from peergroup_desktop.actions import timetable
from peergroup_desktop.actions.imports.plans import ImportPlan
from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.interchange.kept import KeptNote, KeptReason
from peergroup_desktop.interchange.register_sheet import RegisterMark, RegisterSession, RegisterTable
from peergroup_desktop.models import Attendance, Pattern, Session
from peergroup_desktop.storage.unit_of_work import UnitOfWork

_STARTS, _ENDS = 10 * 60, 12 * 60  # for a group without any pattern; a list hardly ever says
_HEADS = {"guest_count": "guests", "unnamed_count": "unnamed", "child_count": "children"}


class RegisterWriter:
    """Writes sessions and marks of one plan inside a unit of work. Counts and `differing` are filled while it writes.

    A past session whose marks are all clear is finished: an empty square in a list says that somebody was not there.
    """

    def __init__(
        self, work: UnitOfWork, plan: ImportPlan, group_id: RecordId, people: Mapping[int, RecordId], clock: Clock
    ) -> None:
        self.mark_count = 0
        self.session_count = 0
        self.differing: list[KeptNote] = []
        self._work = work
        self._plan = plan
        self._group_id = group_id
        self._people = people
        self._clock = clock

    def write(self) -> None:
        """Write everything; nothing for a list of people."""
        table = self._plan.table
        if not isinstance(table, RegisterTable):
            return
        sessions = self._sessions(table)
        touched = self._marks(sessions)
        marked = {mark.on for person in table.people for mark in person.marks}
        unclear = {on for person in table.people for on in person.unclear_on}
        came = self._came_count(table)
        for session in table.sessions:
            row = sessions[session.on]
            # "Cancelled" in every square is no register; a date with nothing but "not here" is one.
            has_register = session.on in marked or not (session.is_cancelled or session.is_empty)
            is_clear = session.on not in unclear
            if self._settle(row, session, came[session.on], is_taken=has_register and is_clear):
                touched.add(session.on)
        self.session_count = len(touched)

    def _sessions(self, table: RegisterTable) -> dict[date, Session]:
        """Return the session of each date, making those that are not there."""
        days = [session.on for session in table.sessions]
        live = (Session.group == self._group_id) & Session.held_on.in_(days) & Session.archived_on.is_null()
        found: dict[date, Session] = {}
        for row in Session.select().where(live).order_by(Session.is_cancelled, Session.starts_minute):
            found.setdefault(row.held_on, row)
        patterns = list(timetable.live_patterns(self._group_id))
        for day in days:
            if day not in found:
                found[day] = self._made(day, patterns)
        return found

    def _made(self, day: date, patterns: list[Pattern]) -> Session:
        rule = next((pattern for pattern in patterns if pattern.weekday == day.weekday()), None)
        pattern = rule or (patterns[-1] if patterns else None)
        row_id = named_id("session from a list", self._group_id, day.isoformat())
        row = Session.get_or_none(Session.id == row_id)
        if row is not None:
            row.archived_on, row.held_on = None, day
            Session.update(archived_on=None, held_on=day).where(Session.id == row_id).execute()
            return row
        return Session.create(
            id=row_id,
            group=self._group_id,
            planned_on=day,
            held_on=day,
            starts_minute=pattern.starts_minute if pattern else _STARTS,
            ends_minute=pattern.ends_minute if pattern else _ENDS,
        )

    def _marks(self, sessions: Mapping[date, Session]) -> set[date]:
        """Write marks into empty squares; returns the dates that got any."""
        ids = [row.id for row in sessions.values()]
        known = {row.id: row for row in Attendance.select().where(Attendance.session.in_(ids))}
        new: dict[RecordId, dict[str, object]] = {}
        marked: dict[RecordId, str | None] = {row.id: row.mark for row in known.values() if row.mark is not None}
        touched: set[date] = set()
        for planned, mark in self._plan.marks():
            session, person = sessions[mark.on], self._people[planned.index]
            row_id = named_id("attendance", session.id, person)
            given = mark.mark.value if mark.mark else None
            if row_id in marked:
                if marked[row_id] != given:
                    self._differs(mark)
                continue
            marked[row_id] = given
            values = {"mark": given, "flags": int(mark.flags)}
            if row_id in known:
                Attendance.update(**values).where(Attendance.id == row_id).execute()
            else:
                new[row_id] = {"id": row_id, "session": session.id, "person": person, **values}
            self.mark_count += 1
            touched.add(mark.on)
        self._work.insert_rows(Attendance, list(new.values()))
        return touched

    def _came_count(self, table: RegisterTable) -> Counter[date]:
        """Count who came by date, for a group that counts people instead of naming them."""
        came: Counter[date] = Counter()
        if self._plan.level is RecordLevel.COUNT_ONLY:
            for person in table.people:
                came.update(mark.on for mark in person.marks if mark.mark is Mark.PRESENT)
        return came

    def _settle(self, row: Session, session: RegisterSession, came: int, *, is_taken: bool) -> bool:
        """Fill what a session has empty; say whether that changed it."""
        change: dict[str, object] = {}
        counts = {column: getattr(session, name) or 0 for column, name in _HEADS.items()}
        counts["unnamed_count"] += came
        for column, count in counts.items():
            if count and not getattr(row, column):
                change[column] = count
            elif count and count != getattr(row, column):
                self._count_differs(session.on, column, count)
        if session.topic and not row.topic:
            change["topic"] = session.topic
        if session.is_cancelled and not is_taken and not row.is_cancelled:
            change |= {"is_cancelled": True, "cancel_reason": session.cancel_reason}
        if is_taken and session.on < self._clock.today() and row.finished_at is None:
            change["finished_at"] = self._clock.now().isoformat()
        if change:
            Session.update(**change).where(Session.id == row.id).execute()
        return bool(change)

    def _differs(self, mark: RegisterMark) -> None:
        place = mark.place
        self.differing.append(
            KeptNote(
                place.sheet,
                place.row_number,
                place.column,
                mark.on.isoformat(),
                mark.meaning.value,
                KeptReason.MARK_DIFFERS_HERE,
            )
        )

    def _count_differs(self, on: date, column: str, count: int) -> None:
        self.differing.append(KeptNote("", 0, "", f"{on.isoformat()} {column}", str(count), KeptReason.DIFFERS_HERE))
