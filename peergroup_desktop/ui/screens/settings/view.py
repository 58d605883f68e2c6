"""The Settings screen: sections at the left, their cards at the right."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.accounts import AccountRow
from peergroup_desktop.actions.drawer import Lead
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.settings.handover_desk import HandoverDesk
from peergroup_desktop.ui.screens.settings.key_desk import KeyDesk
from peergroup_desktop.ui.screens.settings.leaving_desk import LeavingDesk
from peergroup_desktop.ui.screens.settings.pages import SettingsPages
from peergroup_desktop.ui.screens.settings.presenter import SettingsPresenter


class SettingsScreen(Screen):
    """Shows and asks. What is changed is kept at once."""

    help_topic = "settings"
    watches = frozenset({"setting", "account", "concern"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = SettingsPresenter(self, context)
        self._keys = KeyDesk(self, self.presenter, context)
        self.pages = self.body.add(SettingsPages(context.discreet), 1)
        self.handover = HandoverDesk(self, self.pages.paper, context)
        self.leaving = LeavingDesk(self, self.pages.leaving, context)
        self._connect()

    def _connect(self) -> None:
        pages = self.pages
        pages.changed.connect(self.presenter.change)
        pages.groups_requested.connect(partial(self._context.navigator.go, "groups"))
        pages.backups.requested.connect(partial(self._context.navigator.go, "backups"))
        pages.accounts.add_requested.connect(self._keys.add_account)
        pages.accounts.remove_requested.connect(self._keys.ask_to_remove)
        pages.accounts.passphrase_requested.connect(self._keys.change_passphrase)
        pages.accounts.role_requested.connect(self._keys.change_role)
        pages.paper.code_requested.connect(self._keys.ask_for_code)
        pages.held.requested.connect(partial(self._context.navigator.go, "reports", printable="data_map"))
        pages.history.requested.connect(partial(self._context.navigator.go, "history"))
        self._context.preferences.changed.connect(self.presenter.show_values)

    def title(self) -> str:
        """Return the title of the page."""
        return _("Settings")

    def opened(self, **facts: object) -> None:
        """Show everything; with `section` among the facts, that one."""
        section = facts.get("section")
        if isinstance(section, str):
            self.pages.open_section(section)
        self.refresh()

    def refresh(self) -> None:
        """Ask for everything shown again."""
        self.presenter.show()
        self.handover.show()
        self.leaving.show()

    def focus_first(self) -> None:
        """Begin with the sections."""
        self.pages.focus_first()

    def regions(self) -> list[QWidget]:
        """Return the sections and the open page."""
        return self.pages.regions()

    def show_values(self, values: dict[str, object]) -> None:
        """Show every setting's value."""
        self.pages.show_values(values)

    def show_accounts(self, rows: tuple[AccountRow, ...], *, may_change: bool) -> None:
        """List who can unlock."""
        self.pages.accounts.show_accounts(rows, may_change=may_change)

    def show_leads(self, leads: tuple[Lead, ...]) -> None:
        """Show who looks after the sealed drawer."""
        self.pages.accounts.drawer.show_leads(leads)

    def show_code(self, code: str, sheet: Document) -> None:
        """Show a recovery code just made."""
        self._keys.show_code(code, sheet)

    def close_form(self) -> None:
        """Close the box whose key was made."""
        self._keys.close_form()


def make(context: Context) -> SettingsScreen:
    """Make the screen for the shell."""
    return SettingsScreen(context)
