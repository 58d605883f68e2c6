"""Everything about one person, as the People screen asks it."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.naming import group_displays
from peergroup_desktop.actions.people.came import NEVER, came_by_person
from peergroup_desktop.actions.people.forms import PersonFields, access_needs
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import kept_while_unchanged
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from peergroup_desktop.core.marks import Mark, Standing, standing
from peergroup_desktop.models import Absence, Attendance, Group, Membership, Person, Session
from peergroup_desktop.storage.vault import Vault

_SQUARES = 25


class KeptRow(NamedTuple):
    """The columns of somebody's row, as the file keeps them."""

    id: RecordId
    called: str
    full_name: str
    is_named: bool
    phone: str
    other_phone: str
    email: str
    contact_note: str
    access_needs: str
    born_on: date | None
    note: str
    area: str
    heard_from: str


_COLUMNS = tuple(getattr(Person, name) for name in KeptRow._fields)


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


def get_person(vault: Vault, person_id: RecordId, group_id: RecordId) -> PersonDetail:
    """Return everything about a person; for one merged into another, that other one. Raises `NotFound`."""
    today = vault.clock.today()
    with vault.reading():
        person = kept_row(person_id)
        memberships = _memberships(person.id, group_id, today)
        absences = _absences(person.id, group_id, today)
        display = group_displays(group_id, today, [person.id], only=[person.id])[person.id]
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


def kept_row(person_id: RecordId) -> KeptRow:
    """Return what is kept about a person, following merges to the one that was kept. Raises `NotFound`.

    For use inside a question or deed: every card of a page asks for the same person, and the file only once.
    """
    return kept_while_unchanged((kept_row, person_id), partial(_row_of, person_id))


def _row_of(person_id: RecordId) -> KeptRow:
    merged_into: RecordId | None = person_id
    while merged_into is not None:
        found = rows_of(Person.select(*_COLUMNS, Person.merged_into).where(Person.id == merged_into))
        if not found:
            raise not_found(Person)
        *columns, merged_into = found[0]
    return KeptRow(*columns)


def kept_person(person_id: RecordId) -> Person:
    """Return a person's row, following merges to the one that was kept. Raises `NotFound`. For use inside a deed."""
    person = Person.get_or_none(Person.id == person_id)
    while person is not None and person.merged_into_id is not None:
        person = Person.get_or_none(Person.id == person.merged_into_id)
    if person is None:
        raise not_found(Person)
    return person


_MEMBERSHIPS = Prepared(
    1,
    lambda person: (
        Membership.select(
            Membership.id,
            Membership.group,
            Group.name,
            Membership.status,
            Membership.role,
            Membership.starts_on,
            Membership.ends_on,
        )
        .join(Group)
        .where((Membership.person == person) & Membership.archived_on.is_null())
    ),
)
_ABSENCES = Prepared(
    3,
    lambda person, group, today: (
        Absence.select(Absence.id, Absence.starts_on, Absence.ends_on)
        .where(
            (Absence.person == person)
            & (Absence.group == group)
            & Absence.archived_on.is_null()
            & (Absence.ends_on.is_null() | (Absence.ends_on >= today))
        )
        .order_by(Absence.starts_on)
    ),
)
_NEWEST = Prepared(
    2,
    lambda group, today: (
        Session.select(Session.id, Session.held_on, Session.is_cancelled, Session.finished_at)
        .where((Session.group == group) & (Session.held_on <= today) & Session.archived_on.is_null())
        .order_by(Session.held_on.desc(), Session.starts_minute.desc())
        .limit(_SQUARES)
    ),
)


def _memberships(person_id: RecordId, group_id: RecordId, today: date) -> tuple[MembershipRow, ...]:
    rows = []
    for row_id, in_group, name, status, role, starts_on, ends_on in _MEMBERSHIPS.rows(person_id):
        stay = rules.Stay(row_id, person_id, rules.STATUSES[status], rules.ROLES[role], starts_on, ends_on)
        rows.append(MembershipRow(row_id, in_group, name, stay.status_on(today), stay.role, starts_on, ends_on))
    rows.sort(key=lambda row: row.starts_on, reverse=True)
    rows.sort(key=lambda row: (row.group_id != group_id, row.group_name, row.status is MembershipStatus.LEFT))
    return tuple(rows)


def _absences(person_id: RecordId, group_id: RecordId, today: date) -> tuple[AbsenceRow, ...]:
    return tuple(AbsenceRow(*row) for row in _ABSENCES.rows(person_id, group_id, today))


def _strip(person_id: RecordId, group_id: RecordId, today: date) -> tuple[StripSquare, ...]:
    sessions = _NEWEST.rows(group_id, today)
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
