"""Many files that leave together, as a folder or as one zip: all of them, or none."""

import os
import shutil
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peergroup_desktop.core.errors import NotTakenOut, PartLeftBehind, PlaceInUse
from peergroup_desktop.interchange.leftovers import Leftovers, delete_leftovers, is_zip, may_be_there, unfinished

_DAY_OF_ZIPS = (1980, 1, 1, 0, 0, 0)  # neither the day nor the zone of whoever packed it


@contextmanager
def leaving(path: Path) -> Iterator["OpenFiles"]:
    """Give out a place to write files to, which stand at `path` once they are settled: a zip when its name ends so.

    Until then they lie beside it under a name that says that they are unfinished, for they can be read by anybody.
    Whatever is raised before the block ends takes them away again, settled or not. Unfinished parts of the same name,
    from a time when the program was ended midway, are deleted before it begins.

    Raises:
        PlaceInUse: something is at `path` already, and it is no empty folder.
        NotTakenOut: it cannot be written there, or the disk is full; nothing is left there.
        PartLeftBehind: neither can what was written be taken away. Facts: name.
    """
    files: OpenFiles = _Zip(path) if is_zip(path) else _Folder(path)
    is_whole = False
    try:
        if _is_in_use(path):
            raise PlaceInUse
        files.leftovers = delete_leftovers(path.parent, path.name)
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
        self._place: Path | None = None  # where it lies, once there is something
        self.leftovers = Leftovers()

    @abstractmethod
    def begin(self) -> None:
        """Make the place. Raises `OSError`, as the next two do."""

    @abstractmethod
    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file from its pieces; in its name `/` stands between folders."""

    def settle(self) -> None:
        """Give everything the place and the name that were wanted."""
        self._draft.replace(self._path)
        self._place = self._path

    def take_away(self) -> None:
        """Delete what was written. Raises `PartLeftBehind`."""
        if self._place is None:
            return
        with suppress(OSError):
            self._delete(self._place)
        if may_be_there(self._place):
            raise PartLeftBehind(name=self._place.name)

    @abstractmethod
    def _delete(self, place: Path) -> None:
        """Delete what is at a place."""


class _Folder(OpenFiles):
    """A folder of files."""

    def begin(self) -> None:
        self._draft.mkdir(mode=0o700)  # others on this computer have no business in it
        self._place = self._draft

    def write(self, name: str, pieces: Iterable[bytes]) -> None:
        target = self._draft / name
        target.parent.mkdir(exist_ok=True)
        with target.open("wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())

    def settle(self) -> None:
        if self._path.is_dir():
            self._path.rmdir()  # an empty one; the name is free then on every system
        super().settle()

    def _delete(self, place: Path) -> None:
        shutil.rmtree(place)


class _Zip(OpenFiles):
    """One zip of files."""

    def begin(self) -> None:
        self._draft.touch(mode=0o600, exist_ok=False)
        self._place = self._draft
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


def _is_in_use(path: Path) -> bool:
    return path.exists() and (is_zip(path) or not path.is_dir() or any(path.iterdir()))
