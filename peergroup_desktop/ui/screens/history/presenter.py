"""What History knows and does: whose deeds and of what kind are shown, and how far back. No widgets here."""

from typing import Protocol

from peergroup_desktop.actions import accounts, history
from peergroup_desktop.actions.accounts import AccountRow
from peergroup_desktop.actions.history import DeedLine
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.ui.context import Context

AT_ONCE = 60


class HistoryView(Protocol):
    """What the presenter needs of its view."""

    def show_people(self, rows: tuple[AccountRow, ...]) -> None:
        """Offer whose deeds to show."""

    def show_lines(self, lines: tuple[DeedLine, ...], *, has_more: bool) -> None:
        """Show deeds from the newest on, in place of those shown."""

    def add_lines(self, lines: tuple[DeedLine, ...], *, has_more: bool) -> None:
        """Show earlier deeds under those shown."""

    def show_closed(self) -> None:
        """Say kindly that this is for others."""


class HistoryPresenter:
    """State of the screen. What was shown stays as long when it is asked for again."""

    def __init__(self, view: HistoryView, context: Context) -> None:
        self._view = view
        self._context = context
        self._account = ""
        self._kind = ""
        self.person_id: RecordId | None = None
        self._shown: list[DeedLine] = []

    @property
    def is_allowed(self) -> bool:
        """Whether whoever is in may see who changed what."""
        return may(self._context.vault.account.role, Deed.SEE_HISTORY)

    def show(self) -> None:
        """Ask for everything shown again, as far back as before."""
        if not self.is_allowed:
            self._view.show_closed()
            return
        self._context.runner.ask(accounts.list_accounts, on_answer=self._view.show_people)
        self._ask(max(len(self._shown), AT_ONCE), None)

    def show_about(self, person_id: RecordId | None) -> None:
        """Show what was done to one person, or to everybody and everything again."""
        if person_id != self.person_id:
            self.person_id = person_id
            self._shown = []
        self.show()

    def narrow(self, account: str, kind: str) -> None:
        """Show one account's deeds (its id in hex, "" for everybody's), and one kind ("" for all)."""
        self._account, self._kind = account, kind
        self._ask(AT_ONCE, None)

    def show_earlier(self) -> None:
        """Go further back."""
        self._ask(AT_ONCE, self._shown[-1].number if self._shown else None)

    def _ask(self, count: int, before: int | None) -> None:
        found: list[tuple[DeedLine, ...]] = []
        self._context.runner.ask(
            history.list_history,
            count + 1,
            before,
            account_id=bytes.fromhex(self._account) or None,
            kind=self._kind or None,
            subject=self.person_id,
            on_answer=found.append,
        )
        for lines in found:
            page, has_more = lines[:count], len(lines) > count
            self._shown = [*(self._shown if before is not None else ()), *page]
            show = self._view.show_lines if before is None else self._view.add_lines
            show(page, has_more=has_more)
