"""Surfaces that hold things together: cards, the hero card, panels for lists, and the rule between rows."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Margins, Row, least_height


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
        self._title = TextLabel(title, Text.CARD)
        self._count = TextLabel("", Text.BODY_MEDIUM, Ink.INK3)
        self._head = QWidget()
        self._icon = Icon(icon or "info", 20)
        least_height(self._head, 32 if is_narrow else 36)
        self._row = Row(self._head, gap=10)
        self._row.add(self._icon)
        self._row.add(self._title, 1)
        self._row.add(self._count)
        whole.add(self._head)
        self._icon.setVisible(bool(icon))  # only now: shown without a parent it would open a window of its own
        self._head.setVisible(bool(title))
        top = (8 if is_narrow else 14) if title else padding
        whole.set_margins((padding, top, padding, padding))
        self.body = whole.add(Column(gap=gap))
        whole.setStretch(1, 1)
        self.set_count(count)

    def set_title(self, title: str) -> None:
        """Change the title, and the name of the group."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._head.setVisible(bool(title))

    def set_icon(self, icon: str, ink: Ink = Ink.INK2) -> None:
        """Change the icon of the title row."""
        self._icon.set_icon(icon, ink)
        self._icon.setVisible(True)

    def set_count(self, count: int | None) -> None:
        """Show how many there are beside the title, or nothing."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)
        self._row.setStretch(1, 0 if count is not None else 1)
        self._row.setStretch(2, 1 if count is not None else 0)

    def set_action(self, button: Button) -> None:
        """Put a button at the right end of the title row."""
        self._row.add(button)


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
