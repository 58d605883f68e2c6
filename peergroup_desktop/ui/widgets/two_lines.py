"""Two lines that belong together, as one part: what something is, and under it a quieter word about it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following

_TALL = 10_000
_WRAP = int(Qt.TextFlag.TextWordWrap)


class TwoLines(Following, QLabel):
    """Half as many parts as two labels, for lists that are made anew often. Both lines wrap."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        self._lines = ((first, Text.STRONG), (second, Text.SECOND))
        self._heights: dict[int, int] = {}  # by width, until the font changes
        self.setAccessibleName(f"{first}, {second}")
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.follow_look()

    def dress(self) -> None:
        """Be measured and drawn anew."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return both lines."""
        return "\n".join(words for words, _role in self._lines)

    def hasHeightForWidth(self) -> bool:
        """Say that the lines may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of both at `width`."""
        if width not in self._heights:
            self._heights[width] = sum(_box(words, role, width).height() for words, role in self._lines)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size with each in one line."""
        width = max(painting.words_width(words, look().font(role)) for words, role in self._lines) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size with the longest word in one line."""
        width = max(_longest(words, role) for words, role in self._lines) + 2
        return QSize(width, QFontMetrics(look().font(Text.STRONG)).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both, in the middle of the height."""
        tokens, width = look().tokens, self.width()
        painter = QPainter(self)
        top = (self.height() - self.heightForWidth(width)) // 2
        for (words, role), ink in zip(self._lines, (tokens.ink, tokens.ink2), strict=True):
            height = _box(words, role, width).height()
            painter.setFont(look().font(role))
            painter.setPen(ink)
            painter.drawText(QRect(0, top, width, height), int(painting.LEFT) | _WRAP, words)
            top += height
        painter.end()


def _box(words: str, role: Text, width: int) -> QRect:
    return QFontMetrics(look().font(role)).boundingRect(QRect(0, 0, max(width, 1), _TALL), _WRAP, words)


def _longest(words: str, role: Text) -> int:
    font = look().font(role)
    return max((painting.words_width(word, font) for word in words.split()), default=0)
