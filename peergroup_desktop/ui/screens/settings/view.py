"""The Settings screen: sections at the left, their cards at the right."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.accounts import AccountRow
from peergroup_desktop.actions.history import DeedLine
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.settings.account_forms import (
    AddAccountForm,
    ChangePassphraseForm,
    KeyForm,
    NewCodeBox,
)
from peergroup_desktop.ui.screens.settings.pages import SettingsPages
from peergroup_desktop.ui.screens.settings.presenter import SettingsPresenter
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask


class SettingsScreen(Screen):
    """Shows and asks. What is changed is kept at once."""

    help_topic = "settings"
    watches = frozenset({"setting", "account"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = SettingsPresenter(self, context)
        self._paperwork = Paperwork(self, context)
        self._form: KeyForm | None = None
        self.pages = self.body.add(SettingsPages(context.discreet), 1)
        self._connect()

    def _connect(self) -> None:
        pages = self.pages
        pages.changed.connect(self.presenter.change)
        pages.groups_requested.connect(partial(self._context.navigator.go, "groups"))
        pages.accounts.add_requested.connect(self._add_account)
        pages.accounts.remove_requested.connect(self._ask_to_remove)
        pages.accounts.passphrase_requested.connect(self._change_passphrase)
        pages.accounts.code_requested.connect(self._ask_for_code)
        pages.section_opened.connect(self._open_section)
        pages.history.more_requested.connect(self.presenter.show_more_history)
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
        self._open_section(self.pages.section)

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

    def show_history(self, lines: tuple[DeedLine, ...], *, has_more: bool) -> None:
        """List what was done."""
        self.pages.history.show_lines(lines, has_more=has_more)

    def show_code(self, code: str, sheet: Document) -> None:
        """Show a recovery code just made."""
        print_it, save_it = partial(self._paperwork.print, sheet), partial(self._paperwork.save, sheet)
        NewCodeBox(self, code, print_it, save_it).open_ask()

    def close_form(self) -> None:
        """Close the box whose key was made."""
        form, self._form = self._form, None
        if form is not None:
            form.answer("kept")

    def _open_section(self, key: str) -> None:
        if key == "history":
            self.presenter.show_history()

    def _add_account(self) -> None:
        self._open(AddAccountForm(self, self._keep_account))

    def _keep_account(self, name: str, role: Role, passphrase: str) -> None:
        self.presenter.add_account(name, role, passphrase, self._say)

    def _change_passphrase(self) -> None:
        self._open(ChangePassphraseForm(self, self._context.vault.account.name, self._keep_passphrase))

    def _keep_passphrase(self, old: str, new: str) -> None:
        self.presenter.change_passphrase(old, new, self._say)

    def _ask_to_remove(self, row: AccountRow) -> None:
        name = self._context.discreet.name(row.name)
        text = _("Their passphrase will no longer open this file. A copy they made before still opens for them.")
        buttons = [(_("Take {name} out").format(name=name), Kind.CAREFUL, "out"), (_("Leave it"), Kind.SECONDARY, "")]
        ask(self, _("Take {name} out?").format(name=name), text, buttons, "", partial(self._answered_remove, row))

    def _answered_remove(self, row: AccountRow, answer: str) -> None:
        if answer:
            self.presenter.remove_account(row.id)

    def _ask_for_code(self) -> None:
        text = _("The sheet you have now stops working at once. You print the new one next.")
        buttons = [(_("Make a new code"), Kind.PRIMARY, "make"), (_("Keep the old one"), Kind.SECONDARY, "")]
        ask(self, _("Make a new recovery code?"), text, buttons, "", self._answered_code)

    def _answered_code(self, answer: str) -> None:
        if answer:
            self.presenter.make_code(self._context.messages.say)

    def _open(self, form: KeyForm) -> None:
        self._form = form
        form.open_ask(self._closed_form)

    def _closed_form(self, answer: str) -> None:
        self._form = None

    def _say(self, fault: Fault) -> None:
        if self._form is not None:
            self._form.say(fault)


def make(context: Context) -> SettingsScreen:
    """Make the screen for the shell."""
    return SettingsScreen(context)
