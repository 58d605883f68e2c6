"""Opens a backup for reading, once it was found to be whole and what it says it is. Never changes it."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import apsw

from peergroup_desktop.core.errors import BackupDamaged, FileDamaged, KeysDamaged
from peergroup_desktop.storage import backup, backup_shelf, migrations
from peergroup_desktop.storage.database import raw_key, unlock_connection
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults


@contextmanager
def opened(card: BackupCard, keys: Sequence[bytes], scratch: Path) -> Iterator[apsw.Connection]:
    """Open a backup's records for reading, with today's tables. The backup itself is not changed.

    Args:
        card: the backup.
        keys: the file's secret, and those it had before.
        scratch: a folder for a copy of a backup that an older version made: that is brought up to date.

    Raises:
        BackupDamaged: it is not what its manifest says, does not open with any of the keys, or is not whole.
        NewerFile: a newer program made it.
        DiskFull, FolderReadOnly, StorageGone: the disk it lies on, or that of the copy, refuses.
    """
    with ExitStack() as stack:
        key = checked_key(card, keys)
        with told_of_backup():
            conn = stack.enter_context(connected(Places(card.folder).database, key, apsw.SQLITE_OPEN_READONLY))
            version = migrations.version_of(conn)
            if version == 0 or conn.execute("SELECT file_id FROM this_file").get != card.manifest.file_id:
                raise BackupDamaged
            if version < migrations.OUR_VERSION:
                conn = stack.enter_context(_brought_up_to_date(conn, key, scratch))
        yield conn


def checked_key(card: BackupCard, keys: Sequence[bytes]) -> str:
    """Return the raw key that a backup opens with, once it was found whole. Raises as `opened`."""
    database = Places(card.folder).database
    with told_of_backup():
        if backup.fingerprint(database) != card.manifest.fingerprint:
            raise BackupDamaged
        key = _key_of(database, [raw_key(secret) for secret in keys])
        if backup.problems(database, key, card.manifest.counts):
            raise BackupDamaged
        return key


def _key_of(database: Path, raw_keys: Sequence[str]) -> str:
    for key in raw_keys:
        try:
            with connected(database, key, apsw.SQLITE_OPEN_READONLY) as conn:
                conn.pragma("user_version")
                return key
        except apsw.NotADBError:
            continue
    raise BackupDamaged


@contextmanager
def _brought_up_to_date(conn: apsw.Connection, key: str, scratch: Path) -> Iterator[apsw.Connection]:
    path = scratch / f"{secrets.token_hex(8)}{backup_shelf.UNFINISHED}"
    with ExitStack() as stack:
        stack.callback(path.unlink, missing_ok=True)
        fresh = stack.enter_context(connected(path, key, apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE))
        with fresh.backup("main", conn, "main") as pages:
            pages.step()
        migrations.bring_up_to_date(fresh)
        yield fresh


@contextmanager
def connected(path: Path, key: str, flags: int) -> Iterator[apsw.Connection]:
    """Open a database that is not in use, and close it at the end of the block."""
    with closing(apsw.Connection(str(path), flags=flags)) as conn:
        unlock_connection(conn, key)
        conn.pragma("cache_size", -65536)
        yield conn


@contextmanager
def told_of_backup() -> Iterator[None]:
    """Say of a backup what would otherwise be said of the file in use."""
    try:
        with told_as_faults(), system_errors_told_as_faults():
            yield
    except (FileDamaged, KeysDamaged) as fault:
        raise BackupDamaged from fault
