"""The group's file: make it, look at it, unlock it.

One vault is open in a process at a time, and the tables of `models` speak to it.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from peergroup_desktop.core.clock import Clock, SystemClock
from peergroup_desktop.core.errors import Fault, WrongPassphrase, WrongRecoveryCode
from peergroup_desktop.models import RECORD_TABLES
from peergroup_desktop.storage import drawer_keys, handover, opening, reading_only, recovery_code
from peergroup_desktop.storage.cards import Cards, SlotCard, peek
from peergroup_desktop.storage.change_set import ChangeSet
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.open_vault import CheckReport, Vault
from peergroup_desktop.storage.opening import AccountCard, Options
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import Slot, as_typed, unseal
from peergroup_desktop.storage.unit_of_work import UnitOfWork

__all__ = [
    "AccountCard",
    "Cards",
    "ChangeSet",
    "CheckReport",
    "NewVault",
    "SlotCard",
    "UnitOfWork",
    "Vault",
    "create",
    "peek",
    "unlock",
    "unlock_to_read",
    "unlock_with_code",
    "unlock_with_shares",
]
_SYSTEM_CLOCK = SystemClock()


@dataclass(frozen=True)
class NewVault:
    """A file just made: unlocked, with the recovery code to print. The code is kept nowhere."""

    vault: Vault
    recovery_code: str


def create(
    folder: Path,
    *,
    name: str,
    passphrase: str,
    cost: KeyCost | None = None,
    clock: Clock = _SYSTEM_CLOCK,
    computer: Computer | None = None,
) -> NewVault:
    """Make a group's file in the data folder `folder` and unlock it.

    Args:
        folder: the data folder; made when it is not there.
        name: the first account's, a coordinator.
        passphrase: theirs.
        cost: of a guess; about 0.7-1 s on this computer when left out.
        clock: tells the time.
        computer: what this computer remembers.

    Raises:
        FolderNotEmpty: there already is a file.
        WeakPassphrase: too easy to guess.
        FolderReadOnly, DiskFull, StorageGone: nothing was made.
    """
    places, options = Places.inside(folder), Options(clock, cost, computer or Computer())
    secret_of_slot, code = opening.make_file(places, name=name, passphrase=passphrase, options=options)
    return NewVault(_unlocked(places, options, lambda _header: secret_of_slot), code)


def unlock(
    folder: Path,
    slot_id: str | None,
    passphrase: str,
    *,
    clock: Clock = _SYSTEM_CLOCK,
    cost: KeyCost | None = None,
    computer: Computer | None = None,
    accept_older: bool = False,
    take_over: bool = False,
) -> Vault:
    """Unlock the file in `folder` with a person's passphrase.

    Args:
        folder: the data folder.
        slot_id: whose, from `peek`; None tries everybody's, each for the time of a key derivation.
        passphrase: as typed.
        clock: tells the time.
        cost: of key slots made later; fitted to this computer when left out.
        computer: what this computer remembers.
        accept_older: open a copy that `OlderCopy` or `CopiesParted` was raised for.
        take_over: open a file that another computer's note calls open.

    Raises:
        WrongPassphrase: it opens no slot.
        Fault: as `opening.open_file` says; the file is as it was.
    """

    def unsealed(header: Header) -> tuple[Slot, bytes]:
        return unseal(header.binding, header.some(slot_id), as_typed(passphrase))

    options = Options(clock, cost, computer or Computer(), accept_older, take_over)
    vault = _unlocked(Places.inside(folder), options, unsealed)
    with suppress(Fault):  # a full disk must not keep a lead out: it is made when they next type the passphrase
        drawer_keys.make_missing(vault, passphrase)
    return vault


def unlock_to_read(
    folder: Path,
    slot_id: str | None,
    passphrase: str,
    *,
    clock: Clock = _SYSTEM_CLOCK,
    computer: Computer | None = None,
    accept_older: bool = False,
) -> Vault:
    """Unlock the file where nothing can be written, to look and print; arguments as for `unlock`.

    Raises:
        WrongPassphrase: it opens no slot.
        Fault: as `reading_only.open_file` says.
    """

    def unsealed(header: Header) -> tuple[Slot, bytes]:
        return unseal(header.binding, header.some(slot_id), as_typed(passphrase))

    options = Options(clock, None, computer or Computer(), accept_older, reads_only=True)
    return _unlocked(Places.inside(folder), options, unsealed)


def unlock_with_code(
    folder: Path,
    code: str,
    *,
    clock: Clock = _SYSTEM_CLOCK,
    cost: KeyCost | None = None,
    computer: Computer | None = None,
    accept_older: bool = False,
    take_over: bool = False,
) -> Vault:
    """Unlock the file in `folder` with the recovery code, as the first coordinator; arguments as for `unlock`.

    Raises:
        MistypedRecoveryCode: it cannot be a code. Facts: group (1-7), or 0 when it could be any.
        WrongRecoveryCode: a good code, and not this file's.
        Fault: as `opening.open_file` says; the file is as it was.
    """
    typed = recovery_code.read(code)

    def unsealed(header: Header) -> tuple[Slot, bytes]:
        try:
            return unseal(header.binding, header.recovery(), typed)
        except WrongPassphrase as fault:
            raise WrongRecoveryCode from fault

    options = Options(clock, cost, computer or Computer(), accept_older, take_over)
    return _unlocked(Places.inside(folder), options, unsealed)


def unlock_with_shares(
    folder: Path,
    share_a: str,
    share_b: str,
    *,
    clock: Clock = _SYSTEM_CLOCK,
    cost: KeyCost | None = None,
    computer: Computer | None = None,
    accept_older: bool = False,
    take_over: bool = False,
) -> Vault:
    """Unlock the file in `folder` with two handover sheets, as the first coordinator; arguments as for `unlock`.

    Raises:
        MistypedShare: a slip in one of them. Its field is share_a or share_b. Facts: word (from 1), or 0.
        SharesApart: they do not belong together.
        WrongShares: they do, and open another file.
        Fault: as `opening.open_file` says; the file is as it was.
    """
    secret = handover.joined(share_a, share_b)
    options = Options(clock, cost, computer or Computer(), accept_older, take_over)
    return _unlocked(Places.inside(folder), options, lambda header: handover.unsealed(header, secret))


def _unlocked(places: Places, options: Options, unsealed: Callable[[Header], tuple[Slot, bytes]]) -> Vault:
    opened = (reading_only if options.reads_only else opening).open_file(places, options, unsealed)
    if any(table._meta.database is not None for table in RECORD_TABLES):  # noqa: SLF001
        opening.close_file(opened)
        raise RuntimeError("another vault is open in this process")
    return Vault(opened)
