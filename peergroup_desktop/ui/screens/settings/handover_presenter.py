"""What Settings knows and does about the handover envelope. No widgets here."""

from datetime import date
from functools import partial
from typing import Protocol

from peergroup_desktop.actions import handover, printing, settings
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.printing import Document, HandoverSheets, PageOptions, Paper
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress


class HandoverView(Protocol):
    """What the presenter needs of its view."""

    def show_state(self, made: date | None, tried: date | None, *, has_one: bool, may_change: bool) -> None:
        """Say when the envelope was made and tried out."""

    def show_sheets(self, sheets: Document) -> None:
        """Show the three sheets just made."""

    def show_right(self) -> None:
        """Say that two sheets open the file."""

    def say(self, fault: Fault) -> None:
        """Say what is not right."""


class HandoverPresenter:
    """Keeps nothing: the words of the sheets go straight to paper."""

    def __init__(self, view: HandoverView, context: Context) -> None:
        self._view = view
        self._context = context

    @property
    def has_envelope(self) -> bool:
        """Whether there is an envelope that opens this file."""
        return handover.has_envelope(self._context.vault)

    def show(self) -> None:
        """Ask when the envelope was made and tried out."""
        vault = self._context.vault
        self._view.show_state(
            handover.envelope_made_on(vault),
            handover.last_rehearsal_on(vault),
            has_one=self.has_envelope,
            may_change=may(vault.account.role, Deed.HAND_OVER),
        )

    def make(self) -> None:
        """Make three sheets; those before open nothing any more."""
        words = _("Making the three sheets")
        self._context.runner.run_long(
            self._make, words=words, on_done=self._made, on_fault=self._view.say, may_cancel=False
        )

    def rehearse(self, first: str, second: str) -> None:
        """Try whether two sheets open the file."""
        task = partial(self._try, first, second)
        words = _("Trying the two sheets")
        self._context.runner.run_long(task, words=words, on_done=self._tried, on_fault=self._view.say, may_cancel=False)

    def _make(self, _progress: Progress) -> Done[tuple[str, ...]]:
        return handover.make_shares(self._context.runner.vault)

    def _try(self, first: str, second: str, _progress: Progress) -> None:
        handover.rehearse(self._context.runner.vault, first, second)

    def _tried(self, _nothing: None) -> None:
        self._view.show_right()
        self._context.messages.announce(_("They open the file."))
        self.show()

    def _made(self, done: Done[tuple[str, ...]]) -> None:
        self.show()
        found: list[GroupSettings] = []
        self._context.runner.ask(settings.get_settings, on_answer=found.append)
        for kept in found:
            today = self._context.clock.today()
            task = partial(
                printing.render_handover_sheets,
                HandoverSheets(done.value, today, kept.unlock_title),
                PageOptions(paper=Paper(kept.paper)),
                printed_on=today,
            )
            self._context.runner.render(task, on_done=self._view.show_sheets, slot="handover sheets")
