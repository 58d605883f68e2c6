"""An unlocked file: what every other layer holds while it works.

Calls may come from any thread; one lock lets them in one after the other. Rules about who may do what are not here
but in `actions`.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.errors import Fault, NotOpen, StorageGone, WrongPassphrase
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import DERIVED_TABLES, RECORD_TABLES, UNLOGGED_TABLES, Account
from peergroup_desktop.storage import drawer_keys, opening
from peergroup_desktop.storage.cards import SlotCard
from peergroup_desktop.storage.change_log import Deed
from peergroup_desktop.storage.database import VaultDatabase, open_references, page_problems
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.opening import AccountCard, OpenFile
from peergroup_desktop.storage.turn import Turn
from peergroup_desktop.storage.unit_of_work import UnitOfWork

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CheckReport:
    """The state of the file: what the engine finds wrong (empty when all is well) and rows by table."""

    integrity: tuple[str, ...]
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Step:
    """A deed that can be undone or done again: its own entry, and the entry whose values to turn back."""

    deed: int
    newest: int


@dataclass
class Steps:
    """What undo and redo can reach: the deeds of this opening. Moved by `history`."""

    undo: list[Step] = field(default_factory=list)
    redo: list[Step] = field(default_factory=list)


class Vault:
    """An unlocked file. Made by `create` and `unlock`; after `lock` every call raises `NotOpen`."""

    def __init__(self, opened: OpenFile) -> None:
        self.folder: Path = opened.places.data_folder
        self.clock: Clock = opened.options.clock
        self.account: AccountCard = opened.account
        self.was_opened_by_code = opened.was_opened_by_code
        self.is_read_only = opened.options.reads_only  # then every change raises `FolderReadOnly`
        self.steps = Steps()
        self.turn = Turn()
        self._opened: OpenFile | None = opened
        self._bind(opened.database)

    @property
    def is_open(self) -> bool:
        """Whether `lock` has not been called yet."""
        return self._opened is not None

    @property
    def database(self) -> VaultDatabase:
        """The database that the tables are bound to. Questions use it inside `reading`."""
        return self.opened.database

    @property
    def opened(self) -> OpenFile:
        """Everything held while the file is open, for the rest of `storage`. Raises `NotOpen` after `lock`."""
        if self._opened is None:
            raise NotOpen
        return self._opened

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Ask questions in this block; no other thread changes anything meanwhile.

        Raises:
            NotOpen: the vault was locked.
            StorageGone, FileDamaged: the disk does not answer, or answers wrongly.
        """
        with self.turn:
            self._require_connection()
            with told_as_faults():
                yield

    @contextmanager
    def unit_of_work(
        self, action: str, *, subject: RecordId | None = None, detail: str = "", is_undoable: bool = True
    ) -> Iterator[UnitOfWork]:
        """Change records in this block: all of it and its entry in history, or nothing.

        Args:
            action: the deed's name in history, such as "attendance.mark".
            subject: the record it is about.
            detail: a mark, date or count for the sentence in history. Never personal data: it is not erased.
            is_undoable: whether undo reaches it. Housekeeping nobody asked for is not undoable.

        Raises:
            NotOpen: the vault was locked.
            RuntimeError: inside another unit of work.
            DiskFull, FolderReadOnly, StorageGone, FileDamaged: nothing of the block was kept.
        """
        with self.turn:
            with self.recording(Deed(action, self.account.id, subject, detail)) as work:
                yield work
            if work.change_set.number and is_undoable:
                self.steps.undo.append(Step(work.change_set.number, work.change_set.number))
                self.steps.redo.clear()

    @contextmanager
    def recording(self, deed: Deed) -> Iterator[UnitOfWork]:
        """Run a unit of work that leaves the steps of undo and redo alone: for `history` and the keys."""
        with self.turn:
            self._require_connection()
            with self.opened.recorder.run(deed) as work:
                yield work

    def change_passphrase(self, old: str | None, new: str) -> None:
        """Let the account in use unlock with `new` from now on. The old header copy goes at the next opening.

        Args:
            old: the passphrase until now; None only after unlocking with the recovery code.
            new: the passphrase from now on.

        Raises:
            WrongPassphrase: `old` does not open the account's slot.
            WeakPassphrase: `new` is too easy to guess.
            DiskFull, FolderReadOnly, StorageGone, FileDamaged: the old one counts again, if the disk takes it back.
        """
        with self.turn:
            keyring, slot_id = self.opened.keyring, self._slot_of(self.account.id)
            if old is None and not self.was_opened_by_code:
                raise WrongPassphrase
            if old is not None:
                keyring.require(slot_id, old)
            slot = keyring.replacement(slot_id, new)
            change = Deed("accounts.passphrase", self.account.id, subject=self.account.id)
            sealing = drawer_keys.sealed_again(self, old, new, slot.cost)
            with sealing as copy, keyring.keeping(slot), self.recording(change) as work:
                work.keep_entry()
                if old is None:
                    drawer_keys.start_anew(self.opened, self.account.id, new, slot.cost)
                if copy is not None:
                    drawer_keys.forget_copies(self.opened.connection, copy)

    def take_over(self, account_id: RecordId, passphrase: str) -> None:
        """Let an account unlock with `passphrase`, and go on as that account: once a code or the envelope opened it.
        A safeguarding lead reads nothing any more that was sealed before.

        Raises:
            WrongPassphrase: a passphrase opened the file; only its owner changes it.
            WeakPassphrase: too easy to guess.
        """
        with self.reading():
            if not self.was_opened_by_code:
                raise WrongPassphrase
            account, keyring = Account.get_by_id(account_id), self.opened.keyring
            slot = keyring.person_slot(account.name, passphrase, slot_id=account.slot)
            change = Deed("accounts.take_over", self.account.id, subject=account_id)
            with keyring.keeping(slot), self.recording(change) as work:
                work.keep_entry()
                drawer_keys.start_anew(self.opened, account_id, passphrase, slot.cost)
            self.account = AccountCard(account_id, account.name, Role(account.role))

    def add_person(self, name: str, role: Role, passphrase: str) -> SlotCard:
        """Let one more person unlock the file, with an account and a key slot of their own.

        Raises:
            WeakPassphrase: too easy to guess.
        """
        with self.turn:
            keyring, account_id = self.opened.keyring, new_id()
            slot = keyring.person_slot(name, passphrase)
            change = Deed("accounts.add", self.account.id, subject=account_id)
            with keyring.keeping(slot), self.recording(change):
                Account.insert(id=account_id, name=name, role=role.value, slot=slot.slot_id).execute()
                drawer_keys.start_anew(self.opened, account_id, passphrase, slot.cost)
            return SlotCard(slot.slot_id, slot.label, slot.kind)

    def drop_person(self, account_id: RecordId) -> None:
        """Take an account's key slot away and close the account. Copies already taken stay readable to that person.

        Raises:
            LastCoordinator: nobody else could unlock.
        """
        with self.turn:
            keyring, slot_id = self.opened.keyring, self._slot_of(account_id)
            change = Deed("accounts.remove", self.account.id, subject=account_id)
            with keyring.dropping(slot_id), self.recording(change):
                Account.update(archived_on=self.clock.today()).where(Account.id == account_id).execute()
                drawer_keys.sweep(self.opened.connection)

    def new_recovery_code(self) -> str:
        """Make a recovery code as printed; the one before it no longer opens this file.

        Raises:
            DiskFull, FolderReadOnly, StorageGone, FileDamaged: the one before counts again, if the disk takes it back.
        """
        with self.turn:
            change = Deed("accounts.recovery_code", self.account.id)
            with self.opened.keyring.new_recovery_code() as code, self.recording(change) as work:
                work.keep_entry()
            return code

    def show_before_unlock(self, group_hint: str, *, with_names: bool) -> None:
        """Choose what anybody holding the stick may read: a hint at the group, and who can unlock it."""
        with self.reading():
            names = {account.slot: account.name for account in Account.select()} if with_names else {}
            self.opened.keyring.show(group_hint, names)

    def check(self) -> CheckReport:
        """Check every page, index and reference, and count the rows of each table of records."""
        with self.reading():
            conn = self.opened.connection
            problems = page_problems(conn, thoroughly=True) + open_references(conn)
            return CheckReport(problems, {table._meta.table_name: table.select().count() for table in RECORD_TABLES})  # noqa: SLF001

    def reconnect(self) -> None:
        """Open the file again after `StorageGone`, once the stick is back. What can be undone stays so.

        Raises:
            StorageGone, FileDamaged, AlreadyOpen: it is not there yet, or not as it was; try again or lock.
        """
        with self.turn:
            opening.reopen_file(self.opened)
            self._bind(self.opened.database)

    def moved_over(self) -> None:
        """Speak to another database from now on: `opened` holds it already. Nothing done before can be undone."""
        self.steps = Steps()
        self._bind(self.opened.database)

    def lock(self) -> None:
        """Close the file and forget its key. A second call does nothing; a stick that is gone does not stop it."""
        with self.turn:
            opened, self._opened = self._opened, None
            if opened is None:
                return
            self.steps = Steps()
            self._bind(None)
            try:
                opening.close_file(opened)
            except Fault as fault:
                _log.warning("locked without tidying up: %s", fault.code)

    def _require_connection(self) -> None:
        if self.opened.database.is_closed():  # after a `reconnect` that found no stick
            raise StorageGone

    @staticmethod
    def _bind(database: VaultDatabase | None) -> None:
        for table in (*RECORD_TABLES, *DERIVED_TABLES, *UNLOGGED_TABLES):
            table._meta.set_database(database)  # type: ignore[arg-type]  # noqa: SLF001 - None unbinds

    def _slot_of(self, account_id: RecordId) -> str:
        return str(Account.get_by_id(account_id).slot)
