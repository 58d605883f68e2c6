"""How people wish to be reached and thought of: safe contact, promise card, what is held and why, hellos."""

from peergroup_desktop.actions.care.consents import HoldingLine, allowed_purposes, answer_consent, list_holdings
from peergroup_desktop.actions.care.contact import ContactCard, get_contact, set_contact
from peergroup_desktop.actions.care.emergency import EmergencyCard, get_emergency, set_emergency
from peergroup_desktop.actions.care.hello import QuietRow, might_like_hello, said_hello
from peergroup_desktop.actions.care.keeping import Card, allowed_cards
from peergroup_desktop.actions.care.promise import (
    LEAST_WEEKS,
    MOST_WEEKS,
    USUAL_WEEKS,
    PromiseCard,
    get_promise,
    set_promise,
)
from peergroup_desktop.actions.care.wording import CONSENT_WORDING, Wording

__all__ = [
    "CONSENT_WORDING",
    "LEAST_WEEKS",
    "MOST_WEEKS",
    "USUAL_WEEKS",
    "Card",
    "ContactCard",
    "EmergencyCard",
    "HoldingLine",
    "PromiseCard",
    "QuietRow",
    "Wording",
    "allowed_cards",
    "allowed_purposes",
    "answer_consent",
    "get_contact",
    "get_emergency",
    "get_promise",
    "list_holdings",
    "might_like_hello",
    "said_hello",
    "set_contact",
    "set_emergency",
    "set_promise",
]
