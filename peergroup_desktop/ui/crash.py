"""What happens when the program itself is wrong: a box that says so, with a report that names nobody."""

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from peergroup_desktop.ui.crash_dialog import CrashDialog

_log = logging.getLogger(__name__)


class CrashWatch:
    """Takes over what Python does with errors nobody expected, from `start` to `stop`."""

    def __init__(self) -> None:
        self._open: CrashDialog | None = None
        self._before = sys.excepthook

    def start(self) -> None:
        """Take over."""
        self._before = sys.excepthook
        sys.excepthook = self.caught

    def stop(self) -> None:
        """Give back."""
        sys.excepthook = self._before
        self._open = None

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error without its text and show one box, however many follow."""
        if not isinstance(error, Exception):
            self._before(kind, error, trace)
            return
        _log.error("unexpected error", exc_info=(kind, error, trace))
        if threading.current_thread() is not threading.main_thread() or QApplication.instance() is None:
            return
        if self._open is None or not self._open.isVisible():
            from peergroup_desktop.core import logs
            from peergroup_desktop.ui.crash_dialog import CrashDialog

            self._open = CrashDialog(logs.crash_report(error))
            self._open.open()
