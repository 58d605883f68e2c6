"""Whom to ring if somebody is taken ill at a session. Asked only where the group says that it needs to know."""

from dataclasses import dataclass

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.care.keeping import Card, kept_id, require_card
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.own_row import write_own_row
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.errors import AboveRecordLevel
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import EmergencyContact
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class EmergencyCard:
    """Somebody to ring, what they are to the person, and their number."""

    name: str = ""
    relation: str = ""
    phone: str = ""


_OF_PERSON = Prepared(
    1,
    lambda person: EmergencyContact.select(
        EmergencyContact.name, EmergencyContact.relation, EmergencyContact.phone
    ).where(EmergencyContact.person == person),
)


def get_emergency(vault: Vault, person_id: RecordId) -> EmergencyCard:
    """Return whom to ring; an empty card where nobody is kept. Raises `NotFound`."""
    with vault.reading():
        found = _OF_PERSON.rows(kept_id(person_id))
    return EmergencyCard(*found[0]) if found else EmergencyCard()


def set_emergency(vault: Vault, person_id: RecordId, card: EmergencyCard) -> Done[None]:
    """Keep the whole card; an empty one takes it out, which may be done always.

    Raises:
        TextTooLong: the field that is too long.
        AboveRecordLevel: the setting `asks_emergency_contact` is off, or none of the person's groups keeps so much.
        NotFound: no such person.
    """
    kept = {field: typed.one_line(text, field) for field, text in vars(card).items()}
    asks = get_settings(vault).asks_emergency_contact
    with deed(vault, Deed.KEEP_PEOPLE, "care.set_emergency", subject=person_id) as work:
        kept_by = kept_id(person_id)
        if any(kept.values()):
            require_card(Card.EMERGENCY, kept_by, "name")
            if not asks:
                raise AboveRecordLevel("name", level="emergency")
        write_own_row(EmergencyContact, kept_by, kept)
    return Done(None, work.change_set)
