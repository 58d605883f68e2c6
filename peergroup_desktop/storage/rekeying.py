"""Gives the file another secret: when somebody who knew the way in shall not know it any more.

Never in place: an interrupted `PRAGMA rekey` lost one file in four. The records are copied into a database under the
new secret, which takes the old one's place at one stroke together with the header that holds the new secret for
everybody. The old secret is kept inside the new database, so that backups from before still open.
"""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import apsw

from peergroup_desktop.core.errors import FileDamaged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Account
from peergroup_desktop.storage import backup, drawer_keys, opening
from peergroup_desktop.storage.change_log import Deed
from peergroup_desktop.storage.database import open_database, raw_key, row_counts, unlock_connection
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.open_vault import Vault
from peergroup_desktop.storage.replacing import replace_database
from peergroup_desktop.storage.slots import new_secret

_PAGES_A_STEP = 500

Progress = Callable[[float], None]


def untold(_done: float) -> None:
    """Tell nobody how far it is."""


def rekey(vault: Vault, *, without: RecordId | None = None, progress: Progress = untold) -> None:
    """Give the file a new secret behind a checked backup. Passphrases, code and envelope stay as they are.

    Copies of the file and backups made before stay readable to everybody who could read them.

    Args:
        vault: the open file; every other thread waits. Nothing done before can be undone after it.
        without: an account that is closed at the same stroke, and whose slot does not get the new secret.
        progress: told the part done, 0 to 1.

    Raises:
        LastCoordinator: nobody else could unlock.
        DiskFull, FolderReadOnly, StorageGone, FileDamaged: as `replace_database` says; the old secret stays.
    """
    backup.make(vault, "rekey", progress=partial(_told_in_part, progress, 0.0))
    with vault.reading():
        secret, keyring = new_secret(), vault.opened.keyring
        slot_id = None if without is None else str(Account.get_by_id(without).slot)
        replace_database(
            vault,
            partial(_build, vault, without, partial(_told_in_part, progress, 0.5)),
            secret=secret,
            change=partial(keyring.for_another_secret, secret, without=slot_id),
        )
    progress(1.0)


def secret_of(vault: Vault, header: Header) -> bytes | None:
    """Return the secret that a copy of this file with `header` was encrypted with; None when it is not known here."""
    with vault.reading():
        keyring = vault.opened.keyring
        if header.file_id != keyring.header.file_id:
            return None
        if header.epoch == keyring.header.epoch:
            return keyring.secret
        query = "SELECT secret FROM past_key WHERE epoch = ?"
        found: bytes | None = vault.opened.connection.execute(query, (header.epoch,)).get
        return found


def _build(vault: Vault, without: RecordId | None, progress: Progress, path: Path, secret: bytes) -> None:
    """Copy the records under `secret`, and write into the copy what happened to the old one."""
    counts = _copy(vault.opened.connection, path, secret, progress)
    keyring, database = vault.opened.keyring, open_database(path, secret)
    with told_as_faults(), closing(database):
        conn = database.connection()
        if row_counts(conn) != counts:
            raise FileDamaged
        recorder = opening.recorder_of(database, vault.clock)
        with recorder.run(Deed("accounts.key", vault.account.id)) as work:
            work.keep_entry()
            conn.execute("INSERT INTO past_key VALUES (?, ?)", (keyring.header.epoch, keyring.secret))
        with recorder.run(Deed("accounts.remove", vault.account.id, without)):
            today = vault.clock.today().isoformat()
            conn.execute("UPDATE account SET archived_on = ? WHERE id = ?", (today, without))
            drawer_keys.sweep(conn)


def _copy(conn: apsw.Connection, path: Path, secret: bytes, progress: Progress) -> dict[str, int]:
    with closing(apsw.Connection(str(path))) as copied:
        unlock_connection(copied, raw_key(secret))
        with copied.backup("main", conn, "main") as pages:
            while not pages.step(_PAGES_A_STEP):
                progress(1 - pages.remaining / max(pages.page_count, 1))
        copied.pragma("journal_mode", "delete")
    return row_counts(conn)


def _told_in_part(progress: Progress, begin: float, done: float) -> None:
    progress(begin + done / 2)
