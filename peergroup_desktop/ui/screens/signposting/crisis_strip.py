"""The crisis lines, pinned above everything: read without a click, left alone by the search."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from peergroup_desktop.actions.directory import CrisisKind, CrisisLine
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import gap, look
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.cards import Surface
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Grid, Row
from peergroup_desktop.ui.widgets.notes import Note

_ICONS = {CrisisKind.RING: "phone", CrisisKind.TEXT: "message-square-text", CrisisKind.DANGER: "siren"}
_IN_A_ROW = 3
_MARGINS, _LOW_MARGINS = (15, 8, 15, 10), (14, 5, 14, 5)


class CrisisCard(Surface):
    """One line: who, the number large, and a word about it. Low cards have who and number in one line.

    A click opens the place; by keyboard the search finds it like any other.
    """

    opened = Signal(bytes)

    def __init__(self, line: CrisisLine, *, is_low: bool) -> None:
        super().__init__(", ".join(filter(None, (line.name, line.big, line.note))))
        self.line = line
        self._whole = Column(self, gap=0, margins=_LOW_MARGINS if is_low else _MARGINS)
        words = self._whole.add(Row(gap=12))
        words.setDirection(QBoxLayout.Direction.LeftToRight if is_low else QBoxLayout.Direction.TopToBottom)
        words.setSpacing(gap(12 if is_low else 0))
        words.add(IconText(_ICONS[line.kind], line.name, Text.STRONG, Ink.INK, icon_ink=Ink.BRICK, size=20))
        self.number = words.add(TextLabel(line.big, Text.CARD if is_low else Text.PANEL_BIG, wraps=False))
        if is_low:
            words.stretch()
            self.setToolTip(line.note)
        else:
            self._whole.add(TextLabel(line.note, Text.SECOND, Ink.INK2, elides=True))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the place."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.line.id)

    def edge(self) -> QColor:
        """Return the careful colour."""
        return look().tokens.brick_line


class CrisisStrip(Following, QWidget):
    """The cards, as many beside each other as have room. `starters_requested` comes where there are none yet."""

    starters_requested = Signal()
    opened = Signal(bytes)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[CrisisLine, ...] = ()
        self.cards: list[CrisisCard] = []
        self._shown: tuple[tuple[CrisisLine, ...], bool] = ((), False)
        self._columns = 0
        whole = Column(self, gap=8)
        pinned = _("Always here, and on every handout")
        self._caption = whole.add(IconText("pin", pinned, Text.SECOND, Ink.INK2, icon_ink=Ink.BRICK, gap=8, size=18))
        self._holder = whole.add(QWidget())
        self._grid = Grid(self._holder, gap=12)
        self.none = whole.add(Note("", tone=Tone.MARI, icon="circle-alert"))
        self.none.set_text(_("No crisis lines yet"), _("They’re what a handout begins with."))
        self.offer = Button(_("See lines to begin with"), size=Size.SMALL)
        self.offer.clicked.connect(self.starters_requested)
        self.none.add_action(self.offer)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Arrange for the text size; large text says without a caption what it is."""
        self._caption.setVisible(bool(self._lines) and not look().is_large)
        self._arrange()

    def show_lines(self, lines: Sequence[CrisisLine]) -> None:
        """Show these lines, in this order."""
        self._lines = tuple(lines)
        self._caption.setVisible(bool(lines) and not look().is_large)
        self._holder.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_low = look().is_large or len(self._lines) > _IN_A_ROW
        if self._shown != (self._lines, is_low):
            self._shown = (self._lines, is_low)
            for card in self.cards:
                card.hide()
                card.deleteLater()
            self.cards = [CrisisCard(line, is_low=is_low) for line in self._lines]
            for card in self.cards:
                card.opened.connect(self.opened)
            self._columns = 0
        columns = self._fitting()
        if columns == self._columns:
            return
        self._columns = columns
        for card in self.cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(_IN_A_ROW):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _fitting(self) -> int:
        """Return how many cards stand beside each other, each row about as full as the others."""
        if not self.cards:
            return 1
        widest = max(card.minimumSizeHint().width() for card in self.cards)
        fits = max(min((self.width() + gap(12)) // (widest + gap(12)), len(self.cards), _IN_A_ROW), 1)
        rows = -(-len(self.cards) // fits)
        return -(-len(self.cards) // rows)
