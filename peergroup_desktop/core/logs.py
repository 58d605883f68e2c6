"""The program's own log and the text of a crash report: what happened where, never about whom.

Both may be read aloud to a stranger who helps. So of a message only its template and numbers are kept, of an error
only its kind and its place in the code: names travel in arguments, error texts and local variables. Other libraries
may put anything in a template; of their messages only the sender is kept.
"""

import logging
import sys
import traceback
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from peergroup_desktop import __version__
from peergroup_desktop.core.errors import Fault

LOGGER = "peergroup_desktop"
_FILE_NAME = "peergroup.log"
_LARGEST = 256 * 1024
_KEPT = 2
_PRIVATE = "…"

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """Formats a record as one line without personal data, and an error as its kind and places."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s:%(lineno)d %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and beneath it the places an error went through."""
        discreet = logging.makeLogRecord(record.__dict__ | {"args": (), "exc_text": None, "stack_info": None})
        discreet.msg = _template(record)
        return super().format(discreet)

    def formatException(self, ei: ErrorInfo) -> str:  # noqa: N802 - the method of logging.Formatter
        """Return kind and places of the error, without its text."""
        return _places(ei[1]) if ei[1] is not None else ""


class QuietFile(logging.FileHandler):
    """A log file that may fail to be written (pulled stick, full disk) without disturbing anybody.

    A full one becomes `.1`, the one before it `.2`. Our own: the library's kind loads sockets, 15 ms of start-up.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record, into a fresh file when this one is full."""
        with suppress(OSError):
            if Path(self.baseFilename).exists() and Path(self.baseFilename).stat().st_size > _LARGEST:
                self._put_aside()
            super().emit(record)

    def _put_aside(self) -> None:
        self.close()  # the next record opens it again
        names = [Path(self.baseFilename), *(Path(f"{self.baseFilename}.{number}") for number in range(1, _KEPT + 1))]
        for younger, older in reversed(list(pairwise(names))):
            if younger.exists():
                younger.replace(older)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the method of logging.Handler
        """Let the record go: the program's work matters more than its diary."""


def start(folder: Path) -> logging.Handler:
    """Log from now on into `folder`, at most three files of 256 kB. Give the handler to `stop` when done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _attach(logging.NullHandler())
    handler = QuietFile(folder / _FILE_NAME, encoding="utf-8", delay=True)
    handler.setFormatter(DiscreetFormatter())
    return _attach(handler)


def stop(handler: logging.Handler) -> None:
    """Close the log that `start` opened."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def crash_report(error: BaseException) -> str:
    """Return what a person may send us after a crash: versions, kind of error, places in the code; no data."""
    import platform

    about = f"Peergroup Desktop {__version__} · Python {platform.python_version()} · {platform.platform(terse=True)}"
    return f"{about}\n{_places(error)}\n"


def _attach(handler: logging.Handler) -> logging.Handler:
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(LOGGER).setLevel(logging.INFO)
    logging.getLogger("peewee").setLevel(logging.WARNING)  # its DEBUG records hold every value written
    return handler


def _template(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] != LOGGER or not isinstance(record.msg, str):
        return _PRIVATE
    if not isinstance(record.args, tuple):
        return record.msg
    values = tuple(value if isinstance(value, int | float) else _PRIVATE for value in record.args)
    try:
        return record.msg % values if values else record.msg
    except TypeError:  # a text where the template wants a number
        return record.msg


def _places(error: BaseException) -> str:
    lines: list[str] = []
    link: BaseException | None = error
    while link is not None and len(lines) < 200:
        kind = type(link).__qualname__ + (f" ({link.code})" if isinstance(link, Fault) else "")
        frames = traceback.extract_tb(link.__traceback__)
        lines += [kind, *(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)]
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n".join(lines)


def _short(filename: str) -> str:
    """Cut the part of a path that may hold the name of the computer's owner."""
    path = Path(filename)
    root = next((Path(entry) for entry in sys.path if entry and path.is_relative_to(entry)), path.parent)
    return path.relative_to(root).as_posix()
