"""Opens a backup for reading, once it was found to be whole and what it says it is. Never changes it."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import apsw

from peergroup_desktop.core.errors import BackupDamaged, FileDamaged
from peergroup_desktop.storage import backup, backup_shelf, migrations
from peergroup_desktop.storage.change_set import RowChange
from peergroup_desktop.storage.comparing import changes_since
from peergroup_desktop.storage.database import raw_key, unlock_connection
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.open_vault import Vault
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults


class Past:
    """The records of a backup, open for reading. Owned by the block of `opened`."""

    def __init__(self, conn: apsw.Connection) -> None:
        self._conn = conn

    def changes_until_now(
        self, vault: Vault, progress: Callable[[float], None] = lambda _done: None
    ) -> Iterator[RowChange]:
        """Yield every row that differs today, as a change from then to now. The caller holds the vault."""
        opened_file = vault.opened
        return changes_since(self._conn, opened_file.connection, opened_file.recorder.shapes, progress)


@contextmanager
def opened(card: BackupCard, secret: bytes, scratch: Path) -> Iterator[Past]:
    """Open a backup's records for reading, with today's tables. The backup itself is not changed.

    Args:
        card: the backup.
        secret: what it was encrypted with.
        scratch: a folder for a copy of a backup that an older version made: that is brought up to date.

    Raises:
        BackupDamaged: it is not what its manifest says, does not open with its key, or is not whole.
        NewerFile: a newer program made it.
        DiskFull, FolderReadOnly, StorageGone: the disk it lies on, or that of the copy, refuses.
    """
    with ExitStack() as stack:
        key = require_whole(card, secret)
        with told_of_backup():
            conn = stack.enter_context(connected(Places(card.folder).database, key, apsw.SQLITE_OPEN_READONLY))
            if version_of(conn, card.manifest.file_id) < migrations.OUR_VERSION:
                conn = stack.enter_context(_brought_up_to_date(conn, key, scratch))
        yield Past(conn)


def require_whole(card: BackupCard, secret: bytes) -> str:
    """Return the raw key of a backup, once it was opened with it and found whole. Raises as `opened`."""
    database, key = Places(card.folder).database, raw_key(secret)
    with told_of_backup():
        if not backup.is_as_described(database, key, card.manifest):
            raise BackupDamaged
        return key


def version_of(conn: apsw.Connection, file_id: str) -> int:
    """Return the version of a backup's tables.

    Raises:
        NewerFile: a newer program made it.
        BackupDamaged: it is empty, or of another group's file.
    """
    version = migrations.version_of(conn)
    if version == 0 or conn.execute("SELECT file_id FROM this_file").get != file_id:
        raise BackupDamaged
    return version


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
    except FileDamaged as fault:
        raise BackupDamaged from fault
