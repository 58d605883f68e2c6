"""Makes a new file and opens one, in one fixed order of checks. Leaves nothing open or locked when a check refuses."""

import logging
import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace

import apsw
import peewee

from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.errors import AlreadyOpen, FileDamaged, FolderNotEmpty, RecordsMissing
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import RECORD_TABLES
from peergroup_desktop.storage import backup, generations, migrations
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.change_log import ChangeLog, Deed
from peergroup_desktop.storage.computer import Computer, State
from peergroup_desktop.storage.database import VaultDatabase, create_database, open_database, require_whole
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.keyring import Keyring
from peergroup_desktop.storage.lock_file import LockFile
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import Slot, new_secret
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults
from peergroup_desktop.storage.table_shape import shapes_of
from peergroup_desktop.storage.unit_of_work import Recorder

_log = logging.getLogger(__name__)
_TABLES = tuple(table._meta.table_name for table in RECORD_TABLES)  # noqa: SLF001 - peewee's own way to ask
# Checking every page of a ten-year file takes 0.7 s, of a small one a few ms. Any page that was changed on the disk
# is refused when it is read, so a large file is checked as a whole only after it was not closed properly.
_CHECKED_AT_ONCE = 8 << 20


@dataclass(frozen=True)
class AccountCard:
    """Who unlocked the file. Deeds go into history under this account."""

    id: RecordId
    name: str
    role: Role


@dataclass(frozen=True)
class Options:
    """How to open: what a person decided, and what tests put in the place of the real thing.

    `accept_older` opens a copy that this computer knows to be older, or parted; `take_over` opens a file that another
    computer's note says is open there. Both only after a person said so.
    """

    clock: Clock
    cost: KeyCost | None = None
    computer: Computer = field(default_factory=Computer)
    accept_older: bool = False
    take_over: bool = False
    reads_only: bool = False


@dataclass
class OpenFile:
    """Everything that is held while a file is open."""

    places: Places
    options: Options
    keyring: Keyring
    lock_file: LockFile
    database: VaultDatabase
    recorder: Recorder
    account: AccountCard
    state: State
    was_opened_by_code: bool

    @property
    def connection(self) -> apsw.Connection:
        """The one connection."""
        conn: apsw.Connection = self.database.connection()
        return conn


def make_file(places: Places, *, name: str, passphrase: str, options: Options) -> tuple[tuple[Slot, bytes], str]:
    """Make a new file beside its final place and move it there when it is whole.

    Returns:
        The slot of its first person, a coordinator, with the file's secret; and the recovery code.

    Raises:
        FolderNotEmpty: there already is a file, or a part of one.
        WeakPassphrase, DiskFull, FolderReadOnly, StorageGone: nothing is left behind.
    """
    if places.is_occupied():
        raise FolderNotEmpty
    building = Places(places.group_folder.with_name(f"{places.group_folder.name}.{secrets.token_hex(4)}.new"))
    keyring = Keyring(building, headers.new_header(), new_secret(), cost=options.cost)
    slot = keyring.person_slot(name, passphrase)
    with system_errors_told_as_faults(), ExitStack() as undo:
        undo.callback(shutil.rmtree, building.group_folder, ignore_errors=True)
        for folder in (building.backups, building.exchange):
            folder.mkdir(parents=True)
        keyring.keep(slot)
        with keyring.new_recovery_code() as code:
            _fill_new_database(building, keyring, AccountCard(new_id(), name, Role.COORDINATOR), slot, options.clock)
        if places.group_folder.exists():
            places.group_folder.rmdir()
        building.group_folder.rename(places.group_folder)
        undo.pop_all()
    return (slot, keyring.secret), code


def open_file(places: Places, options: Options, unsealed: Callable[[Header], tuple[Slot, bytes]]) -> OpenFile:
    """Open the file whose header `unsealed` opens, in this order: note of who has it, key, cipher, version, age,
    pages, and last the steps of migration behind a checked backup. Databases that do not count are deleted then.

    Raises:
        FileMissing, RecordsMissing, KeysDamaged: nothing to open.
        AlreadyOpen: somebody has it. Facts: host, since.
        FolderReadOnly, DiskFull, StorageGone: the place refuses.
        FileDamaged: it does not open with its own key, or a check found something.
        NewerFile: a newer program wrote it.
        OlderCopy, CopiesParted: this computer saw another state last; nothing is changed unless accepted.
        Fault: whatever `unsealed` raises.
    """
    find(places)
    lock_file = LockFile(places.lock_file)
    lock_file.take(options.clock, take_over=options.take_over)
    with system_errors_told_as_faults(), ExitStack() as undo:
        undo.callback(lock_file.let_go)
        places, header = find(places)  # again: whoever had the file until now may have put another database in place
        slot, secret = unsealed(header)
        needs_check = _needs_check(places)
        database = _opened(places, secret, lock_file)
        undo.callback(database.close)
        with told_as_faults():
            state = _checked(database, places, header, options, needs_check=needs_check)
            headers.settle(places, header)
            recorder = recorder_of(database, options.clock)
            account = account_of(database.connection(), slot)
        undo.pop_all()
    clear_away(places)
    return OpenFile(
        places=places,
        options=options,
        keyring=Keyring(places, header, secret, cost=options.cost),
        lock_file=lock_file,
        database=database,
        recorder=recorder,
        account=account,
        state=state,
        was_opened_by_code=slot.kind != "person",
    )


def reopen_file(opened: OpenFile) -> None:
    """Open the file again with the key in hand, after the disk or stick stopped answering and came back.

    Raises:
        StorageGone, FileDamaged, AlreadyOpen, FolderReadOnly, DiskFull: it is not back, or not as it was.
    """
    with suppress(peewee.PeeweeException):
        opened.database.close()
    database = _opened(opened.places, opened.keyring.secret, opened.lock_file)
    with told_as_faults(), ExitStack() as undo:
        undo.callback(database.close)
        require_whole(database.connection())
        opened.keyring.insist()
        opened.state = generations.advance(database.connection())  # also shows that writing works again
        opened.options.computer.remember(opened.keyring.header.file_id, opened.state)
        opened.recorder = recorder_of(database, opened.options.clock, has_written=True)
        opened.database = database
        undo.pop_all()


def close_file(opened: OpenFile) -> None:
    """Fold the log of changes into the database, close it and let go of the note. A database whose place it took goes.

    Raises:
        DiskFull, FolderReadOnly, StorageGone: the stick is gone; the connection and the key are gone all the same,
            and everything saved is on the stick.
    """
    if opened.options.reads_only:
        opened.database.close()
        return
    with told_as_faults(), system_errors_told_as_faults(), ExitStack() as undo:
        undo.callback(opened.lock_file.let_go)
        with ExitStack() as closing:
            closing.callback(opened.database.close)
            conn = opened.connection
            if opened.recorder.has_written:
                opened.options.computer.remember(opened.keyring.header.file_id, generations.advance(conn))
            conn.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        if opened.places.other_databases():
            headers.settle(opened.places, opened.keyring.header)
            clear_away(opened.places)


def clear_away(places: Places) -> None:
    """Delete the databases that do not count. One that cannot be deleted today is tried again at the next opening."""
    for path in places.other_databases():
        with suppress(OSError):
            path.unlink()


def find(places: Places) -> tuple[Places, Header]:
    """Return the places with the database that counts, and the header that names it.

    Raises:
        FileMissing, KeysDamaged: as `header.load` says.
        RecordsMissing: the keys are here, the records are not.
    """
    header = headers.load(places)
    places = places.found(header.database)
    if not places.database.exists():
        raise RecordsMissing
    return places, replace(header, database=places.number)


def _opened(places: Places, secret: bytes, lock_file: LockFile) -> VaultDatabase:
    try:
        return open_database(places.database, secret)
    except AlreadyOpen as fault:
        # The engine's lock is held by a program that wrote no note, or whose note we were right to replace.
        raise lock_file.unknown_holder() from fault


def _needs_check(places: Places) -> bool:
    log = places.write_ahead_log
    was_left_open = log.exists() and log.stat().st_size > 0
    return was_left_open or places.database.stat().st_size < _CHECKED_AT_ONCE


def _checked(database: VaultDatabase, places: Places, header: Header, options: Options, *, needs_check: bool) -> State:
    conn, seen = database.connection(), options.computer.last_seen(header.file_id)
    version = migrations.version_of(conn)
    if version == 0 or conn.execute("SELECT file_id FROM this_file").get != header.file_id:
        raise FileDamaged
    if not options.accept_older:
        generations.check(conn, seen)
    if needs_check:
        require_whole(conn)
    if version < migrations.OUR_VERSION:
        backup.copy(conn, places, backup.Key(header, database.key), reason="migration", moment=options.clock.now())
        migrations.bring_up_to_date(conn, migrations.STEPS)
    state = generations.advance(conn, seen)
    options.computer.remember(header.file_id, state)
    return state


def recorder_of(database: VaultDatabase, clock: Clock, *, has_written: bool = False) -> Recorder:
    """Return what runs units of work on an open database."""
    conn = database.connection()
    return Recorder(database, ChangeLog(conn, clock), shapes_of(conn, _TABLES), has_written=has_written)


def _fill_new_database(places: Places, keyring: Keyring, first: AccountCard, slot: Slot, clock: Clock) -> None:
    database = create_database(places.database, keyring.secret)
    with told_as_faults(), ExitStack() as closing:
        closing.callback(database.close)
        conn = database.connection()
        migrations.bring_up_to_date(conn, migrations.STEPS)
        with conn:
            conn.execute("INSERT INTO this_file VALUES (1, ?, ?)", (keyring.header.file_id, os.urandom(16)))
        row = (first.id, first.name, first.role.value, slot.slot_id)
        with recorder_of(database, clock).run(Deed("accounts.create", first.id, subject=first.id)):
            conn.execute("INSERT INTO account (id, name, role, slot) VALUES (?, ?, ?, ?)", row)
        conn.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)


def account_of(conn: apsw.Connection, slot: Slot) -> AccountCard:
    """Find the account of a slot. What is on paper is nobody's: it works as the first coordinator."""
    question = "SELECT id, name, role FROM account WHERE archived_on IS NULL AND "
    if slot.kind != "person":
        found = conn.execute(question + "role = 'coordinator' ORDER BY id").fetchone()
    else:
        found = conn.execute(question + "slot = ?", (slot.slot_id,)).fetchone()
    if found:
        return AccountCard(found[0], found[1], Role(found[2]))
    # An older database beside a newer header: the key is good, the person's row is not there yet.
    _log.warning("the key slot in use has no account in this copy of the file")
    return AccountCard(named_id("account", slot.slot_id), slot.label, Role.FACILITATOR)
