"""Who is in a group, as lists show them: names told apart, where everybody stands, and when they came."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from peewee import JOIN

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.naming import Named, displays, sort_key
from peergroup_desktop.actions.people.came import newest_mark
from peergroup_desktop.actions.people.forms import access_needs
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Membership, Person, Tally
from peergroup_desktop.storage.vault import Vault

NEW_FOR = timedelta(days=28)
"""How long somebody counts as new, from their first time (or from joining, until they have come)."""

_MARK_WORDS: dict[Mark | None, Literal["came", "apologies"]] = {Mark.PRESENT: "came", Mark.APOLOGIES: "apologies"}
_COLUMNS = (
    Person.id,
    Person.called,
    Person.full_name,
    Person.is_named,
    Person.access_needs,
    Membership.status,
    Membership.role,
    Membership.starts_on,
    Membership.ends_on,
    Tally.came,
    Tally.first_on,
    Tally.last_on,
    Tally.apologies_on,
)


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


class _Line(NamedTuple):
    """A membership, with whose it is and when they came. Not a dataclass: a large group reads hundreds at a time."""

    person_id: RecordId
    called: str
    full_name: str
    is_named: bool
    needs: str
    status: str
    role: str
    starts_on: date
    ends_on: date | None
    came_count: int | None
    first_came_on: date | None
    last_came_on: date | None
    apologies_on: date | None

    def is_over(self, today: date) -> bool:
        return self.status == MembershipStatus.LEFT or (self.ends_on is not None and self.ends_on <= today)


@while_unchanged
def list_people(vault: Vault, group_id: RecordId, part: PeopleFilter = PeopleFilter()) -> tuple[PersonRow, ...]:
    """Return a group's roster, A to Z. People who left are in it unless `part` says otherwise."""
    today = vault.clock.today()
    with vault.reading():
        lines = _lines(group_id, today, with_left=part.with_left)
    current = _by_person(line for line in lines if not line.is_over(today))
    left = _by_person(line for line in lines if line.person_id not in current) if part.with_left else {}
    shown = _shown(left, current)
    rows = [_row(stays, shown[one], today, has_left=False) for one, stays in current.items()]
    rows += [_row(stays, shown[one], today, has_left=True) for one, stays in left.items()]
    wanted = (row for row in rows if row.is_new or not part.only_new)
    return tuple(sorted(wanted, key=lambda row: (*sort_key(row.display), row.id)))


def _lines(group_id: RecordId, today: date, *, with_left: bool) -> list[_Line]:
    """Return the memberships of everybody in use in one question; those that are over only `with_left`."""
    where = (Membership.group == group_id) & Membership.archived_on.is_null() & rules.kept_people()
    if not with_left:
        where &= Membership.ends_on.is_null() | (Membership.ends_on > today)
    is_theirs = (Tally.group == Membership.group) & (Tally.person == Membership.person)
    query = Membership.select(*_COLUMNS).join(Person).switch(Membership)
    return [_Line._make(row) for row in rows_of(query.join(Tally, JOIN.LEFT_OUTER, on=is_theirs).where(where))]


def _by_person(lines: Iterable[_Line]) -> dict[RecordId, list[_Line]]:
    found: dict[RecordId, list[_Line]] = defaultdict(list)
    for line in lines:
        found[line.person_id].append(line)
    return found


def _shown(left: Mapping[RecordId, list[_Line]], current: Mapping[RecordId, list[_Line]]) -> dict[RecordId, str]:
    """Tell people who left apart from everybody, and those who come now from each other only."""
    among_themselves = [Named(*stays[0][:3]) for stays in current.values()]
    gone = [Named(*stays[0][:3]) for stays in left.values()]
    return (displays(gone + among_themselves) if gone else {}) | displays(among_themselves)


def _row(stays: list[_Line], display: str, today: date, *, has_left: bool) -> PersonRow:
    """Return somebody's row from the memberships that count: the present ones or, of who left, those that are over."""
    one = stays[0] if len(stays) == 1 else max(stays, key=lambda stay: stay.starts_on)
    since = one.first_came_on or min(stay.starts_on for stay in stays)
    return PersonRow(
        one.person_id,
        one.called,
        one.full_name,
        display,
        one.is_named,
        MembershipStatus.LEFT if has_left else rules.STATUSES[one.status],
        rules.leading_role(rules.ROLES[stay.role] for stay in stays),
        one.last_came_on,
        _MARK_WORDS.get(newest_mark(one.last_came_on, one.apologies_on, today)),
        one.came_count or 0,
        one.first_came_on,
        not has_left and today - NEW_FOR < since,
        access_needs(one.needs),
    )
