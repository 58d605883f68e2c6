"""Checked copies of the whole file, made while it is open. A copy is called a backup only after it was opened again.

When to make one and which to keep is decided elsewhere; nothing here deletes or overwrites a backup.
"""

import hashlib
import itertools
import json
import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from peergroup_desktop import __version__
from peergroup_desktop.core.errors import FileDamaged
from peergroup_desktop.storage import generations
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.database import open_references, page_problems, row_counts, unlock_connection
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults

if TYPE_CHECKING:
    from peergroup_desktop.storage.open_vault import Vault

_PAGES_A_STEP = 100  # keeps the window alive and costs nothing


@dataclass(frozen=True)
class Key:
    """What a copy needs to open: the header with its slots, and the raw key in the engine's notation."""

    header: Header
    raw: str


@dataclass(frozen=True)
class BackupCard:
    """A backup that was opened again and found whole."""

    folder: Path
    made_at: datetime
    reason: str
    generation: int
    size: int  # bytes


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
        turn=vault.reading,
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
    with turn():
        generation, version = generations.current(conn).generation, int(conn.pragma("user_version"))
    folder = places.backups / f"{moment:%Y-%m-%dT%H%M%S}-g{generation:06d}"
    building = places.backups / f"{folder.name}.{secrets.token_hex(4)}.new"
    copied = Places(building)
    with told_as_faults(), system_errors_told_as_faults(), ExitStack() as undo:
        building.mkdir(parents=True)
        undo.callback(shutil.rmtree, building, ignore_errors=True)
        headers.settle(copied, key.header)
        counts = _copy_pages(conn, copied.database, key.raw, progress, turn)
        _check_copy(copied.database, key.raw, counts)
        manifest = {
            "made_at": moment.isoformat(timespec="seconds"),
            "reason": reason,
            "generation": generation,
            "version": version,
            "program": __version__,
            "counts": counts,
            "blake2b": _fingerprint(copied.database),
        }
        headers.write_durably(building / "manifest.json", json.dumps(manifest, indent=1).encode())
        folder = building.rename(_free(folder))
        undo.pop_all()
        size = Places(folder).database.stat().st_size
    return BackupCard(folder, moment, reason, generation, size)


def _copy_pages(
    conn: apsw.Connection,
    target: Path,
    raw_key: str,
    progress: Callable[[float], None],
    turn: Callable[[], AbstractContextManager[None]],
) -> dict[str, int]:
    """Copy page by page and return the original's rows by table as they were at the last step."""
    with closing(apsw.Connection(str(target))) as copied:
        unlock_connection(copied, raw_key)
        counts: dict[str, int] = {}
        is_done = False
        with copied.backup("main", conn, "main") as pages:
            while not is_done:
                with turn():
                    is_done = pages.step(_PAGES_A_STEP)
                    counts = row_counts(conn) if is_done else counts
                progress(1 - pages.remaining / max(pages.page_count, 1))
        copied.pragma("journal_mode", "delete")  # one file that needs no other beside it
    return counts


def _check_copy(target: Path, raw_key: str, counts: Mapping[str, int]) -> None:
    """Open the copy from the disk with its key and check its pages, its references and its number of rows."""
    with closing(apsw.Connection(str(target), flags=apsw.SQLITE_OPEN_READWRITE)) as copied:
        unlock_connection(copied, raw_key)
        copied.pragma("cache_size", -65536)  # 64 MiB: three looks at every page, one decryption
        problems = page_problems(copied, thoroughly=False) + open_references(copied)
        if problems or row_counts(copied) != counts:
            raise FileDamaged


def _fingerprint(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "blake2b").hexdigest()


def _free(folder: Path) -> Path:
    others = (folder.with_name(f"{folder.name}-{number}") for number in itertools.count(2))
    return next(name for name in itertools.chain([folder], others) if not name.exists())
