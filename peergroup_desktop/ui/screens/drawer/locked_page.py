"""The locked page: writing on the left, what is known from outside on the right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.drawer.cards import IndexCard, LeadsCard, UnlockCard
from peergroup_desktop.ui.screens.drawer.writing import SealedPage, WritingPage
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.one_of import OneOf
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_SIDE, _BESIDE_FROM = 384, 920
_ANY_WIDTH = (1 << 24) - 1  # as Qt has it


class LockedPage(Following, ScrollArea):
    """What everybody sees. A lead finds the way in at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=0, margins=0)
        across = self.body.add(Responsive(gap=20, stacks_below=_BESIDE_FROM))
        self.body.stretch()
        self.writing, self.sealed = WritingPage(context.discreet, context.clock.today()), SealedPage()
        self.main = OneOf()
        for page in (self.writing, self.sealed):
            self.main.add(page)
        self.side = QWidget()
        cards = Column(self.side, gap=16)
        self.unlock = cards.add(UnlockCard())
        self.index, self.leads = cards.add(IndexCard(context)), cards.add(LeadsCard(context))
        cards.stretch()
        across.add(self.main, 1)
        across.add(self.side)
        self.follow_look()

    def focus_first(self, *, to_read: bool = False) -> None:
        """Put the keyboard into what is to be written, or on the way back once it is sealed; to read, into the
        passphrase, which must not be typed in clear by mistake.
        """
        if self.main.page is self.sealed:
            self.sealed.back.setFocus()
        elif self.writing.isEnabled() and (not to_read or self.unlock.isHidden()):
            self.writing.focus_first()
        else:
            self.unlock.passphrase.edit.setFocus()

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
