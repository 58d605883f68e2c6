"""How everybody in a group may be reached safely, on one sheet. What somebody said no to is left off."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.actions.care.consents import allowed_purposes
from peergroup_desktop.actions.care.contact import COLUMNS, NOT_ASKED, as_card
from peergroup_desktop.actions.care.keeping import Card, allowed_cards
from peergroup_desktop.actions.figures.sheets import group_line
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.people.roster import PeopleFilter, PersonRow, list_people
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed, MembershipStatus, Purpose, RecordLevel
from peergroup_desktop.models import Consent, EmergencyContact, Person, SafeContact
from peergroup_desktop.reports.contact_sheet import ContactLine, ContactSheet, RingIfIll
from peergroup_desktop.storage.vault import Vault

_COMES = (MembershipStatus.MEMBER, MembershipStatus.PAUSED)
_Ways = tuple[str, str, str, str]  # phone, other phone, email, note


@dataclass(frozen=True)
class _Facts:
    """What the file knows about these people, and what of it this group's sheet may show."""

    purposes: frozenset[Purpose]
    keeps_contact: bool
    with_emergency: bool
    ways: Mapping[RecordId, _Ways]
    cards: Mapping[RecordId, ContactCard]
    to_ring: Mapping[RecordId, EmergencyCard]
    refused: Mapping[RecordId, frozenset[Purpose]]

    def line(self, person: PersonRow) -> ContactLine:
        """Return one person's line."""
        purposes = self.purposes - self.refused.get(person.id, frozenset())
        needs = tuple(need for need in AccessNeed if need in person.access_needs)
        shown_needs = needs if Purpose.ACCESS_NEEDS in purposes else ()
        if not self.keeps_contact:
            return ContactLine(person.display, access_needs=shown_needs)
        card = self.cards.get(person.id, NOT_ASKED)
        phone, other_phone, email, note = self.ways[person.id]
        may_phone = Purpose.PHONE in purposes and not (card.may_ring is False and card.may_text is False)
        return ContactLine(
            name=person.display,
            phones=tuple(number for number in (phone, other_phone) if number) if may_phone else (),
            email=email if Purpose.EMAIL in purposes else "",
            **vars(card),
            note=note,
            access_needs=shown_needs,
            if_ill=self._if_ill(person.id) if Purpose.EMERGENCY in purposes else None,
        )

    def _if_ill(self, person_id: RecordId) -> RingIfIll | None:
        card = self.to_ring.get(person_id) if self.with_emergency else None
        return RingIfIll(**vars(card)) if card and any(vars(card).values()) else None


def contact_sheet(vault: Vault, group_id: RecordId, *, with_emergency: bool) -> ContactSheet:
    """Return how everybody who comes to a group, or has a pause, may be reached.

    A number stands there only where ringing or a text may be fine, and nothing that the person said no to does.
    Whom to ring if somebody is taken ill is on it only where the group asks for that at all.

    Raises:
        NotFound: no such group.
    """
    group = get_group(vault, group_id)
    if group.record_level is RecordLevel.COUNT_ONLY:
        return ContactSheet(group.name, group_line(group), (), keeps_contact=False, keeps_names=False)
    cards = allowed_cards(group.record_level)
    may_ring_others = with_emergency and Card.EMERGENCY in cards and get_settings(vault).asks_emergency_contact
    everybody = list_people(vault, group_id, PeopleFilter(with_left=False))
    people = [person for person in everybody if person.is_named and person.status in _COMES]
    ids = [person.id for person in people]
    with vault.reading():
        facts = _Facts(
            purposes=allowed_purposes(group.record_level),
            keeps_contact=Card.CONTACT in cards,
            with_emergency=may_ring_others,
            ways=_ways(ids),
            cards=_cards(ids),
            to_ring=_to_ring(ids),
            refused=_refused(ids),
        )
    lines = tuple(facts.line(person) for person in people)
    return ContactSheet(group.name, group_line(group), lines, may_ring_others, facts.keeps_contact)


def _ways(ids: Sequence[RecordId]) -> dict[RecordId, _Ways]:
    columns = (Person.id, Person.phone, Person.other_phone, Person.email, Person.contact_note)
    return {row_id: tuple(ways) for row_id, *ways in rows_of(Person.select(*columns).where(Person.id.in_(ids)))}


def _cards(ids: Sequence[RecordId]) -> dict[RecordId, ContactCard]:
    rows = rows_of(SafeContact.select(SafeContact.person, *COLUMNS).where(SafeContact.person.in_(ids)))
    return {person: as_card(*card) for person, *card in rows}


def _to_ring(ids: Sequence[RecordId]) -> dict[RecordId, EmergencyCard]:
    columns = (EmergencyContact.person, EmergencyContact.name, EmergencyContact.relation, EmergencyContact.phone)
    rows = rows_of(EmergencyContact.select(*columns).where(EmergencyContact.person.in_(ids)))
    return {person: EmergencyCard(*card) for person, *card in rows}


def _refused(ids: Sequence[RecordId]) -> dict[RecordId, frozenset[Purpose]]:
    """Return what each person's newest answers say no to."""
    columns = (Consent.person, Consent.purpose, Consent.is_agreed)
    where = Consent.person.in_(ids) & Consent.archived_on.is_null()
    answers: dict[RecordId, dict[Purpose, bool]] = defaultdict(dict)
    for person, purpose, is_agreed in rows_of(
        Consent.select(*columns).where(where).order_by(Consent.answered_on, Consent.id)
    ):
        answers[person][Purpose(purpose)] = is_agreed
    return {
        person: frozenset(purpose for purpose, is_agreed in given.items() if not is_agreed)
        for person, given in answers.items()
    }
