"""Answers as dots on screen: a pile over each number, or a run for an answer in words, named by what they show."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peergroup_desktop.actions.check_ins import AnswerCount
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following

_DOT, _LEAST_DOT, _PILE = 14, 5, 126
_COLUMN, _LEAST_COLUMN = 44, 24
_RUN = 18
_CENTRE = Qt.AlignmentFlag.AlignCenter


class _Dots(Following, QLabel):
    """Painted over a label, so that a screen reader finds text."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self.setToolTip(says)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def dress(self) -> None:
        """Take the size."""
        self.updateGeometry()
        self.update()


class DotPiles(_Dots):
    """A pile of dots over each number, and how many there are on top of it. Past what dots can show it is a bar."""

    def __init__(self, counts: tuple[AnswerCount, ...], says: str) -> None:
        super().__init__(says)
        self._counts = counts
        self._most = max((one.count for one in counts), default=0)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return room for every column and the highest pile."""
        return QSize(px(_COLUMN) * len(self._counts), self._pile() + 2 * self._line())

    def minimumSizeHint(self) -> QSize:
        """Let columns come nearer."""
        return QSize(px(_LEAST_COLUMN) * len(self._counts), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the piles on their line, with the numbers under it."""
        tokens = look().tokens
        painter = painting.start(self)
        pitch = self.width() / max(1, len(self._counts))
        base = self._line() + self._pile()
        for index, one in enumerate(self._counts):
            self._draw_pile(painter, index * pitch, pitch, base, one)
        painter.fillRect(QRectF(0, base, pitch * len(self._counts), max(1, px(1))), tokens.line_strong)
        painter.end()

    def _draw_pile(self, painter: QPainter, left: float, pitch: float, base: float, one: AnswerCount) -> None:
        tokens, step, line = look().tokens, self._step(), self._line()
        height = one.count * step if step else self._pile() * one.count / self._most
        if step:
            side = step * 0.84
            for place in range(one.count):
                box = QRectF(left + (pitch - side) / 2, base - (place + 0.92) * step, side, side)
                painting.fill_round(painter, box, side / 2, tokens.green)
        else:
            box = QRectF(left + pitch * 0.25, base - height, pitch * 0.5, height)
            painting.fill_round(painter, box, px(2), tokens.green)
        if one.count:
            above = QRectF(left, base - height - line, pitch, line)
            painting.draw_words(painter, above, str(one.count), look().font(Text.SECOND_STRONG), tokens.ink, _CENTRE)
        below = QRectF(left, base + px(2), pitch, line)
        painting.draw_words(painter, below, one.words, look().font(Text.SECOND), tokens.ink2, _CENTRE)

    def _step(self) -> float:
        """Return the height of a dot in its pile; 0 where bars take the place of dots."""
        room = px(_PILE) / max(1, self._most)
        return min(px(_DOT), room) if room >= px(_LEAST_DOT) else 0.0

    def _pile(self) -> int:
        """Return the height of the highest pile."""
        step = self._step()
        return round(step * max(1, self._most)) if step else px(_PILE)

    @staticmethod
    def _line() -> int:
        return QFontMetrics(look().font(Text.SECOND)).height() + px(4)


class DotRun(_Dots):
    """The dots of one answer in a line, all of a question in one size. Past what dots can show it is a bar."""

    def __init__(self, count: int, most: int, says: str) -> None:
        super().__init__(says)
        self._count, self._most = count, max(most, 1)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return room for dots of full size."""
        return QSize(px(_DOT) * self._most, px(_RUN))

    def minimumSizeHint(self) -> QSize:
        """Let dots become small."""
        return QSize(px(_DOT), px(_RUN))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots, or a dash for none."""
        tokens = look().tokens
        painter = painting.start(self)
        step = min(px(_DOT), self.width() / self._most)
        if not self._count:
            painter.fillRect(QRectF(0, self.height() / 2 - 1, px(_DOT), 2), tokens.line_strong)
        elif step < px(_LEAST_DOT):
            width = self.width() * self._count / self._most
            painting.fill_round(painter, QRectF(0, px(2), width, self.height() - px(4)), px(3), tokens.green)
        else:
            side = step * 0.84
            for place in range(self._count):
                box = QRectF(place * step, (self.height() - side) / 2, side, side)
                painting.fill_round(painter, box, side / 2, tokens.green)
        painter.end()
