"""The logo: eight rounded squares in a ring, one of them always the free marigold chair."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following

_COUNT = 8
_SIDE = 0.235
_CORNER = 0.34


def paint_logo(painter: QPainter, box: QRectF, squares: QColor, free: QColor) -> None:
    """Draw the ring into a square box: the first square stands 22.5 degrees clockwise from the top and is free."""
    side = box.width() * _SIDE
    radius = (box.width() - side) / 2
    for index in range(_COUNT):
        turn = 22.5 + index * 360 / _COUNT
        angle = math.radians(turn)
        centre = QPointF(box.center().x() + radius * math.sin(angle), box.center().y() - radius * math.cos(angle))
        painter.save()
        painter.translate(centre)
        painter.rotate(turn)
        painting.fill_round(
            painter, QRectF(-side / 2, -side / 2, side, side), side * _CORNER, squares if index else free
        )
        painter.restore()


class Logo(Following, QLabel):
    """The ring, for the rail (pale on green) or for a page (green on white)."""

    def __init__(self, side: int = 34, *, on_rail: bool = True) -> None:
        super().__init__()
        self._side, self._on_rail = side, on_rail
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedSize(px(self._side), px(self._side))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        tokens = look().tokens
        painter = painting.start(self)
        squares = tokens.rail_ink if self._on_rail else tokens.green
        paint_logo(painter, QRectF(self.rect()), squares, tokens.marigold)
        painter.end()
