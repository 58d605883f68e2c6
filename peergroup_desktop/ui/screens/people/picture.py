"""Everything the page of one person shows, asked for at one go. What the group does not use is None."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peergroup_desktop.actions import care, goals, offers, pairs, people, referrals, settings, signposts
from peergroup_desktop.actions.care import Card, ContactCard, EmergencyCard, HoldingLine, PromiseCard
from peergroup_desktop.actions.goals import GoalRow
from peergroup_desktop.actions.offers import OfferRow
from peergroup_desktop.actions.pairs import PairLine
from peergroup_desktop.actions.people import PersonDetail, PersonRow
from peergroup_desktop.actions.referrals import ReferralRow
from peergroup_desktop.actions.signposts import SignpostRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import Purpose, RecordLevel
from peergroup_desktop.core.parts import Part

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import Vault


@dataclass(frozen=True)
class Uses:
    """What of a person's page the group uses, by its kind and by how much it keeps."""

    level: RecordLevel
    parts: frozenset[Part]

    @property
    def cards(self) -> frozenset[Card]:
        """The cards that go with so much being kept."""
        return care.allowed_cards(self.level)


@dataclass(frozen=True)
class RosterPicture:
    """The people of a group, and who of them might like a hello."""

    rows: tuple[PersonRow, ...] = ()
    quiet: frozenset[RecordId] = frozenset()


@dataclass(frozen=True)
class PersonPicture:
    """One person, seen from one group."""

    person: PersonDetail
    holdings: tuple[HoldingLine, ...] = ()
    contact: ContactCard | None = None
    promise: PromiseCard | None = None
    emergency: EmergencyCard | None = None
    offers: tuple[OfferRow, ...] | None = None
    goals: tuple[GoalRow, ...] | None = None
    pairs: tuple[PairLine, ...] = ()
    suggested: tuple[SignpostRow, ...] = ()
    arranged: tuple[ReferralRow, ...] = ()

    @property
    def refused(self) -> frozenset[Purpose]:
        """What the person said no to: it is not shown, even while it is still held."""
        return frozenset(line.purpose for line in self.holdings if line.answer is False)

    @property
    def reaches(self) -> bool:
        """Tell whether there is anything about getting in touch, known or to be asked."""
        return self.contact is not None or self.emergency is not None or bool(self.pairs)


def get_roster(vault: "Vault", group_id: RecordId, uses: Uses) -> RosterPicture:
    """Return what the list shows."""
    quiet = care.might_like_hello(vault, group_id) if Card.PROMISE in uses.cards else ()
    return RosterPicture(people.list_people(vault, group_id), frozenset(row.person_id for row in quiet))


def get_picture(
    vault: "Vault", person_id: RecordId, group_id: RecordId, uses: Uses, *, reveals: bool = False
) -> PersonPicture:
    """Return what the page shows; the texts of hidden goals only where it `reveals` them. Raises `NotFound`."""
    person = people.get_person(vault, person_id, group_id)
    cards = uses.cards
    asks_emergency = Card.EMERGENCY in cards and settings.get_settings(vault).asks_emergency_contact
    return PersonPicture(
        person,
        care.list_holdings(vault, person.id, group_id),
        care.get_contact(vault, person.id) if Card.CONTACT in cards else None,
        care.get_promise(vault, person.id) if Card.PROMISE in cards else None,
        care.get_emergency(vault, person.id) if asks_emergency else None,
        offers.offers_of(vault, person.id) if Card.OFFERS in cards and Part.SWAPS in uses.parts else None,
        goals.goals_of(vault, person.id, reveal=reveals) if Card.GOALS in cards else None,
        pairs.pair_of(vault, person.id) if Part.PAIRS in uses.parts else (),
        signposts.list_suggested(vault, group_id, person_id=person.id),
        referrals.list_for(vault, person.id),
    )
