"""What the Reports screen knows and does: which printable, of when, how it looks. No widgets here."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from peergroup_desktop.actions import exports, printing, settings
from peergroup_desktop.actions.exports import Table
from peergroup_desktop.actions.printing import Document, Summary
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Option, Printable, month_of
from peergroup_desktop.ui.screens.reports.offers import month_before, what_is_offered
from peergroup_desktop.ui.screens.reports.printables import SHEETS, Asked, Question

_MONTH_SETTLES = 7


class ReportsView(Protocol):
    """What the presenter needs of its view."""

    def show_offer(self, offer: Offer, choice: Choice) -> None:
        """Fill the lists to choose from."""

    def show_choice(self, choice: Choice) -> None:
        """Show only what the chosen printable can be told."""

    def show_page(self, document: Document, choice: Choice) -> None:
        """Show the real page."""

    def show_waiting(self, words: str) -> None:
        """Show no page: say what is to be chosen before there is one."""

    def show_no_group(self) -> None:
        """Show the empty state."""


class ReportsPresenter:
    """State of the screen: the choice, what the open file answered for it, and the page it gave last."""

    def __init__(self, view: ReportsView, context: Context) -> None:
        self._view = view
        self._context = context
        today = context.clock.today()
        self.choice = Choice(month=month_before(today) if today.day <= _MONTH_SETTLES else month_of(today))
        self.data: Any = None
        self._asked: Question | None = None
        self._drawn: Document | None = None
        self._drawn_from: tuple[object, ...] = ()
        self._is_drawing = False
        self._then: Callable[[Document], None] | None = None

    @property
    def document(self) -> Document | None:
        """The page of the choice as it is now; None while there is none, or it is still being made."""
        return None if self._is_drawing else self._drawn

    def with_document(self, take: Callable[[Document], None]) -> None:
        """Hand the page to `take`: now, or once it is made. Another choice meanwhile calls that off."""
        if self.document is not None:
            take(self.document)
        elif self._is_drawing:
            self._then = take

    def choose(self, printable: Printable, **facts: Any) -> None:
        """Choose what to print before it is shown, and what it is about: by `session_id`, `person_id`, `month` ..."""
        known = {name: fact for name, fact in facts.items() if fact is not None}
        if Option.HELD in SHEETS[printable].options and "session_id" in known:
            known["held_id"] = known.pop("session_id")
        self.choice = self.choice.having(printable=printable, **known)

    def show(self) -> None:
        """Ask for everything on the screen again."""
        self._asked = None
        self._offer()

    def _offer(self) -> None:
        group_id = self._context.group.group_id
        if group_id is None:
            self._view.show_no_group()
            return
        parts = self._context.group.parts
        self._context.runner.ask(what_is_offered, group_id, self.choice, parts, on_answer=self._show_offer)

    def change(self, name: str, value: object) -> None:
        """Change a part of the choice by name and draw the page; when the year begins is kept for all summaries."""
        if name == "year_begins":
            write = self._context.runner.write
            write(settings.change_setting, "funder_year_begins", value, on_done=self._year_changed)
            return
        self.choice = self.choice.having(**{name: value})
        if name == "printable":
            self._offer()
            return
        self._view.show_choice(self.choice)
        self._draw()

    def _year_changed(self, _nothing: None) -> None:
        self.choice = self.choice.having(period=None)
        self.show()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The summary that is shown, as sentences to copy; none of any other page."""
        return printing.summary_sentences(self.data) if isinstance(self.data, Summary) else ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """What stands on the page, as tables with the same things hidden; none of a page that has no figures."""
        if self.document is None or not exports.has_tables(self.data):
            return ()
        return exports.tables_of(self.data, self.choice.options, printed_on=self._context.clock.today())

    @property
    def has_tables(self) -> bool:
        """Whether there are tables to save."""
        return exports.has_tables(self.data)

    def _show_offer(self, offer: Offer) -> None:
        self.choice = offer.settle(self.choice)
        self._view.show_offer(offer, self.choice)
        self._view.show_choice(self.choice)
        self._draw()

    def _draw(self) -> None:
        group_id = self._context.group.group_id
        if group_id is None:
            return
        self._then = None
        sheet = SHEETS[self.choice.printable]
        question = sheet.ask(Asked(self.choice, group_id, self._context.clock.today()))
        if question is None:
            self._show_nothing(_(sheet.waits_for))
            return
        self._is_drawing = True
        if question == self._asked:
            self._render(self.data)
            return
        answered = partial(self._answered, question)
        if sheet.counting:
            task = partial(_count, question, self._context.vault)
            self._context.runner.run_long(
                task, words=_(sheet.counting), on_done=answered, on_fault=self._fail, may_cancel=False
            )
        else:
            self._context.runner.ask(question, on_answer=answered, on_fault=self._fail)

    def _fail(self, fault: Fault) -> None:
        self._show_nothing(_("This page cannot be made now."))
        self._context.messages.say(fault)

    def _show_nothing(self, words: str) -> None:
        self._drawn, self._is_drawing, self.data, self._asked = None, False, None, None
        self._view.show_waiting(words)

    def _answered(self, question: Question, data: object) -> None:
        self._asked, self.data = question, data
        self._render(data)

    def _render(self, data: object) -> None:
        draw: Callable[..., Document] = SHEETS[self.choice.printable].draw
        printed_on, printed_by = self._context.clock.today(), self._context.vault.account.name
        drawn_from = (draw, data, self.choice, printed_on, printed_by)
        if drawn_from == self._drawn_from and self._drawn is not None:
            self._show(self._drawn)  # nothing changed since it was drawn
            return
        task = partial(draw, data, self.choice.options, printed_on=printed_on, printed_by=printed_by)
        self._context.runner.render(task, on_done=partial(self._take_page, drawn_from, self.choice))

    def _take_page(self, drawn_from: tuple[object, ...], choice: Choice, document: Document) -> None:
        if choice == self.choice:
            self._drawn_from = drawn_from
            self._show(document)

    def _show(self, document: Document) -> None:
        self._drawn, self._is_drawing = document, False
        self._view.show_page(document, self.choice)
        if self._then is not None:
            take, self._then = self._then, None
            take(document)


def _count(question: Question, vault: Any, _progress: Progress) -> object:
    return question(vault)
