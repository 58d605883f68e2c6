"""The cards of offers and needs, and of those that go together."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.screens.swaps import words
from peergroup_desktop.ui.screens.swaps.rows import ICONS, LineRow, OfferRow, SwapRow
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.tab_order import link_before

_OFFERS_AT_ONCE, _SWAPS_AT_ONCE, _MORE = 12, 5, 30


class LongCard(Card):
    """A card of lines, of which the first few are drawn until somebody wants more. `chosen` gives a line.

    `emptied` comes when the keyboard was on the last line, and that went.
    """

    chosen = Signal(object)
    emptied = Signal()

    def __init__(self, title: str, icon: str, *, at_once: int, make_row: Callable[[], LineRow]) -> None:
        super().__init__(title, icon=icon, gap=0)
        self._most, self._make_row = at_once, make_row
        self._rows: list[LineRow] = []
        self.lines: tuple[Any, ...] = ()
        self.stops: list[QAbstractButton] = []
        self._shown = self.body.add(Column(gap=0))
        self.nothing = self.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self.more = Button("", kind=Kind.QUIET, trailing_icon="chevron-down")
        self.more.hide()
        foot = self.body.add(Row(gap=0))
        foot.add(self.more)
        foot.stretch()
        self.body.stretch()
        self.more.clicked.connect(self._on_more)

    def show_lines(self, lines: tuple[Any, ...], nothing: str) -> None:
        """Show these lines; `nothing` is said when there are none. The keyboard stays at its place among them."""
        had = next((place for place, stop in enumerate(self.stops) if stop.hasFocus()), None)
        self.lines = lines
        shown = lines[: self._most]
        self._have_rows(len(shown))
        for number, (row, line) in enumerate(zip(self._rows, shown, strict=False), start=1):
            row.show_line(line, number)
        self._show_rest(len(lines) - len(shown))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not shown)
        self.set_count(len(lines) or None)
        if had is not None and self.stops and had >= len(self.stops):
            self.stops[-1].setFocus()
        elif had is not None and not self.stops:
            self.emptied.emit()

    def _have_rows(self, count: int) -> None:
        before = len(self._rows)
        for _row in range(before, count):
            row = self._make_row()
            row.set_first(is_first=not self._rows)
            row.chosen.connect(self.chosen)
            self._shown.add(row)
            self._rows.append(row)
        for place, row in enumerate(self._rows[:before]):
            if row.isHidden() is (place < count):
                row.setVisible(place < count)
        self.stops = [row.stop for row in self._rows[:count]]
        if len(self._rows) > before:
            link_before(self.more, [row.stop for row in self._rows])

    def _show_rest(self, count: int) -> None:
        self.more.setText(plural("Show {count} more", "Show {count} more", min(count, _MORE)))
        self.more.setVisible(count > 0)

    def _on_more(self) -> None:
        first = self._most
        self._most += _MORE
        self.show_lines(self.lines, "")
        self.stops[first].setFocus()


class OfferCard(LongCard):
    """One of the two lists."""

    def __init__(self, kind: OfferKind) -> None:
        super().__init__(words.title(kind), "hand", at_once=_OFFERS_AT_ONCE, make_row=OfferRow)
        self.set_icon(*ICONS[kind])


class SwapCard(LongCard):
    """What goes together."""

    def __init__(self) -> None:
        super().__init__(_("These go together"), "arrow-left-right", at_once=_SWAPS_AT_ONCE, make_row=SwapRow)
