"""The small jobs of a group's sessions: which there are, how many people each needs, who takes turns at it.

A group that decided nothing has the jobs its register asks about. Whoever facilitates helps with facilitating, and
everybody with a role in the group with the rest, until people are named for a job.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import DutyKind, GroupRole
from peergroup_desktop.core.labels import label
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Group, Person, RotaHelper, RotaJob
from peergroup_desktop.storage.vault import Vault

FACILITATING = DutyKind.FACILITATED.value
FACILITATORS = 2
MOST_PEOPLE = 9
_UNASKED = DutyKind.WELCOMED.value
_LEADING = frozenset({GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR})


@dataclass(frozen=True)
class JobRow:
    """A small job. `kind` is a `DutyKind` value or the group's own word.

    `helper_ids` are those who take turns, named for it or (`is_usual`) by their role.
    """

    kind: str
    people_needed: int
    helper_ids: tuple[RecordId, ...]
    is_usual: bool


def jobs(vault: Vault, group_id: RecordId) -> tuple[JobRow, ...]:
    """Return the jobs of a group, those of the register first and in its order."""
    today = vault.clock.today()
    with vault.reading():
        return jobs_of(vault, group_id, rules.expected_stays(group_id, today, today))


def set_job(vault: Vault, group_id: RecordId, kind: str, people_needed: int = 1) -> Done[None]:
    """Put a job on the rota, or change how many people it needs (1 to 9).

    Raises:
        NotFound: no such group.
        NameMissing, TextTooLong: the group's own word.
    """
    word = typed.name(kind, "kind", kind="duty")
    needed = min(max(people_needed, 1), MOST_PEOPLE)
    with deed(vault, Deed.KEEP_GROUPS, "rota.set_job", subject=group_id) as work:
        require_row(Group, group_id)
        write_job(group_id, known_kind(group_id, word), {"people_needed": needed, "archived_on": None})
    return Done(None, work.change_set)


def remove_job(vault: Vault, group_id: RecordId, kind: str) -> Done[None]:
    """Take a job off the rota. The turns people had are kept. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_GROUPS, "rota.remove_job", subject=group_id) as work:
        require_row(Group, group_id)
        write_job(group_id, kind, {"archived_on": vault.clock.today()})
    return Done(None, work.change_set)


def set_helpers(vault: Vault, group_id: RecordId, kind: str, person_ids: Iterable[RecordId]) -> Done[None]:
    """Name exactly the people who take turns at a job; nobody leaves it to the usual ones.

    Raises:
        AboveRecordLevel: the group only counts people. Who was named before may stay.
        NotFound: no such group or person.
    """
    with deed(vault, Deed.KEEP_GROUPS, "rota.set_helpers", subject=group_id) as work:
        require_row(Group, group_id)
        _write_helpers(vault, group_id, kind, person_ids)
    return Done(None, work.change_set)


def keep_job(
    vault: Vault, group_id: RecordId, kind: str, people_needed: int, person_ids: Iterable[RecordId]
) -> Done[None]:
    """Keep the whole form of a job as one deed: how many it needs, and who takes turns. Raises as the parts do."""
    word = typed.name(kind, "kind", kind="duty")
    needed = min(max(people_needed, 1), MOST_PEOPLE)
    with deed(vault, Deed.KEEP_GROUPS, "rota.set_job", subject=group_id) as work:
        require_row(Group, group_id)
        known = known_kind(group_id, word)
        write_job(group_id, known, {"people_needed": needed, "archived_on": None})
        _write_helpers(vault, group_id, known, person_ids)
    return Done(None, work.change_set)


def jobs_of(vault: Vault, group_id: RecordId, stays: Sequence[rules.Stay]) -> tuple[JobRow, ...]:
    """Return a group's jobs; `stays` tell who has which role. For use inside another question."""
    kept = _kept_jobs(group_id)
    asked = [kind for kind in get_settings(vault).duty_kinds if kind != _UNASKED or kind in kept]
    own = sorted((kind for kind in kept if kind not in asked), key=sort_key)
    usual = {kind: FACILITATORS if kind == FACILITATING else 1 for kind in asked}
    needed = {kind: kept.get(kind, usual.get(kind, 1)) for kind in (*asked, *own)}
    named = _named_helpers(group_id)
    leading = _having(stays, _LEADING)
    willing = _having(stays, frozenset(GroupRole) - {GroupRole.MEMBER})
    return tuple(
        JobRow(kind, count, named.get(kind) or (leading if kind == FACILITATING else willing), kind not in named)
        for kind, count in needed.items()
        if count is not None
    )


def known_kind(group_id: RecordId, word: str) -> str:
    """Return the job that a typed word means: "TEAS" and "Teas" are the register's own teas, and so with own words."""
    known = {fold(kind): kind for kind in _kept_jobs(group_id)}
    known |= {fold(said): kind.value for kind in DutyKind for said in (kind.value, label(kind))}
    return known.get(fold(word), word)


def write_job(group_id: RecordId, kind: str, values: dict[str, object]) -> None:
    """Write a job's row. For use inside another deed."""
    RotaJob.insert(id=named_id("rota job", group_id, kind), group=group_id, kind=kind, **values).on_conflict(
        conflict_target=[RotaJob.id], update=values
    ).execute()


def write_helper(group_id: RecordId, kind: str, person_id: RecordId) -> RecordId:
    """Write that somebody takes turns at a job, and return the row's id. For use inside another deed."""
    row_id = named_id("rota helper", group_id, kind, person_id)
    RotaHelper.insert(id=row_id, group=group_id, kind=kind, person=person_id).on_conflict(
        conflict_target=[RotaHelper.id], update={"archived_on": None}
    ).execute()
    return row_id


def _write_helpers(vault: Vault, group_id: RecordId, kind: str, person_ids: Iterable[RecordId]) -> None:
    people, wanted = list(dict.fromkeys(person_ids)), []
    if set(people).difference(_named_helpers(group_id).get(kind, ())):
        require_names_in(group_id)
    for person_id in people:
        require_row(Person, person_id)
        wanted.append(write_helper(group_id, kind, person_id))
    where = (RotaHelper.group == group_id) & (RotaHelper.kind == kind) & RotaHelper.archived_on.is_null()
    RotaHelper.update(archived_on=vault.clock.today()).where(where & ~RotaHelper.id.in_(wanted)).execute()


def _kept_jobs(group_id: RecordId) -> dict[str, int | None]:
    """Return how many people each job needs that somebody decided about; None for one that was taken off."""
    columns = (RotaJob.kind, RotaJob.people_needed, RotaJob.archived_on)
    rows = rows_of(RotaJob.select(*columns).where(RotaJob.group == group_id))
    return {kind: needed if archived_on is None else None for kind, needed, archived_on in rows}


def _named_helpers(group_id: RecordId) -> dict[str, tuple[RecordId, ...]]:
    where = (RotaHelper.group == group_id) & RotaHelper.archived_on.is_null() & rules.kept_people()
    rows = rows_of(RotaHelper.select(RotaHelper.kind, RotaHelper.person).join(Person).where(where))
    named: dict[str, list[RecordId]] = defaultdict(list)
    for kind, person_id in rows:
        named[kind].append(person_id)
    return {kind: tuple(people) for kind, people in named.items()}


def _having(stays: Sequence[rules.Stay], roles: frozenset[GroupRole]) -> tuple[RecordId, ...]:
    return tuple(dict.fromkeys(stay.person_id for stay in stays if stay.role in roles))
