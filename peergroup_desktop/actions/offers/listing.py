"""What people are glad to offer, and what they would find helpful."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions import typed
from peergroup_desktop.actions.care.keeping import Card, kept_id, person_of, require_card
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AlreadyThere
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Membership, Offer, Person
from peergroup_desktop.storage.vault import Vault

LONGEST = 120
_KINDS = tuple(OfferKind)


@dataclass(frozen=True)
class OfferRow:
    """Something offered or found helpful, in a few words."""

    id: RecordId
    kind: OfferKind
    text: str
    said_on: date


@dataclass(frozen=True)
class GroupOffer:
    """The same with whose it is, for lists of a whole group."""

    person_id: RecordId
    display: str
    row: OfferRow


_OF_PERSON = Prepared(
    1,
    lambda person: (
        Offer.select(Offer.id, Offer.kind, Offer.text, Offer.said_on)
        .where((Offer.person == person) & Offer.archived_on.is_null())
        .order_by(Offer.said_on, Offer.id)
    ),
)


def offers_of(vault: Vault, person_id: RecordId) -> tuple[OfferRow, ...]:
    """Return what somebody offers, then what they would find helpful, each as it was said. Raises `NotFound`."""
    with vault.reading():
        found = _OF_PERSON.rows(kept_id(person_id))
    rows = [OfferRow(row_id, OfferKind(kind), text, on) for row_id, kind, text, on in found]
    return tuple(sorted(rows, key=lambda row: _KINDS.index(row.kind)))


def list_group(vault: Vault, group_id: RecordId) -> tuple[GroupOffer, ...]:
    """Return what people of a group offer, then what they would find helpful, A to Z. Who moved on is left out."""
    today = vault.clock.today()
    columns = (Offer.person, Offer.id, Offer.kind, Offer.text, Offer.said_on)
    is_theirs = (Membership.group == group_id) & Membership.archived_on.is_null()
    stays_on = is_theirs & (Membership.ends_on.is_null() | (Membership.ends_on > today))
    members = Membership.select(Membership.person).where(stays_on)
    is_listed = Offer.person.in_(members) & Offer.archived_on.is_null() & rules.kept_people()
    with vault.reading():
        found = rows_of(Offer.select(*columns).join(Person).where(is_listed))
        people = {row[0] for row in found}
        names = group_displays(group_id, today, people, only=people) if found else {}
    offers = [
        GroupOffer(person, names[person], OfferRow(row_id, OfferKind(kind), text, on))
        for person, row_id, kind, text, on in found
    ]
    return tuple(sorted(offers, key=_order))


def add(vault: Vault, person_id: RecordId, kind: OfferKind, text: str) -> Done[RecordId]:
    """Keep something offered or found helpful, said today. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the text (120 letters).
        AlreadyThere: the same words of the same person.
        AboveRecordLevel: the person's groups keep nobody's name.
        NotFound: no such person.
    """
    row_id, kept = new_id(), typed.words(text, "text", longest=LONGEST)
    with deed(vault, Deed.KEEP_PEOPLE, "offers.add", subject=person_id) as work:
        kept_by = kept_id(person_id)
        require_card(Card.OFFERS, kept_by, "text")
        _require_new(kept_by, kind, kept)
        today = vault.clock.today()
        Offer.insert(id=row_id, person=kept_by, kind=kind.value, text=kept, said_on=today).execute()
    return Done(row_id, work.change_set)


def change(vault: Vault, offer_id: RecordId, text: str) -> Done[None]:
    """Put it in other words. Raises as `add`, and `TakenAway`."""
    return _changed(vault, "offers.change", offer_id, {"text": typed.words(text, "text", longest=LONGEST)})


def remove(vault: Vault, offer_id: RecordId) -> Done[None]:
    """Take it off the list. Raises `NotFound`, `TakenAway`."""
    return _changed(vault, "offers.remove", offer_id, {"archived_on": vault.clock.today()})


def _changed(vault: Vault, action: str, offer_id: RecordId, values: Mapping[str, object]) -> Done[None]:
    person_id = person_of(vault, Offer, offer_id)
    with deed(vault, Deed.KEEP_PEOPLE, action, subject=person_id) as work:
        if "text" in values:
            require_card(Card.OFFERS, kept_id(person_id), "text")
            _require_other_words(person_id, offer_id, str(values["text"]))
        Offer.update(**values).where(Offer.id == offer_id).execute()
    return Done(None, work.change_set)


def _require_other_words(person_id: RecordId, offer_id: RecordId, text: str) -> None:
    ((kind,),) = rows_of(Offer.select(Offer.kind).where(Offer.id == offer_id))
    _require_new(person_id, OfferKind(kind), text, beside=offer_id)


def _require_new(person_id: RecordId, kind: OfferKind, text: str, beside: RecordId = b"") -> None:
    own = (Offer.person == person_id) & (Offer.kind == kind.value) & Offer.archived_on.is_null()
    own &= Offer.id != beside
    if fold(text) in {fold(known) for (known,) in rows_of(Offer.select(Offer.text).where(own))}:
        raise AlreadyThere("text", kind="offer")


def _order(offer: GroupOffer) -> tuple[int, tuple[str, str], tuple[str, str], RecordId]:
    row = offer.row
    return _KINDS.index(row.kind), sort_key(row.text), sort_key(offer.display), row.id
