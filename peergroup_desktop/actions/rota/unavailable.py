"""Days on which somebody can take no turn. They may come all the same; who is away needs none of these."""

from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Unavailability
from peergroup_desktop.storage.vault import Vault


def plan_unavailable(
    vault: Vault, group_id: RecordId, person_id: RecordId, starts_on: date, ends_on: date | None = None
) -> Done[RecordId]:
    """Keep that somebody takes no turn from `starts_on` to `ends_on`, both included, or until further notice.

    Returns its id.

    Raises:
        DatesCrossed: it ends before it starts.
        AboveRecordLevel: the group only counts people.
        NotFound: no such person or group.
    """
    typed.require_days_in_order(starts_on, ends_on)
    row_id = new_id()
    with deed(vault, Deed.KEEP_GROUPS, "rota.plan_unavailable", subject=person_id) as work:
        require_names_in(group_id)
        person = kept_person(person_id)
        Unavailability.insert(
            id=row_id, group=group_id, person=person.id, starts_on=starts_on, ends_on=ends_on
        ).execute()
    return Done(row_id, work.change_set)


def end_unavailable(vault: Vault, unavailability_id: RecordId) -> Done[None]:
    """Let somebody take turns again on those days. Raises `NotFound`."""
    is_it = Unavailability.id == unavailability_id
    with vault.reading():
        require_still_there(Unavailability, unavailability_id)
        rows = rows_of(Unavailability.select(Unavailability.person).where(is_it))
    with deed(vault, Deed.KEEP_GROUPS, "rota.end_unavailable", subject=rows[0][0]) as work:
        Unavailability.update(archived_on=vault.clock.today()).where(is_it).execute()
    return Done(None, work.change_set)
