"""A number that can be pressed: it shows the rows that it was counted from. It paints itself."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from peergroup_desktop.ui.figures.figure_words import Weight
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.press_button import PressButton

_HEIGHT, _PADDING, _BETWEEN = 44, 12, 8
_Key = Qt.Key
MOVES = frozenset({_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End})


_ROLES = {Weight.PLAIN: Text.STRONG, Weight.QUIET: Text.BODY, Weight.SUM: Text.CARD, Weight.WAITS: Text.STRONG}


class NumberButton(Following, PressButton):
    """Centred under the head of its column; with a `caption` it says itself what it counts, for pages without columns.

    `moved` gives an arrow key, which the table goes by.
    """

    focus_radius = 8
    moved = Signal(object)

    def __init__(self, caption: str = "") -> None:
        super().__init__()
        self._caption, self._words, self._weight = caption, "", Weight.PLAIN
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wide = QSizePolicy.Policy.Fixed if caption else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow_look()

    def dress(self) -> None:
        """Take the font; the rest is asked for while painting."""
        self.setFont(look().font(_ROLES[self._weight], tabular=True))
        self.updateGeometry()
        self.update()

    def show_number(self, words: str, says: str, weight: Weight) -> None:
        """Show a number; a screen reader hears `says`."""
        self._words, self._weight = words, weight
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(says)
        self.dress()

    def set_current(self, *, is_current: bool) -> None:
        """Let Tab stop here, and at no other number."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        """Return room for the words in one line."""
        caption = painting.words_width(self._caption, self._caption_font()) + px(_BETWEEN) if self._caption else 0
        return QSize(painting.words_width(self._words, self.font()) + caption + 2 * px(_PADDING) + 2, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what moves between numbers; Qt would go to the next widget."""
        key = Qt.Key(event.key())
        if key in MOVES:
            self.moved.emit(key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the words."""
        painter = painting.start(self)
        box = QRectF(self.rect())
        ink = self._paint_ground(painter, box)
        left = 0.0
        if self._caption:
            font = self._caption_font()
            room = painting.words_width(self._caption, font)
            place = QRectF(px(_PADDING), 0, room + 2, box.height())
            painting.draw_words(painter, place, self._caption, font, look().tokens.ink2)
            left = place.right() + px(_BETWEEN) - px(_PADDING)
        room_left = QRectF(left, 0, box.width() - left, box.height())
        painting.draw_words(painter, room_left, self._words, self.font(), ink, painting.CENTRE)
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> QColor:
        """Draw the ground, and return the colour of the number."""
        tokens = look().tokens
        inside = box.adjusted(px(2), px(2), -px(2), -px(2))
        if self._weight is Weight.WAITS:
            painting.fill_round(painter, inside, px(8), tokens.mari_tint, tokens.mari_line)
            return tokens.mari_ink
        if self.isDown() or self.underMouse():
            painting.fill_round(painter, inside, px(8), tokens.green_tint)
        elif self._caption:
            painting.fill_round(painter, inside, px(8), tokens.surface, tokens.line)
        return tokens.ink2 if self._weight is Weight.QUIET else tokens.green_ink

    def _caption_font(self) -> QFont:
        return look().font(Text.SECOND)
