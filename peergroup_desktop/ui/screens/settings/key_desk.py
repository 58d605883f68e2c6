"""What is done to keys from Settings: the boxes, and what follows from their answers."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.accounts import AccountRow
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui import drawer_words
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screens.settings.account_forms import (
    AddAccountForm,
    ChangePassphraseForm,
    KeyForm,
    NewCodeBox,
)
from peergroup_desktop.ui.screens.settings.person_forms import RemoveForm, RoleForm
from peergroup_desktop.ui.screens.settings.presenter import SettingsPresenter
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask


class KeyDesk:
    """Belongs to the screen, over which its boxes open. One form is open at a time."""

    def __init__(self, screen: QWidget, presenter: SettingsPresenter, context: Context) -> None:
        self._screen, self._presenter, self._context = screen, presenter, context
        self._paperwork = Paperwork(screen, context)
        self._form: KeyForm | None = None

    def show_code(self, code: str, sheet: Document) -> None:
        """Show a recovery code just made, and the way to paper."""
        print_it, save_it = partial(self._paperwork.print, sheet), partial(self._paperwork.save, sheet)
        NewCodeBox(self._screen, code, print_it, save_it).open_ask()

    def close_form(self) -> None:
        """Close the box whose key was made."""
        form, self._form = self._form, None
        if form is not None:
            form.answer("kept")

    def add_account(self) -> None:
        """Ask who else can unlock."""
        self._open(AddAccountForm(self._screen, self._keep_account))

    def _keep_account(self, name: str, role: Role, passphrase: str) -> None:
        self._presenter.add_account(name, role, passphrase, self._say)

    def change_passphrase(self) -> None:
        """Ask for the old and the new passphrase of whoever is in."""
        self._open(ChangePassphraseForm(self._screen, self._context.vault.account.name, self._keep_passphrase))

    def _keep_passphrase(self, old: str, new: str) -> None:
        self._presenter.change_passphrase(old, new, self._say)

    def change_role(self, row: AccountRow) -> None:
        """Ask what somebody does from now on."""
        name = self._context.discreet.name(row.name)
        self._open(RoleForm(self._screen, name, row.role, partial(self._keep_role, row), self._goes(row, name)))

    def _keep_role(self, row: AccountRow, role: Role) -> None:
        self._presenter.change_role(row.id, role, self._say)

    def ask_to_remove(self, row: AccountRow) -> None:
        """Ask before somebody can unlock no more: their key does not come back by undo."""
        name = self._context.discreet.name(row.name)
        self._open(RemoveForm(self._screen, name, partial(self._remove, row), self._goes(row, name)))

    def _goes(self, row: AccountRow, name: str) -> str:
        """Return what to say of the sealed drawer before somebody is a lead no more; "" when it is not about them."""
        goes = self._presenter.what_goes_with(row.id)
        veiled = self._context.discreet.name
        if goes is None or row.role is not Role.SAFEGUARDING:
            return ""
        return drawer_words.goes_with_lead(name, replace(goes, others=tuple(map(veiled, goes.others))))

    def _remove(self, row: AccountRow, changes_key: bool) -> None:
        remove = self._presenter.remove_and_change_key if changes_key else self._presenter.remove_account
        remove(row.id, self._say)

    def ask_for_code(self) -> None:
        """Ask before the code on paper stops working."""
        text = _("The sheet you have now stops working at once. You print the new one next.")
        buttons = [(_("Make a new code"), Kind.PRIMARY, "make"), (_("Keep the old one"), Kind.SECONDARY, "")]
        ask(self._screen, _("Make a new recovery code?"), text, buttons, "", self._answered_code)

    def _answered_code(self, answer: str) -> None:
        if answer:
            self._presenter.make_code(self._context.messages.say)

    def _open(self, form: KeyForm) -> None:
        self._form = form
        form.open_ask(self._closed_form)

    def _closed_form(self, answer: str) -> None:
        self._form = None

    def _say(self, fault: Fault) -> None:
        if self._form is not None:
            self._form.say(fault)
