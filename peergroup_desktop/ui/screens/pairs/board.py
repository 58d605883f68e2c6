"""The list of pairs and one pair's page beside it."""

from PySide6.QtCore import QTimer

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import gap
from peergroup_desktop.ui.screens.pairs.list_panel import ListPanel
from peergroup_desktop.ui.screens.pairs.pair_page import PairPage
from peergroup_desktop.ui.visiting.strip import VisitStrip
from peergroup_desktop.ui.widgets.list_and_page import ListAndPage
from peergroup_desktop.ui.widgets.tab_order import link

_LIST_WIDTH = 360


class PairsBoard(ListAndPage):
    """Above the page stands who is out alone."""

    def __init__(self, page: PairPage) -> None:
        self.panel = ListPanel()
        super().__init__(self.panel, _("All pairs"), width=_LIST_WIDTH)
        self.page = page
        self._strip: VisitStrip | None = None
        self.sheet.body.add(page)
        self.sheet.body.set_margins((6, 0, 6, 6))

    def put_on_top(self, strip: VisitStrip) -> None:
        """Show who is out above the page, and let Tab come there first."""
        self._strip = strip
        self.sheet.body.insertWidget(0, strip)
        strip.redrawn.connect(self._order)

    def show_form(self) -> None:
        """Have the form for a contact in sight; Qt scrolls by itself for Tab alone."""
        self.show_detail()
        QTimer.singleShot(0, self, self._scroll_to_form)

    def _scroll_to_form(self) -> None:
        quick = self.page.quick
        self.sheet.ensureWidgetVisible(quick.add, 0, 0)
        self.sheet.ensureWidgetVisible(quick.inputs.when, 0, gap(48))

    def _order(self) -> None:
        if self._strip is not None:
            link([self.back, *self._strip.stops()])
