"""Watchers that make a test fail for what it did beside the point: see `conftest.guards`.

Python's audit hooks cannot be taken off again, so there is one for the process, which is awake during a test only.
It sees what Python does; SQLite and Qt write files from C and are watched by the tests of the storage layer.
"""

import logging
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_CACHES = frozenset({"__pycache__", ".hypothesis", ".pytest_cache", ".coverage"})
_TOOLS = frozenset({"coverage", "hypothesis"})
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FOLDER_ARGUMENT = {"os.mkdir": 2, "os.remove": 1, "os.rmdir": 1, "os.chmod": 2, "os.utime": 3}
_PATHS_WRITTEN = {
    "os.chmod": 1, "os.link": 2, "os.mkdir": 1, "os.remove": 1, "os.rename": 2, "os.rmdir": 1, "os.symlink": 2,
    "os.truncate": 1, "os.utime": 1, "shutil.rmtree": 1, "sqlite3.connect": 1,
}  # fmt: skip
_NETWORK = frozenset(
    {"socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}
)


class Forbidden(BaseException):
    """Raised inside the code that strayed; no `except Exception` swallows it."""


@dataclass
class AuditWatch:
    """What the process may write during a test, and what it tried beyond that."""

    allowed: tuple[Path, ...] = ()
    is_awake: bool = False
    strayed: list[str] = field(default_factory=list)

    def hear(self, event: str, details: tuple[Any, ...]) -> None:
        if not self.is_awake:
            return
        if event == "open":
            self._check_open(*details)
        elif event in _PATHS_WRITTEN:
            self._check_paths(event, details)
        elif event in _NETWORK:
            self._check_network(event, details)

    def _check_open(self, path: Any, mode: str | None, flags: int) -> None:
        is_writing = any(letter in mode for letter in "wax+") if mode else bool(flags & _WRITING)
        if is_writing and not isinstance(path, int):
            self._require_inside("open", path)

    def _check_paths(self, event: str, details: tuple[Any, ...]) -> None:
        folder_at = _FOLDER_ARGUMENT.get(event)
        if folder_at is not None and details[folder_at] != -1:
            return  # a name inside a folder opened before: `shutil.rmtree`, judged by its own event
        for path in details[: _PATHS_WRITTEN[event]]:
            if not isinstance(path, int):
                self._require_inside(event, path)

    def _check_network(self, event: str, details: tuple[Any, ...]) -> None:
        is_local = isinstance(details[0], socket.socket) and details[0].family == getattr(socket, "AF_UNIX", None)
        if not is_local:
            self._stray(f"network: {event} {details[1:]}")

    def _require_inside(self, event: str, path: str | bytes | os.PathLike[str]) -> None:
        name = os.fsdecode(path)
        if name in {os.devnull, ":memory:"}:
            return
        place = Path(os.path.realpath(name))
        if any(place.is_relative_to(root) for root in self.allowed):
            return
        if any(part in _CACHES or part.startswith(".coverage.") for part in place.parts):
            return
        if not _comes_from_tool():
            self._stray(f"{event} outside the test's folder: {place}")

    def _stray(self, what: str) -> None:
        self.strayed.append(what)
        raise Forbidden(what)


def _comes_from_tool() -> bool:
    """Say whether the nearest caller outside the standard library is a test tool that keeps files of its own."""
    frame = sys._getframe(1)
    while frame is not None:
        package = str(frame.f_globals.get("__name__", "")).split(".")[0]
        if package not in sys.stdlib_module_names and frame.f_globals is not globals():
            return package in _TOOLS
        frame = frame.f_back
    return False


AUDIT = AuditWatch()
sys.addaudithook(AUDIT.hear)


@contextmanager
def watching_audit(*allowed: Path) -> Iterator[list[str]]:
    """Watch files and network; yield the list of what strayed."""
    AUDIT.allowed = tuple(Path(os.path.realpath(root)) for root in allowed)
    AUDIT.strayed = []
    AUDIT.is_awake = True
    try:
        yield AUDIT.strayed
    finally:
        AUDIT.is_awake = False


class LogWatch(logging.Handler):
    """Keeps every record from WARNING up."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def watching_logs() -> Iterator[list[logging.LogRecord]]:
    """Watch the root logger; yield the list of records from WARNING up."""
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    try:
        yield watch.records
    finally:
        logging.getLogger().removeHandler(watch)


def threads() -> set[threading.Thread]:
    """Return the running Python threads, without Qt's (they show as dummies for ever)."""
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


def threads_left(before: set[threading.Thread]) -> list[str]:
    """Name the threads that were not there `before` and do not end within a second."""
    for thread in threads() - before:
        thread.join(1)
    return sorted(f"thread left behind: {thread.name}" for thread in threads() - before)


def connections() -> set[Any]:
    """Return the open database connections."""
    apsw = sys.modules.get("apsw")
    return set(apsw.connections()) if apsw else set()


def connections_left(before: set[Any]) -> list[str]:
    """Say which connections were not there `before`, and close them."""
    left = connections() - before
    names = sorted(f"database left open: {Path(connection.filename).name}" for connection in left)
    for connection in left:
        connection.close(True)
    return names


def windows_left() -> list[str]:
    """Name the windows and dialogs still on screen, and close them."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets else None
    if not isinstance(app, getattr(widgets, "QApplication", type(None))):
        return []
    left = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    names = sorted(f"window left open: {type(widget).__name__} {widget.windowTitle()!r}" for widget in left)
    for widget in left:
        widget.hide()
        widget.deleteLater()
    return names
