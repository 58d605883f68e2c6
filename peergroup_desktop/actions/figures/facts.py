"""What the file knows about some groups between two dates, gathered before anything is counted.

- A session is *held* when it is not cancelled, and its register is finished or says that somebody came; apologies
  alone are enough once its date has come. One dated ahead counts too when somebody was marked here (the clock of a
  shared laptop may be wrong): the page and its figures never say different things. A past session that nobody wrote
  anything into is planned, and neither held nor cancelled.
- Somebody marked although they were away was not away after all.
- A closed month is not asked from the records again: what was kept of it is laid over them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from peewee import Expression

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.figures.closed import closed_between
from peergroup_desktop.actions.figures.kept import Heads, KeptMonth
from peergroup_desktop.actions.figures.kinds import Kinds
from peergroup_desktop.actions.figures.laying import kept_names, kept_registers
from peergroup_desktop.actions.figures.registers import Expected, Marked, Marks, Registers
from peergroup_desktop.actions.figures.spans import Span, in_spans, open_spans
from peergroup_desktop.actions.figures.traces import kept_ids
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow, rows_where
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.core.marks import Mark, Standing, standing
from peergroup_desktop.models import Attendance, Session

__all__ = ["Facts", "Heads", "Marked", "gather", "gather_anew"]

_MARKS = {mark.value: mark for mark in Mark}  # looked up, not called: a year of a large file has 15,000
Stays = Mapping[RecordId, Mapping[RecordId, list[rules.Stay]]]
"""By group and person."""


@dataclass(frozen=True)
class Facts:
    """Sessions of some groups in a range of dates, both ends included, oldest first, and their registers.

    Attributes:
        left: By group, who had left it by the end of the range.
        kept: The closed months that the range touches.
        asked: The days in no closed month: these were asked from the records.
        elsewhere: What counts in a closed month alone, though the records may have it in the days asked now.
        called: People who go by another of the kept ids here: two records that became one.
    """

    group_ids: tuple[RecordId, ...]
    first_on: date
    last_on: date
    today: date
    registers: Registers
    left: Mapping[RecordId, frozenset[RecordId]]
    kept: tuple[KeptMonth, ...]
    asked: tuple[Span, ...]
    elsewhere: frozenset[RecordId]
    called: Mapping[RecordId, RecordId]

    def only(self, *group_ids: RecordId) -> "Facts":
        """Return what is about some of the groups: they need not be asked about again."""
        return replace(self, group_ids=group_ids, registers=self.registers.only(group_ids))

    @property
    def sessions(self) -> tuple[SessionRow, ...]:
        """The sessions, oldest first."""
        return self.registers.sessions

    @property
    def heads(self) -> Mapping[RecordId, Heads]:
        """By session, who was counted without a name."""
        return self.registers.heads

    @property
    def marks(self) -> Marks:
        """By session and person."""
        return self.registers.marks

    @property
    def expected(self) -> Expected:
        """By session, everybody expected, with whether they are away."""
        return self.registers.expected

    @property
    def kinds(self) -> dict[RecordId, Kinds]:
        """What the closed months kept about people for breakdowns, each as the last of them has it."""
        return {person: kinds for month in self.kept for person, kinds in month.kinds.items()}

    @property
    def people(self) -> set[RecordId]:
        """Everybody expected at one of the sessions, or marked at one."""
        marked = {person for marks in self.marks.values() for person in marks}
        return marked | {person for expected in self.expected.values() for person in expected}

    @cached_property
    def held(self) -> tuple[SessionRow, ...]:
        """The sessions that took place."""
        return tuple(session for session in self.sessions if self.is_held(session))

    def is_held(self, session: SessionRow) -> bool:
        """Whether a session took place."""
        marks = {marked.mark for marked in self.marks.get(session.id, {}).values()}
        came = Mark.PRESENT in marks or sum(self.heads[session.id]) > 0 or session.is_finished
        has_come = session.held_on <= self.today or self.closed_month(session.held_on) is not None
        return not session.is_cancelled and (came or (bool(marks) and has_come))

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
        registers = self.registers  # not by `marks` and `expected`: a month of a large group comes here 2,000 times
        marked = registers.marks.get(session.id, {}).get(person)
        away = registers.expected[session.id].get(person)
        if session.is_cancelled or (marked is None and away is None):
            return None
        return standing(marked.mark if marked else None, away=bool(away), finished=session.is_finished)

    def closed_month(self, day: date) -> KeptMonth | None:
        """Return the closed month that a day of the range lies in."""
        return self._closed.get((day.year, day.month))

    @cached_property
    def _closed(self) -> dict[tuple[int, int], KeptMonth]:
        return {(month.year, month.month): month for month in self.kept}


def gather(group_ids: Collection[RecordId], first_on: date, last_on: date, today: date) -> Facts:
    """Gather what is known about the groups from `first_on` to `last_on`, both included. Asks the open file.

    Closed months are as they were kept.
    """
    kept = closed_between(first_on, last_on)
    return _gathered(tuple(group_ids), (first_on, last_on), today, kept, kept_ids())


def gather_anew(group_ids: Collection[RecordId], first_on: date, last_on: date, today: date) -> Facts:
    """Gather what the records say today, also of closed months. Asks the open file.

    What was kept in closed months that the range doesn't touch counts there.
    """
    span = first_on, last_on
    return _gathered(tuple(group_ids), span, today, (), kept_ids(but_not=span))


def _gathered(
    group_ids: tuple[RecordId, ...],
    span: Span,
    today: date,
    kept: tuple[KeptMonth, ...],
    elsewhere: frozenset[RecordId],
) -> Facts:
    first_on, last_on = span
    asked = open_spans(first_on, last_on, [month.span for month in kept])
    stays = {group_id: _stays(group_id, first_on, last_on) for group_id in group_ids} if asked else {}
    registers = _registers(group_ids, asked, stays, elsewhere)
    called = kept_names(kept)
    if kept:
        registers = registers.under(kept_registers(kept, group_ids, first_on, last_on), called)
    return Facts(
        group_ids=group_ids,
        first_on=first_on,
        last_on=last_on,
        today=today,
        registers=registers,
        left=_left(stays, last_on) if asked else kept[-1].left,
        kept=kept,
        asked=asked,
        elsewhere=elsewhere,
        called=called,
    )


def _registers(
    group_ids: tuple[RecordId, ...], asked: tuple[Span, ...], stays: Stays, elsewhere: frozenset[RecordId]
) -> Registers:
    if not asked:
        return Registers((), {}, {}, {})
    where = Session.group.in_(group_ids) & in_spans(Session.held_on, asked)
    sessions = tuple(session for session in rows_where(where) if session.id not in elsewhere)
    heads = (Session.id, Session.unnamed_count, Session.guest_count, Session.child_count)
    return Registers(
        sessions=sessions,
        heads={row[0]: row[1:] for row in rows_of(Session.select(*heads).where(where))},
        marks={session: marks for session, marks in _marks(where).items() if session not in elsewhere},
        expected=_expected(sessions, stays, asked[0][0], asked[-1][1]),
    )


def _stays(group_id: RecordId, first_on: date, last_on: date) -> dict[RecordId, list[rules.Stay]]:
    found: dict[RecordId, list[rules.Stay]] = defaultdict(list)
    for stay in rules.expected_stays(group_id, first_on, last_on):
        found[stay.person_id].append(stay)
    return found


def _left(stays: Stays, last_on: date) -> dict[RecordId, frozenset[RecordId]]:
    """Return, by group, those whose every membership was over by `last_on`."""
    return {
        group_id: frozenset(
            person
            for person, spans in theirs.items()
            if all(stay.ends_on is not None and stay.ends_on <= last_on for stay in spans)
        )
        for group_id, theirs in stays.items()
    }


def _expected(
    sessions: tuple[SessionRow, ...], stays: Stays, first_on: date, last_on: date
) -> dict[RecordId, dict[RecordId, bool]]:
    absences: dict[tuple[RecordId, RecordId], list[rules.AwaySpan]] = defaultdict(list)
    for group_id in stays:
        for span in rules.absences(group_id, first_on, last_on):
            absences[group_id, span.person_id].append(span)
    expected: dict[RecordId, dict[RecordId, bool]] = {}
    for session in sessions:
        day, group_id = session.held_on, session.group_id
        there = expected[session.id] = {}
        for person, spans in stays[group_id].items():  # written out: a year of a large file comes here 50,000 times
            for stay in spans:
                if stay.starts_on <= day and (stay.ends_on is None or day <= stay.ends_on):
                    away = absences.get((group_id, person), ())
                    is_doubtful = away or stay.status is MembershipStatus.PAUSED
                    there[person] = bool(is_doubtful) and rules.is_away(spans, away, day)
                    break
    return expected


def _marks(where: Expression) -> dict[RecordId, dict[RecordId, Marked]]:
    columns = (Attendance.session, Attendance.person, Attendance.id, Attendance.mark)
    query = Attendance.select(*columns).join(Session).where(where & ~Attendance.mark.is_null())
    found: dict[RecordId, dict[RecordId, Marked]] = defaultdict(dict)
    for session, person, row_id, mark in rows_of(query):
        found[session][person] = Marked(row_id, _MARKS[mark])
    return found
