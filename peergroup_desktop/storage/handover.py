"""The handover envelope: three lists of words on paper, of which any two open the file.

A random secret of 128 bits opens a key slot of its own. It is split by SLIP-39, a public standard, so that one list
alone says nothing about it, and other programs can put two together as well. Nothing of it is kept but the slot.
"""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.errors import MistypedShare, SharesApart, WrongPassphrase, WrongShares
from peergroup_desktop.storage.change_log import Deed
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.open_vault import Vault
from peergroup_desktop.storage.slots import Slot, unseal

SHARES = 3
NEEDED = 2
WORDS = 20  # in each share
MADE, REHEARSED = "handover.make", "handover.rehearse"
_SECRET_LENGTH = 16
_STRETCHING = 0  # the secret cannot be guessed, so nothing is gained by making each guess slow
_NOT_A_WORD = re.compile(r"[^a-z]+")


@dataclass(frozen=True)
class ShareReading:
    """What can be said about the words of a share while they are typed.

    `words_right` counts those from the first on that are in the list; `bad_word` (from 1) is the first that is not, or
    the one too many; `is_whole` means that all 20 are there and fit each other. When they do not, any could be wrong.
    """

    words_right: int
    bad_word: int | None
    is_whole: bool


def as_typed(text: str) -> ShareReading:
    """Look at a share while it is typed: a last word that could still become one of the list is not a bad one.

    Capitals do not matter, nor the numbers printed beside the words.
    """
    words = _words(text)
    right = next((place for place, word in enumerate(words) if not _is_known(word)), len(words))
    is_under_way = (
        right == len(words) - 1 and not _NOT_A_WORD.match(text[-1:].lower()) and bool(words_starting(words[-1]))
    )
    bad = None if right == len(words) or is_under_way else right + 1
    if bad is None and len(words) > WORDS:
        bad = WORDS + 1
    is_whole = bad is None and right == WORDS and _fits(words)
    return ShareReading(min(right, WORDS), bad, is_whole)


def words_starting(prefix: str) -> tuple[str, ...]:
    """Return the words of the list that begin with `prefix`, A to Z: all 1,024 for an empty one."""
    from shamir_mnemonic.wordlist import WORDLIST

    return tuple(word for word in WORDLIST if word.startswith(prefix.strip().lower()))


def make_envelope(vault: Vault) -> tuple[str, ...]:
    """Make an envelope in the place of the one before and return its shares, words with spaces between.

    Raises:
        DiskFull, FolderReadOnly, StorageGone, FileDamaged: the one before counts again, if the disk takes it back.
    """
    from shamir_mnemonic import generate_mnemonics

    with vault.reading():
        secret = os.urandom(_SECRET_LENGTH)
        (shares,) = generate_mnemonics(1, [(NEEDED, SHARES)], secret, iteration_exponent=_STRETCHING)
        with vault.opened.keyring.new_handover(secret, vault.clock.today().isoformat()):
            _note(vault, MADE)
    return tuple(shares)


def made_on(vault: Vault) -> date | None:
    """Return when the envelope of this file was made; None when there is none, or its day is not known."""
    with vault.reading():
        for slot in vault.opened.keyring.header.handover():
            with suppress(ValueError):
                return date.fromisoformat(slot.label)
    return None


def has_envelope(vault: Vault) -> bool:
    """Say whether there is an envelope that opens this file."""
    with vault.reading():
        return bool(vault.opened.keyring.header.handover())


def rehearse(vault: Vault, share_a: str, share_b: str) -> None:
    """Try whether two shares open this file, and write into history that they do.

    Raises:
        MistypedShare, SharesApart, WrongShares: they do not.
    """
    secret = joined(share_a, share_b)
    with vault.reading():
        unsealed(vault.opened.keyring.header, secret)
        _note(vault, REHEARSED)


def joined(share_a: str, share_b: str) -> bytes:
    """Put two shares together and return the secret they were made from.

    Raises:
        MistypedShare: one is not a share of ours. Its field is share_a or share_b. Facts: word (from 1), or 0 when
            it could be any.
        SharesApart: both are good, but of two different envelopes, or the same one twice.
    """
    from shamir_mnemonic import MnemonicError, combine_mnemonics

    _require_whole("share_a", share_a)
    _require_whole("share_b", share_b)
    try:
        secret: bytes = combine_mnemonics([" ".join(_words(share)) for share in (share_a, share_b)])
    except MnemonicError as error:
        raise SharesApart from error
    return secret


def unsealed(header: Header, secret: bytes) -> tuple[Slot, bytes]:
    """Return the slot of the envelope, and the file's secret from it.

    Raises:
        WrongShares: the shares belong together, and open another file or nothing any more.
    """
    try:
        return unseal(header.binding, header.handover(), secret)
    except WrongPassphrase as fault:
        raise WrongShares from fault


def _require_whole(field: str, text: str) -> None:
    reading = as_typed(text + " ")
    if not reading.is_whole:
        short = reading.bad_word is None and reading.words_right < WORDS
        raise MistypedShare(field, word=reading.words_right + 1 if short else reading.bad_word or 0)


def _fits(words: list[str]) -> bool:
    """Say whether the words carry their own check, and are of the form we make: any other could take hours."""
    from shamir_mnemonic import MnemonicError, Share

    try:
        share = Share.from_mnemonic(" ".join(words))
    except MnemonicError:
        return False
    form = (share.iteration_exponent, share.group_threshold, share.group_count, share.member_threshold)
    return form == (_STRETCHING, 1, 1, NEEDED)


def _is_known(word: str) -> bool:
    from shamir_mnemonic.wordlist import WORD_INDEX_MAP

    return word in WORD_INDEX_MAP


def _words(text: str) -> list[str]:
    return _NOT_A_WORD.sub(" ", text.lower()).split()


def _note(vault: Vault, action: str) -> None:
    with vault.recording(Deed(action, vault.account.id)) as work:
        work.keep_entry()
