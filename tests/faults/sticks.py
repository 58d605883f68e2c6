"""A stick that fails when told to: a file system of the engine's own kind, below the encryption."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import apsw

_NAME = "failing-stick"


class FailingStick(apsw.VFS):
    """Passes everything to the real disk until `error` is set; then every write fails with it."""

    def __init__(self) -> None:
        self.error: type[apsw.Error] | None = None
        self._below = apsw.vfs_names()[0].removeprefix("multipleciphers-")
        super().__init__(_NAME, self._below)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return FailingFile(self, self._below, name, flags)


class FailingFile(apsw.VFSFile):
    """A file on the stick."""

    def __init__(self, stick: FailingStick, below: str, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._stick = stick
        super().__init__(below, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._fail_if_told()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:
        self._fail_if_told()
        super().xSync(flags)

    def _fail_if_told(self) -> None:
        if self._stick.error is not None:
            raise self._stick.error("told to fail")


@cache
def _the_stick() -> FailingStick:
    """The one stick of this process: the engine keeps pointing at it, so it must never go away."""
    stick = FailingStick()
    apsw.Connection(":memory:", vfs=f"multipleciphers-{_NAME}").close()  # the cipher takes its place above it here
    return stick


@contextmanager
def in_place_of_the_disk() -> Iterator[FailingStick]:
    """Let every file that the engine opens from now on lie on a stick that fails when told to."""
    usual, stick = apsw.vfs_names()[0], _the_stick()
    apsw.set_default_vfs(f"multipleciphers-{_NAME}")
    try:
        yield stick
    finally:
        stick.error = None
        apsw.set_default_vfs(usual)
