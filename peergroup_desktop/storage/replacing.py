"""Puts another database in the place of the open one at one stroke; changing the key does it.

The other database is built beside the one in use under the next number. It counts from the moment in which a header
naming it is on the disk, and not before: until then the old header and the old database are as they were. They stay
until the file is closed, when the new ones have been on the disk for a while: some sticks lie about that.
"""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import apsw

from peergroup_desktop.core.errors import Fault, FileDamaged, StorageGone
from peergroup_desktop.storage import generations, migrations, opening
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.computer import State
from peergroup_desktop.storage.database import VaultDatabase, open_database, open_references, page_problems
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.open_vault import Vault
from peergroup_desktop.storage.opening import OpenFile
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults


@dataclass(frozen=True)
class _Other:
    """The database that takes the place of the one in use, open."""

    places: Places
    secret: bytes
    database: VaultDatabase
    state: State


def _as_it_is(header: Header) -> Header:
    return header


def replace_database(
    vault: Vault,
    build: Callable[[Path, bytes], None],
    *,
    secret: bytes | None = None,
    change: Callable[[Header], Header] = _as_it_is,
) -> None:
    """Put another database in the place of the open one. Every other thread waits; nothing can be undone after it.

    Args:
        vault: the open file. Its records may be asked for, and its connection copied, while the other one is built.
        build: makes the database whole at the path it is given, encrypted under the secret it is given, and closes it.
            Of an older version it is brought up to date here; its generation goes on from the one in use.
        secret: of the other database; today's when left out.
        change: what else becomes of the header at the same stroke: it must fit `secret`.

    Raises:
        FileDamaged: what was built does not open, belongs to another file, or is not whole. Nothing has changed.
        DiskFull, FolderReadOnly: there was no writing it. Nothing has changed.
        StorageGone: as the two before; or the disk went away while the header was written. Then `reconnect` finds out
            and goes on with the old database.
        Fault: whatever `build` raises. Nothing has changed.
    """
    with vault.reading(), system_errors_told_as_faults(), ExitStack() as undo:
        opened = vault.opened
        secret, fresh = secret or opened.keyring.secret, opened.places.numbered(opened.places.number + 1)
        undo.callback(_drop, fresh)
        fresh.drop_database()
        build(fresh.database, secret)
        database = open_database(fresh.database, secret)
        undo.callback(database.close)
        other = _Other(fresh, secret, database, _made_ready(database, opened))
        recorder = opening.recorder_of(database, vault.clock, has_written=True)
        headers.flush_folder(fresh.group_folder)
        try:
            header = headers.save(fresh, change(replace(opened.keyring.header, database=fresh.number)))
        except Fault:
            _find_out(opened, database, undo)
            raise
        undo.pop_all()
        opened.recorder = recorder
        _move_over(vault, other, header)


def _made_ready(database: VaultDatabase, opened: OpenFile) -> State:
    """Check the other database, bring it to where the one in use stands, and put all of it into its file."""
    conn = database.connection()
    file_id = opened.keyring.header.file_id
    if migrations.version_of(conn) == 0 or conn.execute("SELECT file_id FROM this_file").get != file_id:
        raise FileDamaged
    migrations.bring_up_to_date(conn, migrations.STEPS)
    if page_problems(conn, thoroughly=False) or open_references(conn):
        raise FileDamaged
    state = generations.advance(conn, generations.current(opened.connection))
    conn.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    return state


def _find_out(opened: OpenFile, database: VaultDatabase, undo: ExitStack) -> None:
    """Decide what to do after a header was refused: it may have reached the disk all the same.

    While that is not known, the other database stays, and the one in use must not take changes that might not count.
    """
    if not headers.is_newest(opened.places, opened.keyring.header):
        undo.pop_all()
        for one in (database, opened.database):
            with suppress(Fault), told_as_faults():
                one.close()
        raise StorageGone


def _move_over(vault: Vault, other: _Other, header: Header) -> None:
    """Go on with the other database. It counts already: nothing that fails from here on matters."""
    opened, old = vault.opened, vault.opened.database
    opened.places, opened.database, opened.state = other.places, other.database, other.state
    opened.keyring.move_over(other.places, header, other.secret)
    opened.options.computer.remember(header.file_id, other.state)
    vault.moved_over()
    with suppress(Fault), told_as_faults():
        old.close()


def _drop(fresh: Places) -> None:
    with suppress(OSError):
        fresh.drop_database()
