"""What the lists of offers and needs say, and which lines a search finds. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.offers import GroupOffer, Swap
from peergroup_desktop.core.dates import short_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.core.names import fold
from peergroup_desktop.ui.discreet import Discreet


@dataclass(frozen=True)
class OfferLine:
    """One offer or need as it is drawn. `veiled` stands for the text where others look on, or is ""."""

    id: RecordId
    person_id: RecordId
    text: str
    name: str
    day: str
    veiled: str = ""


@dataclass(frozen=True)
class SwapLine:
    """Two people who might help each other. `about` is what it is about, and is "" where others look on."""

    offer_id: RecordId
    need_id: RecordId
    about: str
    offer: OfferLine
    need: OfferLine


def offer_line(found: GroupOffer, today: date, discreet: Discreet) -> OfferLine:
    """Put an offer or need in words."""
    row = found.row
    veiled = discreet.text(row.text) if discreet.is_on else ""
    return OfferLine(row.id, found.person_id, row.text, discreet.name(found.display), said(row.said_on, today), veiled)


def swap_line(swap: Swap, today: date, discreet: Discreet) -> SwapLine:
    """Put a suggestion in words."""
    offer, need = offer_line(swap.offer, today, discreet), offer_line(swap.need, today, discreet)
    about = swap.words[:1].upper() + swap.words[1:]
    return SwapLine(offer.id, need.id, "" if discreet.is_on else about, offer, need)


def said(said_on: date, today: date) -> str:
    """Return when it was said: "3 Oct", "3 Oct 2024"."""
    day = short_day(said_on)
    return day if said_on.year == today.year else f"{day} {said_on.year}"


def under(line: OfferLine) -> str:
    """Return what stands under the text: "Grace A. · 3 Oct"."""
    return f"{line.name} · {line.day}"


def found_in(offers: Iterable[GroupOffer], kind: OfferKind, typed: str) -> tuple[GroupOffer, ...]:
    """Return the offers, or the needs, in which every typed word begins a word of the text or of the name."""
    wanted = fold(typed).split()
    return tuple(found for found in offers if found.row.kind is kind and _holds(found, wanted))


def swaps_in(swaps: Iterable[Swap], typed: str) -> tuple[Swap, ...]:
    """Return the suggestions of which one side is found so."""
    wanted = fold(typed).split()
    return tuple(swap for swap in swaps if _holds(swap.offer, wanted) or _holds(swap.need, wanted))


def _holds(found: GroupOffer, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    there = f" {fold(found.row.text)} {fold(found.display)}"
    return all(f" {word}" in there for word in wanted)


def nothing(kind: OfferKind | None, typed: str) -> str:
    """Say that a list is empty, or that the search found nothing in it. Without a kind: what goes together."""
    if typed.strip():
        return _("Nothing for “{words}”.").format(words=typed.strip())
    if kind is None:
        return _("When somebody offers what somebody would like, it shows here.")
    return _("Nothing offered yet.") if kind is OfferKind.OFFER else _("Nobody has said yet.")


def put_in_touch(line: SwapLine) -> str:
    """Say what the button does: "Put Grace A. and Raj in touch"."""
    return _("Put {giver} and {taker} in touch").format(giver=line.offer.name, taker=line.need.name)


def title(kind: OfferKind) -> str:
    """Return the title of a list."""
    return _("Glad to offer") if kind is OfferKind.OFFER else _("Would find helpful")


def add(kind: OfferKind) -> str:
    """Say what the list's button does."""
    return _("Add an offer") if kind is OfferKind.OFFER else _("Add what would help")


def form_title(kind: OfferKind) -> str:
    """Return the title of the form."""
    return _("Somebody has something to offer") if kind is OfferKind.OFFER else _("Something would help somebody")


def change_title(kind: OfferKind, name: str) -> str:
    """Return the title of the form of a line that is there."""
    template = _("What {name} offers") if kind is OfferKind.OFFER else _("What would help {name}")
    return template.format(name=name)


def form_question(kind: OfferKind) -> str:
    """Return what the form asks."""
    return _("What are they glad to offer?") if kind is OfferKind.OFFER else _("What would they find helpful?")


def offers(name: str) -> str:
    """Return "Grace A. offers"."""
    return _("{name} offers").format(name=name)


def would_like(name: str) -> str:
    """Return "Raj would like"."""
    return _("{name} would like").format(name=name)
