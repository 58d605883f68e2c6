"""What the two screens before the door share: help over them, and letting go of a file that nobody went into."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea

from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screen import Screen

_ROOM_AROUND = 72


class DoorScreen(Screen):
    """A screen that fills the window, without the shell around it."""

    def __init__(self, doorstep: Doorstep) -> None:
        super().__init__(has_header=False)
        self._doorstep = doorstep
        doorstep.messages.watch(self, self)
        self.set_margins((0, 0, 0, 0))
        shortcut = QShortcut(QKeySequence("F1"), self)
        shortcut.activated.connect(self._open_help)

    def leave(self) -> None:
        """Lock a file that is open and that nobody went into: the window closes."""

    def uncover_focus(self, scroll: QScrollArea) -> None:
        """Scroll to what has the keyboard, once it stands in its place."""
        QTimer.singleShot(0, self, _Uncovering(scroll))

    def _open_help(self) -> None:
        from peergroup_desktop.ui.help_reader import HelpDialog

        HelpDialog(self, self._doorstep, self.help_topic).open_ask()


class _Uncovering:
    """Brings what has the keyboard into view."""

    def __init__(self, scroll: QScrollArea) -> None:
        self._scroll = scroll

    def __call__(self) -> None:
        """Scroll there, if the keyboard is inside."""
        focused = QApplication.focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, px(8), px(_ROOM_AROUND))
