"""What happens when the program itself is wrong: a box that says so, with a report that names nobody."""

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from peergroup_desktop.core import logs

if TYPE_CHECKING:
    from peergroup_desktop.ui.crash_dialog import CrashDialog

_log = logging.getLogger(__name__)


class CrashWatch:
    """Takes over what Python does with errors nobody expected, from `start` to `stop`."""

    def __init__(self) -> None:
        self._open: CrashDialog | None = None
        self._report: str | None = None  # of the error that a box is about to open for
        self._before = sys.excepthook

    def start(self) -> None:
        """Take over."""
        self._before = sys.excepthook
        sys.excepthook = self.caught

    def stop(self) -> None:
        """Give back."""
        sys.excepthook = self._before
        self._open = self._report = None

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error without its text and show one box, however many follow."""
        if not isinstance(error, Exception):
            self._before(kind, error, trace)
            return
        _log.error("unexpected error", exc_info=(kind, error, trace))
        if threading.current_thread() is not threading.main_thread() or QApplication.instance() is None:
            return
        if self._report is None and (self._open is None or not self._open.isVisible()):
            self._report = logs.crash_report(error)
            QTimer.singleShot(0, self._show)

    def _show(self) -> None:
        """Open the box, once Qt is through with the key or click that went wrong."""
        report, self._report = self._report, None
        if report is not None:
            from peergroup_desktop.ui.crash_dialog import CrashDialog

            self._open = CrashDialog(report)
            self._open.open()
