"""What the file knows about some groups between two dates, gathered before anything is counted.

- A session is *held* when it is not cancelled, and its register is finished or says that somebody came; apologies
  alone are enough once its date has come. One dated ahead counts too when somebody was marked here (the clock of a
  shared laptop may be wrong): the page and its figures never say different things. A past session that nobody wrote
  anything into is planned, and neither held nor cancelled.
- Somebody marked although they were away was not away after all.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from peewee import Expression

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow, rows_where
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark, Standing, standing
from peergroup_desktop.models import Attendance, Session

Heads = tuple[int, int, int]
"""Not named, guests, children."""


@dataclass(frozen=True)
class Marked:
    """A mark in a register, with the row that holds it."""

    id: RecordId
    mark: Mark


@dataclass(frozen=True)
class Facts:
    """Sessions of some groups in a range of dates, both ends included, oldest first, and their registers."""

    group_ids: tuple[RecordId, ...]
    first_on: date
    last_on: date
    today: date
    sessions: tuple[SessionRow, ...]
    heads: dict[RecordId, Heads]
    marks: dict[RecordId, dict[RecordId, Marked]]
    stays: dict[RecordId, dict[RecordId, list[rules.Stay]]]
    """By group and person, the memberships that make people expected."""
    expected: dict[RecordId, dict[RecordId, bool]]
    """By session, everybody expected, with whether they are away."""

    @property
    def people(self) -> set[RecordId]:
        """Everybody expected at one of the sessions, or marked at one."""
        marked = {person for marks in self.marks.values() for person in marks}
        return marked | {person for expected in self.expected.values() for person in expected}

    @property
    def held(self) -> tuple[SessionRow, ...]:
        """The sessions that took place."""
        return tuple(session for session in self.sessions if self.is_held(session))

    def is_held(self, session: SessionRow) -> bool:
        """Whether a session took place."""
        marks = {marked.mark for marked in self.marks.get(session.id, {}).values()}
        came = Mark.PRESENT in marks or sum(self.heads[session.id]) > 0 or session.is_finished
        return not session.is_cancelled and (came or (bool(marks) and session.held_on <= self.today))

    def present(self, session: SessionRow) -> Iterator[tuple[RecordId, RecordId]]:
        """Yield who was here, each with the mark that says so."""
        for person, marked in self.marks.get(session.id, {}).items():
            if marked.mark is Mark.PRESENT:
                yield person, marked.id

    def expected_count(self, session: SessionRow) -> int:
        """Return how many were expected and not away."""
        marks = self.marks.get(session.id, {})
        return sum(not away or person in marks for person, away in self.expected[session.id].items())

    def standing(self, person: RecordId, session: SessionRow) -> Standing | None:
        """Return what the register says, None for a cancelled session and for somebody not expected."""
        marked, away = self.marks.get(session.id, {}).get(person), self.expected[session.id].get(person)
        if session.is_cancelled or (marked is None and away is None):
            return None
        return standing(marked.mark if marked else None, away=bool(away), finished=session.is_finished)


def gather(group_ids: Collection[RecordId], first_on: date, last_on: date, today: date) -> Facts:
    """Gather what is known about the groups from `first_on` to `last_on`, both included. Asks the open file."""
    where = Session.group.in_(list(group_ids)) & Session.held_on.between(first_on, last_on)
    sessions = rows_where(where)
    heads = (Session.id, Session.unnamed_count, Session.guest_count, Session.child_count)
    stays = {group_id: _stays(group_id, first_on, last_on) for group_id in group_ids}
    return Facts(
        group_ids=tuple(group_ids),
        first_on=first_on,
        last_on=last_on,
        today=today,
        sessions=sessions,
        heads={row[0]: row[1:] for row in rows_of(Session.select(*heads).where(where))},
        marks=_marks(where),
        stays=stays,
        expected=_expected(sessions, stays, first_on, last_on),
    )


def _stays(group_id: RecordId, first_on: date, last_on: date) -> dict[RecordId, list[rules.Stay]]:
    found: dict[RecordId, list[rules.Stay]] = defaultdict(list)
    for stay in rules.expected_stays(group_id, first_on, last_on):
        found[stay.person_id].append(stay)
    return found


def _expected(
    sessions: tuple[SessionRow, ...],
    stays: dict[RecordId, dict[RecordId, list[rules.Stay]]],
    first_on: date,
    last_on: date,
) -> dict[RecordId, dict[RecordId, bool]]:
    absences: dict[tuple[RecordId, RecordId], list[rules.AwaySpan]] = defaultdict(list)
    for group_id in stays:
        for span in rules.absences(group_id, first_on, last_on):
            absences[group_id, span.person_id].append(span)
    return {
        session.id: {
            person: rules.is_away(spans, absences.get((session.group_id, person), ()), session.held_on)
            for person, spans in stays[session.group_id].items()
            if any(stay.covers(session.held_on) for stay in spans)
        }
        for session in sessions
    }


def _marks(where: Expression) -> dict[RecordId, dict[RecordId, Marked]]:
    columns = (Attendance.session, Attendance.person, Attendance.id, Attendance.mark)
    query = Attendance.select(*columns).join(Session).where(where & ~Attendance.mark.is_null())
    found: dict[RecordId, dict[RecordId, Marked]] = defaultdict(dict)
    for session, person, row_id, mark in rows_of(query):
        found[session][person] = Marked(row_id, Mark(mark))
    return found
