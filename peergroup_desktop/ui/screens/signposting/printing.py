"""The way of a handout to paper: asking once about what is old, making the pages, printing them."""

from functools import partial
from typing import TYPE_CHECKING

from peergroup_desktop.actions import handouts
from peergroup_desktop.actions.directory import PlaceRow
from peergroup_desktop.actions.printing import Document, render_handout
from peergroup_desktop.core.errors import Fault, NoCrisisLines
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.screens.signposting.desk import SignpostingDesk
from peergroup_desktop.ui.screens.signposting.presenter import SignpostingPresenter
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask

if TYPE_CHECKING:
    from peergroup_desktop.ui.screen import Screen


class HandoutPrinting:
    """Prints the basket of one screen."""

    def __init__(
        self, screen: "Screen", context: Context, presenter: SignpostingPresenter, desk: SignpostingDesk
    ) -> None:
        self._screen, self._context, self._presenter, self._desk = screen, context, presenter, desk
        self._paperwork = Paperwork(screen, context)

    def print(self) -> None:
        """Print, once it was asked about places that were last checked long ago."""
        basket = self._presenter.basket
        old = self._presenter.ask(handouts.old_entries, basket.ids) or ()
        unasked = {row.id for row in old} - basket.was_asked
        if not unasked:
            self._make()
            return
        basket.was_asked |= unasked
        buttons = [(_("Show me which"), Kind.PRIMARY, "show"), (_("Print anyway"), Kind.SECONDARY, "print")]
        ask(self._screen, _("Before you print"), words.long_ago(len(old)), buttons, "", partial(self._answer, old))

    def _answer(self, old: tuple[PlaceRow, ...], answer: str) -> None:
        if answer == "print":
            self._make()
        elif answer == "show":
            self._context.navigator.go("signposting", service_id=old[0].id)

    def _make(self) -> None:
        basket, group_id = self._presenter.basket, self._context.group.group_id
        facts = (group_id, basket.ids, basket.options)
        self._context.runner.ask(handouts.make_handout, *facts, on_answer=self._render, on_fault=self._say)

    def _render(self, sheet: handouts.HandoutSheet) -> None:
        rendered = partial(self._to_paper, sheet.sheets)
        self._context.runner.render(partial(render_handout, sheet), on_done=rendered, slot="handout")

    def _to_paper(self, copies: int, document: Document) -> None:
        self._paperwork.print(document, copies=copies)

    def _say(self, fault: Fault) -> None:
        """Without crisis lines there is no handout: offer some."""
        if isinstance(fault, NoCrisisLines):
            self._desk.ask_starters()
        else:
            self._context.messages.say(fault)
