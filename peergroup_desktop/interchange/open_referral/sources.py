"""The files of a list: one file, a folder, or a zip. Counts every byte, follows no link, unpacks nothing to disk."""

import io
import os
import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from peergroup_desktop.interchange.limits import (
    MAX_BYTES,
    MAX_INFLATED,
    MAX_PARTS,
    MAX_RATIO,
    RATIO_FREE,
    IsCancelled,
    require_usual_packing,
    stop_if,
)
from peergroup_desktop.interchange.open_referral.refusals import FeedReason, feed_refused

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_CHUNK = 1024 * 1024
_ENDINGS = (".csv", ".tsv", ".txt", ".json")
_DEPTH = 2  # a package often stands in a folder of its own inside the folder or the zip
_NOT_OURS = ("__MACOSX", ".")
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, KeyError)


@dataclass(frozen=True, slots=True)
class Source:
    """One file with its name alone, and what is in it."""

    name: str
    content: bytes

    @property
    def stem(self) -> str:
        """The name without its ending."""
        return PurePosixPath(self.name).stem


def open_sources(path: Path, is_cancelled: IsCancelled) -> list[Source]:
    """Return the files that may hold a list, by name. Other files of a folder or a zip are left alone.

    Raises:
        FeedRefused: unreadable, too_large, zip_bomb, password or damaged.
        Cancelled: somebody pressed Cancel.
    """
    try:
        if path.is_dir():
            return _from_folder(path, is_cancelled)
        content = _read(path, MAX_BYTES, is_cancelled)
    except (OSError, ValueError) as fault:
        raise feed_refused(FeedReason.UNREADABLE) from fault
    return _from_zip(content, is_cancelled) if content.startswith(_ZIP) else [Source(path.name, content)]


def _from_folder(folder: Path, is_cancelled: IsCancelled) -> list[Source]:
    found: list[Source] = []
    room = MAX_INFLATED
    for path in _files_in(folder):
        content = _read(path, min(room, MAX_BYTES), is_cancelled)
        room -= len(content)
        found.append(Source(path.name, content))
    return found


def _files_in(folder: Path) -> list[Path]:
    found: list[Path] = []
    for here, folders, names in os.walk(folder):  # goes into no link
        depth = len(Path(here).relative_to(folder).parts)
        folders[:] = sorted(name for name in folders if depth < _DEPTH and not name.startswith(_NOT_OURS))
        paths = (Path(here, name) for name in sorted(names) if _is_ours(name))
        found += [path for path in paths if stat.S_ISREG(path.lstat().st_mode)]
        if len(found) > MAX_PARTS:
            raise feed_refused(FeedReason.TOO_MANY)
    return found


def _read(path: Path, room: int, is_cancelled: IsCancelled) -> bytes:
    """Read a plain file; opening a pipe or a device may wait for ever, and has no end."""
    stop_if(is_cancelled)
    known = path.stat()
    if not stat.S_ISREG(known.st_mode):
        raise feed_refused(FeedReason.UNREADABLE)
    if known.st_size > room:
        raise feed_refused(FeedReason.TOO_LARGE)
    with path.open("rb") as stream:
        content = stream.read(room + 1)
    if len(content) > room:
        raise feed_refused(FeedReason.TOO_LARGE)
    return content


def _from_zip(content: bytes, is_cancelled: IsCancelled) -> list[Source]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_bombs(archive, len(content))
            return _unpacked(archive, is_cancelled)
    except _DAMAGE as fault:
        raise feed_refused(FeedReason.DAMAGED) from fault
    except RuntimeError as fault:  # zipfile's word for an encrypted part
        raise feed_refused(FeedReason.PASSWORD) from fault


def _refuse_bombs(archive: zipfile.ZipFile, size: int) -> None:
    declared = sum(part.file_size for part in archive.infolist())
    is_bomb = declared > MAX_INFLATED or (declared > RATIO_FREE and declared > size * MAX_RATIO)
    if is_bomb or len(archive.infolist()) > MAX_PARTS:
        raise feed_refused(FeedReason.ZIP_BOMB)


def _unpacked(archive: zipfile.ZipFile, is_cancelled: IsCancelled) -> list[Source]:
    found: list[Source] = []
    room = MAX_INFLATED
    for part in sorted(archive.infolist(), key=lambda part: part.filename):
        place = PurePosixPath(part.filename.replace("\\", "/"))
        if part.is_dir() or len(place.parts) > _DEPTH + 1 or not all(_is_ours(name, "") for name in place.parts[:-1]):
            continue
        if _is_ours(place.name):
            content = _inflated(archive, part, room, is_cancelled)
            room -= len(content)
            found.append(Source(place.name, content))
    return found


def _is_ours(name: str, ending: str | tuple[str, ...] = _ENDINGS) -> bool:
    return not name.startswith(_NOT_OURS) and name.lower().endswith(ending)


def _inflated(archive: zipfile.ZipFile, part: zipfile.ZipInfo, room: int, is_cancelled: IsCancelled) -> bytes:
    pieces: list[bytes] = []
    require_usual_packing(part)
    with archive.open(part) as stream:
        while piece := stream.read(_CHUNK):
            stop_if(is_cancelled)
            room -= len(piece)
            if room < 0:
                raise feed_refused(FeedReason.ZIP_BOMB)
            pieces.append(piece)
    return b"".join(pieces)
