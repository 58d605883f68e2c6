"""The encrypted database: SQLCipher 4 format under peewee, opened one way only.

Any tool that reads SQLCipher 4 opens the file with the raw key and salt. The settings below are the ones that came
through killed processes, pulled sticks and cut power without a loss; change none of them without such a trial.
"""

import logging
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path

import apsw
from playhouse.apsw_ext import APSWDatabase

from peergroup_desktop.core.errors import FileDamaged, StorageGone
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.kept_answers import KeptAnswers
from peergroup_desktop.storage.slots import SECRET_LENGTH

_BUSY_SECONDS = 0.3
_PRAGMAS: tuple[tuple[str, str | int], ...] = (
    ("locking_mode", "exclusive"),  # before the journal: no shared memory file, and no second program
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("foreign_keys", 1),
    ("cache_size", -65536),  # 64 MiB: the whole file is decrypted once; with 2 MiB questions take 3-5 times longer
    ("cache_spill", 0),
    ("temp_store", "memory"),
    ("mmap_size", 0),
    ("secure_delete", 1),
    ("cell_size_check", 1),
    ("wal_autocheckpoint", 1000),
    ("journal_size_limit", 4 << 20),
)

_PRAGMAS_TO_READ: tuple[tuple[str, str | int], ...] = (
    ("query_only", 1),
    ("foreign_keys", 1),
    ("cache_size", -65536),
    ("temp_store", "memory"),
    ("mmap_size", 0),
    ("cell_size_check", 1),
)

# At debug level peewee writes every statement with its values: names and phone numbers.
logging.getLogger("peewee").setLevel(logging.WARNING)


class VaultDatabase(APSWDatabase):  # type: ignore[misc]
    """One encrypted file and its single connection, shared by every thread under the vault's lock."""

    def __init__(
        self,
        path: Path | str,
        secret: bytes,
        *,
        flags: int = apsw.SQLITE_OPEN_READWRITE,
        is_to_read: bool = False,
    ) -> None:
        self.key = raw_key(secret)
        self.answers: KeptAnswers  # from connecting on
        super().__init__(
            str(path),
            pragmas=_PRAGMAS_TO_READ if is_to_read else _PRAGMAS,
            timeout=_BUSY_SECONDS,
            lock_type="IMMEDIATE",
            autoconnect=False,
            thread_safe=False,
            flags=flags,
        )

    def get_binary_type(self) -> type[memoryview]:
        """Return what blobs are handed to the engine as. Peewee would load the system's own SQLite to tell."""
        return memoryview

    def _add_conn_hooks(self, conn: apsw.Connection) -> None:
        unlock_connection(conn, self.key)
        super()._add_conn_hooks(conn)
        self.answers = KeptAnswers(conn)


def create_database(path: Path, secret: bytes) -> VaultDatabase:
    """Make an empty encrypted database at `path` and open it."""
    return _opened(VaultDatabase(path, secret, flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE))


def open_database(path: Path, secret: bytes) -> VaultDatabase:
    """Open the database at `path`.

    Raises:
        FileDamaged: it does not open with its own key.
        AlreadyOpen: another program holds it. The fact host is empty; the lock file knows more.
        FolderReadOnly, DiskFull, StorageGone: the place refuses.
    """
    return _opened(VaultDatabase(path, secret))


def open_to_read(path: Path, secret: bytes) -> VaultDatabase:
    """Open the database at `path` where nothing can be written; it must not change meanwhile.

    Every change raises `FolderReadOnly`. What waits in the write-ahead log is not seen.

    Raises:
        FileDamaged: it does not open with its own key.
        StorageGone: the disk or stick does not answer.
    """
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    database = VaultDatabase(f"{path.as_uri()}?immutable=1", secret, flags=flags, is_to_read=True)
    with told_as_faults(), ExitStack() as undo:
        database.connect()
        undo.callback(database.close)
        database.connection().pragma("user_version")
        undo.pop_all()
    return database


def raw_key(secret: bytes) -> str:
    """Return key and salt in the engine's notation.

    The length is checked because the engine takes any other one, silently, for a passphrase.
    """
    if len(secret) != SECRET_LENGTH:
        raise ValueError(len(secret))
    return f"x'{secret.hex()}'"


def unlock_connection(conn: apsw.Connection, key: str) -> None:
    """Give a fresh connection its cipher and key, and close the doors we never use."""
    conn.convert_binding = _as_text
    conn.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    conn.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    conn.pragma("cipher", "sqlcipher")
    conn.pragma("legacy", 4)
    if conn.pragma("key", key) != "ok":
        raise FileDamaged


def page_problems(conn: apsw.Connection, *, thoroughly: bool) -> tuple[str, ...]:
    """Return what the engine finds wrong in the file's pages; empty when all is well.

    `thoroughly` also compares every index with its table (three times slower). Names tables, never values.
    """
    check = "integrity_check" if thoroughly else "quick_check"
    return tuple(str(line) for (line,) in conn.execute(f"PRAGMA {check}") if line != "ok")


def require_whole(conn: apsw.Connection) -> None:
    """Raise `FileDamaged` when a quick look at every page finds something wrong."""
    if page_problems(conn, thoroughly=False):
        raise FileDamaged


def open_references(conn: apsw.Connection) -> tuple[str, ...]:
    """Return which tables refer to rows that are not there; empty when all is well."""
    broken = sorted({(str(table), str(parent)) for table, _, parent, _ in conn.execute("PRAGMA foreign_key_check")})
    return tuple(f"{table} refers to a missing {parent}" for table, parent in broken)


def row_counts(conn: apsw.Connection) -> dict[str, int]:
    """Count the rows of every table in the file."""
    names = [str(name) for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return {name: int(conn.execute(f'SELECT count(*) FROM "{name}"').get) for name in names}


def _opened(database: VaultDatabase) -> VaultDatabase:
    with told_as_faults(), ExitStack() as undo:
        database.connect()
        undo.callback(database.close)
        _check_answers(database.connection())
        undo.pop_all()
    return database


def _check_answers(conn: apsw.Connection) -> None:
    conn.pragma("user_version")  # the first read: a wrong key or a damaged first page shows here
    if (conn.pragma("locking_mode"), conn.pragma("journal_mode"), conn.pragma("synchronous")) != (
        "exclusive",
        "wal",
        2,
    ):
        raise StorageGone


def _as_text(_cursor: apsw.Cursor, _number: int, value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return value.isoformat() if isinstance(value, date) else str(value)
