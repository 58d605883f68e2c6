"""Makes the page of a choice: asks the open file, draws it, and holds what it is made from. No widgets here."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Protocol

from peergroup_desktop.actions import exports, printing
from peergroup_desktop.actions.exports import Table
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.printing import Document, Summary, Thanks
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.reports.choice import Choice
from peergroup_desktop.ui.screens.reports.printables import SHEETS, Asked, Question
from peergroup_desktop.ui.screens.reports.standing import Standing, standing_of


class PageView(Protocol):
    """What shows the page."""

    def show_page(self, document: Document, choice: Choice) -> None:
        """Show the real page."""

    def show_first_pages(self, document: Document) -> None:
        """Show how a long document begins while the rest of it is made."""

    def show_waiting(self, words: str) -> None:
        """Show no page: say what is to be chosen before there is one."""


class PageMaker:
    """Holds what the open file answered, and the page it gave last. The file is asked again for another question.

    Attributes:
        data: What the page is made from.
        standing: Whether its months are closed.
        is_drawing: A page was asked for and is not made yet.
    """

    def __init__(self, view: PageView, context: Context) -> None:
        self._view = view
        self._context = context
        self._choice = Choice()
        self.data: Any = None
        self.standing: Standing | None = None
        self.is_drawing = False
        self._wanted: tuple[Question, date] | None = None
        self._asked: tuple[Question, date] | None = None
        self._drawn: Document | None = None
        self._drawn_from: tuple[object, ...] = ()
        self._then: Callable[[Document], None] | None = None

    @property
    def document(self) -> Document | None:
        """The page of the choice as it is now; None while there is none, or it is still being made."""
        return None if self.is_drawing else self._drawn

    def with_document(self, take: Callable[[Document], None]) -> None:
        """Hand the page to `take`: now, or once it is made. Another choice meanwhile calls that off."""
        if self.document is not None:
            take(self.document)
        elif self.is_drawing:
            self._then = take

    @property
    def sentences(self) -> tuple[str, ...]:
        """The summary that is shown, as sentences to copy; none of any other page."""
        return printing.summary_sentences(self.data) if isinstance(self.data, Summary) else ()

    @property
    def usual_words(self) -> str:
        """What stands on a page of thanks when nobody writes anything else."""
        return printing.usual_thanks(self.data) if isinstance(self.data, Thanks) else ""

    @property
    def tables(self) -> tuple[Table, ...]:
        """What stands on the page, as tables with the same things hidden; none of a page that has no figures."""
        if self.document is None or not exports.has_tables(self.data):
            return ()
        return exports.tables_of(self.data, self._choice.options, printed_on=self._context.clock.today())

    @property
    def has_tables(self) -> bool:
        """Whether there are tables to save."""
        return exports.has_tables(self.data)

    def forget(self) -> None:
        """Ask the file again next time, whatever the question: something was written."""
        self._asked = None

    def make(self, choice: Choice) -> None:
        """Make the page of a choice about the group in use, and show it."""
        self._choice, self._then = choice, None
        sheet = SHEETS[choice.printable]
        today = self._context.clock.today()
        question = sheet.ask(Asked(choice, self._context.group.group_id or b"", today))
        if question is None:
            self._wanted = None
            self._show_nothing(_(sheet.waits_for))
            return
        self._wanted, self.is_drawing = (question, today), True
        if self._wanted == self._asked:
            self._render(self.data)
            return
        answered = partial(self._answered, self._wanted)
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
        self._drawn, self.is_drawing, self.data, self._asked = None, False, None, None
        self.standing = None
        self._view.show_waiting(words)

    def _answered(self, asked: tuple[Question, date], data: object) -> None:
        if asked != self._wanted:
            return  # it took a while, and somebody chose something else meanwhile
        self._asked, self.data = asked, data
        group_id = self._context.group.group_id or b""
        self.standing = standing_of(self._context.vault, self._choice, group_id)
        self._render(data)

    def _render(self, data: object) -> None:
        sheet = SHEETS[self._choice.printable]
        printed_on, printed_by = self._context.clock.today(), self._context.vault.account.name
        drawn_from = (sheet.draw, data, self._choice, printed_on, printed_by)
        if drawn_from == self._drawn_from and self._drawn is not None:
            self._show(self._drawn)  # nothing changed since it was drawn
            return
        draw = partial(sheet.draw, options=self._choice.options, printed_on=printed_on, printed_by=printed_by)
        whole = partial(self._render_whole, partial(draw, data), drawn_from)
        if sheet.first_pages is None:
            whole()
            return
        first = partial(self._show_first, self._choice, whole)
        self._context.runner.render(partial(draw, sheet.first_pages(data)), on_done=first)

    def _show_first(self, choice: Choice, whole: Callable[[], None], document: Document) -> None:
        if choice == self._choice:
            self._view.show_first_pages(document)
            whole()

    def _render_whole(self, task: Callable[[], Document], drawn_from: tuple[object, ...]) -> None:
        self._context.runner.render(task, on_done=partial(self._take_page, drawn_from, self._choice))

    def _take_page(self, drawn_from: tuple[object, ...], choice: Choice, document: Document) -> None:
        if choice == self._choice:
            self._drawn_from = drawn_from
            self._show(document)

    def _show(self, document: Document) -> None:
        self._drawn, self.is_drawing = document, False
        self._view.show_page(document, self._choice)
        if self._then is not None:
            take, self._then = self._then, None
            take(document)


def _count(question: Question, vault: Vault, _progress: Progress) -> object:
    return question(vault)
