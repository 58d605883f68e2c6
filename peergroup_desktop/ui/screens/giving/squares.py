"""A number as small squares, to be counted at a glance in any colour."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.giving.words import MOST_SQUARES
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following

_A_LINE, _FIVE = 10, 5
_SIDES = ((3, 11), (5, 9), (8, 7), (MOST_SQUARES // 10, 5))  # up to so many lines, squares are so large
_BETWEEN, _AFTER_FIVE, _BAR, _DASH = 3, 5, 14, 14


class Squares(Following, QLabel):
    """Ten in a line, with a gap after five. `most` is the largest number beside it: all of them have one size.

    Past 120 a bar shows the share. Nothing is a dash. What it shows is said by the number beside it.
    """

    def __init__(self, count: int, most: int) -> None:
        super().__init__()
        self._count, self._most = count, max(most, 1)
        self._side = next((side for lines, side in _SIDES if most <= lines * _A_LINE), 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for ten of the largest in a line, and for as many lines as there are."""
        width = px(_SIDES[0][1] + _BETWEEN) * _A_LINE + px(_AFTER_FIVE)
        lines = max(-(-self._count // _A_LINE), 1)
        return QSize(width, self._step() * lines - px(_BETWEEN) if self._side else px(_BAR))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares."""
        tokens = look().tokens
        painter = painting.start(self)
        if not self._count:
            dash = QRectF(0, round(self.height() / 2) - 1, px(_DASH), 2)
            painter.fillRect(dash, tokens.line_strong)
        elif not self._side:
            width = max(self.width() * self._count / self._most, px(_BETWEEN))
            painting.fill_round(painter, QRectF(0, 0, width, self.height()), px(4), tokens.green)
        else:
            for place in range(self._count):
                painting.fill_round(painter, self._box(place), px(self._side) * 0.3, tokens.green)
        painter.end()

    def _step(self) -> int:
        return px(self._side) + px(_BETWEEN)

    def _box(self, place: int) -> QRectF:
        line, column = divmod(place, _A_LINE)
        left = column * self._step() + (px(_AFTER_FIVE) if column >= _FIVE else 0)
        return QRectF(left, line * self._step(), px(self._side), px(self._side))
