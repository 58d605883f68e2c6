"""Notices that somebody is there: keys, clicks and moves in any window of the program, dialogs and menus included.

It listens where input enters a window and not at the application, where every paint and timer would pass through
Python.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow

_KEYS = frozenset({QEvent.Type.KeyPress})
_POINTER = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)
_PRESSES = _POINTER - {QEvent.Type.MouseMove}


class InputWatch(QObject):
    """One for the program. `touched` comes with every piece of input; `last_was_key` tells keyboard from pointer."""

    touched = Signal()

    def __init__(self, application: "QGuiApplication") -> None:
        super().__init__(application)
        self.application = application
        self.last_was_key = False
        application.focusWindowChanged.connect(self.watch)

    def was_key(self) -> bool:
        """Tell whether the last piece of input came from the keyboard."""
        return self.last_was_key

    def watch(self, window: "QWindow | None") -> None:
        """Listen to one more window, from when it has the keyboard."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice input; never stop it."""
        kind = event.type()
        if kind in _KEYS:
            self.last_was_key = True
            self.touched.emit()
        elif kind in _POINTER:
            if kind in _PRESSES:
                self.last_was_key = False
            self.touched.emit()
        return False
