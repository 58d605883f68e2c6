"""Offers and needs that go together: suggested for somebody to put two people in touch, never done by itself."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from peergroup_desktop.actions.deeds import deed, not_found
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.offers.listing import GroupOffer, list_group
from peergroup_desktop.actions.offers.words import alike, things
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.errors import AlreadyThere
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import FollowUp, Offer
from peergroup_desktop.storage.vault import Vault

_MOST = 100
_Pair = tuple[int, int, int]  # less how much they share, and the places of the offer and the need in the list


@dataclass(frozen=True)
class Swap:
    """An offer and a need that go together. `words` say what they share, in the words of the offer."""

    offer: GroupOffer
    need: GroupOffer
    words: str


@while_unchanged
def suggested_swaps(vault: Vault, group_id: RecordId) -> tuple[Swap, ...]:
    """Return what goes together in a group: what shares most first, then as the offers are listed; at most 100.

    Nobody is matched with themselves. What stands among the follow-ups, done or not, is not suggested again.
    """
    listed = list_group(vault, group_id)
    with vault.reading():
        arranged = _arranged(group_id)
    likeliest = _likeliest(listed, _MOST + len(arranged))
    pairs = [(listed[offer], listed[need]) for _less, offer, need in likeliest]
    swaps = [Swap(offer, need, _words(offer, need)) for offer, need in pairs if _swap_id(offer, need) not in arranged]
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
    words = _words(offer, need) or offer.row.text
    text = _("Put {giver} and {taker} in touch: {words}").format(
        giver=offer.display, taker=need.display, words=_begun_small(words)
    )
    row_id = _swap_id(offer, need)
    with deed(vault, Deed.KEEP_PEOPLE, "offers.arrange_swap", subject=row_id) as work:
        if row_id in _arranged(group_id):
            raise AlreadyThere(kind="follow_up")
        FollowUp.insert(id=row_id, group=group_id, text=text).on_conflict(
            conflict_target=[FollowUp.id], update={"text": text, "done_on": None, "archived_on": None}
        ).execute()
    return Done(row_id, work.change_set)


def _likeliest(listed: Sequence[GroupOffer], most: int) -> list[_Pair]:
    """Return which offers and needs of different people share something, what shares most first, at most so many.

    In a group of hundreds nearly everything shares something: pairs that cannot get in any more are passed over.
    """
    offering = _offering(listed)
    found: dict[str, frozenset[str]] = {}
    best: list[_Pair] = []
    for place, one in enumerate(listed):
        wanted = things(one.row.text) if one.row.kind is OfferKind.NEED else {}
        found.update({thing: alike(thing, offering) for thing in wanted if thing not in found})
        shared = frozenset[str]().union(*(found[thing] for thing in wanted))
        count = Counter(chain.from_iterable(offering[thing] for thing in shared))
        less, last, _need = best[-1] if len(best) == most else (0, 0, 0)
        better = [
            (-times, offer, place)
            for offer, times in count.items()
            if (times > -less or (times == -less and offer < last)) and listed[offer].person_id != one.person_id
        ]
        if better:
            best = sorted(best + better)[:most]
    return best


def _offering(listed: Sequence[GroupOffer]) -> dict[str, list[int]]:
    """Return where in the list each thing is offered."""
    offering: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(listed):
        for thing in things(one.row.text) if one.row.kind is OfferKind.OFFER else ():
            offering[thing].append(place)
    return offering


def _words(offer: GroupOffer, need: GroupOffer) -> str:
    """Return what two share, in the words and the order of the offer."""
    offered, wanted = things(offer.row.text), things(need.row.text)
    shared = frozenset().union(*(alike(thing, offered) for thing in wanted))
    return " ".join(spoken for thing, spoken in offered.items() if thing in shared)


def _arranged(group_id: RecordId) -> set[RecordId]:
    where = (FollowUp.group == group_id) & FollowUp.archived_on.is_null()
    return {row_id for (row_id,) in rows_of(FollowUp.select(FollowUp.id).where(where))}


def _swap_id(offer: GroupOffer, need: GroupOffer) -> RecordId:
    return named_id("swap", offer.row.id, need.row.id)


def _begun_small(words: str) -> str:
    """Return words as they stand inside a sentence; "PIP" stays as it is."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
