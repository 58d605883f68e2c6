"""The button under all our buttons: Enter presses it as well as Space."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class PressButton(QPushButton):
    """A button that the keyboard presses as people expect it; Qt takes Enter only for a dialog's default button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, once however long it is held."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
