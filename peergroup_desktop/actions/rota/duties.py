"""From the rota into the register: on the day, whoever has a turn is offered for the duty."""

from collections.abc import Iterable

from peergroup_desktop.actions.attendance.marks import require_names
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Attendance, Duty, RotaTurn
from peergroup_desktop.storage.vault import Vault


def planned_duties(vault: Vault, session_id: RecordId) -> tuple[tuple[str, RecordId], ...]:
    """Return (job, person) of every turn of a session whose job nobody is written down for yet.

    Somebody who sent apologies is left out.
    """
    with vault.reading():
        return _planned(session_id)


def take_over_rota(vault: Vault, session_id: RecordId) -> Done[int]:
    """Write down in a register what the rota says, for the jobs nobody is written down for; returns how many people.

    Raises:
        NotFound: no such session.
        AboveRecordLevel: the group only counts people.
    """
    with deed(vault, Deed.KEEP_REGISTER, "attendance.as_on_the_rota", subject=session_id) as work:
        require_names(session_id)
        found = _planned(session_id)
        _write(session_id, found)
    return Done(len(found), work.change_set)


def _planned(session_id: RecordId) -> tuple[tuple[str, RecordId], ...]:
    live = (Duty.session == session_id) & Duty.archived_on.is_null()
    written = {kind for (kind,) in rows_of(Duty.select(Duty.kind).where(live))}
    away = (Attendance.session == session_id) & (Attendance.mark == Mark.APOLOGIES.value)
    not_coming = {person for (person,) in rows_of(Attendance.select(Attendance.person).where(away))}
    where = (RotaTurn.session == session_id) & RotaTurn.archived_on.is_null()
    turns = rows_of(RotaTurn.select(RotaTurn.kind, RotaTurn.person).where(where).order_by(RotaTurn.kind, RotaTurn.id))
    return tuple((kind, person) for kind, person in turns if kind not in written and person not in not_coming)


def _write(session_id: RecordId, duties: Iterable[tuple[str, RecordId]]) -> None:
    for kind, person_id in duties:
        row_id = named_id("duty", session_id, person_id, kind)
        Duty.insert(id=row_id, session=session_id, person=person_id, kind=kind).on_conflict(
            conflict_target=[Duty.id], update={"archived_on": None}
        ).execute()
