"""On a new computer, or where the file does not open any more: a folder of backups becomes the group's file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from peergroup_desktop.core.clock import Clock, SystemClock
from peergroup_desktop.storage import new_home
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.opening import Options
from peergroup_desktop.storage.vault import Vault

_SYSTEM_CLOCK = SystemClock()


@dataclass(frozen=True)
class FoundBackup:
    """The newest backup of one group's file in a folder. `made_at` is in UTC, `size` in bytes."""

    made_at: datetime
    size: int


@dataclass(frozen=True)
class Way:
    """What somebody types to open a backup: a passphrase, the recovery code, or two handover sheets."""

    passphrase: str = ""
    code: str = ""
    shares: tuple[str, str] | None = None

    def unseal(self) -> new_home.Unseal:
        """Return what opens a key header. Raises `MistypedRecoveryCode`, `MistypedShare`, `SharesApart`."""
        if self.shares is not None:
            return new_home.with_shares(*self.shares)
        return new_home.with_code(self.code) if self.code else new_home.with_passphrase(self.passphrase)


def find_backups(folder: Path) -> tuple[FoundBackup, ...]:
    """Return the newest backup of each group's file in a folder or a few folders below it, newest first.

    Raises:
        NotABackup: there is none.
    """
    return tuple(FoundBackup(card.made_at, card.size) for card in new_home.find_backups(folder))


def restore_from_folder(
    data_folder: Path,
    backup_folder: Path,
    way: Way,
    *,
    keeps_beside: bool = False,
    clock: Clock = _SYSTEM_CLOCK,
    cost: KeyCost | None = None,
    computer: Computer | None = None,
) -> Vault:
    """Make the newest backup that `way` opens into the group's file in `data_folder`, and return it unlocked.

    Args:
        data_folder: where the file will be.
        backup_folder: a stick, a folder of backups, one backup, or the data folder of another computer.
        way: what somebody typed.
        keeps_beside: what is in `data_folder` gets another name and stays there; else it must be empty.
        clock: tells the time.
        cost: of key slots made later; fitted to this computer when left out.
        computer: what this computer remembers.

    Raises:
        FolderNotEmpty: there already is a file, or a part of one.
        NotABackup: no backup is there.
        WrongPassphrase, WrongRecoveryCode, WrongShares: it opens none of them.
        MistypedRecoveryCode, MistypedShare, SharesApart: a slip in what was typed.
        BackupDamaged, NewerFile: the one that it opens cannot be used. An older one can be chosen by its own folder.
        DiskFull, FolderReadOnly, StorageGone: the file was not made.
    """
    options = Options(clock, cost, computer or Computer())
    return new_home.move_in(data_folder, backup_folder, options, way.unseal(), keeps_beside=keeps_beside)
