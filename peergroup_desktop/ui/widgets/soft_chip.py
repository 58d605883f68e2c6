"""A soft pill to press: an answer that may be given anew, a word that may be changed or taken off."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.press_button import PressButton

__all__ = ["SoftChip", "Tone"]

_TARGET, _PILL = 36, 30
_PADDING, _ICON, _GAP = 11, 16, 6


class SoftChip(Following, PressButton):
    """Looks like a badge and can be pressed. Long words go on in a second line before they leave their card.

    `says` is what a screen reader hears. `removed` comes with Delete or Backspace, for whoever listens to it.
    """

    removed = Signal()

    def __init__(self, words: str, *, tone: Tone = Tone.GREEN, icon: str = "", says: str = "") -> None:
        super().__init__()
        self._words, self._tone, self._icon = words, tone, icon
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(says or words)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.SECOND_MEDIUM))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the words as read."""
        return self._words

    def sizeHint(self) -> QSize:
        """Return the size with all words in one line."""
        return QSize(self._around() + painting.words_width(self._words, self.font()) + 2, px(_TARGET))

    def minimumSizeHint(self) -> QSize:
        """Return the size with the longest word in one line."""
        longest = max((painting.words_width(word, self.font()) for word in self._words.split()), default=0)
        return QSize(self._around() + longest + 2, px(_TARGET))

    def hasHeightForWidth(self) -> bool:
        """Say that the words may need several lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height when the words wrap at `width`."""
        if width >= self.sizeHint().width():
            return px(_TARGET)
        room = QRect(0, 0, max(width - self._around(), 1), 10_000)
        box = QFontMetrics(self.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._words)
        return max(px(_TARGET), box.height() + px(_TARGET - _PILL) + px(10))

    def hitButton(self, position: QPoint) -> bool:
        """Take a click above and below the pill too."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Delete and Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill, icon and words."""
        fill, ink = look().tone(self._tone)
        painter = painting.start(self)
        inset = px(_TARGET - _PILL) / 2
        pill = QRectF(self.rect()).adjusted(0, inset, 0, -inset)
        edge = ink if self.underMouse() or self.isDown() else look().tint_edge(ink)
        painting.fill_round(painter, pill, min(pill.height(), px(_PILL)) / 2, fill, edge)
        left = float(px(_PADDING))
        if self._icon:
            side = px(_ICON)
            place = QRectF(left, round(pill.center().y() - side / 2), side, side)
            icons.paint(painter, self._icon, place, ink, stroke=2.25)
            left += side + px(_GAP)
        painter.setFont(self.font())
        painter.setPen(ink)
        room = QRectF(left, pill.top(), pill.width() - left - px(_PADDING) + 2, pill.height())
        painter.drawText(room, int(painting.LEFT) | int(Qt.TextFlag.TextWordWrap), self._words)
        painter.end()

    def _around(self) -> int:
        """Everything beside the words."""
        return 2 * px(_PADDING) + (px(_ICON) + px(_GAP) if self._icon else 0)
