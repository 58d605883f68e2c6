"""One-to-one and befriending: pairs, what they agreed, when they were in touch, and visits made alone."""

from peergroup_desktop.actions.pairs.contacts import (
    LONGEST_NOTE,
    add_contact,
    change_contact,
    list_contacts,
    remove_contact,
)
from peergroup_desktop.actions.pairs.deeds import add_pair, change_agreement, end_pair, reopen
from peergroup_desktop.actions.pairs.keeping import allowed_fields
from peergroup_desktop.actions.pairs.load import boundary_load
from peergroup_desktop.actions.pairs.questions import get_pair, list_pairs, pair_of
from peergroup_desktop.actions.pairs.reviews import add_review, change_review, remove_review
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
from peergroup_desktop.actions.pairs.visits import check_in, check_out, extend, open_visits

__all__ = [
    "LONGEST_NOTE",
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
    "add_contact",
    "add_pair",
    "add_review",
    "allowed_fields",
    "boundary_load",
    "change_agreement",
    "change_contact",
    "change_review",
    "check_in",
    "check_out",
    "end_pair",
    "extend",
    "get_pair",
    "list_contacts",
    "list_pairs",
    "open_visits",
    "pair_of",
    "remove_contact",
    "remove_review",
    "reopen",
]
