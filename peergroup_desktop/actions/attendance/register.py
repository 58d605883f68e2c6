"""One session's register as it stands: everybody expected, anybody marked besides, and the counts."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peewee import JOIN

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.people.came import came_by_person
from peergroup_desktop.actions.people.forms import access_needs
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow, rows_where
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed, GroupRole
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing, standing
from peergroup_desktop.models import Attendance, Duty, Person, Session, Tally
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class RegisterRow:
    """A person in a register. `away_until` is None for somebody away until further notice, too: ask `is_away`."""

    person_id: RecordId
    called: str
    display: str
    role: GroupRole
    standing: Standing
    mark: Mark | None
    flags: MarkFlag
    is_first_time: bool
    access_needs: frozenset[AccessNeed]
    is_away: bool
    away_until: date | None


@dataclass(frozen=True)
class FirstTimer:
    """Somebody who came for the first time."""

    person_id: RecordId
    display: str


@dataclass(frozen=True)
class DutyRow:
    """A small job somebody did. `kind` is a `DutyKind` value or the group's own word."""

    person_id: RecordId
    display: str
    kind: str


@dataclass(frozen=True)
class Register:
    """A session's register. `in_the_room` is everybody who came, named or not.

    `not_marked_count` leaves out people who are away: their rows need no mark. In a finished register it counts
    those who were not here.
    """

    session: SessionRow
    rows: tuple[RegisterRow, ...]
    unnamed_count: int
    guest_count: int
    child_count: int
    duties: tuple[DutyRow, ...]
    in_the_room: int
    here_count: int
    apologies_count: int
    not_marked_count: int
    is_finished: bool


@dataclass(frozen=True)
class _Facts:
    """What the file knows about everybody in one register."""

    session: SessionRow
    stays: dict[RecordId, list[rules.Stay]]
    absences: dict[RecordId, list[rules.AwaySpan]]
    marks: dict[RecordId, tuple[Mark, MarkFlag]]
    came_before: frozenset[RecordId]
    names: dict[RecordId, str]

    def row(self, person_id: RecordId, called: str, needs: str) -> RegisterRow:
        on = self.session.held_on
        given = self.marks.get(person_id)
        mark, flags = given or (None, MarkFlag.NONE)
        stays, absences = self.stays.get(person_id, []), self.absences.get(person_id, [])
        away = rules.is_away(stays, absences, on)
        return RegisterRow(
            person_id=person_id,
            called=called,
            display=self.names[person_id],
            role=rules.leading_role(stay.role for stay in stays),
            standing=standing(mark, away=away, finished=self.session.is_finished),
            mark=mark,
            flags=flags,
            is_first_time=mark is Mark.PRESENT and person_id not in self.came_before,
            access_needs=access_needs(needs),
            is_away=away,
            away_until=_back_after(absences, on),
        )


@while_unchanged
def get_register(vault: Vault, session_id: RecordId) -> Register:
    """Return a session's register, A to Z.

    Expected is everybody with a membership on its date (enquiring and waiting people are not yet); people who are
    marked without one are listed too.

    Raises:
        NotFound: no such session.
    """
    with vault.reading():
        found = rows_where(Session.id == session_id)
        if not found:
            raise not_found(Session)
        session = found[0]
        facts, people = _facts(session, vault.clock.today())
        duties = tuple(_duties(session.id, facts.names))
        heads = (Session.unnamed_count, Session.guest_count, Session.child_count)
        unnamed, guests, children = rows_of(Session.select(*heads).where(Session.id == session_id))[0]
    rows = tuple(sorted((facts.row(*person) for person in people), key=lambda row: sort_key(row.display)))
    standings = [row.standing for row in rows]
    here = standings.count(Standing.PRESENT)
    return Register(
        session=session,
        rows=rows,
        unnamed_count=unnamed,
        guest_count=guests,
        child_count=children,
        duties=duties,
        in_the_room=here + unnamed + guests + children,
        here_count=here,
        apologies_count=standings.count(Standing.APOLOGIES),
        not_marked_count=standings.count(Standing.NOT_MARKED) + standings.count(Standing.NOT_HERE),
        is_finished=session.is_finished,
    )


@while_unchanged
def came_first(vault: Vault, session_id: RecordId) -> tuple[FirstTimer, ...]:
    """Return who was present at a session of their group for the first time, A to Z. Raises `NotFound`."""
    with vault.reading():
        found = rows_where(Session.id == session_id)
        if not found:
            raise not_found(Session)
        group_id, on = found[0].group_id, found[0].held_on
        maybe = _without_earlier_day(group_id, session_id, on)
        first = set(maybe) - came_before(group_id, maybe, on, found[0].starts_minute)
        if not first:
            return ()
        kept = [person_id for person_id, *_rest in _people(first)]
        names = group_displays(group_id, vault.clock.today(), kept)
    return tuple(FirstTimer(one, names[one]) for one in sorted(kept, key=lambda one: sort_key(names[one])))


def came_before(group_id: RecordId, people: Iterable[RecordId], on: date, starts_minute: int) -> frozenset[RecordId]:
    """Return those of `people` who were present at an earlier session of the group. For use inside a question.

    The kept tally knows the first date; marks are asked only about people whose first date is `on` itself.
    """
    first_dates = {person: came.first_on for person, came in came_by_person(group_id, people).items()}
    before = {person for person, first_on in first_dates.items() if first_on is not None and first_on < on}
    that_day = [person for person, first_on in first_dates.items() if first_on == on]
    return frozenset(before | _came_earlier_on(group_id, that_day, on, starts_minute))


def _without_earlier_day(group_id: RecordId, session_id: RecordId, on: date) -> list[RecordId]:
    """Return who was present and has no earlier day in the kept tally: nearly nobody, of a hundred."""
    is_theirs = (Tally.person == Attendance.person) & (Tally.group == group_id)
    was_here = (Attendance.session == session_id) & (Attendance.mark == Mark.PRESENT.value)
    rows = (
        Attendance.select(Attendance.person)
        .join(Tally, JOIN.LEFT_OUTER, on=is_theirs)
        .where(was_here & (Tally.first_on.is_null() | (Tally.first_on >= on)))
    )
    return [person_id for (person_id,) in rows_of(rows)]


def _came_earlier_on(group_id: RecordId, people: list[RecordId], on: date, starts_minute: int) -> set[RecordId]:
    if not people:
        return set()
    rows = (
        Attendance.select(Attendance.person)
        .join(Session)
        .where(
            Attendance.person.in_(people)
            & (Attendance.mark == Mark.PRESENT.value)
            & (Session.group == group_id)
            & (Session.held_on == on)
            & (Session.starts_minute < starts_minute)
            & ~Session.is_cancelled
            & Session.archived_on.is_null()
        )
    )
    return {person_id for (person_id,) in rows_of(rows)}


def _facts(session: SessionRow, today: date) -> tuple[_Facts, list[tuple[RecordId, str, str]]]:
    on = session.held_on
    stays, absences = defaultdict(list), defaultdict(list)
    for stay in rules.expected_stays(session.group_id, on, on):
        stays[stay.person_id].append(stay)
    for span in rules.absences(session.group_id, on, on):
        absences[span.person_id].append(span)
    marks = _marks(session.id)
    present = [person_id for person_id, (mark, _) in marks.items() if mark is Mark.PRESENT]
    people = _people(stays.keys() | marks.keys())
    duties = rows_of(Duty.select(Duty.person).where((Duty.session == session.id) & Duty.archived_on.is_null()))
    helping = [person_id for (person_id,) in duties]
    facts = _Facts(
        session=session,
        stays=stays,
        absences=absences,
        marks=marks,
        came_before=came_before(session.group_id, present, on, session.starts_minute),
        names=group_displays(session.group_id, today, [*(person[0] for person in people), *helping]),
    )
    return facts, people


def _marks(session_id: RecordId) -> dict[RecordId, tuple[Mark, MarkFlag]]:
    columns = (Attendance.person, Attendance.mark, Attendance.flags)
    rows = Attendance.select(*columns).where((Attendance.session == session_id) & ~Attendance.mark.is_null())
    return {person: (Mark(mark), MarkFlag(flags)) for person, mark, flags in rows_of(rows)}


def _people(ids: Iterable[RecordId]) -> list[tuple[RecordId, str, str]]:
    columns = (Person.id, Person.called, Person.access_needs)
    return rows_of(Person.select(*columns).where(Person.id.in_(list(ids)) & rules.kept_people()))


def _duties(session_id: RecordId, names: dict[RecordId, str]) -> Iterable[DutyRow]:
    where = (Duty.session == session_id) & Duty.archived_on.is_null()
    rows = [
        DutyRow(person, names[person], kind)
        for person, kind in rows_of(Duty.select(Duty.person, Duty.kind).where(where))
    ]
    return sorted(rows, key=lambda row: (row.kind, sort_key(row.display)))


def _back_after(absences: list[rules.AwaySpan], on: date) -> date | None:
    ends = [span.ends_on for span in absences if span.covers(on)]
    known = [day for day in ends if day is not None]
    return max(known) if known and len(known) == len(ends) else None
