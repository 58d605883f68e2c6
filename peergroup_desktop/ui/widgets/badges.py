"""Small soft labels: first time, agreed, how fresh a fact is. Words and icon, never colour alone."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following

__all__ = ["Badge", "Tone"]


class Badge(Following, QLabel):
    """A pill with words. `says` gives a screen reader the full words where the pill is short.

    `height` is 26 to 32 design px: low in a row, higher among text.
    """

    def __init__(
        self, words: str, *, tone: Tone = Tone.GREEN, icon: str = "", says: str = "", height: int = 28
    ) -> None:
        super().__init__(words)
        self._tone, self._icon, self._height = tone, icon, height
        self._role = Text.BADGE if height < 30 else Text.SECOND_MEDIUM
        self.setAccessibleName(says or words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(self._role))
        self.updateGeometry()
        self.update()

    def set_badge(self, words: str, *, tone: Tone, icon: str = "", says: str = "") -> None:
        """Change everything about it."""
        self._tone, self._icon = tone, icon
        self.setText(words)
        self.setAccessibleName(says or words)
        self.dress()

    def sizeHint(self) -> QSize:
        """Return the size of words and icon."""
        picture = px(16) + px(5) if self._icon else 0
        return QSize(painting.words_width(self.text(), self.font()) + 2 * px(10) + picture + 1, px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw pill, icon and words."""
        fill, ink = look().tone(self._tone)
        painter = painting.start(self)
        box = QRectF(self.rect())
        edge = look().tint_edge(ink)
        painting.fill_round(painter, box, box.height() / 2, fill, edge)
        left = float(px(10))
        if self._icon:
            side = px(16)
            icons.paint(painter, self._icon, QRectF(left, round((box.height() - side) / 2), side, side), ink)
            left += side + px(5)
        painting.draw_words(painter, QRectF(left, 0, box.width() - left, box.height()), self.text(), self.font(), ink)
        painter.end()
