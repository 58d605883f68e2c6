"""Surfaces that hold things together: cards, the hero card, panels for lists, and the rule between rows."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import gap as scaled_gap
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Margins, Row

_ICON, _ICON_GAP = 20, 10  # of a title, in design px


class Surface(Following, Group):
    """A rounded box without a written title; a screen reader hears its accessible name as a group."""

    radius = 12

    def __init__(self, says: str = "") -> None:
        super().__init__()
        self.setAccessibleName(says)
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def fill(self) -> QColor:
        """Return the colour of the box."""
        return look().tokens.surface

    def edge(self) -> QColor | None:
        """Return the colour of the edge, or none."""
        return look().tokens.line

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        painter = painting.start(self)
        painting.fill_round(painter, QRectF(self.rect()), px(self.radius), self.fill(), self.edge())
        painter.end()


class Panel(Surface):
    """A card without padding, for a list that goes from edge to edge. Put parts into `body`."""

    def __init__(self, says: str = "", *, margins: Margins = 1, gap: int = 0) -> None:
        super().__init__(says)
        self.body = Column(self, gap=gap, margins=margins)


class Card(Surface):
    """A card with a title row, and a column `body` for what is in it.

    With padding 16 (right column) the title row is lower.
    """

    def __init__(
        self, title: str = "", *, icon: str = "", count: int | None = None, padding: int = 20, gap: int = 8
    ) -> None:
        super().__init__(title)
        is_narrow = padding < 20
        whole = Column(self, gap=4 if is_narrow else 8)
        self._head = whole.add(Row(gap=10))
        self._title = CardTitle(32 if is_narrow else 36, icon)
        self._head.add(self._title, 1)
        self._head_parts: list[QWidget] = [self._title]
        self._count: TextLabel | None = None
        top = (8 if is_narrow else 14) if title else padding
        whole.set_margins((padding, top, padding, padding))
        self.body = whole.add(Column(gap=gap))
        whole.setStretch(1, 1)
        self.set_title(title)
        if count is not None:
            self.set_count(count)

    def set_title(self, title: str) -> None:
        """Change the title, and the name of the group."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def set_icon(self, icon: str, ink: Ink = Ink.INK2) -> None:
        """Change the icon of the title row."""
        self._title.set_icon(icon, ink)

    def set_count(self, count: int | None) -> None:
        """Show how many there are beside the title, or nothing."""
        if self._count is None:
            self._count = TextLabel("", Text.BODY_MEDIUM, Ink.INK3)
            self._head.insertWidget(1, self._count)
            self._head_parts.insert(1, self._count)
            self._read_head_first()
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)
        self._head.setStretch(0, 0 if count is not None else 1)
        self._head.setStretch(1, 1 if count is not None else 0)

    def set_action(self, button: Button) -> None:
        """Put a button at the right end of the title row."""
        self._head_parts.append(self._head.add(button))
        self._read_head_first()

    def _read_head_first(self) -> None:
        """Screen readers go by the order of the parts: what is put into the title row late is read with it."""
        for part in reversed(self._head_parts):
            part.lower()


class CardTitle(TextLabel):
    """Icon and words in one part: a page has a dozen cards."""

    def __init__(self, height: int, icon: str) -> None:
        self._height, self._icon, self._icon_ink = height, icon, Ink.INK2
        super().__init__("", Text.CARD)

    def dress(self) -> None:
        """Take font, ink and height, and leave room for the icon."""
        super().dress()
        self.setMinimumHeight(px(self._height))
        self.setContentsMargins(px(_ICON) + scaled_gap(_ICON_GAP) if self._icon else 0, 0, 0, 0)

    def set_icon(self, icon: str, ink: Ink) -> None:
        """Change the icon."""
        self._icon, self._icon_ink = icon, ink
        self.dress()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the icon in front of them."""
        super().paintEvent(event)
        if self._icon:
            painter, side = QPainter(self), px(_ICON)
            place = QRectF(0, (self.height() - side) // 2, side, side)
            icons.paint(painter, self._icon, place, look().ink(self._icon_ink))
            painter.end()


class HeroCard(Surface):
    """The green card that says what to do now. Put parts into `body`, a row."""

    radius = 14

    def __init__(self, says: str, *, margins: Margins = (32, 28, 32, 32)) -> None:
        super().__init__(says)
        self.body = Row(self, gap=20, margins=margins)

    def fill(self) -> QColor:
        """Return the soft green."""
        return look().tokens.green_tint

    def edge(self) -> QColor | None:
        """Return no edge, except in high contrast."""
        return look().tint_edge(look().tokens.green_ink)


class TintCard(Surface):
    """A card in a soft tone: the panel for someone new, a card that asks for attention."""

    def __init__(self, says: str, tone: Tone, *, radius: int = 12, margins: Margins = 16, gap: int = 8) -> None:
        self._tone = tone
        self.radius = radius
        super().__init__(says)
        self.body = Column(self, gap=gap, margins=margins)

    def fill(self) -> QColor:
        """Return the tone's fill."""
        return look().tone(self._tone)[0]

    def edge(self) -> QColor | None:
        """Return no edge, except in high contrast."""
        return look().tint_edge(look().tone(self._tone)[1])


class Divider(Following, QFrame):
    """The rule between rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().tokens.line)
        painter.end()
