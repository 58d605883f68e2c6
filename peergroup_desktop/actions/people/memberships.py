"""Where people stand with a group: joining, moving on, changed roles, and planned absences.

A change of status or role counts from a day on. What was true before stays true of past registers and figures, so
the membership is ended there and a new one begun.
"""

from datetime import date, timedelta

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.core.errors import AlreadyThere
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Absence, Group, Membership
from peergroup_desktop.storage.vault import Vault

_ONE_DAY = timedelta(days=1)


def join_group(
    vault: Vault,
    person_id: RecordId,
    group_id: RecordId,
    *,
    status: MembershipStatus = MembershipStatus.MEMBER,
    role: GroupRole = GroupRole.MEMBER,
    starts_on: date | None = None,
) -> Done[RecordId]:
    """Let somebody who is in the file belong to a group, or come back to it. Returns the membership's id.

    Raises:
        NotFound: no such person or group.
        AlreadyThere: they have that role in the group on that day.
    """
    first_on = starts_on or vault.clock.today()
    with deed(vault, Deed.KEEP_PEOPLE, "people.join_group", subject=person_id) as work:
        require_row(Group, group_id)
        person = kept_person(person_id)
        membership_id = _reopened(person.id, group_id, role, first_on)
        if membership_id is None:
            membership_id = new_id()
            _insert(membership_id, person.id, group_id, status=status.value, role=role.value, starts_on=first_on)
        else:
            _update(membership_id, ends_on=None, status=status.value)
    return Done(membership_id, work.change_set)


def leave_group(vault: Vault, person_id: RecordId, group_id: RecordId, on: date) -> Done[None]:
    """Let somebody move on. `on` is the last day they belong; marks and history stay.

    Raises:
        NotFound: they do not belong to the group on that day or later.
    """
    with deed(vault, Deed.KEEP_PEOPLE, "people.leave_group", subject=person_id) as work:
        person = kept_person(person_id)
        where = (
            (Membership.person == person.id)
            & (Membership.group == group_id)
            & Membership.archived_on.is_null()
            & (Membership.ends_on.is_null() | (Membership.ends_on > on))
        )
        rows = list(Membership.select().where(where))
        if not rows:
            raise not_found(Membership)
        for row in rows:
            _end(row, on, vault.clock.today())
    return Done(None, work.change_set)


def change_membership(
    vault: Vault,
    membership_id: RecordId,
    *,
    status: MembershipStatus | None = None,
    role: GroupRole | None = None,
    starts_on: date | None = None,
    ends_on: date | None = None,
    from_on: date | None = None,
) -> Done[None]:
    """Change where somebody stands with a group. What is left out stays.

    Args:
        vault: the open file.
        membership_id: which membership.
        status: from `from_on` on; LEFT makes the day before `from_on` the last one.
        role: from `from_on` on.
        starts_on: puts the first day right.
        ends_on: the last day.
        from_on: today when left out.

    Raises:
        NotFound: no such membership.
        DatesCrossed: it would end before it starts.
    """
    today = vault.clock.today()
    turn_on = from_on or today
    with deed(vault, Deed.KEEP_PEOPLE, "people.change_membership", subject=_person_of(vault, membership_id)) as work:
        row = Membership.get_by_id(membership_id)
        row.starts_on, row.ends_on = starts_on or row.starts_on, ends_on or row.ends_on
        typed.require_days_in_order(row.starts_on, row.ends_on)
        _update(membership_id, starts_on=row.starts_on, ends_on=row.ends_on)
        if status is MembershipStatus.LEFT:
            _end(row, turn_on - _ONE_DAY, today)
        elif status is not None or role is not None:
            _turn(row, (status or MembershipStatus(row.status)).value, (role or GroupRole(row.role)).value, turn_on)
    return Done(None, work.change_set)


def plan_absence(
    vault: Vault, person_id: RecordId, group_id: RecordId, starts_on: date, ends_on: date | None
) -> Done[RecordId]:
    """Let a group know that somebody is away from `starts_on` to `ends_on`, both included, or until further notice.

    Returns the absence's id.

    Raises:
        DatesCrossed: it ends before it starts.
        NotFound: no such person or group.
    """
    typed.require_days_in_order(starts_on, ends_on)
    absence_id = new_id()
    with deed(vault, Deed.KEEP_PEOPLE, "people.plan_absence", subject=person_id) as work:
        require_row(Group, group_id)
        person = kept_person(person_id)
        Absence.insert(id=absence_id, person=person.id, group=group_id, starts_on=starts_on, ends_on=ends_on).execute()
    return Done(absence_id, work.change_set)


def end_absence(vault: Vault, absence_id: RecordId) -> Done[None]:
    """Let an absence end yesterday; one that has not begun is taken out. Raises `NotFound`."""
    today = vault.clock.today()
    with vault.reading():
        row = Absence.get_or_none((Absence.id == absence_id) & Absence.archived_on.is_null())
    if row is None:
        raise not_found(Absence)
    with deed(vault, Deed.KEEP_PEOPLE, "people.end_absence", subject=row.person_id) as work:
        is_begun = row.starts_on < today
        change = {"ends_on": today - _ONE_DAY} if is_begun else {"archived_on": today}
        Absence.update(**change).where(Absence.id == absence_id).execute()
    return Done(None, work.change_set)


def _person_of(vault: Vault, membership_id: RecordId) -> RecordId:
    with vault.reading():
        row = Membership.get_or_none((Membership.id == membership_id) & Membership.archived_on.is_null())
    if row is None:
        raise not_found(Membership)
    return bytes(row.person_id)


def _reopened(person_id: RecordId, group_id: RecordId, role: GroupRole, first_on: date) -> RecordId | None:
    """Return the membership to go on with: one of this role that ended on `first_on`, or the day before."""
    where = (
        (Membership.person == person_id)
        & (Membership.group == group_id)
        & (Membership.role == role.value)
        & Membership.archived_on.is_null()
        & (Membership.ends_on.is_null() | (Membership.ends_on >= first_on - _ONE_DAY))
    )
    rows = list(Membership.select().where(where))
    if any(row.ends_on is None or row.ends_on > first_on for row in rows):
        raise AlreadyThere("starts_on", kind="membership")
    return rows[0].id if rows else None


def _turn(row: Membership, status: str, role: str, turn_on: date) -> None:
    """Give a membership another status or role from `turn_on` on; before that day it stays as it was."""
    is_over = row.ends_on is not None and row.ends_on < turn_on
    if not is_over and (status, role) == (row.status, row.role):
        return
    if row.starts_on >= turn_on:
        _update(row.id, status=status, role=role)
        return
    if not is_over:
        _update(row.id, ends_on=turn_on - _ONE_DAY)
    ends_on = None if is_over else row.ends_on
    _insert(new_id(), row.person_id, row.group_id, status=status, role=role, starts_on=turn_on, ends_on=ends_on)


def _end(row: Membership, last_on: date, today: date) -> None:
    """Let `last_on` be the last day; a membership that had not begun by then is taken out."""
    if row.starts_on > last_on:
        _update(row.id, archived_on=today)
    else:
        _update(row.id, ends_on=last_on)


def _update(membership_id: RecordId, **values: date | str | None) -> None:
    Membership.update(**values).where(Membership.id == membership_id).execute()


def _insert(membership_id: RecordId, person_id: RecordId, group_id: RecordId, **values: date | str | None) -> None:
    Membership.insert(id=membership_id, person=person_id, group=group_id, **values).execute()
