"""Someone new at the door: a first name is enough, without leaving the register."""

from peergroup_desktop.actions.attendance.marks import require_names, write_marks
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people.deeds import insert_person
from peergroup_desktop.actions.people.forms import NewPerson
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.storage.vault import Vault


def add_at_door(vault: Vault, session_id: RecordId, called: str) -> Done[RecordId]:
    """Add somebody to the session's group from its date on, and mark them here. Returns the person's id.

    Raises:
        NameMissing, TextTooLong: the name.
        AboveRecordLevel: the group only counts people.
        NotFound: no such session.
    """
    person_id = new_id()
    with deed(vault, Deed.KEEP_REGISTER, "attendance.add_at_door", subject=person_id) as work:
        group_id, held_on = require_names(session_id)
        new = NewPerson(called, starts_on=held_on)
        insert_person(vault, person_id, group_id, new, membership_id=door_membership(session_id, person_id))
        write_marks(session_id, [person_id], Mark.PRESENT)
    return Done(person_id, work.change_set)


def door_membership(session_id: RecordId, person_id: RecordId) -> RecordId:
    """Return the id of a membership made at the door of a session.

    It tells such people from those who stood on the sheet printed before, whose numbers must not move.
    """
    return named_id("membership at the door", session_id, person_id)
