"""The parts of a month's page and where they stand: one page that scrolls."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.months.closing_card import ClosingCard
from peergroup_desktop.ui.screens.months.head import MonthSteps
from peergroup_desktop.ui.screens.months.table import FiguresTable
from peergroup_desktop.ui.screens.months.waiting_card import WaitingCard
from peergroup_desktop.ui.screens.months.year_strip import YearStrip
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Responsive
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link

_WIDE_FROM, _BESIDE_FROM = 940, 820


class MonthBoard(Following, ScrollArea):
    """`shape_changed` tells that the table has to be built for another width."""

    shape_changed = Signal()

    def __init__(self) -> None:
        self._is_wide, self._is_laid_out = True, False
        super().__init__(gap=12, margins=(6, 0, 6, 6))
        self.steps = self.body.add(MonthSteps())
        self.year = self.body.add(YearStrip())
        self.table = self.body.add(FiguresTable())
        across = self.body.add(Responsive(gap=16, stacks_below=_BESIDE_FROM))
        self.waiting = across.add(WaitingCard(), 1)
        self.closing = across.add(ClosingCard(), 1)
        self.body.stretch()
        self.follow_look()

    @property
    def is_wide(self) -> bool:
        """Tell whether the table has room for its columns; before it is laid out it most likely has."""
        return not look().is_large and (not self._is_laid_out or self.width() >= px(_WIDE_FROM))

    def link(self) -> None:
        """Let Tab go through the page as it is read: numbers and registers are made later than what follows them."""
        card = self.closing
        link(
            [self.steps.back, self.steps.on, *self.year.buttons]
            + [button for row in self.table.rows for button in row]
            + [*self.waiting.buttons, card.close_month, card.correct, card.reopen]
        )

    def dress(self) -> None:
        """Find the shape for the text size."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room."""
        super().resizeEvent(event)
        self._is_laid_out = True
        self._fit()

    def _fit(self) -> None:
        if self.is_wide != self._is_wide:
            self._is_wide = self.is_wide
            self.shape_changed.emit()
