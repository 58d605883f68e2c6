"""The list at the left, the chosen place and the handout at the right. One at a time where room is short: then
`to_handout` leads from the list to the handout; whoever shows the board has a place for it.
"""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.signposting.basket_card import BasketCard
from peergroup_desktop.ui.screens.signposting.detail import DetailCard
from peergroup_desktop.ui.screens.signposting.list_page import ListPage
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link, stops_in

_RIGHT, _BESIDE_FROM = 328, 960
_ANY_WIDTH = 16777215


class Part(StrEnum):
    """What is shown where there is room for one part."""

    LIST = "list"
    PLACE = "place"
    HANDOUT = "handout"


class SignpostingBoard(Following, QWidget):
    """Arranges the parts. `opened` gives a place to show, `arranged` tells that the parts stand otherwise now."""

    opened = Signal(bytes)
    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.part = Part.LIST
        self.is_single = False
        self.page, self.detail, self.basket = ListPage(), DetailCard(), BasketCard()
        self.left, self.right = QWidget(), QWidget()
        self.to_handout = Button("", icon="shopping-basket")
        self._area = ScrollArea(margins=0)
        self._beside = Column(self.left, gap=0)
        self._beside.add(self._area)
        self._beside.add(self.page)
        self._area.hide()
        self._build_right()
        columns = Row(self, gap=20)
        columns.add(self.left, 1)
        columns.add(self.right)
        self.page.opened.connect(self._on_clicked)
        self.page.entered.connect(self.open_place)
        self.page.passed.connect(self.opened)
        self.basket.opened.connect(self.open_place)
        self.back.clicked.connect(self.show_list)
        self.to_handout.clicked.connect(self.show_handout)
        self.follow_look()

    def _build_right(self) -> None:
        column = Column(self.right, gap=12)
        self.back = Button(_("All places"), kind=Kind.QUIET, icon="arrow-left")
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (self.detail, self.basket):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
            column.add(card, 1)

    def dress(self) -> None:
        """Arrange for the text size."""
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room."""
        super().resizeEvent(event)
        self.arrange()

    def parts(self) -> list[QWidget]:
        """Return the parts in reading order."""
        return [self.left, self.detail, self.basket]

    def show_count(self, count: int, says: str) -> None:
        """Say on the button that leads to the handout how much is on it."""
        self.to_handout.setText(_("Handout: {count}").format(count=count))
        self.to_handout.set_says(_("Handout: {count}").format(count=says))

    def show_list(self) -> None:
        """Go back to the list."""
        self._turn_to(Part.LIST)
        self.focus_first()

    def show_handout(self) -> None:
        """Go to the handout."""
        self._turn_to(Part.HANDOUT)
        stop = self.basket.list if self.basket.list.count() else self.basket.print
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_place(self, service_id: RecordId) -> None:
        """Ask for a place and go there."""
        self.opened.emit(service_id)
        self._turn_to(Part.PLACE)
        stop = self.back if self.is_single else self.detail.first_stop
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Start in the search, or with the first thing to do."""
        if self.left.isVisibleTo(self):
            self.page.focus_first()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Go back to the list, then from a search to all; False when there is nothing to leave."""
        focused = QApplication.focusWidget()
        if focused is not None and self.right.isAncestorOf(focused):
            self._turn_to(Part.LIST)
            self.page.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return self.page.leave_search()

    def arrange(self) -> None:
        """Show the parts that there is room for."""
        is_single = look().is_large or 0 < self.width() < px(_BESIDE_FROM)
        if is_single != self.is_single:
            self.is_single = is_single
            self._move_page()
        has_places = self.page.has_places
        self.page.set_scrolled(is_scrolled=is_single)
        self.left.setVisible(not is_single or self.part is Part.LIST)
        self.right.setVisible(has_places and (not is_single or self.part is not Part.LIST))
        self.detail.setVisible(not is_single or self.part is Part.PLACE)
        self.basket.setVisible(not is_single or self.part is Part.HANDOUT)
        self.back.setVisible(is_single)
        self.to_handout.setVisible(is_single and has_places and self.part is not Part.HANDOUT)
        self.right.setMinimumWidth(0 if is_single else px(_RIGHT))
        self.right.setMaximumWidth(_ANY_WIDTH if is_single else px(_RIGHT))
        self.arranged.emit()

    def order(self) -> None:
        """Let Tab go through the page as it is read."""
        link([*self.page.stops(), self.back, *stops_in(self.detail), *stops_in(self.basket)])

    def _on_clicked(self, service_id: bytes) -> None:
        if self.is_single:
            self.open_place(service_id)
        else:
            self.opened.emit(service_id)

    def _turn_to(self, part: Part) -> None:
        self.part = part
        self.arrange()

    def _move_page(self) -> None:
        """Let the page scroll as a whole where crisis lines and search would leave little room for the list."""
        if self.is_single:
            self._beside.removeWidget(self.page)
            self._area.setWidget(self.page)
        else:
            self._beside.add(self._area.takeWidget())
        self.page.show()
        self._area.setVisible(self.is_single)
