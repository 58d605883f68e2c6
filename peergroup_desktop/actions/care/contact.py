"""Safe contact: how somebody may be reached, who else may answer, and what to say who is calling."""

from dataclasses import dataclass

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.care.keeping import Card, kept_id, require_card
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.own_row import write_own_row
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import SafeContact
from peergroup_desktop.storage.vault import Vault

COLUMNS = (
    SafeContact.may_ring,
    SafeContact.may_text,
    SafeContact.may_leave_voicemail,
    SafeContact.preferred_way,
    SafeContact.who_may_answer,
    SafeContact.name_to_give,
)


@dataclass(frozen=True)
class ContactCard:
    """How somebody may be reached safely. None: they were not asked."""

    may_ring: bool | None = None
    may_text: bool | None = None
    may_leave_voicemail: bool | None = None
    preferred_way: ContactWay | None = None
    who_may_answer: str = ""
    name_to_give: str = ""


NOT_ASKED = ContactCard()


@while_unchanged
def get_contact(vault: Vault, person_id: RecordId) -> ContactCard:
    """Return somebody's card; an empty one where they were not asked. Raises `NotFound`."""
    with vault.reading():
        found = rows_of(SafeContact.select(*COLUMNS).where(SafeContact.person == kept_id(person_id)))
    return as_card(*found[0]) if found else NOT_ASKED


def set_contact(vault: Vault, person_id: RecordId, card: ContactCard) -> Done[None]:
    """Keep the whole card.

    Raises:
        TextTooLong: the field that is too long.
        AboveRecordLevel: none of the person's groups keeps ways to get in touch. An empty card may be kept always.
        NotFound: no such person.
    """
    kept = {
        "may_ring": card.may_ring,
        "may_text": card.may_text,
        "may_leave_voicemail": card.may_leave_voicemail,
        "preferred_way": card.preferred_way.value if card.preferred_way else "",
        "who_may_answer": typed.one_line(card.who_may_answer, "who_may_answer"),
        "name_to_give": typed.one_line(card.name_to_give, "name_to_give"),
    }
    with deed(vault, Deed.KEEP_PEOPLE, "care.set_contact", subject=person_id) as work:
        kept_by = kept_id(person_id)
        if any(value not in (None, "") for value in kept.values()):
            require_card(Card.CONTACT, kept_by, "preferred_way")
        write_own_row(SafeContact, kept_by, kept)
    return Done(None, work.change_set)


def as_card(
    may_ring: bool | None,
    may_text: bool | None,
    may_leave_voicemail: bool | None,
    preferred_way: str,
    *words: str,
) -> ContactCard:
    """Read a row of `COLUMNS`."""
    way = ContactWay(preferred_way) if preferred_way else None
    return ContactCard(may_ring, may_text, may_leave_voicemail, way, *words)
