"""A second place for backups, a stick or another folder, known again by a mark on it whatever it is called today.

On the place lies one folder with the mark; inside it, one shelf for each group's file that is backed up there. Nothing
on it is trusted: a mark only says where to look.
"""

import json
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path, PurePath

from peergroup_desktop.storage.backup_shelf import Shelf
from peergroup_desktop.storage.header import write_durably
from peergroup_desktop.storage.patience import Asking
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults

FOLDER = "Peergroup backups"
_MARK = "place.json"
_NOTE = "second-place.json"
_MOST_BYTES = 4096
_MARK_ID = re.compile(r"[0-9a-f]{32}")
# Asking a share that does not answer can take minutes; a stick never has one of these.
_MOMENT, _PATIENCE = 0.1, 10.0  # seconds: a stick answers in less than one ms, a disk that has to start in a few s
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "fuse.sshfs", "autofs", "9p"})


@dataclass(frozen=True)
class Spot:
    """Where a place was when it was chosen, and its mark. `inner` is the way from the top of its disk or stick."""

    mark: str
    folder: Path
    inner: PurePath


def choose(folder: Path) -> Spot:
    """Put the mark on `folder` and return where it is. A mark that is there already stays: two groups may share one.

    Raises:
        FolderReadOnly, DiskFull, StorageGone: it cannot be written there.
    """
    with system_errors_told_as_faults():
        folder = folder.resolve(strict=True)
        place = folder / FOLDER
        place.mkdir(exist_ok=True)
        mark = _mark_on(folder)
        if not mark:
            mark = secrets.token_hex(16)
            write_durably(place / _MARK, json.dumps({"place": mark}).encode())
        with (place / f"{mark}.new").open("wb"):  # a mark from before says nothing about writing today
            pass
        (place / f"{mark}.new").unlink()
    return Spot(mark, folder, folder.relative_to(_top(folder)))


def find(spot: Spot) -> Path | None:
    """Return the folder that bears the mark: where it was last, or on any disk or stick that is plugged in.

    One that does not answer for 10 s is not there.
    """
    known = _asking().ask(spot, partial(_where_known, spot), patience=_PATIENCE)
    if known.is_fresh and known.value is not None:
        return known.value
    for top in _volumes():
        folder = Path(top, spot.inner)
        if _mark_on(folder) == spot.mark:
            _seen_at()[spot.mark] = folder
            return folder
    return None


def last_seen(spot: Spot) -> Path | None:
    """Return the folder if it is where it was chosen, or where this program found it last. Looks nowhere else.

    For the window's thread: where the disk does not answer at once, this is what it answered last.
    """
    return _asking().ask(spot, partial(_where_known, spot), patience=_MOMENT).value


def _where_known(spot: Spot) -> Path | None:
    places = dict.fromkeys((_seen_at().get(spot.mark, spot.folder), spot.folder))
    return next((folder for folder in places if _mark_on(folder) == spot.mark), None)


def shelf_on(folder: Path, file_id: str) -> Shelf:
    """Return the shelf of one group's file on a second place."""
    return Shelf(folder / FOLDER / file_id[:12], file_id)


def note_newest(places: Places, spot: Spot, made_at: datetime) -> None:
    """Keep in mind when the newest backup went to the place, for as long as it is not plugged in."""
    kept = {"place": spot.mark, "newest_at": made_at.isoformat(timespec="seconds")}
    with system_errors_told_as_faults():
        write_durably(places.backups / _NOTE, json.dumps(kept).encode())


def noted_newest(places: Places, spot: Spot) -> datetime | None:
    """Return when the newest backup went to the place, or None if nobody knows."""
    kept = _read(places.backups / _NOTE)
    with suppress(ValueError, OverflowError):
        if kept.get("place") == spot.mark:
            moment = datetime.fromisoformat(str(kept.get("newest_at")))
            return moment.astimezone(UTC) if moment.tzinfo else None
    return None


def _mark_on(folder: Path) -> str:
    """Return the mark on a folder, or nothing."""
    mark = str(_read(folder / FOLDER / _MARK).get("place"))
    return mark if _MARK_ID.fullmatch(mark) else ""


def _read(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as stream:
            kept = json.loads(stream.read(_MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _top(folder: Path) -> Path:
    return next(one for one in (folder, *folder.parents) if os.path.ismount(one) or one == one.parent)


def _volumes() -> Iterator[str]:
    import psutil

    with suppress(OSError):
        yield from (one.mountpoint for one in psutil.disk_partitions(all=True) if one.fstype not in _NETWORK)


@cache
def _asking() -> Asking[Path | None]:
    return Asking()


@cache
def _seen_at() -> dict[str, Path]:
    """Where each place was found last by this program, for `last_seen` to answer at once."""
    return {}
