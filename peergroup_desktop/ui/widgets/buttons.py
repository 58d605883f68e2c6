"""Buttons: one solid green per view, the rest outlined or plain words. They paint themselves from the look."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink, Tokens
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.press_button import PressButton


class Kind(Enum):
    """How strongly a button speaks. A view has one PRIMARY; CAREFUL is for safety matters alone."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    CAREFUL = "careful"


class Size(Enum):
    """Height in design px: in lists, normal, at the foot of a page, in the hero."""

    __hash__ = object.__hash__  # each is one object, and an enum's own takes long

    SMALL = 36
    NORMAL = 40
    LARGE = 48
    HERO = 56


@dataclass(frozen=True)
class Skin:
    """Fill, words and edge of a button in one state; no fill or edge where there is none."""

    fill: QColor | None
    words: QColor
    edge: QColor | None = None


_ROLES = {Size.SMALL: Text.SECOND_STRONG, Size.NORMAL: Text.STRONG, Size.LARGE: Text.STRONG_LARGE, Size.HERO: Text.HERO}
_PADDING = {Size.SMALL: 12, Size.NORMAL: 16, Size.LARGE: 20, Size.HERO: 30}
_ICONS = {Size.SMALL: 18, Size.NORMAL: 18, Size.LARGE: 20, Size.HERO: 24}
_IN_ONE_LINE = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
_WRAPPING = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
_WRAPPING.setHeightForWidth(True)


class Button(Following, PressButton):
    """A button with words, an icon in front or after them if wanted.

    `about` is what a screen reader hears when the words alone do not tell which thing is meant ("Said hello to Raj").
    With `wraps` the words may take two lines where there is little room; otherwise they are never cut or broken.
    """

    def __init__(
        self,
        words: str,
        *,
        kind: Kind = Kind.SECONDARY,
        size: Size = Size.NORMAL,
        icon: str = "",
        trailing_icon: str = "",
        about: str = "",
        wraps: bool = False,
    ) -> None:
        super().__init__()
        self._kind, self._size, self._icon, self._trailing = kind, size, icon, trailing_icon
        self._wraps = wraps
        self._says = about
        self._words = ""
        self._one_line: QSize | None = None  # until words, icon or look change: a layout asks often
        self.setText(words)
        self.setSizePolicy(_WRAPPING if wraps else _IN_ONE_LINE)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take the font; the rest is asked for while painting."""
        self.setFont(look().font(_ROLES[self._size]))
        self._measure_anew()
        self.update()

    def setText(self, words: str) -> None:
        """Change the words. An ampersand is an ampersand."""
        self._words = words
        super().setText(words.replace("&", "&&"))
        self.setAccessibleName(self._says or words)
        self._measure_anew()

    def text(self) -> str:
        """Return the words as read."""
        return self._words

    def set_says(self, says: str) -> None:
        """Change what a screen reader hears."""
        self._says = says
        self.setAccessibleName(says or self._words)

    def set_kind(self, kind: Kind) -> None:
        """Change how strongly it speaks."""
        self._kind = kind
        self._measure_anew()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon in front of the words."""
        self._icon = icon
        self._measure_anew()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with all words in one line."""
        if self._one_line is None:
            words = painting.words_width(self._words, self.font())
            self._one_line = QSize(self._around() + words + 2, self._height())
        return QSize(self._one_line)

    def minimumSizeHint(self) -> QSize:
        """Return the size with the longest word in one line, if it may wrap."""
        if not self._wraps:
            return self.sizeHint()
        longest = max((painting.words_width(word, self.font()) for word in self._words.split()), default=0)
        return QSize(self._around() + longest + 2, self._height())

    def heightForWidth(self, width: int) -> int:
        """Return the height when the words wrap at `width`."""
        if not self._wraps or width >= self.sizeHint().width():
            return self._height()
        room = QRect(0, 0, max(width - self._around(), 1), 10_000)
        box = QFontMetrics(self.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._words)
        return max(self._height(), box.height() + px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill, edge, icon and words."""
        painter = painting.start(self)
        skin = self.skin()
        radius = px(12 if self._size is Size.HERO else 8)
        painting.fill_round(painter, QRectF(self.rect()), radius, skin.fill, skin.edge)
        self._draw_content(painter, skin.words)
        painter.end()

    def skin(self) -> Skin:
        """Return the colours for the state it is in."""
        tokens = look().tokens
        if not self.isEnabled():
            return Skin(tokens.sunken, tokens.ink3)
        return _SKINS[self._kind](tokens, self.isDown() or self.isChecked(), self.underMouse())

    def _measure_anew(self) -> None:
        self._one_line = None
        self.updateGeometry()

    def _height(self) -> int:
        return px(self._size.value)

    def _padding(self) -> int:
        return px(8 if self._kind is Kind.QUIET else _PADDING[self._size])

    def _around(self) -> int:
        """Everything beside the words."""
        pictures = bool(self._icon) + bool(self._trailing)
        return 2 * self._padding() + pictures * (px(_ICONS[self._size]) + px(8))

    def _draw_content(self, painter: QPainter, colour: QColor) -> None:
        side, gap = px(_ICONS[self._size]), px(8)
        words = min(painting.words_width(self._words, self.font()) + 1, self.width() - self._around())
        left = (self.width() - self._around() - words) / 2 + self._padding()
        top = (self.height() - side) / 2
        if self._icon:
            icons.paint(painter, self._icon, QRectF(round(left), round(top), side, side), colour, stroke=2.25)
            left += side + gap
        painter.setFont(self.font())
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        wrap = Qt.TextFlag.TextWordWrap if self._wraps else Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(left, 0, words + 2, self.height()), int(flags) | int(wrap), self._words)
        if self._trailing:
            box = QRectF(round(left + words + gap), round(top), side, side)
            icons.paint(painter, self._trailing, box, colour, stroke=2.25)


class IconButton(Button):
    """A square button with only an icon; its tooltip and name say what it does."""

    def __init__(
        self,
        icon: str,
        says: str,
        *,
        side: int = 40,
        kind: Kind = Kind.QUIET,
        stroke: float = 2.0,
        ink: Ink | None = None,
    ) -> None:
        self._side, self._stroke, self._ink = side, stroke, ink
        super().__init__("", kind=kind, icon=icon, about=says)
        self.setToolTip(says)

    def set_says(self, says: str) -> None:
        """Change what it does, in words."""
        super().set_says(says)
        self.setToolTip(says)

    def sizeHint(self) -> QSize:
        """Return the square."""
        return QSize(px(self._side), px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill, edge and icon."""
        painter = painting.start(self)
        skin = self.skin()
        painting.fill_round(painter, QRectF(self.rect()), px(8), skin.fill, skin.edge)
        size = px(20)
        corner = QPointF(round((self.width() - size) / 2), round((self.height() - size) / 2))
        box = QRectF(corner.x(), corner.y(), size, size)
        colour = look().ink(self._ink) if self._ink and self.isEnabled() else skin.words
        icons.paint(painter, self._icon, box, colour, stroke=self._stroke)
        painter.end()


def _primary(tokens: Tokens, is_down: bool, is_hovered: bool) -> Skin:
    fill = tokens.green_press if is_down else tokens.green_hover if is_hovered else tokens.green
    return Skin(fill, tokens.on_green)


def _secondary(tokens: Tokens, is_down: bool, is_hovered: bool) -> Skin:
    fill = tokens.line if is_down else tokens.sunken if is_hovered else tokens.surface
    return Skin(fill, tokens.ink, tokens.line_strong)


def _quiet(tokens: Tokens, is_down: bool, is_hovered: bool) -> Skin:
    return Skin(tokens.sunken if is_down else tokens.green_tint if is_hovered else None, tokens.green_ink)


def _careful(tokens: Tokens, is_down: bool, is_hovered: bool) -> Skin:
    edge = tokens.brick if is_down else tokens.brick_line
    return Skin(tokens.brick_tint if is_down or is_hovered else tokens.surface, tokens.brick, edge)


_SKINS = {Kind.PRIMARY: _primary, Kind.SECONDARY: _secondary, Kind.QUIET: _quiet, Kind.CAREFUL: _careful}
