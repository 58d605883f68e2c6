"""A card of lines with rules between them, drawn by the card: a page that is made anew often has few parts to make."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QWidget

from peergroup_desktop.ui.look import gap as scaled_gap
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.cards import Card

_GAP = 17


class RuledCard(Card):
    """Add lines with `add_line`; each but the first has a rule above it."""

    def __init__(self, title: str = "", *, icon: str = "", padding: int = 20, gap: int = _GAP) -> None:
        super().__init__(title, icon=icon, padding=padding, gap=gap)
        self._line_gap = gap
        self._lines: list[QWidget | QLayout] = []

    @property
    def line_count(self) -> int:
        """Return how many lines there are."""
        return len(self._lines)

    def add_line(self, line: QWidget | QLayout) -> None:
        """Add a line at the end."""
        self._lines.append(line)
        self.body.add(line)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the rules."""
        super().paintEvent(event)
        painter = QPainter(self)
        room: QRect = self.body.geometry()
        for line in self._lines[1:]:
            above = line.geometry().top() - (scaled_gap(self._line_gap) + 1) // 2
            painter.fillRect(QRect(room.left(), above, room.width(), 1), look().tokens.line)
        painter.end()
