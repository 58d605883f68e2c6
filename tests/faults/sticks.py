"""A stick that fails when told to and remembers what reached it, so that no special rights are needed.

It lies below the encryption, as a file system of the engine's own kind; what the program writes itself (key headers,
manifests, names of folders) is heard from Python. `cuts` plays back what it remembers.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import apsw

_NAME = "trial-stick"
_AS_THE_SYSTEM_SAYS = {
    apsw.FullError: errno.ENOSPC,
    apsw.IOError: errno.EIO,
    apsw.CantOpenError: errno.ENXIO,
    apsw.ReadOnlyError: errno.EROFS,
}


@dataclass(frozen=True)
class Write:
    """Bytes that were given to the stick. `data` None stands for "cut the file to `offset`"."""

    path: str
    offset: int
    data: bytes | None


@dataclass(frozen=True)
class Flush:
    """Everything written to `path` so far was asked to be on the stick, and was told to be. Of a folder: its names."""

    path: str
    is_folder: bool = False


@dataclass(frozen=True)
class Rename:
    """A file or folder got another name, in the place of what was there."""

    path: str
    to: str


@dataclass(frozen=True)
class Delete:
    """A file's or folder's name was taken away."""

    path: str


@dataclass(frozen=True)
class Folder:
    """A folder was made."""

    path: str


Step = Write | Flush | Rename | Delete | Folder


class TrialStick(apsw.VFS):
    """Passes everything to the real disk. While `error` is set, every write fails with it; once `left` writes have
    gone well, if it is set, every further one fails with `then`. A stick that `is_out` cannot be read either.
    """

    def __init__(self) -> None:
        self.error: type[apsw.Error] | None = None
        self.then: type[apsw.Error] = apsw.FullError
        self.left: int | None = None
        self.is_out = False
        self.steps: list[Step] = []
        self.below = apsw.vfs_names()[0].removeprefix("multipleciphers-")
        super().__init__(_NAME, self.below)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return TrialFile(self, name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:
        super().xDelete(name, sync_folder)
        self.steps.append(Delete(name))
        if sync_folder:
            self.steps.append(Flush(str(Path(name).parent), is_folder=True))

    def count_down(self) -> None:
        """Let one more write through, or raise."""
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.error, self.left = self.then, None
        if self.error is not None:
            raise self.error("told to fail")

    def mend(self) -> None:
        """Write well from now on."""
        self.error = self.left = None
        self.is_out = False

    def pull_out(self) -> None:
        """Let nothing answer any more."""
        self.error, self.is_out = apsw.IOError, True


class TrialFile(apsw.VFSFile):
    """A file of the engine on the stick."""

    def __init__(self, stick: TrialStick, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._stick = stick
        self._path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        super().__init__(stick.below, name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:
        if self._stick.is_out:
            raise apsw.IOError("told to be out")
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._stick.count_down()
        super().xWrite(data, offset)
        self._stick.steps.append(Write(self._path, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._stick.steps.append(Write(self._path, size, None))

    def xSync(self, flags: int) -> None:
        self._stick.count_down()
        super().xSync(flags)
        self._stick.steps.append(Flush(self._path))


class Listener:
    """Hears what Python does with files in one folder while it is awake. Hooks cannot be taken off again."""

    def __init__(self) -> None:
        self.stick: TrialStick | None = None
        self._folder = ""
        self._unflushed: set[str] = set()
        self._flush = os.fsync
        sys.addaudithook(self.hear)

    @contextmanager
    def listening(self, stick: TrialStick, folder: Path) -> Iterator[None]:
        """Tell the stick what is done in `folder`, and have it fail where the stick does."""
        self.stick, self._folder = stick, os.path.realpath(folder) + os.sep
        self._unflushed.clear()
        os.fsync = self.flush
        try:
            yield
        finally:
            self.stick, os.fsync = None, self._flush

    def hear(self, event: str, details: tuple[Any, ...]) -> None:
        """Take in what Python is about to do."""
        if self.stick is None or event not in _HEARD:
            return
        kind = _HEARD[event]
        paths = [_full(details[at], None if folder_at is None else details[folder_at]) for at, folder_at in kind]
        if not all(path.startswith(self._folder) for path in paths):
            return
        if event != "open":
            self._take_in(event, *paths)
        elif _is_writing(details[1], details[2]):
            self._count_down()
            self._unflushed.add(paths[0])

    def flush(self, handle: int) -> None:
        """Stand in for the system's call: it is not among what can be heard."""
        if self.stick is None:
            return self._flush(handle)
        path = str(Path(f"/proc/self/fd/{handle}").readlink())
        if path.startswith(self._folder) or path + os.sep == self._folder:
            self._count_down()
            self._write_out(path)
            self.stick.steps.append(Flush(path, is_folder=Path(path).is_dir()))
        return self._flush(handle)

    def _take_in(self, event: str, path: str, to: str = "") -> None:
        self._count_down()
        assert self.stick is not None
        if event == "os.rename":
            self._write_out(path)
            self.stick.steps.append(Rename(path, to))
        else:
            self._unflushed.discard(path)
            self.stick.steps.append(Folder(path) if event == "os.mkdir" else Delete(path))

    def _write_out(self, path: str) -> None:
        """Note what a file holds that Python has written."""
        if path in self._unflushed and self.stick is not None:
            self._unflushed.discard(path)
            self.stick.steps += [Write(path, 0, None), Write(path, 0, Path(path).read_bytes())]

    def _count_down(self) -> None:
        assert self.stick is not None
        try:
            self.stick.count_down()
        except apsw.Error as error:
            raise OSError(_AS_THE_SYSTEM_SAYS[type(error)], "told to fail") from None


# Where each event has its paths, and the folder that a path may be relative to: shutil.rmtree walks that way.
_HEARD: dict[str, tuple[tuple[int, int | None], ...]] = {
    "open": ((0, None),),
    "os.mkdir": ((0, 2),),
    "os.remove": ((0, 1),),
    "os.rmdir": ((0, 1),),
    "os.rename": ((0, 2), (1, 3)),
}


def _full(path: Any, folder: Any) -> str:
    if isinstance(path, int):
        return ""
    is_relative = isinstance(folder, int) and folder >= 0
    start = Path(f"/proc/self/fd/{folder}").readlink() if is_relative else Path.cwd()
    return str(start / os.fsdecode(path))


def _is_writing(mode: str | None, flags: int) -> bool:
    return any(letter in mode for letter in "wax+") if mode else bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


@cache
def _the_stick() -> tuple[TrialStick, Listener]:
    """The one stick of this process: the engine keeps pointing at it, so it must never go away."""
    stick = TrialStick()
    apsw.Connection(":memory:", vfs=f"multipleciphers-{_NAME}").close()  # the cipher takes its place above it here
    return stick, Listener()


@contextmanager
def in_place_of_the_disk(folder: Path) -> Iterator[TrialStick]:
    """Let every file in `folder`, from now on, lie on the trial stick."""
    usual, (stick, listener) = apsw.vfs_names()[0], _the_stick()
    stick.steps.clear()
    apsw.set_default_vfs(f"multipleciphers-{_NAME}")
    try:
        with listener.listening(stick, folder):
            yield stick
    finally:
        stick.mend()
        apsw.set_default_vfs(usual)
