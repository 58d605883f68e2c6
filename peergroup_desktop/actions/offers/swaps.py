"""Offers and needs that go together: suggested for somebody to put two people in touch, never done by itself."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.actions.deeds import deed, not_found
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.offers.listing import GroupOffer, list_group
from peergroup_desktop.actions.offers.words import alike, things
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AlreadyThere
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import FollowUp, Offer
from peergroup_desktop.storage.vault import Vault

_MOST = 100


@dataclass(frozen=True)
class Swap:
    """An offer and a need that go together. `words` say what they share, in the words of the offer."""

    offer: GroupOffer
    need: GroupOffer
    words: str


def suggested_swaps(vault: Vault, group_id: RecordId) -> tuple[Swap, ...]:
    """Return what goes together in a group: what shares most first, then as the offers are listed; at most 100.

    Nobody is matched with themselves. What stands among the follow-ups, done or not, is not suggested again.
    """
    listed = list_group(vault, group_id)
    found = _matching(listed)
    with vault.reading():
        arranged = _arranged(group_id)
    swaps = [swap for swap in found if _swap_id(swap.offer.row.id, swap.need.row.id) not in arranged]
    swaps.sort(key=lambda swap: -swap.words.count(" "))
    return tuple(swaps[:_MOST])


def arrange_swap(vault: Vault, group_id: RecordId, offer_id: RecordId, need_id: RecordId) -> Done[RecordId]:
    """Put "Put Grace and Raj in touch: lifts" among the group's follow-ups. Returns the follow-up's id.

    Raises:
        NotFound: no such offer or need of somebody in the group.
        AlreadyThere: it stands there already, done or not.
    """
    listed = {one.row.id: one for one in list_group(vault, group_id)}
    offer, need = listed.get(offer_id), listed.get(need_id)
    if offer is None or need is None:
        raise not_found(Offer)
    words = next((swap.words for swap in _matching((offer, need))), offer.row.text)
    text = _("Put {giver} and {taker} in touch: {words}").format(
        giver=offer.display, taker=need.display, words=_begun_small(words)
    )
    row_id = _swap_id(offer_id, need_id)
    with deed(vault, Deed.KEEP_PEOPLE, "offers.arrange_swap", subject=row_id) as work:
        if row_id in _arranged(group_id):
            raise AlreadyThere(kind="follow_up")
        FollowUp.insert(id=row_id, group=group_id, text=text).on_conflict(
            conflict_target=[FollowUp.id], update={"text": text, "done_on": None, "archived_on": None}
        ).execute()
    return Done(row_id, work.change_set)


def _matching(listed: Sequence[GroupOffer]) -> list[Swap]:
    """Return each offer with each need of somebody else that shares a word with it, in the order of the list."""
    about = [things(one.row.text) for one in listed]
    offering: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(listed):
        if one.row.kind is OfferKind.OFFER:
            for thing in about[place]:
                offering[thing].append(place)
    sharing: dict[tuple[int, int], set[str]] = defaultdict(set)
    for place, one in enumerate(listed):
        wanted = about[place] if one.row.kind is OfferKind.NEED else ()
        for thing in alike(wanted, offering):
            for offered in offering[thing]:
                if listed[offered].person_id != one.person_id:
                    sharing[offered, place].add(thing)
    return [
        Swap(
            listed[offer],
            listed[need],
            " ".join(spoken for thing, spoken in about[offer].items() if thing in sharing[offer, need]),
        )
        for offer, need in sorted(sharing)
    ]


def _arranged(group_id: RecordId) -> set[RecordId]:
    where = (FollowUp.group == group_id) & FollowUp.archived_on.is_null()
    return {row_id for (row_id,) in rows_of(FollowUp.select(FollowUp.id).where(where))}


def _swap_id(offer_id: RecordId, need_id: RecordId) -> RecordId:
    return named_id("swap", offer_id, need_id)


def _begun_small(words: str) -> str:
    """Return words as they stand inside a sentence; "PIP" stays as it is."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
