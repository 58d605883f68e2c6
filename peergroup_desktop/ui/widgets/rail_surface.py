"""The dark green side of the door, the first start and the shell."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.following import Following


class RailSurface(Following, QFrame):
    """A plain area in the colour of the rail."""

    def __init__(self) -> None:
        super().__init__()
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().tokens.rail)
        painter.end()
