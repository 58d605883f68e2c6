"""The names of the files that make up one group's folder. Opens nothing."""

from dataclasses import dataclass
from pathlib import Path

_GROUP_FOLDER = "group.peergroup"


@dataclass(frozen=True)
class Places:
    """Where each part of the group's file lives. `group_folder` is carried, copied and backed up as one thing."""

    group_folder: Path

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
        return self.group_folder / "data.db"

    @property
    def write_ahead_log(self) -> Path:
        """What was committed and not yet folded into the database; left behind by a crash, emptied by locking."""
        return self.group_folder / "data.db-wal"

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

    def is_taken(self) -> bool:
        """Say whether a group's file, whole or in part, is here."""
        return any(path.exists() for path in (self.database, *self.headers))

    def is_occupied(self) -> bool:
        """Say whether anything at all is where a new file would go: backups of an old one, say."""
        return self.group_folder.exists() and any(self.group_folder.iterdir())
