"""Checked copies of the whole file, made while it is open. A copy is called a backup only after it was opened again.

When to make one is decided in `actions`, which to keep by `backup_shelf`; nothing here deletes or overwrites a backup.
"""

import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from peergroup_desktop import __version__
from peergroup_desktop.core.errors import BackupDamaged, Fault, FileDamaged, StorageGone
from peergroup_desktop.storage import backup_shelf, generations, manifest
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.database import open_references, page_problems, row_counts, unlock_connection
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.manifest import BackupCard, Manifest
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults

if TYPE_CHECKING:
    from concurrent.futures import Future

    from peergroup_desktop.storage.open_vault import Vault

_PAGES_A_STEP = 64  # about 2 ms with the records in memory: a mark that waits for a step is made in time
_PIECE = 4 << 20
_CACHE = -65536  # 64 MiB: several looks at every page, one decryption
_CACHE_TO_WRITE = -256  # as much as a step: what is left to write at the last one keeps the original waiting


@dataclass(frozen=True)
class Key:
    """What a copy needs to open: the header with its slots, and the raw key in the engine's notation."""

    header: Header
    raw: str


@dataclass(frozen=True)
class _Point:
    """Where the original stood when the last page was copied."""

    generation: int
    entries: int
    version: int
    counts: Mapping[str, int]


def make(vault: "Vault", reason: str, *, progress: Callable[[float], None] = lambda _done: None) -> BackupCard:
    """Back the open file up into its own folder of backups.

    Args:
        vault: the open file. Other threads take their turns between steps of a few ms; what they change meanwhile is
            in the copy.
        reason: a word for the manifest: "import", "asked".
        progress: told the part done, 0 to 1.

    Raises:
        DiskFull, FolderReadOnly, StorageGone: no backup was made; the file is as it was.
        FileDamaged: the copy did not come out whole, and was taken away again.
    """
    opened = vault.opened
    return copy(
        opened.connection,
        opened.places,
        Key(opened.keyring.header, opened.database.key),
        reason=reason,
        moment=vault.clock.now(),
        progress=progress,
        turn=partial(_after_others, vault),
    )


def copy(
    conn: apsw.Connection,
    places: Places,
    key: Key,
    *,
    reason: str,
    moment: datetime,
    progress: Callable[[float], None] = lambda _done: None,
    turn: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> BackupCard:
    """Back an open connection up, as `make` does. `turn` is taken for each step that touches the connection."""
    with told_as_faults(), system_errors_told_as_faults(), ExitStack() as undo:
        building = _build_in(places.backups, undo)
        copied = Places(building)
        headers.settle(copied, key.header)
        point = _copy_pages(conn, copied.database, key.raw, progress, turn)
        proven = _proven(copied.database, key.raw, point.counts)
        described = Manifest(
            made_at=moment,
            reason=reason,
            generation=point.generation,
            entries=point.entries,
            version=point.version,
            program=__version__,
            file_id=key.header.file_id,
            counts=point.counts,
            fingerprint=proven,
        )
        manifest.write(building, described)
        folder = building.rename(backup_shelf.free_name(places.backups, described))
        undo.pop_all()
        _flush_name(folder)
        return manifest.read(folder)


def copy_on(
    card: BackupCard, shelf: Path, raw_key: str, *, progress: Callable[[float], None] = lambda _done: None
) -> BackupCard:
    """Copy a backup as it is onto another shelf, and open the copy there.

    Raises:
        DiskFull, FolderReadOnly, StorageGone: nothing is left there of it.
        BackupDamaged: the copy there is not the same, and was taken away again.
        Fault: whatever `progress` raises; nothing is left there either.
    """
    with told_as_faults(), system_errors_told_as_faults(), ExitStack() as undo:
        building = _build_in(shelf, undo)
        for path in _parts(card.folder):
            _copy_file(path, building / path.name, card.size, progress)
        if not is_as_described(Places(building).database, raw_key, card.manifest):
            raise BackupDamaged
        folder = building.rename(backup_shelf.free_name(shelf, card.manifest))
        undo.pop_all()
        _flush_name(folder)
        return manifest.read(folder)


def problems(
    database: Path, raw_key: str, counts: Mapping[str, int] | None = None, *, thoroughly: bool = False
) -> tuple[str, ...]:
    """Open a backup's records from the disk with their key and return what is wrong; empty when all is well.

    Looks at its pages, its references and, with `counts`, its number of rows.

    Raises:
        FileDamaged: they do not open with this key.
    """
    with told_as_faults(), closing(apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)) as copied:
        unlock_connection(copied, raw_key)
        copied.pragma("cache_size", _CACHE)
        found = page_problems(copied, thoroughly=thoroughly) + open_references(copied)
        if counts is not None and row_counts(copied) != counts:
            found += ("the number of rows differs",)
        return found


def is_as_described(database: Path, raw_key: str, described: Manifest) -> bool:
    """Say whether a backup's records are to the byte what its manifest says, open with their key and are whole."""
    with _beside(fingerprint, database) as found_print:
        try:
            is_whole = not problems(database, raw_key, described.counts)
        except FileDamaged:
            return False
    return is_whole and found_print.result() == described.fingerprint


def fingerprint(path: Path) -> str:
    """Return what tells whether a backup's records are byte for byte what they were."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "blake2b").hexdigest()


def newest_entry(conn: apsw.Connection) -> int:
    """Return the number of the newest entry in history, 0 before the first. With it the same, so are the records."""
    return int(conn.execute("SELECT max(number) FROM history").get or 0)


def _build_in(shelf: Path, undo: ExitStack) -> Path:
    """Make a folder beside the backups, which goes unless the caller's work comes to its end."""
    building = shelf / f"{secrets.token_hex(8)}{backup_shelf.UNFINISHED}"
    building.mkdir(parents=True)
    undo.callback(shutil.rmtree, building, ignore_errors=True)
    return building


def _copy_pages(
    conn: apsw.Connection,
    target: Path,
    raw_key: str,
    progress: Callable[[float], None],
    turn: Callable[[], AbstractContextManager[None]],
) -> _Point:
    """Copy page by page; what the original holds is counted in the same turn as the last page."""
    with closing(apsw.Connection(str(target))) as copied:
        unlock_connection(copied, raw_key)
        # The copy is flushed as a whole afterwards: the engine would keep the original waiting at the last step.
        copied.pragma("synchronous", "off")
        copied.pragma("journal_mode", "memory")
        copied.pragma("cache_size", _CACHE_TO_WRITE)
        point, is_done = _Point(0, 0, 0, {}), False
        with _under_way(copied, conn, turn) as pages:
            while not is_done:
                with turn():
                    is_done = pages.step(_PAGES_A_STEP)
                    point = _where(conn) if is_done else point
                    share = 1 - pages.remaining / max(pages.page_count, 1)
                progress(share)
        copied.pragma("journal_mode", "delete")  # one file that needs no other beside it
    return point


@contextmanager
def _after_others(vault: "Vault") -> Iterator[None]:
    vault.turn.let_others_first()
    with vault.reading():
        yield


def _proven(database: Path, raw_key: str, counts: Mapping[str, int]) -> str:
    """Open a finished copy, look through all of it, and return its fingerprint once it is on the disk as well."""
    with _beside(_settled, database) as settled:
        if problems(database, raw_key, counts):
            raise FileDamaged
    return settled.result()


@contextmanager
def _beside(task: Callable[[Path], str], database: Path) -> "Iterator[Future[str]]":
    """Run `task` on another thread during the block: the engine looks through the same file meanwhile."""
    from concurrent.futures import ThreadPoolExecutor  # takes a few ms, which unlocking need not wait for

    with ThreadPoolExecutor(1) as lane:
        yield lane.submit(task, database)


def _settled(database: Path) -> str:
    _flush(database)
    return fingerprint(database)


@contextmanager
def _under_way(
    copied: apsw.Connection, conn: apsw.Connection, turn: Callable[[], AbstractContextManager[None]]
) -> Iterator[apsw.Backup]:
    """Begin and end copying in a turn each: both touch the original, which serves one thread at a time.

    Raises:
        StorageGone: the original was closed meanwhile, because its disk was gone for a while.
    """
    with turn():
        pages = copied.backup("main", conn, "main")
    try:
        yield pages
    except apsw.ConnectionClosedError as error:
        raise StorageGone from error
    finally:
        with suppress(Fault), turn():  # an original that is closed has ended it already
            pages.close(force=True)


def _where(conn: apsw.Connection) -> _Point:
    version = int(conn.pragma("user_version"))
    return _Point(generations.current(conn).generation, newest_entry(conn), version, row_counts(conn))


def _parts(folder: Path) -> tuple[Path, ...]:
    """Return the files of a backup, its manifest last: no folder without one is ever taken for a backup."""
    places = Places(folder)
    return places.database, *(path for path in places.headers if path.exists()), folder / "manifest.json"


def _flush_name(folder: Path) -> None:
    """Ask for a folder's new name to be on the disk. Where folders cannot be flushed, a file in it takes it along."""
    backup_shelf.flush(folder.parent)
    _flush(_parts(folder)[-1])


def _copy_file(source: Path, target: Path, size: int, progress: Callable[[float], None]) -> None:
    with source.open("rb") as original, target.open("xb") as copied:
        while piece := original.read(_PIECE):
            copied.write(piece)
            copied.flush()
            os.fsync(copied.fileno())  # piece by piece: a slow stick would keep whoever waits in the dark to the end
            progress(min(copied.tell() / max(size, 1), 1.0))


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
