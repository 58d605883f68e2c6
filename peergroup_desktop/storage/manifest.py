"""What a backup says about itself, in a small file beside it. Whoever holds the stick could have changed it: nothing
in it is trusted before it was read by the rules here, and the records themselves are only ever read with the key.
"""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from peergroup_desktop.core.errors import NotABackup
from peergroup_desktop.storage.header import write_durably
from peergroup_desktop.storage.places import Places

_T = TypeVar("_T")
_FILE = "manifest.json"
_MOST_BYTES = 64 << 10
_MOST_TABLES = 500
_HIGHEST = 1 << 53
_REASON = re.compile(r"[a-z][a-z_]{0,19}")
_FILE_ID = re.compile(r"[0-9a-f]{0,64}")
_FINGERPRINT = re.compile(r"[0-9a-f]{128}")


@dataclass(frozen=True)
class Manifest:
    """One backup in facts. `entries` is the number of the newest entry of history in it, `counts` its rows by table."""

    made_at: datetime
    reason: str
    generation: int
    entries: int
    version: int
    program: str
    file_id: str
    counts: Mapping[str, int]
    fingerprint: str

    @property
    def order(self) -> tuple[int, int, datetime]:
        """What newer backups have more of. The time comes last: a computer's clock can jump back."""
        return self.generation, self.entries, self.made_at


@dataclass(frozen=True)
class BackupCard:
    """A backup that was opened again and found whole when it was made. `size` is in bytes."""

    folder: Path
    manifest: Manifest
    size: int

    @property
    def key(self) -> str:
        """The name it has on its shelf."""
        return self.folder.name

    @property
    def made_at(self) -> datetime:
        """When it was made, in UTC."""
        return self.manifest.made_at

    @property
    def reason(self) -> str:
        """Why it was made, as one word: "lock", "import"."""
        return self.manifest.reason

    @property
    def generation(self) -> int:
        """The age of the file in it, counted in openings."""
        return self.manifest.generation


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of the backup in `folder`, on the disk before this returns."""
    kept = {
        "made_at": manifest.made_at.isoformat(timespec="seconds"),
        "reason": manifest.reason,
        "generation": manifest.generation,
        "entries": manifest.entries,
        "version": manifest.version,
        "program": manifest.program,
        "file_id": manifest.file_id,
        "counts": dict(manifest.counts),
        "blake2b": manifest.fingerprint,
    }
    write_durably(folder / _FILE, json.dumps(kept, indent=1).encode())


def read(folder: Path) -> BackupCard:
    """Read the card of the backup in `folder`, without opening its records.

    Raises:
        NotABackup: there is none, or its manifest is cut short, changed or made by something else.
    """
    try:
        with (folder / _FILE).open("rb") as stream:
            raw = stream.read(_MOST_BYTES + 1)
        return BackupCard(folder, unpacked(raw), Places(folder).database.stat().st_size)
    except OSError as error:
        raise NotABackup from error


def unpacked(raw: bytes) -> Manifest:
    """Read a manifest back, trusting nothing in it. Raises `NotABackup`."""
    if len(raw) > _MOST_BYTES:
        raise NotABackup
    with suppress(KeyError, TypeError, ValueError, OverflowError, RecursionError):
        kept = json.loads(raw)
        return Manifest(
            made_at=_moment(kept["made_at"]),
            reason=_word(kept["reason"], _REASON),
            generation=_number(kept["generation"]),
            entries=_number(kept.get("entries", 0)),
            version=_number(kept["version"]),
            program=_expected(str, kept["program"])[:40],
            file_id=_word(kept.get("file_id", ""), _FILE_ID),
            counts=_counts(kept["counts"]),
            fingerprint=_word(kept["blake2b"], _FINGERPRINT),
        )
    raise NotABackup


def _moment(kept: object) -> datetime:
    moment = datetime.fromisoformat(_expected(str, kept))
    if moment.tzinfo is None or not 1980 <= moment.year < 3000:  # every system can say these in local time
        raise ValueError(kept)
    return moment.astimezone(UTC)


def _counts(kept: object) -> dict[str, int]:
    counts = _expected(dict, kept)
    if len(counts) > _MOST_TABLES:
        raise ValueError(len(counts))
    return {_expected(str, table): _number(count) for table, count in counts.items()}


def _word(kept: object, pattern: re.Pattern[str]) -> str:
    word = _expected(str, kept)
    if not pattern.fullmatch(word):
        raise ValueError(word)
    return word


def _number(kept: object) -> int:
    number = _expected(int, kept)
    if not 0 <= number < _HIGHEST:
        raise ValueError(number)
    return number


def _expected(kind: type[_T], kept: object) -> _T:
    if not isinstance(kept, kind) or isinstance(kept, bool):
        raise TypeError(kind)
    return kept
