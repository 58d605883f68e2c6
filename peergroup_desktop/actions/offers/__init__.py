"""What people are glad to offer and would find helpful, and which of it goes together."""

from peergroup_desktop.actions.offers.listing import (
    LONGEST,
    GroupOffer,
    OfferRow,
    add,
    change,
    list_group,
    offers_of,
    remove,
)
from peergroup_desktop.actions.offers.swaps import Swap, arrange_swap, suggested_swaps

__all__ = [
    "LONGEST",
    "GroupOffer",
    "OfferRow",
    "Swap",
    "add",
    "arrange_swap",
    "change",
    "list_group",
    "offers_of",
    "remove",
    "suggested_swaps",
]
