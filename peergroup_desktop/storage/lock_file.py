"""A note beside the open file: who has it, since when. For a friendly sentence; the engine's own lock is the safety."""

import json
import os
import secrets
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.errors import AlreadyOpen, StorageGone
from peergroup_desktop.storage.system_faults import system_errors_told_as_faults

_TRIES = 5
_HIGHEST_PROCESS = 1 << 31
_let_go: set[str] = set()  # tokens of this process whose notes mean nothing: a stick that was out kept one


@dataclass(frozen=True)
class Holder:
    """The program that has the file open. `started` tells two programs apart that were given the same number."""

    host: str
    process: int
    started: int
    since: str
    token: str

    def as_fault(self) -> AlreadyOpen:
        """Return the fault that names this holder."""
        try:
            since = datetime.fromisoformat(self.since).astimezone().strftime("%H:%M")
        except (ValueError, OverflowError):
            since = ""
        return AlreadyOpen(host=self.host, since=since)

    def is_gone(self) -> bool:
        """Say whether the holder ran on this computer and ended, or let go of the file, without tidying up."""
        if self.token in _let_go:
            return True
        if self.host != socket.gethostname():
            return False
        started = _start_of(self.process)
        return started is None or (self.started > 0 and started > 0 and started != self.started)


class LockFile:
    """The note of one vault. Taken before the file is opened, let go after it is closed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._token = secrets.token_hex(8)

    def take(self, clock: Clock, *, take_over: bool = False) -> None:
        """Write the note. One left by a program of this computer that is no more is replaced.

        Args:
            clock: tells since when.
            take_over: replace another computer's note; only after a person said that the file is not open there.

        Raises:
            AlreadyOpen: somebody has the file. Facts: host, since.
            FolderReadOnly, DiskFull, StorageGone: the note cannot be written.
        """
        for _ in range(_TRIES):
            if self._written(clock):
                return
            holder = self.holder()
            if holder is not None and not holder.is_gone() and not self._may_take_over(holder, take_over):
                raise holder.as_fault()
            with system_errors_told_as_faults():
                self._path.unlink(missing_ok=True)
        raise StorageGone

    def let_go(self) -> None:
        """Remove the note if it is still ours. A stick that is gone is no reason to stay unlocked."""
        _let_go.add(self._token)
        holder = self.holder()
        if holder is not None and holder.token == self._token:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    @staticmethod
    def unknown_holder() -> AlreadyOpen:
        """Return the fault for a program that has the file and left no note: it can only be on this computer."""
        return AlreadyOpen(host=socket.gethostname(), since="")

    def holder(self) -> Holder | None:
        """Return what the note says, or None when there is none or it was cut short."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            holder = Holder(
                host=str(kept["host"]),
                process=int(kept["process"]),
                started=int(kept["started"]),
                since=str(kept["since"]),
                token=str(kept["token"]),
            )
        except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None
        return holder if 0 < holder.process < _HIGHEST_PROCESS else None

    @staticmethod
    def _may_take_over(holder: Holder, take_over: bool) -> bool:
        # A program of this very computer can be asked whether it is there, so its note is never overruled.
        return take_over and holder.host != socket.gethostname()

    def _written(self, clock: Clock) -> bool:
        process = os.getpid()
        note = {
            "host": socket.gethostname(),
            "process": process,
            "started": _start_of(process) or 0,
            "since": clock.now().isoformat(timespec="seconds"),
            "token": self._token,
        }
        with (
            system_errors_told_as_faults(),
            suppress(FileExistsError),
            self._path.open("x", encoding="utf-8") as stream,
        ):
            json.dump(note, stream)
            _let_go.discard(self._token)
            return True
        return False


if sys.platform == "win32":  # pragma: no cover - measured on Linux
    import ctypes
    from ctypes import wintypes

    _kernel = ctypes.WinDLL("kernel32")
    _kernel.OpenProcess.restype = wintypes.HANDLE
    _QUERY_LIMITED_INFORMATION, _STILL_ACTIVE = 0x1000, 259

    def _start_of(process: int) -> int | None:
        """Return when a process of this computer began, in the system's own unit; None if it is no more."""
        handle = wintypes.HANDLE(_kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process))
        if not handle:
            return None
        try:
            code, times = wintypes.DWORD(), [wintypes.FILETIME() for _ in range(4)]
            _kernel.GetExitCodeProcess(handle, ctypes.byref(code))
            _kernel.GetProcessTimes(handle, *map(ctypes.byref, times))
            begun = times[0].dwHighDateTime << 32 | times[0].dwLowDateTime
            return begun if code.value == _STILL_ACTIVE else None
        finally:
            _kernel.CloseHandle(handle)

else:

    def _start_of(process: int) -> int | None:
        """Return when a process of this computer began, in the system's own unit; None if it is gone, 0 if unknown."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return None
        except PermissionError:
            return 0
        try:
            stat = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
            # Counted after the program's name, which stands in brackets and may hold spaces: fields 3 and 22 of all.
            fields = stat.rpartition(")")[2].split()
            return None if fields[0] == "Z" else int(fields[19])
        except (OSError, ValueError, IndexError):
            return 0
