"""A laptop, and a stick that is not in it: drawn, for the box that asks for the stick and the page that gives it back.

Decoration alone; the words beside it say the same.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.logo import paint_logo

_WIDTH, _HEIGHT = 276, 94


class StickPicture(Following, QLabel):
    """276 x 94 at 100 %. One that `gives_way` leaves its room to the words at large text."""

    def __init__(self, *, gives_way: bool = False) -> None:
        super().__init__()
        self._gives_way = gives_way
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedSize(px(_WIDTH), px(_HEIGHT))
        if self._gives_way and (self.parent() is not None or look().is_large):  # shown alone it would open a window
            self.setHidden(look().is_large)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw laptop, gap and stick."""
        painter = painting.start(self)
        scale = px(100) / 100
        painter.scale(scale, scale)
        _paint_laptop(painter)
        _paint_gap(painter)
        _paint_stick(painter)
        painter.end()


def _paint_laptop(painter: QPainter) -> None:
    tokens = look().tokens
    painting.fill_round(painter, QRectF(17, 5, 112, 68), 6, tokens.green_tint, tokens.green_ink, 3)
    paint_logo(painter, QRectF(56, 23, 33, 33), tokens.green, tokens.marigold)
    painting.fill_round(painter, QRectF(0, 72, 146, 14), 6, tokens.green_ink)
    painting.fill_round(painter, QRectF(132, 77, 11, 5), 2, tokens.surface)


def _paint_gap(painter: QPainter) -> None:
    pen = QPen(look().tokens.ink3, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for left in (155, 165, 175):
        painter.drawLine(QPointF(left, 79), QPointF(left + 3, 79))


def _paint_stick(painter: QPainter) -> None:
    tokens = look().tokens
    painting.fill_round(painter, QRectF(188, 70, 26, 18), 2, tokens.ink3)
    for top in (73.5, 81):
        painting.fill_round(painter, QRectF(197, top, 4, 4), 0.5, tokens.surface)
    painting.fill_round(painter, QRectF(210, 65, 64, 28), 7, tokens.sky_ink)
    painting.fill_round(painter, QRectF(258, 75, 8, 8), 4, tokens.surface)
