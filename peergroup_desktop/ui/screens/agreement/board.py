"""The parts of the agreement and where they stand: the words, and beside or under them the cards."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.agreement.agreed_card import AgreedCard
from peergroup_desktop.ui.screens.agreement.cards import EarlierCard, ReviewCard, WordsCard
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_SIDE, _BESIDE_FROM = 360, 920
_ANY_WIDTH = (1 << 24) - 1  # as Qt has it


class AgreementBoard(Following, ScrollArea):
    """One page that scrolls."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=0, margins=0)
        self._across = self.body.add(Responsive(gap=20, stacks_below=_BESIDE_FROM))
        self.body.stretch()
        main = QWidget()
        left = Column(main, gap=16)
        self.words = left.add(WordsCard(context))
        left.stretch()
        self.side = QWidget()
        cards = Column(self.side, gap=16)
        self.review = cards.add(ReviewCard())
        self.agreed = cards.add(AgreedCard())
        self.earlier = cards.add(EarlierCard())
        cards.stretch()
        self._across.add(main, 1)
        self._across.add(self.side)
        self.follow_look()

    def dress(self) -> None:
        """Find the shape for the text size."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_beside = not look().is_large and self.width() >= px(_BESIDE_FROM)
        self.side.setMinimumWidth(px(_SIDE) if is_beside else 0)
        self.side.setMaximumWidth(px(_SIDE) if is_beside else _ANY_WIDTH)
