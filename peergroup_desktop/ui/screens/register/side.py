"""Where the cards of the register stand: in a column at the right, or on a page with Back where there is no room."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register.finish_box import FinishBox
from peergroup_desktop.ui.screens.register.list_panel import ListTools
from peergroup_desktop.ui.screens.register.side_cards import SideCards
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import PageTitle
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_WIDTH = 328


class _Cards(ScrollArea):
    """Tells when there is more or less room for the cards."""

    room_changed = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room_changed.emit()


class SideColumn(QWidget):
    """The cards, the undo strip, and the end of the register under each other."""

    room_changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        fix_width(self, _WIDTH)
        column = Column(self, gap=12)
        self._area = column.add(_Cards(gap=0, margins=0), 1)
        self._area.room_changed.connect(self.room_changed)
        self.undo = column.add(DockedUndo(context))
        self.finish = column.add(FinishBox())

    def take(self, cards: SideCards) -> None:
        """Have the cards here."""
        self._area.body.add(cards)

    @property
    def room(self) -> int:
        """How much of the cards can be seen without scrolling, in px."""
        return self._area.viewport().height()


class RolesPage(QWidget):
    """Roles and counts as a page of their own, with what the list's head has no room for."""

    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=12)
        head = column.add(Row(gap=16))
        self.back = head.add(Button(_("Back to the list"), icon="arrow-left"))
        head.add(PageTitle(_("Roles and counts"), Text.PANEL), 1)
        self._area = column.add(ScrollArea(gap=12, margins=6), 1)
        tools = self._area.body.add(Card(_("The list"), padding=16))
        self.tools = tools.body.add(ListTools())
        self.back.clicked.connect(self.back_requested)

    def take(self, cards: SideCards) -> None:
        """Have the cards here."""
        self._area.body.insertWidget(0, cards)
