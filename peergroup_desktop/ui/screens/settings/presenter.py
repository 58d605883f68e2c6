"""What Settings knows and does: values from two stores, who can unlock and with what. No widgets here."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from peergroup_desktop.actions import accounts, drawer, printing, settings
from peergroup_desktop.actions.accounts import AccountRow
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.drawer import GoesWith, Lead
from peergroup_desktop.actions.printing import Document, KeySheet, PageOptions, Paper
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, Role, may
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.settings.declared import Line, Store

OnFault = Callable[[Fault], None]


class SettingsView(Protocol):
    """What the presenter needs of its view."""

    def show_values(self, values: dict[str, object]) -> None:
        """Show every setting's value, by key."""

    def show_accounts(self, rows: tuple[AccountRow, ...], *, may_change: bool) -> None:
        """List who can unlock."""

    def show_leads(self, leads: tuple[Lead, ...]) -> None:
        """Show who looks after the sealed drawer."""

    def show_code(self, code: str, sheet: Document) -> None:
        """Show a recovery code just made, with its sheet."""

    def close_form(self) -> None:
        """Close the box whose key was made."""


class SettingsPresenter:
    """Keeps nothing: values are asked for each time."""

    def __init__(self, view: SettingsView, context: Context) -> None:
        self._view = view
        self._context = context

    @property
    def may_keep_accounts(self) -> bool:
        """Whether whoever is in may add people and take them out."""
        return may(self._context.vault.account.role, Deed.KEEP_ACCOUNTS)

    def show(self) -> None:
        """Ask for the settings and for who can unlock."""
        self.show_values()
        self._context.runner.ask(accounts.list_accounts, on_answer=self._show_accounts)
        self._context.runner.ask(drawer.leads, on_answer=self._view.show_leads)

    def show_values(self) -> None:
        """Show the settings as they are kept."""
        self._context.runner.ask(settings.get_settings, on_answer=self._show_values)

    def change(self, line: Line, value: object) -> None:
        """Keep one setting, in the store it belongs to."""
        if line.store is Store.COMPUTER:
            self._context.preferences.change(**{line.key: value})
        else:
            self._context.runner.write(settings.change_setting, line.key, value)

    def what_goes_with(self, account_id: RecordId) -> GoesWith | None:
        """Return what of the sealed drawer cannot be read any more without this person."""
        found: list[GoesWith | None] = []
        self._context.runner.ask(drawer.what_goes_with, account_id, on_answer=found.append)
        return found[0] if found else None

    def add_account(self, name: str, role: Role, passphrase: str, on_fault: OnFault) -> None:
        """Let one more person unlock."""
        task = partial(self._run, accounts.add_account, name, role, passphrase)
        self._long(task, _("Making a key for {name}").format(name=name), self._done, on_fault)

    def change_role(self, account_id: RecordId, role: Role, on_fault: OnFault) -> None:
        """Let somebody have another role."""
        self._context.runner.write(accounts.change_role, account_id, role, on_done=self._done, on_fault=on_fault)

    def remove_account(self, account_id: RecordId, on_fault: OnFault) -> None:
        """Let somebody unlock no more."""
        self._context.runner.write(accounts.remove_account, account_id, on_done=self._done, on_fault=on_fault)

    def remove_and_change_key(self, account_id: RecordId, on_fault: OnFault) -> None:
        """The same, and give the file another key at one stroke, behind a backup."""
        self._long(partial(self._rekey, account_id), _("Changing the file’s key"), self._done, on_fault)

    def _rekey(self, account_id: RecordId, progress: Progress) -> Done[None]:
        vault = self._context.runner.vault
        return accounts.remove_account(vault, account_id, change_key=True, progress=progress.report)

    def change_passphrase(self, old: str, new: str, on_fault: OnFault) -> None:
        """Change the passphrase of whoever is in."""
        task = partial(self._run, accounts.change_passphrase, old, new)
        self._long(task, _("Making your new key"), self._done, on_fault)

    def make_code(self, on_fault: OnFault) -> None:
        """Make a new recovery code; the one before no longer opens the file."""
        self._long(partial(self._run, accounts.new_recovery_code), _("Making a new code"), self._code_made, on_fault)

    def _long(
        self, task: Callable[[Progress], Any], words: str, on_done: Callable[[Any], None], fault: OnFault
    ) -> None:
        self._context.runner.run_long(task, words=words, on_done=on_done, on_fault=fault, may_cancel=False)

    def _run(self, deed: Callable[..., Done[Any]], *args: Any) -> Done[Any]:
        *facts, _progress = args
        return deed(self._context.runner.vault, *facts)

    def _done(self, *_done: object) -> None:
        self._view.close_form()
        self._context.messages.announce(_("Done"))

    def _code_made(self, done: Done[str]) -> None:
        context, today = self._context, self._context.clock.today()
        found: list[GroupSettings] = []
        context.runner.ask(settings.get_settings, on_answer=found.append)
        title = (found[0].unlock_title if found else "") or _("Peergroup")
        paper = Paper(found[0].paper) if found else Paper.A4
        task = partial(
            printing.render_key_sheet,
            KeySheet(title, done.value, today),
            PageOptions(paper=paper),
            printed_on=today,
            printed_by=context.vault.account.name,
        )
        context.runner.render(task, on_done=partial(self._view.show_code, done.value), slot="key sheet")

    def _show_values(self, found: GroupSettings) -> None:
        self._view.show_values({**vars(self._context.preferences.now), **vars(found)})

    def _show_accounts(self, rows: tuple[AccountRow, ...]) -> None:
        self._view.show_accounts(rows, may_change=self.may_keep_accounts)
