"""What opens over a page at something that was pressed, and goes with Esc or a click beside it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets import painting


class Popup(QFrame):
    """A small surface with an edge. `says` names it for screen readers. Subclasses fill it and give it a size."""

    def __init__(self, parent: QWidget, says: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(says)

    def set_width(self, width: int) -> None:
        """Be so many px wide, and as high as its parts are then."""
        self.setFixedWidth(width)
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(width))

    def show_at(self, corner: QPoint, *, from_right: bool = False) -> None:
        """Show it with a corner at a place on the screen, moved where it would not fit."""
        room = self.screen().availableGeometry()
        left = corner.x() - (self.width() if from_right else 0)
        left, top = min(left, room.right() - self.width()), min(corner.y(), room.bottom() - self.height())
        self.move(max(left, room.left()), max(top, room.top()))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        painter = painting.start(self)
        painter.fillRect(self.rect(), look().tokens.surface)
        painter.setPen(look().tokens.line_strong)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
