"""A person's initials on a soft tint, or a plain figure in discreet mode. Decoration: the name stands beside it."""

import zlib

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import make_font
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following

TINTS = (Tone.GREEN, Tone.SAND, Tone.PLUM, Tone.SKY, Tone.CLAY)


def tint_of(person: bytes) -> Tone:
    """Return the tint of a person: by a stable hash of the id, never by role or by name."""
    return TINTS[zlib.crc32(person) % len(TINTS)]


def paint_avatar(
    painter: QPainter, box: QRectF, initials: str, tone: Tone, *, is_veiled: bool = False, fill: QColor | None = None
) -> None:
    """Draw an avatar into a square; without initials, or veiled, a plain figure."""
    tokens = look().tokens
    tint, ink = look().tone(tone)
    if is_veiled or not initials:
        painting.fill_round(painter, box, box.width() / 2, tokens.sunken)
        side = round(box.width() * 0.5)
        place = QRectF(round(box.center().x() - side / 2), round(box.center().y() - side / 2), side, side)
        icons.paint(painter, "user-round", place, tokens.ink2)
        return
    edge = look().tint_edge(ink)
    painting.fill_round(painter, box, box.width() / 2, fill or tint, edge)
    font = make_font(max(round(box.width() * _share(box.width())), 8), 600)
    painting.draw_words(painter, box, initials, font, ink, painting.CENTRE)


def _share(width: float) -> float:
    """Return the size of the letters as a share of the circle's width."""
    return 0.37 if width >= px(40) else 0.4


class Avatar(Following, QLabel):
    """The round picture beside a name; `side` is 32, 36, 40 or 60."""

    def __init__(self, side: int = 32, *, person: bytes = b"", initials: str = "") -> None:
        super().__init__()
        self._side = side
        self._person, self._initials, self._is_veiled = person, initials, False
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedSize(px(self._side), px(self._side))
        self.update()

    def set_person(self, person: bytes, initials: str) -> None:
        """Show somebody."""
        self._person, self._initials = person, initials
        self.update()

    def set_veiled(self, is_veiled: bool) -> None:
        """Show a plain figure in place of initials."""
        self._is_veiled = is_veiled
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        painter = painting.start(self)
        paint_avatar(painter, QRectF(self.rect()), self._initials, tint_of(self._person), is_veiled=self._is_veiled)
        painter.end()


class QuietAvatar(Avatar):
    """An avatar that leaves its room to the words at large text."""

    def dress(self) -> None:
        """Take the size, or none."""
        super().dress()
        if self.parent() is not None or look().is_large:  # shown without a parent it would open a window
            self.setHidden(look().is_large)
