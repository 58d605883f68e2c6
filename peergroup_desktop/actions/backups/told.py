"""What is told about backups: where they are, how old, and what became of making one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.storage.manifest import BackupCard


class Place(StrEnum):
    """Where a backup lies: beside the group's file, or in the second place."""

    HERE = "here"
    SECOND = "second"


class SecondOutcome(StrEnum):
    """What became of the copy for the second place. NONE: no place was chosen."""

    NONE = "none"
    MADE = "made"
    MISSING = "missing"
    FAILED = "failed"


@dataclass(frozen=True)
class BackupRow:
    """A backup in a list. `key` and `place` find it again, `made_at` is in UTC, `size` in bytes.

    All of it comes from the manifest, which nothing protects: it is for showing, not for trusting.
    """

    key: str
    place: Place
    made_at: datetime
    reason: str
    generation: int
    size: int

    @classmethod
    def of(cls, card: BackupCard, place: Place) -> "BackupRow":
        """Return the row of a backup."""
        return cls(card.key, place, card.made_at, card.reason, card.generation, card.size)


@dataclass(frozen=True)
class SecondPlace:
    """The second place as it was called. `newest_at` is in UTC, None before the first backup went there."""

    name: str
    is_there: bool
    newest_at: datetime | None


@dataclass(frozen=True)
class BackupStatus:
    """How safe the records are. `newest_at` is of the newest backup beside the file, in UTC.

    `is_due` says that it is time for a backup: something changed since the newest one, and that is two weeks old or
    was never made. Where a second place was chosen, the newest one there counts.
    """

    newest_at: datetime | None
    second: SecondPlace | None
    is_due: bool
    last_rehearsal_at: datetime | None


@dataclass(frozen=True)
class BackupReport:
    """What was backed up. `second_fault` says why the copy for the second place failed or is missing."""

    made: BackupRow
    second: SecondOutcome
    second_fault: Fault | None
