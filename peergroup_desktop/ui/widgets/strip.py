"""A person's last sessions as a row of squares, with months beneath. Says nothing about a person but came or not."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peergroup_desktop.core.dates import MONTHS_SHORT
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row
from peergroup_desktop.ui.widgets.watching import Tips


class SquareKind(StrEnum):
    """What a square shows."""

    CAME = "came"
    APOLOGIES = "apologies"
    NOT_THERE = "not_there"
    NO_SESSION = "no_session"


@dataclass(frozen=True)
class Square:
    """One session. `kind` is a `SquareKind` or its value; `says` is its tooltip and is read out."""

    on: date
    kind: str
    says: str


_SIDE = 22
_GAP = 5


def paint_square(painter: QPainter, box: QRectF, kind: str) -> None:
    """Draw one square: filled, with a dot, hollow, or a dash."""
    tokens = look().tokens
    radius = box.width() * 0.19
    if kind == SquareKind.CAME:
        painting.fill_round(painter, box, radius, tokens.green)
    elif kind == SquareKind.APOLOGIES:
        painting.fill_round(painter, box, radius, tokens.mari_tint, tokens.mari_line, 1.5)
        dot = box.width() * 0.2
        centre = box.center()
        painting.fill_round(
            painter, QRectF(centre.x() - dot / 2, centre.y() - dot / 2, dot, dot), dot / 2, tokens.mari_line
        )
    elif kind == SquareKind.NOT_THERE:
        painting.fill_round(painter, box, radius, tokens.surface, tokens.line_strong)
    else:
        painter.setPen(QPen(tokens.line_strong, max(1.5, box.width() / 14)))
        inset = box.width() * 0.12
        left, right = QPointF(box.left() + inset, box.center().y()), QPointF(box.right() - inset, box.center().y())
        painter.drawLine(left, right)


class AttendanceStrip(Following, QLabel):
    """The squares, oldest first. Where there is too little room the newest are shown.

    One Tab stop; Left, Right, Home and End move between squares and say them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._squares: tuple[Square, ...] = ()
        Tips(self, self._tip)
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.updateGeometry()
        self.update()

    def set_squares(self, squares: tuple[Square, ...], says: str) -> None:
        """Show sessions, oldest first; `says` sums them up for a screen reader."""
        self._squares, self._current = squares, None
        self.setAccessibleName(says)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all squares."""
        count = max(len(self._squares), 1)
        return QSize(count * px(_SIDE) + (count - 1) * px(_GAP), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few squares."""
        return QSize(4 * (px(_SIDE) + px(_GAP)), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw squares and months."""
        painter = painting.start(self)
        month = 0
        months_end = 0.0
        font = look().font(Text.SMALL)
        for index, square in self._shown():
            box = self._box(index)
            paint_square(painter, box, square.kind)
            if index == self._current and self.hasFocus():
                painting.fill_round(painter, box.adjusted(-2, -2, 2, 2), px(5), None, look().tokens.ink, 2)
            if square.on.month != month and box.left() >= months_end:
                month = square.on.month
                words = _(MONTHS_SHORT[month - 1])
                width = painting.words_width(words, font)
                left = min(box.left(), self.width() - width)
                place = QRectF(left, box.bottom() + px(4), width + 2, QFontMetrics(font).height())
                painting.draw_words(painter, place, words, font, look().tokens.ink3)
                months_end = left + width + px(4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between squares."""
        shown = [index for index, _square in self._shown()]
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -len(shown), Qt.Key.Key_End: len(shown)}
        step = moves.get(Qt.Key(event.key()))
        if step is None or not shown:
            event.ignore()
            return
        start = self._current if self._current is not None else shown[-1] + (step == -1)
        self._current = min(max(start + step, shown[0]), shown[-1])
        self.update()
        announce(self, self._squares[self._current].says)

    def _tip(self, at: QPoint) -> str:
        return next((square.says for index, square in self._shown() if self._box(index).contains(QPointF(at))), "")

    def _height(self) -> int:
        return px(_SIDE) + px(4) + QFontMetrics(look().font(Text.SMALL)).height()

    def _shown(self) -> list[tuple[int, Square]]:
        room = max((self.width() + px(_GAP)) // (px(_SIDE) + px(_GAP)), 1)
        first = max(len(self._squares) - room, 0)
        return list(enumerate(self._squares))[first:]

    def _box(self, index: int) -> QRectF:
        room = max((self.width() + px(_GAP)) // (px(_SIDE) + px(_GAP)), 1)
        place = index - max(len(self._squares) - room, 0)
        return QRectF(place * (px(_SIDE) + px(_GAP)), 0, px(_SIDE), px(_SIDE))


class _KeySquare(Following, QLabel):
    def __init__(self, kind: SquareKind) -> None:
        super().__init__()
        self._kind = kind
        self.follow_look()

    def dress(self) -> None:
        self.setFixedSize(px(16), px(16))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.start(self)
        paint_square(painter, QRectF(self.rect()), self._kind)
        painter.end()


class StripKey(QWidget):
    """What the squares mean."""

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=8)
        kinds = (
            (SquareKind.CAME, _("came")),
            (SquareKind.APOLOGIES, _("apologies")),
            (SquareKind.NOT_THERE, _("not there")),
        )
        for place, (kind, words) in enumerate(kinds):
            if place:
                row.space(8)
            row.add(_KeySquare(kind))
            row.add(TextLabel(words, Text.SECOND, Ink.INK2, wraps=False))
        row.stretch()
