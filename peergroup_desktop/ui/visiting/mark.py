"""A small mark beside Today in the rail while somebody should be back, whichever page is shown."""

from PySide6.QtCore import QObject

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.visit_watch import VisitWatch
from peergroup_desktop.ui.widgets.rail import RailItem


class VisitMark(QObject):
    """Follows the visits; belongs to the item."""

    def __init__(self, item: RailItem, visits: VisitWatch) -> None:
        super().__init__(item)
        self._item, self._visits = item, visits
        visits.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._item.set_mark(_("Somebody isn’t back yet") if self._visits.overdue_count else "")
