"""A page that scrolls: what it is about, and cards beside that, or under it where there is little room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_SIDE, _BESIDE_FROM = 360, 920
_ANY_WIDTH = (1 << 24) - 1  # as Qt has it


class SidePage(Following, ScrollArea):
    """Fill the columns `main` and `cards`; `side` is what holds the cards.

    The cards are `side_width` wide where they stand beside the rest, on a page at least `beside_from` wide.
    """

    def __init__(
        self, *, gap: int, cards_gap: int = 16, side_width: int = _SIDE, beside_from: int = _BESIDE_FROM
    ) -> None:
        super().__init__(gap=0, margins=0)
        self._side_width, self._beside_from = side_width, beside_from
        across = self.body.add(Responsive(gap=20, stacks_below=beside_from))
        self.body.stretch()
        main, self.side = QWidget(), QWidget()
        self.main, self.cards = Column(main, gap=gap), Column(self.side, gap=cards_gap)
        across.add(main, 1)
        across.add(self.side)
        self.follow_look()

    @property
    def is_beside(self) -> bool:
        """Tell whether the cards stand beside the rest."""
        return not look().is_large and self.width() >= px(self._beside_from)

    def dress(self) -> None:
        """Find the shape for the text size."""
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Find the shape. Subclasses may have more to it."""
        self.side.setMinimumWidth(px(self._side_width) if self.is_beside else 0)
        self.side.setMaximumWidth(px(self._side_width) if self.is_beside else _ANY_WIDTH)
