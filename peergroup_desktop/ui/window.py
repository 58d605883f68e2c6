"""The one window: the door while the file is locked, the shell while it is open."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.busy import BusyCover
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.warning_bar import WarningBar
from peergroup_desktop.ui.widgets.layouts import Column

_USUAL = QSize(1366, 768)
_LEAST = QSize(640, 480)
_FRAME = 48  # title bars are 20 to 40 high


class _Rooms(QStackedWidget):
    """The door or the shell. Asks for little room, so that large text never makes the window too large to show."""

    def minimumSizeHint(self) -> QSize:
        return _LEAST


class MainWindow(QMainWindow):
    """Holds one room at a time. Its title never names a person; in discreet mode not the group either."""

    closing = Signal()

    def __init__(self, preferences: PreferenceStore) -> None:
        super().__init__()
        self._preferences = preferences
        self._may_close: Callable[[], bool] | None = None
        self._rooms = _Rooms()
        self.warning = WarningBar()
        inside = QWidget()
        column = Column(inside, gap=0)
        column.add(self.warning)
        column.add(self._rooms, 1)
        self.setCentralWidget(inside)
        self.setMinimumSize(_LEAST)
        self.cover = BusyCover(inside)
        self.show_group("")
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setProperty("step", step)
            shortcut.activated.connect(self._on_text_key)

    def show_room(self, room: QWidget) -> None:
        """Show the door or the shell, and let the one before go with everything in it."""
        before = self._rooms.currentWidget()
        self._rooms.addWidget(room)
        self._rooms.setCurrentWidget(room)
        if before is not None:
            self._rooms.removeWidget(before)
            before.deleteLater()
        if isinstance(room, Screen):
            room.opened()
            room.focus_first()

    def room(self) -> QWidget | None:
        """Return the door or the shell, whichever is shown."""
        return self._rooms.currentWidget()

    def show_group(self, name: str) -> None:
        """Name the group in the title, or only the program."""
        program = _("Peergroup")
        self.setWindowTitle(f"{name} – {program}" if name and name != program else program)

    def open_at_last_place(self) -> None:
        """Show the window where it stood, if that is still on a screen."""
        left, top, width, height = self._preferences.now.window
        box = QRect(left, top, width, height)
        displays = QGuiApplication.screens()
        if width and any(display.availableGeometry().intersects(box) for display in displays):
            self.setGeometry(box)
        else:
            self.resize(_USUAL)
        if self._preferences.now.is_maximized or not (displays and self._fits()):
            self.showMaximized()
        else:
            self.show()

    def _fits(self) -> bool:
        """Say whether the window and its frame, whose size nobody knows yet, have room on the display."""
        room = self.screen().availableGeometry()
        return room.width() > self.width() and room.height() > self.height() + _FRAME

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Let `may_close` decide each time somebody closes the window; who says no closes it later."""
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock on the way out, which may take a moment."""
        if self._may_close is not None and not self._may_close():
            event.ignore()
            return
        box = self.normalGeometry()
        place = (box.x(), box.y(), box.width(), box.height())
        self._preferences.remember_window(place, is_maximized=self.isMaximized())
        self.closing.emit()
        super().closeEvent(event)

    def _on_text_key(self) -> None:
        self._preferences.step_text(int(self.sender().property("step")))
