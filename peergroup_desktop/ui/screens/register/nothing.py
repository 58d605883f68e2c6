"""The register before there is anything to mark: no group yet, or no session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class NoSession(QStackedWidget):
    """One sentence and one thing to do, which leads to groups and sessions."""

    groups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._no_group = self._page(
            _("No group yet."), _("Set one up, and its register will be here."), _("Set up a group")
        )
        self._no_session = self._page(
            _("No sessions yet."), _("Say when the group meets, or add a single session."), _("Add a session")
        )

    def show_kind(self, *, has_group: bool) -> None:
        """Say which of the two is missing."""
        self.setCurrentWidget(self._no_session if has_group else self._no_group)

    def _page(self, title: str, text: str, action: str) -> EmptyState:
        button = Button(action, kind=Kind.PRIMARY, size=Size.HERO, icon="calendar-days")
        button.clicked.connect(self.groups_requested)
        page = EmptyState(title, text, button)
        self.addWidget(page)
        return page
