"""One deed, one transaction, one entry in history.

A session of the engine watches the tables of records while the deed runs; what it saw is written to the log before
the commit. Nothing that a deed changes can be forgotten, and nothing is kept of a deed that stops half-way.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager

import apsw

from peergroup_desktop.models import Table
from peergroup_desktop.storage.change_log import Ask, ChangeLog, Deed, ask_nobody, asking
from peergroup_desktop.storage.change_set import ChangeSet, change_set, nothing_changed, read_changeset
from peergroup_desktop.storage.database import VaultDatabase
from peergroup_desktop.storage.disk_faults import told_as_faults
from peergroup_desktop.storage.table_shape import TableShape


class UnitOfWork:
    """A deed under way, or done. Given out by `Vault.unit_of_work`; `change_set` is there after its block.

    A very large deed may set `ask`: it is called now and then while the log is written, and what it raises takes the
    deed back.
    """

    def __init__(self, deed: Deed, database: VaultDatabase) -> None:
        self.deed = deed
        self._database = database
        self.change_set = nothing_changed(deed.action)
        self.is_kept_when_empty = False
        self.ask: Ask = ask_nobody

    def keep_entry(self) -> None:
        """Write the entry even when no row changes: for deeds on the keys, which are outside the tables."""
        self.is_kept_when_empty = True

    def insert_rows(self, table: type[Table], rows: Sequence[Mapping[str, object]]) -> None:
        """Insert many rows with one statement, which halves the time of a large import against peewee's `insert_many`.

        Args:
            table: of the records.
            rows: field names with values, the same names in every row; what is left out takes its default.
        """
        if not rows:
            return
        fields = [table._meta.combined[name] for name in rows[0]]  # noqa: SLF001 - peewee's own way to ask
        columns = ", ".join(f'"{field.column_name}"' for field in fields)
        statement = f'INSERT INTO "{table._meta.table_name}" ({columns}) VALUES ({", ".join("?" * len(fields))})'  # noqa: SLF001
        convert = [(field.name, field.db_value) for field in fields]
        self._database.connection().executemany(
            statement, ([db_value(row[name]) for name, db_value in convert] for row in rows)
        )


class Recorder:
    """Runs units of work on one open database. Owned by the vault, used under its lock."""

    def __init__(
        self, database: VaultDatabase, log: ChangeLog, shapes: Mapping[str, TableShape], *, has_written: bool = False
    ) -> None:
        self.database = database
        self.log = log
        self.shapes = shapes
        self.has_written = has_written
        self._is_working = False

    @contextmanager
    def run(self, deed: Deed) -> Iterator[UnitOfWork]:
        """Run a block as one deed: commit at its end, take everything back when it raises.

        Raises:
            RuntimeError: inside another unit of work; one deed is one entry in history.
            DiskFull, FolderReadOnly, StorageGone, FileDamaged: nothing of the deed was kept.
        """
        if self._is_working:
            raise RuntimeError(f"{deed.action} began inside another unit of work")
        work = UnitOfWork(deed, self.database)
        self._is_working = True
        is_kept = False
        try:
            with told_as_faults(), self.database.atomic("IMMEDIATE"), self._watched() as session:
                yield work
                work.change_set = self._logged(work, session)
            is_kept = True
            self.has_written = self.has_written or work.change_set.number > 0
        finally:
            self._is_working = False
            if not is_kept:
                work.change_set = nothing_changed(deed.action)
                self.log.forget()

    @contextmanager
    def _watched(self) -> Iterator[apsw.Session]:
        with closing(apsw.Session(self.database.connection(), "main")) as session:
            session.table_filter(lambda name: name in self.shapes)
            session.attach()
            yield session

    def _logged(self, work: UnitOfWork, session: apsw.Session) -> ChangeSet:
        changes = tuple(asking(work.ask, read_changeset(session.changeset(), self.shapes)))
        if not changes and not work.is_kept_when_empty:
            return work.change_set
        number = self.log.write(work.deed, changes, work.ask)
        return change_set(number, work.deed.action, changes)
