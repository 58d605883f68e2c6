"""What happens when the program itself is wrong: a box that says so, with a report that names nobody."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from peergroup_desktop.core import logs
from peergroup_desktop.core.i18n import _

_log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Built from plain Qt parts alone: it must open when our own widgets are what went wrong."""

    def __init__(self, report: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(_("Something went wrong in the program"))
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for words in (
            _("Something went wrong in the program."),
            _("What was saved is safe. The last thing you did may not have been kept: have a look before you go on."),
        ):
            label = QLabel(words)
            label.setWordWrap(True)
            column.addWidget(label)
        self.details = QPlainTextEdit(report)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFrameShape(QFrame.Shape.NoFrame)
        self.details.setAccessibleName(_("Details for a helper"))
        self.details.hide()
        row = QHBoxLayout()
        self.more = QPushButton(_("Details for a helper"))
        self.copy = QPushButton(_("Copy the details"))
        self.go_on = QPushButton(_("Go on"))
        for button in (self.go_on, self.more, self.copy):
            button.setMinimumHeight(40)
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.details)
        self.more.clicked.connect(self._show_details)
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        self.resize(560, 200)

    def _show_details(self) -> None:
        self.details.show()
        self.resize(720, 420)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())


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
            self._open = CrashDialog(logs.crash_report(error))
            self._open.open()
