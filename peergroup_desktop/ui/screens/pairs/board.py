"""The list of pairs and one pair's page beside it. At large text one at a time, with a way back."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import gap, look
from peergroup_desktop.ui.screens.pairs.list_panel import ListPanel
from peergroup_desktop.ui.screens.pairs.pair_page import PairPage
from peergroup_desktop.ui.visiting.strip import VisitStrip
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link

_LIST_WIDTH = 360
_ANY_WIDTH = 16777215


class PairsBoard(Following, QWidget):
    """Two columns, or one of them. `pair_wanted` asks for a page."""

    pair_wanted = Signal(bytes)

    def __init__(self, page: PairPage) -> None:
        super().__init__()
        self.page = page
        self._is_list_shown = True
        self._strip: VisitStrip | None = None
        self.panel = ListPanel()
        self.back = Button(_("All pairs"), kind=Kind.QUIET, icon="arrow-left")
        self.back.clicked.connect(self.show_list)
        self.sheet = ScrollArea()
        self.sheet.body.add(page)
        self.sheet.body.set_margins((6, 0, 6, 6))
        self.detail = QWidget()
        column = Column(self.detail, gap=8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.add(self.sheet, 1)
        columns = Row(self, gap=14)
        columns.add(self.panel)
        columns.add(self.detail, 1)
        self.panel.pair_chosen.connect(self.open_pair)
        self.panel.pair_passed.connect(self._pass_pair)
        self.follow_look()

    def put_on_top(self, strip: VisitStrip) -> None:
        """Show who is out above the page, and let Tab come there first."""
        self._strip = strip
        self.sheet.body.insertWidget(0, strip)
        strip.redrawn.connect(self._order)

    def dress(self) -> None:
        """Show both columns, or one at large text."""
        is_single = look().is_large
        self.back.setVisible(is_single)
        self.panel.setVisible(self._is_list_shown or not is_single)
        self.detail.setVisible(not self._is_list_shown or not is_single)
        width = _ANY_WIDTH if is_single else look().px(_LIST_WIDTH)
        self.panel.setMinimumWidth(0 if is_single else width)
        self.panel.setMaximumWidth(width)
        self.panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_list(self) -> None:
        """Go back to the list."""
        self._is_list_shown = True
        self.dress()
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_detail(self) -> None:
        """Go to the page, where only one of both is shown."""
        self._is_list_shown = False
        self.dress()

    def show_form(self) -> None:
        """Have the form for a contact in sight; Qt scrolls by itself for Tab alone."""
        self.show_detail()
        QTimer.singleShot(0, self, self._scroll_to_form)

    def open_pair(self, pair_id: bytes) -> None:
        """Ask for a pair's page and go there."""
        self.pair_wanted.emit(pair_id)
        self.show_detail()
        if look().is_large:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Start in the list, or on the page when that is all there is."""
        part = self.panel.list if self.panel.isVisibleTo(self) else self.back
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Go back from the page to the list, and from a search to all; False when there is nothing to leave."""
        focused = QApplication.focusWidget()
        if focused is not None and self.detail.isAncestorOf(focused):
            self.show_list()
            return True
        if self.panel.search.text():
            self.panel.search.clear()
            return True
        return False

    def _scroll_to_form(self) -> None:
        quick = self.page.quick
        self.sheet.ensureWidgetVisible(quick.add, 0, 0)
        self.sheet.ensureWidgetVisible(quick.inputs.when, 0, gap(48))

    def _order(self) -> None:
        if self._strip is not None:
            link([self.back, *self._strip.stops()])

    def _pass_pair(self, pair_id: bytes) -> None:
        if not look().is_large:
            self.pair_wanted.emit(pair_id)
