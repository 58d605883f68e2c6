"""A stick that fails when told to and remembers what reached it: a file system of the engine's own kind, below the
encryption, so that no special rights are needed."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import apsw

_NAME = "trial-stick"
_SECTOR = 512


@dataclass(frozen=True)
class Write:
    """Bytes that were given to the stick. `data` None stands for "cut the file to `offset`"."""

    path: str
    offset: int
    data: bytes | None


@dataclass(frozen=True)
class Flush:
    """The engine asked that everything written to `path` so far be on the stick, and was told that it is."""

    path: str


@dataclass(frozen=True)
class Delete:
    """A file's name was taken away."""

    path: str


Step = Write | Flush | Delete


class TrialStick(apsw.VFS):
    """Passes everything to the real disk. While `error` is set, every write fails with it."""

    def __init__(self) -> None:
        self.error: type[apsw.Error] | None = None
        self.steps: list[Step] = []
        self.below = apsw.vfs_names()[0].removeprefix("multipleciphers-")
        super().__init__(_NAME, self.below)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return TrialFile(self, name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:
        super().xDelete(name, sync_folder)
        self.steps.append(Delete(name))


class TrialFile(apsw.VFSFile):
    """A file on the stick."""

    def __init__(self, stick: TrialStick, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._stick = stick
        self._path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        super().__init__(stick.below, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._fail_if_told()
        super().xWrite(data, offset)
        self._stick.steps.append(Write(self._path, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._stick.steps.append(Write(self._path, size, None))

    def xSync(self, flags: int) -> None:
        self._fail_if_told()
        super().xSync(flags)
        self._stick.steps.append(Flush(self._path))

    def _fail_if_told(self) -> None:
        if self._stick.error is not None:
            raise self._stick.error("told to fail")


@cache
def _the_stick() -> TrialStick:
    """The one stick of this process: the engine keeps pointing at it, so it must never go away."""
    stick = TrialStick()
    apsw.Connection(":memory:", vfs=f"multipleciphers-{_NAME}").close()  # the cipher takes its place above it here
    return stick


@contextmanager
def in_place_of_the_disk() -> Iterator[TrialStick]:
    """Let every file that the engine opens from now on lie on the trial stick."""
    usual, stick = apsw.vfs_names()[0], _the_stick()
    stick.steps.clear()
    apsw.set_default_vfs(f"multipleciphers-{_NAME}")
    try:
        yield stick
    finally:
        stick.error = None
        apsw.set_default_vfs(usual)


def after_a_cut(before: dict[str, bytes], steps: list[Step], kept: float, chance: random.Random) -> dict[str, bytes]:
    """Return what each file holds when the power went after `steps`.

    What was flushed is there. Of the rest, each sector of 512 bytes and each deletion got there with the chance `kept`.
    """
    files = {path: bytearray(raw) for path, raw in before.items()}
    last_flush = {step.path: number for number, step in enumerate(steps) if isinstance(step, Flush)}
    for number, step in enumerate(steps):
        if isinstance(step, Delete):
            if chance.random() < kept or any(later.path == step.path for later in steps[number + 1 :]):
                files.pop(step.path, None)
        elif isinstance(step, Write):
            is_flushed = number < last_flush.get(step.path, -1)
            _apply(files.setdefault(step.path, bytearray()), step, 1.0 if is_flushed else kept, chance)
    return {path: bytes(raw) for path, raw in files.items()}


def _apply(raw: bytearray, write: Write, kept: float, chance: random.Random) -> None:
    if write.data is None:
        if chance.random() < kept:
            del raw[write.offset :]
        return
    for begin in range(0, len(write.data), _SECTOR):
        if chance.random() < kept:
            part, place = write.data[begin : begin + _SECTOR], write.offset + begin
            raw.extend(bytes(max(0, place + len(part) - len(raw))))
            raw[place : place + len(part)] = part
