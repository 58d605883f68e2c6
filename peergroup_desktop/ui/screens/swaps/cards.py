"""The cards of offers and needs, and of those that go together."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.screens.swaps import words
from peergroup_desktop.ui.screens.swaps.words import OfferLine, SwapLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn

_OFFERS_AT_ONCE, _SWAPS_AT_ONCE = 30, 6
L = TypeVar("L")
Drawn = tuple[QWidget, QAbstractButton]
_ICONS = {OfferKind.OFFER: ("hand-helping", Ink.GREEN_INK), OfferKind.NEED: ("hand", Ink.SKY_INK)}


class LongCard(Card):
    """A card of lines, of which the first few are drawn until somebody wants more: `more_wanted` asks to draw again.

    `emptied` comes when the keyboard was on the last line, and that went.
    """

    more_wanted = Signal()
    emptied = Signal()

    def __init__(self, title: str, icon: str, *, at_once: int, gap: int) -> None:
        super().__init__(title, icon=icon)
        self._at_once, self._is_long = at_once, False
        self._drawn: tuple[tuple[object, ...], bool] = ((), False)
        self.stops: list[QAbstractButton] = []
        self._shown = self.body.add(LinesColumn(gap=gap))
        self.nothing = self.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self.more = Button("", kind=Kind.QUIET, trailing_icon="chevron-down")
        self.more.hide()
        foot = self.body.add(Row(gap=0))
        foot.add(self.more)
        foot.stretch()
        self.body.stretch()
        self.more.clicked.connect(self._on_more)

    def draw(self, lines: tuple[L, ...], make_line: Callable[[L, int], Drawn]) -> None:
        """Draw the lines unless they are there; the keyboard stays at its place among them.

        `make_line` is given a line and its number, from 1, and returns it drawn with the button that Tab stops at.
        """
        if self._drawn == (lines, self._is_long):
            return
        had = next((place for place, stop in enumerate(self.stops) if stop.hasFocus()), None)
        self._drawn = (lines, self._is_long)
        shown = lines if self._is_long else lines[: self._at_once]
        drawn = [make_line(line, number) for number, line in enumerate(shown, start=1)]
        self.stops = [stop for _part, stop in drawn]
        self._shown.show_lines([part for part, _stop in drawn])
        for part, _stop in drawn:
            part.show()  # now, not when Qt comes to it: the keyboard may go there
        for one, other in pairwise([*self.stops, self.more]):
            QWidget.setTabOrder(one, other)
        rest = len(lines) - len(shown)
        self.more.setText(plural("Show {count} more", "Show {count} more", rest))
        self.more.setVisible(rest > 0)
        self.nothing.setVisible(not shown)
        self.set_count(len(lines) or None)
        if had is not None and self.stops:
            self.stops[min(had, len(self.stops) - 1)].setFocus()
        elif had is not None:
            self.emptied.emit()

    def _on_more(self) -> None:
        self._is_long = True
        self.more_wanted.emit()
        self.stops[self._at_once].setFocus()


class OfferCard(LongCard):
    """One of the two lists. `change_requested` gives a line's id."""

    change_requested = Signal(object)

    def __init__(self, kind: OfferKind) -> None:
        super().__init__(words.title(kind), "hand", at_once=_OFFERS_AT_ONCE, gap=6)
        self.set_icon(*_ICONS[kind])
        self.lines: tuple[OfferLine, ...] = ()
        self.more_wanted.connect(self._draw)

    def show_lines(self, lines: tuple[OfferLine, ...], nothing: str) -> None:
        """Show these lines; `nothing` is said when there are none."""
        self.lines = lines
        self.nothing.setText(nothing)
        self._draw()

    def _draw(self) -> None:
        self.draw(self.lines, self._draw_line)

    def _draw_line(self, line: OfferLine, number: int) -> Drawn:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        about = _("Line {number}").format(number=number) if line.veiled else f"{line.text}, {line.name}"
        column.add(_text(line, about, Text.STRONG))
        column.add(TextLabel(words.under(line), Text.SECOND, Ink.INK2))
        change = row.add(IconButton("pencil", _("Change: {text}").format(text=about), side=36))
        change.clicked.connect(partial(self.change_requested.emit, line.id))
        return holder, change


class SwapCard(LongCard):
    """What goes together. `chosen` gives the ids of an offer and a need."""

    chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(_("These go together"), "arrow-left-right", at_once=_SWAPS_AT_ONCE, gap=10)
        self.lines: tuple[SwapLine, ...] = ()
        self.more_wanted.connect(self._draw)
        self.nothing.setText(_("When somebody offers what somebody would like, it shows here."))

    def show_lines(self, lines: tuple[SwapLine, ...]) -> None:
        """Show these suggestions."""
        self.lines = lines
        self._draw()

    def _draw(self) -> None:
        self.draw(self.lines, self._draw_line)

    def _draw_line(self, line: SwapLine, number: int) -> Drawn:
        holder = QWidget()
        column = Column(holder, gap=4)
        if line.about:
            column.add(TextLabel(line.about, Text.STRONG))
        for kind, side in ((OfferKind.OFFER, line.offer), (OfferKind.NEED, line.need)):
            column.add(_side(kind, side, _("Suggestion {number}").format(number=number)))
        column.space(4)
        foot = column.add(Row(gap=0))
        about = words.put_in_touch(line)
        button = foot.add(Button(_("Put them in touch"), size=Size.SMALL, icon="handshake", about=about))
        foot.stretch()
        button.clicked.connect(partial(self.chosen.emit, line.offer_id, line.need_id))
        return holder, button


def _text(line: OfferLine, about: str, role: Text) -> QWidget:
    return HeldText(line.veiled, line.text.strip, about=about, role=role) if line.veiled else TextLabel(line.text, role)


def _side(kind: OfferKind, line: OfferLine, about: str) -> QWidget:
    """Return "Grace A. offers: Lifts on Tuesdays" with its icon."""
    holder = QWidget()
    row = Row(holder, gap=10)
    icon, ink = _ICONS[kind]
    row.addWidget(Icon(icon, 20, ink), 0, Qt.AlignmentFlag.AlignTop)
    column = row.add(Column(gap=0), 1)
    said = words.offers(line.name) if kind is OfferKind.OFFER else words.would_like(line.name)
    column.add(TextLabel(said, Text.SECOND, Ink.INK2))
    column.add(_text(line, f"{about}, {said}", Text.BODY))
    return holder
