"""Many files that leave together, as a folder or as one zip: all of them, or none."""

import os
import shutil
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peergroup_desktop.core.errors import NotTakenOut, PartLeftBehind, PlaceInUse
from peergroup_desktop.interchange.leftovers import (
    Leftovers,
    delete_leftovers,
    is_unfinished,
    is_zip,
    may_be_there,
    unfinished,
)

_INSIDE = "everything"  # what parts are called that lie inside the folder that was given
_DISKS_OWN = {"lost+found", "System Volume Information", "$RECYCLE.BIN", ".Trashes", ".fseventsd", ".Spotlight-V100"}
_DAY_OF_ZIPS = (1980, 1, 1, 0, 0, 0)  # neither the day nor the zone of whoever packed it


@contextmanager
def leaving(path: Path) -> Iterator["OpenFiles"]:
    """Give out a place to write files to, which stand at `path` once they are settled: a zip when its name ends so.

    Until then they lie under a name that says that they are unfinished, for they can be read by anybody: beside
    `path`, or inside it when it is an empty folder. That may be a stick’s root, a link, or the one somebody stands in.
    Whatever is raised before the block ends takes them away again, settled or not. Unfinished parts of the same name,
    from a time when the program was ended midway, are deleted before it begins.

    Raises:
        PlaceInUse: something is at `path` already, and it is no empty folder.
        NotTakenOut: it cannot be written there, or the disk is full; nothing is left there.
        PartLeftBehind: neither can what was written be taken away. Facts: name.
    """
    files = _open_files(path)
    is_whole = False
    try:
        if _is_in_use(path):
            raise PlaceInUse
        files.leftovers = files.delete_leftovers()
        files.begin()
        yield files
        is_whole = True
    except OSError as error:
        raise NotTakenOut from error
    finally:
        if not is_whole:
            files.take_away()


class OpenFiles(ABC):
    """Where files are written one after the other. Given out by `leaving`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._draft = path.parent / unfinished(path.name)
        self._places: list[Path] = []  # where it lies, once there is something
        self.leftovers = Leftovers()

    def delete_leftovers(self) -> Leftovers:
        """Delete what an earlier time left unfinished."""
        whole = self._path.resolve()  # the folder one stands in has no name until then
        return delete_leftovers(whole.parent, whole.name)

    @abstractmethod
    def begin(self) -> None:
        """Make the place. Raises `OSError`, as the next two do."""

    @abstractmethod
    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file from its pieces; in its name `/` stands between folders."""

    def settle(self) -> None:
        """Give everything the place and the name that were wanted."""
        self._draft.replace(self._path)
        self._places = [self._path]

    def take_away(self) -> None:
        """Delete what was written. Raises `PartLeftBehind`."""
        for place in self._places:
            with suppress(OSError):
                self._delete(place)
        for place in self._places:
            if may_be_there(place):
                raise PartLeftBehind(name=place.name)

    @abstractmethod
    def _delete(self, place: Path) -> None:
        """Delete what is at a place."""


class _Folder(OpenFiles):
    """A folder of files."""

    def begin(self) -> None:
        self._draft.mkdir(mode=0o700)  # others on this computer have no business in it
        self._places = [self._draft]

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        target = self._draft / name
        target.parent.mkdir(mode=0o700, exist_ok=True)
        target.touch(mode=0o600)
        with target.open("wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())

    def _delete(self, place: Path) -> None:
        shutil.rmtree(place)


class _Inside(_Folder):
    """Files in a folder that was there, empty; it stays as it is. Beside it may be another disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._draft = path / unfinished(_INSIDE)

    def delete_leftovers(self) -> Leftovers:
        beside, inside = super().delete_leftovers(), delete_leftovers(self._path, _INSIDE)
        return Leftovers(beside.deleted + inside.deleted, beside.still_there + inside.still_there)

    def settle(self) -> None:
        for part in sorted(self._draft.iterdir()):
            place = self._path / part.name
            if place.exists():
                raise FileExistsError(place)  # somebody else was quicker
            part.rename(place)
            self._places.append(place)
        self._draft.rmdir()

    def _delete(self, place: Path) -> None:
        if place.is_dir():
            super()._delete(place)
        else:
            place.unlink()


class _Zip(OpenFiles):
    """One zip of files."""

    def begin(self) -> None:
        self._draft.touch(mode=0o600, exist_ok=False)
        self._places = [self._draft]
        self._archive = zipfile.ZipFile(self._draft, "w", zipfile.ZIP_DEFLATED)

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        about = zipfile.ZipInfo(name, _DAY_OF_ZIPS)
        about.compress_type = zipfile.ZIP_DEFLATED
        with self._archive.open(about, "w") as file:
            file.writelines(pieces)

    def settle(self) -> None:
        self._archive.close()
        with self._draft.open("rb+") as file:
            os.fsync(file.fileno())
        super().settle()

    def _delete(self, place: Path) -> None:
        with suppress(OSError):  # a full disk refuses the list of contents
            self._archive.close()
        place.unlink()


def _open_files(path: Path) -> OpenFiles:
    if is_zip(path):
        return _Zip(path)
    return _Inside(path) if path.is_dir() else _Folder(path)


def _is_in_use(path: Path) -> bool:
    """Say whether something is there. Our own unfinished parts are nothing, nor is what a disk keeps."""
    if is_zip(path) or not path.is_dir():
        return path.exists() or path.is_symlink()
    return any(not is_unfinished(place, _INSIDE) and place.name not in _DISKS_OWN for place in path.iterdir())
