"""Where the cards of Today stand: a wide left with the hero on top, a narrow right; one column where room is short."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.screens.today.hero import SessionHero
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Grid
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link, stops_in

_BESIDE_FROM, _RIGHT = 900, 312
_IN_A_ROW = 3


class Board(Following, ScrollArea):
    """Arranges the cards that have something on them, so that the page is filled and nothing is empty.

    `right` are cards of which the first stands beside the hero; `below` come under it, the weightier first, and then
    the others of `right`. `last` ends the row under the hero, so that it is always in sight.
    """

    def __init__(
        self, hero: SessionHero, below: Sequence[LinesCard], right: Sequence[LinesCard], *, last: LinesCard
    ) -> None:
        super().__init__(gap=0, margins=0)
        self._hero, self._below, self._right, self._last = hero, below, right, last
        holder = QWidget()
        self._grid = Grid(holder, gap=16)
        self.body.add(holder, 1)
        self._is_wide = True
        self._top: QWidget | None = None
        self._placed: list[LinesCard] = []
        for card in (hero, *below, *right, last):
            card.setParent(holder)
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.follow_look()

    def put_on_top(self, part: QWidget) -> None:
        """Show a part above the cards; it brings its own gap below."""
        self._top = part
        self.body.insertWidget(0, part)

    def dress(self) -> None:
        """Arrange for the text size."""
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room."""
        super().resizeEvent(event)
        if self._has_room() != self._is_wide:
            self.arrange()

    def arrange(self) -> None:
        """Place the cards that have something on them."""
        for card in (self._hero, *self._below, *self._right, self._last):
            self._grid.removeWidget(card)  # not `takeAt`: its item would live on, and keep the new one's size stale
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._is_wide = self._has_room()
        below = [card for card in self._below if card.has_any]
        right = [card for card in self._right if card.has_any]
        for card in (*self._below, *self._right, self._last):
            card.setVisible(card.has_any)
        if self._is_wide:
            self._place_wide(below, right)
        else:
            self._place_narrow([*below, *right, *self._ending()])
        self.order()

    def _place_wide(self, below: list[LinesCard], right: list[LinesCard]) -> None:
        """One card beside the hero; two and the last one under it, so that these are in sight; then three in a row."""
        beside, others = right[:1], [*below, *right[1:]]
        self._grid.addWidget(self._hero, 0, 0, 1, 2 if beside else _IN_A_ROW)
        for card in beside:
            self._grid.addWidget(card, 0, _IN_A_ROW - 1)
        ending = self._ending()
        first = _IN_A_ROW - len(ending)
        rows = [[*others[:first], *ending], *(list(row) for row in _rows_of(others[first:]))]
        self._placed = [*beside, *(card for row in rows for card in row)]
        for row, cards in enumerate(rows, start=1):
            self._place_row(row, cards)
        breadths = [card.breadth for card in rows[0]] if len(rows[0]) == _IN_A_ROW else [1, 1]
        self._set_columns(breadths[0], breadths[1], px(_RIGHT))
        self._grid.setRowStretch(len(rows), 1)

    def _place_row(self, row: int, cards: list[LinesCard]) -> None:
        """Fill a row: what is missing to three makes the first one wider."""
        spare = _IN_A_ROW - len(cards)
        for place, card in enumerate(cards):
            self._grid.addWidget(card, row, place + (spare if place else 0), 1, 1 if place else 1 + spare)

    def _place_narrow(self, cards: list[LinesCard]) -> None:
        self._placed = cards
        for place, card in enumerate((self._hero, *cards)):
            self._grid.addWidget(card, place, 0)
        self._set_columns(1, 0, 0)
        self._grid.setRowStretch(len(cards) + 1, 1)

    def order(self) -> None:
        """Let Tab go through the cards as they are read; those filled last have the youngest buttons."""
        cards = (*([self._top] if self._top else []), self._hero, *self._placed)
        link(stop for card in cards for stop in stops_in(card))

    def _ending(self) -> list[LinesCard]:
        return [self._last] if self._last.has_any else []

    def _set_columns(self, first: int, second: int, right: int) -> None:
        self._grid.setColumnStretch(0, first)
        self._grid.setColumnStretch(1, second)
        self._grid.setColumnMinimumWidth(2, right)

    def _has_room(self) -> bool:
        return not look().is_large and self.width() >= px(_BESIDE_FROM)


def _rows_of(cards: Sequence[LinesCard]) -> Iterator[Sequence[LinesCard]]:
    """Give the cards row by row."""
    for start in range(0, len(cards), _IN_A_ROW):
        yield cards[start : start + _IN_A_ROW]
