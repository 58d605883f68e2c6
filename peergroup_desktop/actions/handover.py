"""The handover envelope: three sheets of words, of which any two open the file when nobody is left who can."""

from datetime import date

from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.storage import handover
from peergroup_desktop.storage.change_log import Filter
from peergroup_desktop.storage.change_set import nothing_changed
from peergroup_desktop.storage.handover import ShareReading, words_starting
from peergroup_desktop.storage.history import entries
from peergroup_desktop.storage.vault import Vault

__all__ = [
    "ShareReading",
    "envelope_made_on",
    "has_envelope",
    "last_rehearsal_on",
    "make_shares",
    "read_share",
    "rehearse",
    "words_starting",
]

read_share = handover.as_typed


def make_shares(vault: Vault) -> Done[tuple[str, ...]]:
    """Make an envelope and return its three shares, to print and never to keep; the one before opens nothing any more.

    Raises:
        NotAllowed: only a coordinator may.
    """
    require(vault.account.role, Deed.HAND_OVER)
    return Done(handover.make_envelope(vault), nothing_changed(handover.MADE))


def has_envelope(vault: Vault) -> bool:
    """Say whether there is an envelope that opens this file."""
    return handover.has_envelope(vault)


def envelope_made_on(vault: Vault) -> date | None:
    """Return when the envelope was made; None when there is none."""
    return handover.made_on(vault)


def rehearse(vault: Vault, share_a: str, share_b: str) -> None:
    """Try whether two sheets of the envelope open this file; that they do is kept in history.

    Raises:
        NotAllowed: only a coordinator may.
        MistypedShare: a slip in one. Its field is share_a or share_b. Facts: word (from 1), or 0 when it could be any.
        SharesApart: they are of two different envelopes, or the same sheet twice.
        WrongShares: they belong together, and open another file or nothing any more.
    """
    require(vault.account.role, Deed.HAND_OVER)
    handover.rehearse(vault, share_a, share_b)


def last_rehearsal_on(vault: Vault) -> date | None:
    """Return when two sheets of today's envelope were last tried out; None when that has not been done."""
    newest = entries(vault, 1, chosen=Filter(areas=("handover",)))
    if not newest or newest[0].action != handover.REHEARSED:
        return None
    return newest[0].at.astimezone().date()
