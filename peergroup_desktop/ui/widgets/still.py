"""A quiet border for layouts."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Still(QWidget):
    """Gives all its room to one part, without a layout, and asks for `least` whatever the part holds.

    Qt tells every layout around a changed one to measure all it holds anew, up to the window. Here that ends: a mark
    in the register no longer makes seven other screens work out how large they are.
    """

    def __init__(self, part: QWidget, least: QSize) -> None:
        super().__init__()
        self._part = part
        self._least = least
        part.setParent(self)

    def minimumSizeHint(self) -> QSize:
        """Return the same little room always, so that no page makes the window larger than the display."""
        return self._least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hand the room on."""
        super().resizeEvent(event)
        self._part.resize(event.size())
