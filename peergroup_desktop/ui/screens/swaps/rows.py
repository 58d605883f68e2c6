"""The lines of the cards. Each shows other words when asked: typing in the search makes no new ones."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screens.swaps import words
from peergroup_desktop.ui.screens.swaps.words import OfferLine, SwapLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Size
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row

ICONS = {OfferKind.OFFER: ("hand-helping", Ink.GREEN_INK), OfferKind.NEED: ("hand", Ink.SKY_INK)}


class ShownText(QWidget):
    """What somebody said; where others look on, it waits for Space."""

    def __init__(self, role: Text) -> None:
        super().__init__()
        self._role = role
        self._column = Column(self, gap=0)
        self._plain = self._column.add(TextLabel("", role))
        self._held: HeldText | None = None

    def show_line(self, line: OfferLine, about: str) -> None:
        """Show one; `about` names it for screen readers while it is hidden."""
        if self._held is not None:
            self._held.hide()
            self._held.deleteLater()
            self._held = None
        self._plain.setVisible(not line.veiled)
        self._plain.setText("" if line.veiled else line.text)
        if line.veiled:
            self._held = self._column.add(HeldText(line.veiled, line.text.strip, about=about, role=self._role))


class LineRow(QWidget):
    """A line with one button, and a rule above it unless it is the first. `chosen` gives the line."""

    chosen = Signal(object)
    stop: QAbstractButton

    def __init__(self) -> None:
        super().__init__()
        self._is_first = False

    def show_line(self, line: Any, number: int) -> None:
        """Show a line; `number` names it where its text is hidden. Each kind of row has its own lines."""

    def set_first(self, *, is_first: bool) -> None:
        """Draw no rule above the first line."""
        self._is_first = is_first
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule."""
        if not self._is_first:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), 1, look().tokens.line)
            painter.end()


class OfferRow(LineRow):
    """An offer or need with its pencil."""

    def __init__(self) -> None:
        super().__init__()
        self._line: OfferLine | None = None
        row = Row(self, gap=8, margins=(0, 6, 0, 6))
        column = row.add(Column(gap=0), 1)
        self._text = column.add(ShownText(Text.STRONG))
        self._under = column.add(TextLabel("", Text.SECOND, Ink.INK2))
        self.stop = row.add(IconButton("pencil", _("Change"), side=36))
        self.stop.clicked.connect(self._on_clicked)

    def show_line(self, line: OfferLine, number: int) -> None:
        """Show an offer or need."""
        if line == self._line:
            return
        self._line = line
        about = _("Line {number}").format(number=number) if line.veiled else f"{line.text}, {line.name}"
        self._text.show_line(line, about)
        self._under.setText(words.under(line))
        says = _("Change: {text}").format(text=about)
        self.stop.setAccessibleName(says)
        self.stop.setToolTip(says)

    def _on_clicked(self) -> None:
        if self._line is not None:
            self.chosen.emit(self._line)


class SwapRow(LineRow):
    """An offer and a need that go together, and the button that puts two people in touch."""

    def __init__(self) -> None:
        super().__init__()
        self._line: SwapLine | None = None
        column = Column(self, gap=4, margins=(0, 10, 0, 10))
        self._about = column.add(TextLabel("", Text.STRONG))
        self._sides = {kind: column.add(_Side(kind)) for kind in OfferKind}
        column.space(4)
        foot = column.add(Row(gap=0))
        self._button = foot.add(Button(_("Put them in touch"), size=Size.SMALL, icon="handshake"))
        foot.stretch()
        self.stop = self._button
        self.stop.clicked.connect(self._on_clicked)

    def show_line(self, line: SwapLine, number: int) -> None:
        """Show a suggestion."""
        if line == self._line:
            return
        self._line = line
        self._about.setText(line.about)
        self._about.setVisible(bool(line.about))
        about = _("Suggestion {number}").format(number=number)
        self._sides[OfferKind.OFFER].show_line(words.offers(line.offer.name), line.offer, about)
        self._sides[OfferKind.NEED].show_line(words.would_like(line.need.name), line.need, about)
        self._button.set_says(words.put_in_touch(line))

    def _on_clicked(self) -> None:
        if self._line is not None:
            self.chosen.emit(self._line)


class _Side(QWidget):
    """Who offers or would like, and what."""

    def __init__(self, kind: OfferKind) -> None:
        super().__init__()
        row = Row(self, gap=10)
        icon, ink = ICONS[kind]
        row.addWidget(Icon(icon, 20, ink), 0, Qt.AlignmentFlag.AlignTop)
        column = row.add(Column(gap=0), 1)
        self._who = column.add(TextLabel("", Text.SECOND, Ink.INK2))
        self._text = column.add(ShownText(Text.BODY))

    def show_line(self, who: str, line: OfferLine, about: str) -> None:
        self._who.setText(who)
        self._text.show_line(line, f"{about}, {who}")
