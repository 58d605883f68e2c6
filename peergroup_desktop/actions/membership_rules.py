"""Who belongs to a group on a date, who is expected then, and who is away: rules that many questions share.

A membership counts from its first to its last day, both included. Enquiring and waiting people are not expected yet;
somebody having a pause is expected and away until further notice. "Left" is never stored: it follows from the last day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from peewee import Expression

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from peergroup_desktop.models import Absence, Membership, Person

_EXPECTED = (MembershipStatus.MEMBER, MembershipStatus.PAUSED)
_ROLE_RANK = {
    role: rank
    for rank, role in enumerate(
        (
            GroupRole.FACILITATOR,
            GroupRole.CO_FACILITATOR,
            GroupRole.PEER_SUPPORTER,
            GroupRole.VOLUNTEER,
            GroupRole.MEMBER,
        )
    )
}


STATUSES: Mapping[str, MembershipStatus] = {status.value: status for status in MembershipStatus}
ROLES: Mapping[str, GroupRole] = {role.value: role for role in GroupRole}
"""What the file's words mean. Looked up, not called: a large group reads thousands."""


class Stay(NamedTuple):
    """One membership's span, status and role, as the file keeps it."""

    id: RecordId
    person_id: RecordId
    status: MembershipStatus
    role: GroupRole
    starts_on: date
    ends_on: date | None

    def covers(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    @property
    def is_expected(self) -> bool:
        """Whether a register asks for this person on the days it covers."""
        return self.status in _EXPECTED

    def status_on(self, today: date) -> MembershipStatus:
        """Return the status to show: left from the last day on, so that moving on today shows today."""
        return MembershipStatus.LEFT if self.ends_on is not None and self.ends_on <= today else self.status


@dataclass(frozen=True)
class AwaySpan:
    """A planned absence, both ends included; open when `ends_on` is None."""

    person_id: RecordId
    starts_on: date
    ends_on: date | None

    def covers(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def overlaps(table: type[Membership] | type[Absence], first_on: date, last_on: date) -> Expression:
    """Return the condition on rows whose span touches the days from `first_on` to `last_on`, both included."""
    return (table.starts_on <= last_on) & (table.ends_on.is_null() | (table.ends_on >= first_on))


def stays(group_id: RecordId, condition: Expression | None = None) -> list[Stay]:
    """Return the memberships of a group that `condition` picks (all when left out), with archived ones left out."""
    where = (Membership.group == group_id) & Membership.archived_on.is_null()
    if condition is not None:
        where &= condition
    columns = (
        Membership.id,
        Membership.person,
        Membership.status,
        Membership.role,
        Membership.starts_on,
        Membership.ends_on,
    )
    rows = rows_of(Membership.select(*columns).where(where))
    return [
        Stay(row_id, person, STATUSES[status], ROLES[role], starts_on, ends_on)
        for row_id, person, status, role, starts_on, ends_on in rows
    ]


def expected_stays(group_id: RecordId, first_on: date, last_on: date) -> list[Stay]:
    """Return the memberships that make people expected on some day from `first_on` to `last_on`."""
    return stays(
        group_id,
        overlaps(Membership, first_on, last_on) & Membership.status.in_([status.value for status in _EXPECTED]),
    )


def absences(group_id: RecordId, first_on: date, last_on: date) -> list[AwaySpan]:
    """Return the planned absences from a group that touch the days from `first_on` to `last_on`."""
    where = (Absence.group == group_id) & Absence.archived_on.is_null() & overlaps(Absence, first_on, last_on)
    rows = rows_of(Absence.select(Absence.person, Absence.starts_on, Absence.ends_on).where(where))
    return [AwaySpan(*row) for row in rows]


def is_away(person_stays: Iterable[Stay], person_absences: Iterable[AwaySpan], day: date) -> bool:
    """Say whether an expected person is away on `day`: planned, or because every membership of that day is paused."""
    if any(absence.covers(day) for absence in person_absences):
        return True
    is_paused = False
    for stay in person_stays:
        if stay.is_expected and stay.covers(day):
            if stay.status is not MembershipStatus.PAUSED:
                return False
            is_paused = True
    return is_paused


def leading_role(roles: Iterable[GroupRole]) -> GroupRole:
    """Return the role to show for somebody who has several; plain membership when there is none."""
    return min(roles, key=_ROLE_RANK.__getitem__, default=GroupRole.MEMBER)


def kept_people() -> Expression:
    """Return the condition on people who are in use: not merged into another, not archived."""
    return Person.merged_into.is_null() & Person.archived_on.is_null()
