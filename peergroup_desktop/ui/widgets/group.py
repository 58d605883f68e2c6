"""What belongs together, for a screen reader."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QWidget


class Group(QGroupBox):
    """A box that nobody sees and a screen reader names. Qt's own leaves room for a title and a frame: this one none."""

    def __init__(self, says: str = "") -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        if says:
            self.setAccessibleName(says)

    def minimumSizeHint(self) -> QSize:
        """Return what the parts need."""
        return QWidget.minimumSizeHint(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the margins as they are."""
        QWidget.resizeEvent(self, event)

    def changeEvent(self, event: QEvent) -> None:
        """Leave the margins as they are."""
        QWidget.changeEvent(self, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the parts draw themselves."""
