"""Where the cards of Today stand: a wide left with the hero on top, a narrow right; one column where room is short."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.screens.today.hero import SessionHero
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Grid
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_BESIDE_FROM, _RIGHT = 900, 312
_MOST_BELOW = 2


class Board(Following, ScrollArea):
    """Arranges the cards that have something on them, so that the page is filled and nothing is empty.

    `below` are cards that like to be wide and stand under the hero; `right` are narrow ones. What finds no place under
    the hero goes to the right, and the other way round when the right has plenty. `last` ends the right.
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
        right = [*right, *below[_MOST_BELOW:]]
        below = below[:_MOST_BELOW]
        while len(below) < _MOST_BELOW and right and len(right) + len(self._ending()) > _MOST_BELOW:
            below.append(right.pop())
        if len(right) >= _MOST_BELOW:
            right.sort(key=_fullness, reverse=True)  # the fullest beside the hero, so that the rest fits below
        beside = [*right[:_MOST_BELOW], *self._ending()]
        under = right[_MOST_BELOW:]
        rows = max(len(beside) - 1, 1)
        span = 1 if under else rows
        halves = 1 if len(below) == _MOST_BELOW else 2
        self._grid.addWidget(self._hero, 0, 0, 1, 2 if beside else 3)
        for place, card in enumerate(below):
            self._grid.addWidget(card, 1, place, span, halves)
        for place, card in enumerate(under):
            is_alone = place == len(under) - 1 and place % 2 == 0
            self._grid.addWidget(card, 2 + place // 2, place % 2, 1, 2 if is_alone else 1)
        for place, card in enumerate(beside):
            is_last = place == len(beside) - 1 and place > 1
            self._grid.addWidget(card, place, 2, max((len(under) + 1) // 2, 1) if is_last else 1, 1)
        first, second = (card.breadth for card in below) if len(below) == _MOST_BELOW else (1, 1)
        self._set_columns(first, second, px(_RIGHT) if beside else 0)
        self._grid.setRowStretch(1 if under else rows, 1)

    def _place_narrow(self, cards: list[LinesCard]) -> None:
        for place, card in enumerate((self._hero, *cards)):
            self._grid.addWidget(card, place, 0)
        self._set_columns(1, 0, 0)
        self._grid.setRowStretch(len(cards) + 1, 1)

    def order(self) -> None:
        """Let Tab go through the cards as they are read; those filled last have the youngest buttons."""
        cards = (*([self._top] if self._top else []), self._hero, *self._below, *self._right, self._last)
        stops = [stop for card in cards for stop in card.findChildren(QWidget) if _takes_tab(stop)]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _ending(self) -> list[LinesCard]:
        return [self._last] if self._last.has_any else []

    def _set_columns(self, first: int, second: int, right: int) -> None:
        self._grid.setColumnStretch(0, first)
        self._grid.setColumnStretch(1, second)
        self._grid.setColumnMinimumWidth(2, right)

    def _has_room(self) -> bool:
        return not look().is_large and self.width() >= px(_BESIDE_FROM)


def _takes_tab(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _fullness(card: LinesCard) -> int:
    return card.fullness
