"""The parts of the rota and where they stand: the grid, and beside or under it the cards."""

from PySide6.QtCore import Signal

from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.rota.cards import CannotCard, JobsCard, PickedCard
from peergroup_desktop.ui.screens.rota.grid import RotaGrid
from peergroup_desktop.ui.widgets.side_page import SidePage

_SIDE, _BESIDE_FROM, _WIDE_FROM = 328, 1000, 640


class RotaBoard(SidePage):
    """One page that scrolls. `shape_changed` tells that the grid has to be built for another width."""

    shape_changed = Signal()

    def __init__(self, context: Context) -> None:
        self._shape = (False, False)
        super().__init__(gap=0, cards_gap=12, side_width=_SIDE, beside_from=_BESIDE_FROM)
        self.grid = self.main.add(RotaGrid(context.discreet))
        self.main.stretch()
        self.picked = self.cards.add(PickedCard(context))
        self.jobs = self.cards.add(JobsCard())
        self.cannot = self.cards.add(CannotCard())
        self.cards.stretch()
        self.picked.hide()

    @property
    def is_wide(self) -> bool:
        """Tell whether the grid has room for a column for each job."""
        return not look().is_large and self.width() >= px(_WIDE_FROM)

    def show_picked(self, *, is_picked: bool) -> None:
        """Let the card of a picked turn stand in place of the others, where it is beside the grid."""
        is_card = is_picked and self.is_beside
        self.picked.setVisible(is_card)
        for card in (self.jobs, self.cannot):
            card.setVisible(not is_card)

    def fit(self) -> None:
        """Find the shape, and tell of another one."""
        super().fit()
        shape = (self.is_beside, self.is_wide)
        if shape != self._shape:
            self._shape = shape
            self.shape_changed.emit()
