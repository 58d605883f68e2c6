"""A backup becomes a group's file: on a new computer, or where the file in use cannot be opened any more."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import apsw

from peergroup_desktop.core.errors import (
    BackupDamaged,
    Fault,
    FileMissing,
    FolderNotEmpty,
    KeysDamaged,
    NotABackup,
    WrongPassphrase,
    WrongRecoveryCode,
    WrongShares,
)
from peergroup_desktop.storage import backup, backup_shelf, handover, manifest, opening, recovery_code, restoring
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.database import unlock_connection
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.open_vault import Vault
from peergroup_desktop.storage.opening import Options
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import Slot, as_typed, unseal
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults

_DEEPEST = 4  # a stick, "Peergroup backups", the group's shelf, the backup
_MOST_FOLDERS = 5000

Unseal = Callable[[Header], tuple[Slot, bytes]]


def find_backups(folder: Path) -> tuple[BackupCard, ...]:
    """Return the newest backup of each group's file in a folder or a few folders below it; newest first.

    The folder may be a backup itself, a shelf, a stick, or the data folder of another computer. Nothing is opened.

    Raises:
        NotABackup: there is none.
    """
    newest: dict[str, BackupCard] = {}
    for place in _folders(folder):
        with suppress(NotABackup):
            card = manifest.read(place)
            known = newest.setdefault(card.manifest.file_id, card)
            newest[card.manifest.file_id] = max(known, card, key=lambda one: one.manifest.order)
    if not newest:
        raise NotABackup
    return tuple(sorted(newest.values(), key=lambda one: one.made_at, reverse=True))


def with_passphrase(passphrase: str) -> Unseal:
    """Return what opens a header with anybody's passphrase."""

    def unsealed(header: Header) -> tuple[Slot, bytes]:
        return unseal(header.binding, header.people(), as_typed(passphrase))

    return unsealed


def with_code(code: str) -> Unseal:
    """Return what opens a header with the recovery code. Raises `MistypedRecoveryCode`."""
    typed = recovery_code.read(code)

    def unsealed(header: Header) -> tuple[Slot, bytes]:
        try:
            return unseal(header.binding, header.recovery(), typed)
        except WrongPassphrase as fault:
            raise WrongRecoveryCode from fault

    return unsealed


def with_shares(share_a: str, share_b: str) -> Unseal:
    """Return what opens a header with two handover sheets. Raises `MistypedShare`, `SharesApart`."""
    joined = handover.joined(share_a, share_b)

    def unsealed(header: Header) -> tuple[Slot, bytes]:
        return handover.unsealed(header, joined)

    return unsealed


def move_in(
    data_folder: Path, backup_folder: Path, options: Options, unsealed: Unseal, *, keeps_beside: bool = False
) -> Vault:
    """Make the newest backup that opens into the group's file in `data_folder`, and return it unlocked.

    The backup stays as it is. The file counts itself as a new copy from then on.

    Args:
        data_folder: where the file will be.
        backup_folder: where the backups are, as for `find_backups`.
        options: for opening; that an older state is opened was decided by choosing a backup.
        unsealed: opens its header.
        keeps_beside: what is in `data_folder` gets another name and stays; else it must be empty.

    Raises:
        FolderNotEmpty: there already is a file, or a part of one.
        NotABackup: no backup is there.
        WrongPassphrase, WrongRecoveryCode, WrongShares: what was typed opens none of them.
        BackupDamaged, NewerFile: the one that it opens cannot be used.
        DiskFull, FolderReadOnly, StorageGone: nothing is left in `data_folder` that was not there.
    """
    places = Places.inside(data_folder)
    if places.is_occupied() and not keeps_beside:
        raise FolderNotEmpty
    card, header, (slot, secret) = _opening(find_backups(backup_folder), unsealed)
    key = restoring.require_whole(card, secret)
    building = Places(places.group_folder.with_name(f"{places.group_folder.name}.{secrets.token_hex(4)}.new"))
    with system_errors_told_as_faults(), restoring.told_of_backup(), ExitStack() as undo:
        undo.callback(shutil.rmtree, building.group_folder, ignore_errors=True)
        _build(building, card, header, key)
        _make_room(places, options.clock.now())
        building.group_folder.rename(places.group_folder)
        undo.pop_all()
        backup_shelf.flush(places.data_folder)
    return Vault(opening.open_file(places, replace(options, accept_older=True), lambda _header: (slot, secret)))


def _opening(cards: tuple[BackupCard, ...], unsealed: Unseal) -> tuple[BackupCard, Header, tuple[Slot, bytes]]:
    faults: list[Fault] = []
    for card in cards:
        try:
            header = headers.load(Places(card.folder))
            if header.file_id == card.manifest.file_id:
                return card, header, unsealed(header)
        except (WrongPassphrase, WrongRecoveryCode, WrongShares) as fault:
            faults.append(fault)
        except (KeysDamaged, FileMissing):
            continue  # those of another group may be whole
    raise next(iter(faults), BackupDamaged())


def _build(building: Places, card: BackupCard, header: Header, key: str) -> None:
    for folder in (building.backups, building.exchange):
        folder.mkdir(parents=True)
    shutil.copyfile(Places(card.folder).database, building.database)
    headers.settle(building, header)
    with closing(apsw.Connection(str(building.database), flags=apsw.SQLITE_OPEN_READWRITE)) as conn:
        unlock_connection(conn, key)
        restoring.version_of(conn, header.file_id)
        # Another copy may still be in use elsewhere and count its deeds on: each copy counts under a name of its own.
        conn.execute("UPDATE this_file SET device = ?", (os.urandom(16),))
    if backup.problems(building.database, key, card.manifest.counts):
        raise BackupDamaged


def _make_room(places: Places, now: datetime) -> None:
    """Let what is where the file will be stay under another name."""
    if not places.group_folder.exists():
        return
    if not places.is_occupied():
        places.group_folder.rmdir()
        return
    name = f"{places.group_folder.name}.before-{now:%Y-%m-%dT%H%M%S}-{secrets.token_hex(2)}"
    places.group_folder.rename(places.group_folder.with_name(name))


def _folders(folder: Path) -> Iterator[Path]:
    """Yield a folder and those below it, nearest first, as far down as backups can lie."""
    layer, room = [folder], _MOST_FOLDERS
    for _ in range(_DEEPEST):
        layer, below = layer[:room], []
        room -= len(layer)
        for one in layer:
            yield one
            with suppress(OSError):
                below += [path for path in one.iterdir() if path.is_dir() and not path.is_symlink()]
        layer = sorted(below)
