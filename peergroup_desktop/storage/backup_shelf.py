"""A folder of backups: which are there, which is the newest, and which may go.

Only whole backups of our own file are on the shelf. Whatever else lies in the folder is left alone.
"""

import itertools
import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import attrgetter
from pathlib import Path

from peergroup_desktop.core.errors import BackupDamaged, BackupGone, NotABackup
from peergroup_desktop.storage import manifest
from peergroup_desktop.storage.manifest import BackupCard, Manifest

UNFINISHED = ".new"
_LEFT_OVER = re.compile(r"[0-9a-f]{16}\.new|.{1,60}\.going")
_NAME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}-g([0-9]{6,16})(?:-[0-9]{1,4})?")
_ALWAYS = 3
_REASONS = ("migration", "import", "merge", "restore", "rekey")
_REASON_STAYS = timedelta(days=30)


@dataclass(frozen=True)
class Keep:
    """How many days, weeks and months keep their newest backup."""

    daily: int = 7
    weekly: int = 5
    monthly: int = 12


class Shelf:
    """The backups of one group's file in one folder, which need not be there. Holds nothing open."""

    def __init__(self, folder: Path, file_id: str) -> None:
        self.folder = folder
        self._file_id = file_id

    def cards(self) -> tuple[BackupCard, ...]:
        """Return the backups, newest first. A folder that does not answer has none."""
        found = (self._read(name) for name in self._names())
        return tuple(sorted((card for card in found if card), key=_order, reverse=True))

    def newest(self) -> BackupCard | None:
        """Return the newest backup, or None, reading no more manifests than it takes."""
        by_generation = itertools.groupby(sorted(self._names(), key=_generation, reverse=True), key=_generation)
        for _, names in by_generation:
            cards = [card for card in map(self._read, names) if card]
            if cards:
                return max(cards, key=_order)
        return None

    def card(self, key: str) -> BackupCard:
        """Return one backup.

        Raises:
            BackupGone: no such backup is here.
            BackupDamaged: it is, and what it says about itself cannot be read or is of another group's file.
        """
        if not _NAME.fullmatch(key) or not (self.folder / key).is_dir():
            raise BackupGone
        card = self._read(key)
        if card is None:
            raise BackupDamaged
        return card

    def rotate(self, keep: Keep, now: datetime) -> None:
        """Delete the backups that nothing keeps, and what was left of others. A refusal of the disk changes nothing."""
        cards = self.cards()
        staying = kept(cards, keep, now)
        for card in cards:
            if card.key not in staying:
                self._delete(card.folder)
        self._sweep()

    def _delete(self, folder: Path) -> None:
        # Out of the list at one stroke: no half of a backup is ever seen.
        with suppress(OSError):
            _take_away(folder.rename(folder.with_name(f"{folder.name}.going")))

    def _sweep(self) -> None:
        for path in self._paths():
            if _LEFT_OVER.fullmatch(path.name):
                with suppress(OSError):
                    _take_away(path)

    def _names(self) -> list[str]:
        return [path.name for path in self._paths() if _NAME.fullmatch(path.name)]

    def _paths(self) -> Iterator[Path]:
        with suppress(OSError):
            yield from list(self.folder.iterdir())

    def _read(self, name: str) -> BackupCard | None:
        try:
            card = manifest.read(self.folder / name)
        except NotABackup:
            return None
        return card if card.manifest.file_id == self._file_id and card.generation == _generation(name) else None


def kept(cards: Sequence[BackupCard], keep: Keep, now: datetime) -> frozenset[str]:
    """Return the keys of the backups that stay.

    Args:
        cards: newest first. Days, weeks and months are counted back from the newest among those that have a backup,
            so that neither a long pause nor a wrong clock empties the shelf.
        keep: how many of each.
        now: decides only how long the newest backup before an import, restore and the like stays: 30 days.
    """
    staying = {card.key for card in cards[:_ALWAYS]}
    for count, span in ((keep.daily, _day), (keep.weekly, _week), (keep.monthly, _month)):
        newest_of = {span(card.made_at): card.key for card in reversed(cards)}
        spans = list(dict.fromkeys(span(card.made_at) for card in cards))
        staying.update(newest_of[one] for one in spans[:count])
    for reason in _REASONS:
        newest = next((card for card in cards if card.reason == reason), None)
        if newest is not None and now - newest.made_at < _REASON_STAYS:
            staying.add(newest.key)
    return frozenset(staying)


def free_name(shelf: Path, described: Manifest) -> Path:
    """Return a path for a new backup, which is never that of one that is there."""
    name = f"{described.made_at:%Y-%m-%dT%H%M%S}-g{described.generation:06d}"
    others = (shelf / f"{name}-{number}" for number in itertools.count(2))
    return next(path for path in itertools.chain([shelf / name], others) if not path.exists())


def flush(folder: Path) -> None:
    """Ask that the names in a folder be on the disk, where the system can be asked."""
    # Windows cannot open a folder, and some file systems of sticks refuse to flush one.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _take_away(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _generation(name: str) -> int:
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else -1


def _day(moment: datetime) -> date:
    return moment.astimezone().date()


def _week(moment: datetime) -> date:
    day = _day(moment)
    return day - timedelta(days=day.weekday())


def _month(moment: datetime) -> date:
    return _day(moment).replace(day=1)


_order: Callable[[BackupCard], tuple[int, int, datetime]] = attrgetter("manifest.order")
