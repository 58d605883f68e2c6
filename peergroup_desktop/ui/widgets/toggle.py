"""A switch with words: on or off, at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.drawn_choice import DrawnChoice


class Toggle(DrawnChoice, QCheckBox):
    """Words with a knob at the right; on the rail the words have an icon in front, and on is marigold."""

    def __init__(self, words: str, *, icon: str = "", on_rail: bool = False) -> None:
        super().__init__(words)
        self._icon, self._on_rail = icon, on_rail
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.role = Text.SECOND_MEDIUM if self._on_rail else Text.BODY_MEDIUM
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return room for words and knob."""
        left = px(44) if self._on_rail else px(4)
        words = painting.words_width(self.text(), self.font())
        return QSize(left + words + px(12) + px(36) + px(4 if not self._on_rail else 0), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, words and knob."""
        tokens = look().tokens
        painter = painting.start(self)
        ink = tokens.rail_ink if self._on_rail else tokens.ink if self.isEnabled() else tokens.ink3
        if self._on_rail and self.underMouse():
            painting.fill_round(painter, QRectF(self.rect()).adjusted(0, px(2), 0, -px(2)), px(8), tokens.rail_hover)
        left = px(4)
        if self._icon:
            side = px(20)
            place = QRectF(px(12), round((self.height() - side) / 2), side, side)
            icons.paint(painter, self._icon, place, tokens.rail_ink2 if self._on_rail else tokens.ink2)
            left = px(44)
        words = QRectF(left, 0, self.width() - left - px(48), self.height())
        painting.draw_words(painter, words, self.text(), self.font(), ink)
        self._draw_knob(painter)
        painter.end()

    def _draw_knob(self, painter: QPainter) -> None:
        tokens = look().tokens
        width, height = px(36), px(20)
        right = 0 if self._on_rail else px(4)
        box = QRectF(self.width() - width - right, round((self.height() - height) / 2), width, height)
        knob, inset = px(12), px(4)
        edge = tokens.rail_ink2 if self._on_rail else tokens.line_strong
        if self.isChecked():
            fill = tokens.marigold if self._on_rail else tokens.green
            dot = tokens.toast if self._on_rail else tokens.on_green
            painting.fill_round(painter, box, height / 2, fill)
            place = QRectF(box.right() - inset - knob, box.top() + inset, knob, knob)
        else:
            dot = edge
            painting.fill_round(painter, box, height / 2, None if self._on_rail else tokens.surface, edge, 1.5)
            place = QRectF(box.left() + inset, box.top() + inset, knob, knob)
        painting.fill_round(painter, place, knob / 2, dot)
