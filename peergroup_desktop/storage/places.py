"""The names of the files that make up one group's folder. Opens nothing."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

_GROUP_FOLDER = "group.peergroup"
_DATABASE_FILE = re.compile(r"data(?:-([1-9][0-9]{0,8}))?\.db(-wal|-journal|-shm)?")


@dataclass(frozen=True)
class Places:
    """Where each part of the group's file lives. `group_folder` is carried, copied and backed up as one thing.

    `number` says which database is meant: each one that takes another's place has the next number, and the key header
    says which counts. A new file and every backup have number 1.
    """

    group_folder: Path
    number: int = 1

    @classmethod
    def inside(cls, data_folder: Path) -> "Places":
        """Return the places inside the data folder that a person chose."""
        return cls(data_folder.absolute() / _GROUP_FOLDER)

    @property
    def data_folder(self) -> Path:
        """The folder that a person chose."""
        return self.group_folder.parent

    @property
    def database(self) -> Path:
        """The encrypted records. While it is open only the engine may touch it: closing any other handle on it
        would drop the engine's lock.
        """
        return self.group_folder / ("data.db" if self.number == 1 else f"data-{self.number}.db")

    @property
    def write_ahead_log(self) -> Path:
        """What was committed and not yet folded into the database; left behind by a crash, emptied by locking."""
        return self.database.with_name(self.database.name + "-wal")

    @property
    def headers(self) -> tuple[Path, Path]:
        """The two copies of the key header."""
        return self.group_folder / "keys-a.json", self.group_folder / "keys-b.json"

    @property
    def backups(self) -> Path:
        """Checked copies, one folder each."""
        return self.group_folder / "backups"

    @property
    def exchange(self) -> Path:
        """What other copies of the group leave here to be joined."""
        return self.group_folder / "exchange"

    @property
    def lock_file(self) -> Path:
        """Says in words who has the file open."""
        return self.group_folder / "open-now.json"

    def numbered(self, number: int) -> "Places":
        """Return the places with another database."""
        return replace(self, number=number)

    def found(self, number: int) -> "Places":
        """Return the places with the database `number`; when only another one is there, with that one.

        That is so after the keys were put back from a backup: those name number 1.
        """
        there = {_number_of(path.name) for path in self._database_files() if path.suffix == ".db"}
        return self.numbered(there.pop() if number not in there and len(there) == 1 else number)

    def other_databases(self) -> tuple[Path, ...]:
        """Return the files of every database but this one: built and never used, or no longer in use."""
        return tuple(path for path in self._database_files() if _number_of(path.name) != self.number)

    def drop_database(self) -> None:
        """Delete this database with what belongs to it, if it is there. Never while it is open."""
        for path in self._database_files():
            if _number_of(path.name) == self.number:
                path.unlink(missing_ok=True)

    def is_taken(self) -> bool:
        """Say whether a group's file, whole or in part, is here."""
        return any(path.exists() for path in self.headers) or bool(self._database_files())

    def is_occupied(self) -> bool:
        """Say whether anything at all is where a new file would go: backups of an old one, say."""
        return self.group_folder.exists() and any(self.group_folder.iterdir())

    def _database_files(self) -> tuple[Path, ...]:
        here = self.group_folder.iterdir() if self.group_folder.is_dir() else ()
        return tuple(path for path in here if _DATABASE_FILE.fullmatch(path.name))


def _number_of(name: str) -> int:
    found = _DATABASE_FILE.fullmatch(name)
    return int(found[1] or 1) if found else 0
