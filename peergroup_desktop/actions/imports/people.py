"""The people of an import: new ones and their memberships, and what a list adds to somebody who is here already."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.imports.plans import DecisionKind, ImportPlan
from peergroup_desktop.actions.people.forms import access_needs
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from peergroup_desktop.interchange.kept import KeptNote, KeptReason
from peergroup_desktop.interchange.roster import RosterRow, RosterTable
from peergroup_desktop.models import Membership, Person
from peergroup_desktop.storage.unit_of_work import UnitOfWork

Values = Mapping[str, object]

_NO_LIMIT = 1 << 30
_PHONE_DIGITS = 9


@dataclass(frozen=True)
class _Text:
    """A field of the list that an existing person may have filled otherwise."""

    field: str
    value: str


class PeopleWriter:
    """Writes the people of one plan inside a unit of work. `differing` is filled while it writes."""

    def __init__(self, work: UnitOfWork, plan: ImportPlan, group_id: RecordId, today: date) -> None:
        self.differing: list[KeptNote] = []
        self._work = work
        self._plan = plan
        self._group_id = group_id
        self._today = today
        self._first_dates = _first_dates(plan, today)

    def write(self) -> dict[int, RecordId]:
        """Write everybody who comes in; returns whose person each row became, by its index."""
        new = {row.index: row.new_id for row in self._plan.rows if row.decision.kind is DecisionKind.NEW}
        rows = {row.index: row for row in self._plan.rows}
        self._work.insert_rows(Person, [_person(new_person, rows[index].row) for index, new_person in new.items()])
        same = self._matched()
        for index, person in same.items():
            self._fill(person, rows[index].row)
        ids = new | {index: person.id for index, person in same.items()}
        self._join(ids)
        return ids

    def _matched(self) -> dict[int, Person]:
        wanted = {
            row.index: row.decision.person_id for row in self._plan.rows if row.decision.kind is DecisionKind.SAME
        }
        found = {person.id: person for person in Person.select().where(rules.kept_people())} if wanted else {}
        if not found.keys() >= set(wanted.values()):
            raise not_found(Person)
        return {index: found[person_id] for index, person_id in wanted.items() if person_id is not None}

    def _fill(self, person: Person, row: RosterRow) -> None:
        """Fill what is empty, add what can stand beside what is there, and note what cannot."""
        change: dict[str, object] = {}
        for text in (_Text("full_name", _line(row.full_name)), _Text("email", _line(row.email))):
            self._settle(person, row, text, change)
        self._add_phones(person, row, change)
        if row.born_on and row.born_on != person.born_on:
            if person.born_on is None:
                change["born_on"] = row.born_on
            else:
                self._differs(person, row, "born_on", row.born_on.isoformat())
        needs = access_needs(person.access_needs) | row.access_needs
        if needs != access_needs(person.access_needs):
            change["access_needs"] = " ".join(sorted(needs))
        for field, addition in (("contact_note", row.contact_note), ("note", row.note)):
            text_before = getattr(person, field)
            joined = _joined(text_before, _lines(addition))
            if joined != text_before:
                change[field] = joined
        if change:
            Person.update(**change).where(Person.id == person.id).execute()
            person.__data__.update(change)  # another row of the list may be the same person

    def _settle(self, person: Person, row: RosterRow, text: _Text, change: dict[str, object]) -> None:
        before = getattr(person, text.field)
        if not text.value or text.value.casefold() == before.casefold() or text.value == person.called:
            return
        if before:
            self._differs(person, row, text.field, text.value)
        else:
            change[text.field] = text.value

    def _add_phones(self, person: Person, row: RosterRow, change: dict[str, object]) -> None:
        numbers = [person.phone, person.other_phone]
        for phone in (_line(row.phone), _line(row.other_phone)):
            if not phone or _digits(phone) in map(_digits, filter(None, numbers)):
                continue
            if "" not in numbers:
                self._differs(person, row, "phone", phone)
                continue
            place = numbers.index("")
            numbers[place] = phone
            change["phone" if place == 0 else "other_phone"] = phone

    def _differs(self, person: Person, row: RosterRow, field: str, value: str) -> None:
        if value in person.note:  # where a merge or an import put it
            return
        self.differing.append(KeptNote(row.sheet, row.row_number, "", field, value, KeptReason.DIFFERS_HERE))

    def _join(self, ids: Mapping[int, RecordId]) -> None:
        """Let everybody belong to the group, at the latest from the first date on which they are marked."""
        stays: dict[RecordId, list[rules.Stay]] = {}
        for stay in rules.stays(self._group_id):
            stays.setdefault(stay.person_id, []).append(stay)
        memberships: dict[RecordId, Values] = {}
        for index, person_id in ids.items():
            starts_on = self._first_dates[index]
            if person_id not in stays:
                new = _membership(person_id, self._group_id, starts_on or self._today)
                memberships.setdefault(person_id, new)
            elif starts_on is not None:
                self._begin_earlier(stays[person_id], starts_on)
        self._work.insert_rows(Membership, list(memberships.values()))

    @staticmethod
    def _begin_earlier(stays: list[rules.Stay], starts_on: date) -> None:
        first = min(stays, key=lambda stay: stay.starts_on)
        if first.is_expected and starts_on < first.starts_on:
            Membership.update(starts_on=starts_on).where(Membership.id == first.id).execute()


def _first_dates(plan: ImportPlan, today: date) -> dict[int, date | None]:
    """Return the first day that the list knows of each row: when they joined, or their first mark."""
    if isinstance(plan.table, RosterTable):
        return {row.index: _past(row.row.joined_on, today) for row in plan.rows}
    first_session = min((session.on for session in plan.table.sessions), default=None)
    found: dict[int, date | None] = {}
    for row, person in zip(plan.rows, plan.table.people, strict=True):
        days = [mark.on for mark in person.marks]
        days += [row.row.joined_on] if row.row.joined_on else []
        found[row.index] = _past(min(days) if days else first_session, today)
    return found


def _past(day: date | None, today: date) -> date | None:
    return min(day, today) if day else None


def _person(person_id: RecordId, row: RosterRow) -> Values:
    return {
        "id": person_id,
        "called": _line(row.called),
        "full_name": _line(row.full_name),
        "phone": _line(row.phone),
        "other_phone": _line(row.other_phone),
        "email": _line(row.email),
        "contact_note": _lines(row.contact_note),
        "access_needs": " ".join(sorted(row.access_needs)),
        "born_on": row.born_on,
        "note": _lines(row.note),
    }


def _membership(person_id: RecordId, group_id: RecordId, starts_on: date) -> Values:
    return {
        "id": new_id(),
        "person": person_id,
        "group": group_id,
        "status": MembershipStatus.MEMBER.value,
        "role": GroupRole.MEMBER.value,
        "starts_on": starts_on,
    }


def _line(text: str) -> str:
    return typed.one_line(text, "", longest=_NO_LIMIT)


def _lines(text: str) -> str:
    return typed.several_lines(text, "", longest=_NO_LIMIT)


def _digits(phone: str) -> str:
    return "".join(char for char in phone if char.isdigit())[-_PHONE_DIGITS:] or phone


def _joined(before: str, addition: str) -> str:
    known = before.splitlines()
    new = [line for line in addition.splitlines() if line and line not in known]
    return "\n".join([before, *new] if before else new)
