"""The roster and one person's page beside it."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.people.person_page import PersonPage
from peergroup_desktop.ui.screens.people.roster_panel import RosterPanel
from peergroup_desktop.ui.widgets.list_and_page import ListAndPage

_ROSTER_WIDTH = 344


class PeopleBoard(ListAndPage):
    """Pages are made anew whenever they are shown."""

    def __init__(self) -> None:
        self.panel = RosterPanel()
        super().__init__(self.panel, _("All people"), width=_ROSTER_WIDTH)
        self.page: PersonPage | None = None
        self._shown_id: RecordId | None = None

    def show_page(self, page: PersonPage, person_id: RecordId) -> None:
        """Show a person's page; made anew for the same person it keeps its place and the keyboard."""
        self.sheet.show_page(page, is_same=person_id == self._shown_id)
        self.page, self._shown_id = page, person_id

    def show_no_page(self) -> None:
        """Show nothing beside the list."""
        self.sheet.show_page(QWidget())
        self.page, self._shown_id = None, None

    def is_shown(self, row_id: bytes) -> bool:
        """Tell whether it is somebody's page that is shown."""
        return row_id == self._shown_id
