"""The parts of the rota and where they stand: the grid, and beside or under it the cards."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.rota.cards import CannotCard, JobsCard, PickedCard
from peergroup_desktop.ui.screens.rota.grid import RotaGrid
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_SIDE, _BESIDE_FROM, _WIDE_FROM = 328, 1000, 640
_ANY_WIDTH = (1 << 24) - 1  # as Qt has it


class RotaBoard(Following, ScrollArea):
    """One page that scrolls. `shape_changed` tells that the grid has to be built for another width."""

    shape_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=0, margins=0)
        self._across = self.body.add(Responsive(gap=20, stacks_below=_BESIDE_FROM))
        self.body.stretch()
        main = QWidget()
        left = Column(main, gap=0)
        self.grid = left.add(RotaGrid(context.discreet))
        left.stretch()
        self.side = QWidget()
        cards = Column(self.side, gap=12)
        self.picked = cards.add(PickedCard(context))
        self.jobs = cards.add(JobsCard())
        self.cannot = cards.add(CannotCard())
        cards.stretch()
        self.picked.hide()
        self._across.add(main, 1)
        self._across.add(self.side)
        self._shape = (self.is_beside, self.is_wide)
        self.follow_look()

    @property
    def is_beside(self) -> bool:
        """Tell whether the cards stand beside the grid."""
        return not look().is_large and self.width() >= px(_BESIDE_FROM)

    @property
    def is_wide(self) -> bool:
        """Tell whether the grid has room for a column for each job."""
        return not look().is_large and self.width() >= px(_WIDE_FROM)

    def dress(self) -> None:
        """Find the shape for the text size."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room."""
        super().resizeEvent(event)
        self._fit()

    def show_picked(self, *, is_picked: bool) -> None:
        """Let the card of a picked turn stand in place of the others, where it is beside the grid."""
        is_card = is_picked and self.is_beside
        self.picked.setVisible(is_card)
        for card in (self.jobs, self.cannot):
            card.setVisible(not is_card)

    def _fit(self) -> None:
        self.side.setMinimumWidth(px(_SIDE) if self.is_beside else 0)
        self.side.setMaximumWidth(px(_SIDE) if self.is_beside else _ANY_WIDTH)
        shape = (self.is_beside, self.is_wide)
        if shape != self._shape:
            self._shape = shape
            self.shape_changed.emit()
