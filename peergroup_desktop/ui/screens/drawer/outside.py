"""The page before the lock: for writing, for a lead the way in, and what to do while nobody could read."""

from PySide6.QtCore import QObject, Signal

from peergroup_desktop.actions.drawer import IndexLine, Lead
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.drawer.locked_page import LockedPage
from peergroup_desktop.ui.screens.drawer.nobody_page import NobodyPage
from peergroup_desktop.ui.screens.drawer.presenter import DrawerPresenter


class OutsideDesk(QObject):
    """`was_shown` tells whether anybody could read a concern."""

    was_shown = Signal(bool)

    def __init__(self, screen: Screen, page: LockedPage, nobody: NobodyPage, context: Context) -> None:
        super().__init__(screen)
        self.page, self.nobody, self._context = page, nobody, context
        self._names: tuple[str, ...] = ()

    def attach(self, presenter: DrawerPresenter) -> None:
        """Know who does what is asked for here."""
        self.page.writing.seal_requested.connect(presenter.seal)
        self.page.unlock.open_requested.connect(presenter.open)
        self.page.sealed.another_requested.connect(self._on_another)

    def show_locked(self, index: tuple[IndexLine, ...], leads: tuple[Lead, ...], readers: tuple[str, ...]) -> None:
        """Show the drawer from outside."""
        name, role = self._context.discreet.name, self._context.vault.account.role
        self._names = tuple(map(name, readers))
        self.page.writing.show_readers(self._names)
        self.page.writing.setEnabled(bool(readers))
        self.page.index.show_index(index)
        self.page.leads.show_leads(leads, may_let_in=False)
        self.page.unlock.setVisible(may(role, Deed.READ_CONCERNS))
        names = [name(lead.name) for lead in leads]
        self.nobody.show_leads(names, is_coordinator=may(role, Deed.KEEP_ACCOUNTS))
        self.was_shown.emit(bool(readers))

    def show_sealed(self, number: int) -> None:
        """Say that a concern was sealed; nothing of it stays."""
        self.page.writing.clear()
        told = self.page.sealed.show_number(number, self._names)
        self.page.main.show_page(self.page.sealed)
        self.page.verticalScrollBar().setValue(0)
        self.page.sealed.back.setFocus()
        self._context.messages.announce(told)

    def show_writing_fault(self, fault: Fault, sentence: str) -> None:
        """Say what keeps it from being sealed."""
        self.page.writing.show_fault(fault, sentence)

    def show_opening_fault(self, sentence: str) -> None:
        """Say why the drawer stays locked."""
        self.page.unlock.show_fault(sentence)

    def _on_another(self) -> None:
        self.page.main.show_page(self.page.writing)
        self.page.writing.focus_first()
