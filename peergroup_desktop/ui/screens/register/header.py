"""The head of the register: the day, the ways to other days, the facts of the session, and the door."""

from PySide6.QtCore import QObject, QPoint, Signal

from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.page_header import PageHeader
from peergroup_desktop.ui.screens.register.facts_line import FactsLine
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.session_chooser import SessionChooser


class RegisterHeader(QObject):
    """Fills the page's header; `facts` has a line of its own. `dates_requested` gives the corner for the list."""

    dates_requested = Signal(object)

    def __init__(self, header: PageHeader) -> None:
        super().__init__(header)
        self._header = header
        self._has_session = False
        self.facts = FactsLine()
        self.chooser = SessionChooser()
        self.someone_new = Button(_("Someone new"), icon="user-round-plus")
        header.add_action(self.chooser)
        header.add_action(self.someone_new)
        self.chooser.list_requested.connect(self._on_list_requested)
        look().changed.connect(self._fit)

    def show_session(self, session: SessionRow | None, title: str, *, keeps_names: bool) -> None:
        """Show a session's title and facts; without one only the title."""
        self._has_session = session is not None
        self._header.set_title(title)
        if session is not None:
            self.facts.show_session(session)
        self.someone_new.setVisible(self._has_session and keeps_names)
        self._fit()

    def _fit(self) -> None:
        self.facts.setVisible(self._has_session and not look().is_large)
        self.chooser.setVisible(self._has_session)
        self.chooser.set_short(look().is_large)

    def _on_list_requested(self) -> None:
        button = self.chooser.dates
        self.dates_requested.emit(button.mapToGlobal(QPoint(button.width(), button.height())))
