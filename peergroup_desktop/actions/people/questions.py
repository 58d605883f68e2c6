"""What the People screen asks: the roster of a group, and everything about one person."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.naming import Named, displays, group_displays, sort_key
from peergroup_desktop.actions.people.came import NEVER, Came, came_by_person
from peergroup_desktop.actions.people.forms import PersonFields, access_needs
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus
from peergroup_desktop.core.marks import Mark, Standing, standing
from peergroup_desktop.models import Absence, Attendance, Group, Membership, Person, Session
from peergroup_desktop.storage.vault import Vault

NEW_FOR = timedelta(days=28)
"""How long somebody counts as new, from their first time (or from joining, until they have come)."""

_SQUARES = 25
_MARK_WORDS: dict[Mark | None, Literal["came", "apologies"]] = {Mark.PRESENT: "came", Mark.APOLOGIES: "apologies"}


@dataclass(frozen=True)
class PersonRow:
    """A person in a group's roster.

    `last_mark` is of the newest session at which anybody marked them: it says "apologies" where they last sent some.
    """

    id: RecordId
    called: str
    full_name: str
    display: str
    is_named: bool
    status: MembershipStatus
    role: GroupRole
    last_came_on: date | None
    last_mark: Literal["came", "apologies"] | None
    came_count: int
    first_came_on: date | None
    is_new: bool
    access_needs: frozenset[AccessNeed]


@dataclass(frozen=True)
class PeopleFilter:
    """Which part of a roster to list."""

    with_left: bool = True
    only_new: bool = False


@dataclass(frozen=True)
class MembershipRow:
    """Where a person stands with a group, from one day to another, both included."""

    id: RecordId
    group_id: RecordId
    group_name: str
    status: MembershipStatus
    role: GroupRole
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class AbsenceRow:
    """A planned absence, both ends included; open when `ends_on` is None."""

    id: RecordId
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class StripSquare:
    """One session in a person's attendance strip. No standing: there was no session."""

    session_id: RecordId
    on: date
    standing: Standing | None


@dataclass(frozen=True)
class PersonDetail(PersonFields):
    """Everything about one person, seen from one group.

    `memberships` begin with this group's, newest first; `absences` are this group's present and coming ones. `strip`
    holds at most 25 sessions since they joined, oldest first; `came_count` and `session_count` count its squares.
    """

    id: RecordId = b""
    display: str = ""
    is_named: bool = True
    memberships: tuple[MembershipRow, ...] = ()
    absences: tuple[AbsenceRow, ...] = ()
    strip: tuple[StripSquare, ...] = ()
    came_count: int = 0
    session_count: int = 0
    first_came_on: date | None = None
    last_came_on: date | None = None


@dataclass
class _Place:
    """What the memberships of one person in a group come to today."""

    current: list[rules.Stay] = field(default_factory=list)
    over: list[rules.Stay] = field(default_factory=list)

    def add(self, stay: rules.Stay, today: date) -> None:
        is_over = stay.status_on(today) is MembershipStatus.LEFT
        (self.over if is_over else self.current).append(stay)

    @property
    def status(self) -> MembershipStatus:
        newest = max(self.current, key=lambda stay: stay.starts_on, default=None)
        return newest.status if newest else MembershipStatus.LEFT

    @property
    def role(self) -> GroupRole:
        return rules.leading_role(stay.role for stay in self.current or self.over)

    @property
    def joined_on(self) -> date:
        return min(stay.starts_on for stay in self.current or self.over)


def list_people(vault: Vault, group_id: RecordId, part: PeopleFilter = PeopleFilter()) -> tuple[PersonRow, ...]:
    """Return a group's roster, A to Z. People who left are in it unless `part` says otherwise."""
    today = vault.clock.today()
    with vault.reading():
        places = _places(group_id, today)
        people = _people_of(group_id)
        came = came_by_person(group_id)
    shown = _shown(people, places)
    rows = []
    for person_id, called, full_name, is_named, needs in people:
        place, times = places[person_id], came.get(person_id, NEVER)
        row = PersonRow(
            person_id,
            called,
            full_name,
            shown[person_id],
            is_named,
            place.status,
            place.role,
            times.last_on,
            _MARK_WORDS.get(times.newest(today)),
            times.count,
            times.first_on,
            _is_new(place, times, today),
            access_needs(needs),
        )
        if (part.with_left or row.status is not MembershipStatus.LEFT) and (row.is_new or not part.only_new):
            rows.append(row)
    return tuple(sorted(rows, key=lambda row: sort_key(row.display)))


def get_person(vault: Vault, person_id: RecordId, group_id: RecordId) -> PersonDetail:
    """Return everything about a person; for one merged into another, that other one. Raises `NotFound`."""
    today = vault.clock.today()
    with vault.reading():
        person = kept_person(person_id)
        memberships = _memberships(person.id, group_id, today)
        absences = _absences(person.id, group_id, today)
        display = group_displays(group_id, today, [person.id])[person.id]
        times = came_by_person(group_id, [person.id]).get(person.id, NEVER)
        strip = _strip(person.id, group_id, today)
    standings = [square.standing for square in strip if square.standing is not None]
    return PersonDetail(
        called=person.called,
        full_name=person.full_name,
        phone=person.phone,
        other_phone=person.other_phone,
        email=person.email,
        contact_note=person.contact_note,
        access_needs=access_needs(person.access_needs),
        born_on=person.born_on,
        note=person.note,
        area=person.area,
        heard_from=person.heard_from,
        id=person.id,
        display=display,
        is_named=person.is_named,
        memberships=memberships,
        absences=absences,
        strip=strip,
        came_count=standings.count(Standing.PRESENT),
        session_count=len(standings),
        first_came_on=times.first_on,
        last_came_on=times.last_on,
    )


def kept_person(person_id: RecordId) -> Person:
    """Return a person's row, following merges to the one that was kept. Raises `NotFound`. For use inside a deed."""
    person = Person.get_or_none(Person.id == person_id)
    while person is not None and person.merged_into_id is not None:
        person = Person.get_or_none(Person.id == person.merged_into_id)
    if person is None:
        raise not_found(Person)
    return person


def _places(group_id: RecordId, today: date) -> dict[RecordId, _Place]:
    places: dict[RecordId, _Place] = defaultdict(_Place)
    for stay in rules.stays(group_id):
        places[stay.person_id].add(stay, today)
    return places


def _people_of(group_id: RecordId) -> list[tuple[RecordId, str, str, bool, str]]:
    members = Membership.select(Membership.person).where(
        (Membership.group == group_id) & Membership.archived_on.is_null()
    )
    columns = (Person.id, Person.called, Person.full_name, Person.is_named, Person.access_needs)
    return rows_of(Person.select(*columns).where(Person.id.in_(members) & rules.kept_people()))


def _shown(people: list[tuple[RecordId, str, str, bool, str]], places: dict[RecordId, _Place]) -> dict[RecordId, str]:
    """Tell people who left apart from everybody, and those who come now from each other only."""
    names = [Named(*person[:3]) for person in people]
    current = [name for name in names if places[name.id].current]
    return displays(names) | displays(current)


def _is_new(place: _Place, came: Came, today: date) -> bool:
    since = came.first_on or place.joined_on
    return place.status is not MembershipStatus.LEFT and today - NEW_FOR < since


def _memberships(person_id: RecordId, group_id: RecordId, today: date) -> tuple[MembershipRow, ...]:
    columns = (
        Membership.id,
        Membership.group,
        Group.name,
        Membership.status,
        Membership.role,
        Membership.starts_on,
        Membership.ends_on,
    )
    where = (Membership.person == person_id) & Membership.archived_on.is_null()
    rows = []
    for row_id, in_group, name, status, role, starts_on, ends_on in rows_of(
        Membership.select(*columns).join(Group).where(where)
    ):
        stay = rules.Stay(row_id, person_id, MembershipStatus(status), GroupRole(role), starts_on, ends_on)
        rows.append(MembershipRow(row_id, in_group, name, stay.status_on(today), stay.role, starts_on, ends_on))
    rows.sort(key=lambda row: row.starts_on, reverse=True)
    rows.sort(key=lambda row: (row.group_id != group_id, row.group_name, row.status is MembershipStatus.LEFT))
    return tuple(rows)


def _absences(person_id: RecordId, group_id: RecordId, today: date) -> tuple[AbsenceRow, ...]:
    where = (
        (Absence.person == person_id)
        & (Absence.group == group_id)
        & Absence.archived_on.is_null()
        & (Absence.ends_on.is_null() | (Absence.ends_on >= today))
    )
    rows = Absence.select(Absence.id, Absence.starts_on, Absence.ends_on).where(where).order_by(Absence.starts_on)
    return tuple(AbsenceRow(*row) for row in rows_of(rows))


def _strip(person_id: RecordId, group_id: RecordId, today: date) -> tuple[StripSquare, ...]:
    columns = (Session.id, Session.held_on, Session.is_cancelled, Session.finished_at)
    where = (Session.group == group_id) & (Session.held_on <= today) & Session.archived_on.is_null()
    newest = (Session.held_on.desc(), Session.starts_minute.desc())
    sessions = rows_of(Session.select(*columns).where(where).order_by(*newest).limit(_SQUARES))
    mark_ids = {named_id("attendance", session[0], person_id): session[0] for session in sessions}
    found = Attendance.select(Attendance.id, Attendance.mark).where(Attendance.id.in_(list(mark_ids)))
    marks = {mark_ids[row_id]: Mark(mark) for row_id, mark in rows_of(found) if mark}
    if not sessions:
        return ()
    person_stays = rules.stays(group_id, Membership.person == person_id)
    away = [span for span in rules.absences(group_id, sessions[-1][1], today) if span.person_id == person_id]
    squares = []
    for session_id, on, is_cancelled, finished_at in reversed(sessions):
        mark = marks.get(session_id)
        is_still_open = mark is None and finished_at is None and on == today
        if is_still_open or (mark is None and not any(stay.is_expected and stay.covers(on) for stay in person_stays)):
            continue
        stands = standing(mark, away=rules.is_away(person_stays, away, on), finished=finished_at is not None)
        squares.append(StripSquare(session_id, on, None if is_cancelled else stands))
    return tuple(squares)
