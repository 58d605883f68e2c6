"""One-to-one and befriending: pairs, what they agreed, when they were in touch, and visits made alone."""

from peergroup_desktop.actions.pairs.questions import get_pair, list_pairs, pair_of
from peergroup_desktop.actions.pairs.rows import (
    Agreement,
    BoundaryLoad,
    ContactPage,
    ContactRow,
    InTouch,
    NewContact,
    NewPair,
    PairDetail,
    PairLine,
    PairRow,
    ReviewRow,
    Visit,
)

__all__ = [
    "Agreement",
    "BoundaryLoad",
    "ContactPage",
    "ContactRow",
    "InTouch",
    "NewContact",
    "NewPair",
    "PairDetail",
    "PairLine",
    "PairRow",
    "ReviewRow",
    "Visit",
    "get_pair",
    "list_pairs",
    "pair_of",
]
