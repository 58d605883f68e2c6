"""The Reports screen: what on the left, how in the middle, the true page on the right."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.reports import words
from peergroup_desktop.ui.screens.reports.board import ReportsBoard
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Printable
from peergroup_desktop.ui.screens.reports.foot import PageFoot
from peergroup_desktop.ui.screens.reports.options_panel import OptionsPanel
from peergroup_desktop.ui.screens.reports.presenter import ReportsPresenter
from peergroup_desktop.ui.screens.reports.printables import WATCHED
from peergroup_desktop.ui.screens.reports.tables_desk import TablesDesk
from peergroup_desktop.ui.screens.reports.what_panel import WhatPanel
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.page_preview import PagePreview

_ROOM_FOR_FOUR = 900


class ReportsScreen(Screen):
    """Widgets of Reports. Everything it shows comes from the presenter."""

    help_topic = "reports"
    watches = WATCHED

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = ReportsPresenter(self, context)
        self._paperwork = Paperwork(self, context)
        self._tables = TablesDesk(self, context, self.presenter)
        self._is_veiled = False
        self._is_revealed = False
        self._build_header()
        self._build()
        look().changed.connect(self._place_save_table)

    def _build_header(self) -> None:
        self.pages = TextLabel("", Text.BODY, Ink.INK2, wraps=False)
        self.save_table = Button(_("Save as a spreadsheet"), size=Size.LARGE, icon="file-down")
        self.save_table.clicked.connect(self._tables.save)
        self.save = Button(_("Save PDF"), size=Size.LARGE, icon="file-down")
        self.save.clicked.connect(self._save)
        self.print = Button(_("Print"), kind=Kind.PRIMARY, size=Size.LARGE, icon="printer")
        self.print.clicked.connect(self.print_page)
        for part in (self.pages, self.save_table, self.save, self.print):
            self.header.add_action(part)

    def _build(self) -> None:
        self.options = OptionsPanel(self._context.discreet)
        self.options.changed.connect(self.presenter.change)
        self.fields = {"words": self.options.wording.field}
        self.foot = PageFoot()
        self.foot.copy.clicked.connect(self._tables.copy_sentences)
        self.foot.save_table.clicked.connect(self._tables.save)
        self.foot.copy_table.clicked.connect(self._tables.copy_table)
        self.options.standing.see_month.clicked.connect(self.presenter.go_to_month)
        self.foot.reveal.clicked.connect(self._reveal)
        self.preview = PagePreview()
        self.what = WhatPanel()
        self.what.chosen.connect(partial(self.presenter.change, "printable"))
        self.what.handouts.clicked.connect(partial(self._context.navigator.go, "signposting"))
        self._board = ReportsBoard(self.what, self.options, self.foot, self.preview)
        go = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO)
        go.clicked.connect(partial(self._context.navigator.go, "groups"))
        self._empty = EmptyState(_("Nothing to print yet."), _("Add a group first. Its pages are made here."), go)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._board)
        self._stack.addWidget(self._empty)
        self.body.add(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for what can be done."""
        super().resizeEvent(event)
        self._place_save_table()

    def title(self) -> str:
        """Return the title of the page."""
        return _("Reports")

    def opened(self, **facts: object) -> None:
        """Show the choice; with the fact `printable` that one.

        Further facts say what it is about: `session_id`, `person_id`, `note_id`, `measure_id`, `month` as (2026, 10).
        """
        self._is_revealed = False
        printable = facts.pop("printable", None)
        if isinstance(printable, str):
            self.presenter.choose(Printable(printable), **facts)
        if self.was_stale:
            self.presenter.show()
        else:
            self.presenter.show_again()

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self._is_revealed = False
        self.presenter.show()

    def focus_first(self) -> None:
        """Start with what to print."""
        self.what.focus_choice(self.presenter.choice.printable)

    def print_page(self) -> None:
        """Ctrl+P: print the page that is shown."""
        self.presenter.page.with_document(self._paperwork.print)

    def show_offer(self, offer: Offer, choice: Choice) -> None:
        """Fill the lists to choose from."""
        self._stack.setCurrentWidget(self._board)
        self.what.set_offered(offer.printables)
        self.what.set_choice(choice.printable)
        self.options.show_offer(offer)

    def show_choice(self, choice: Choice) -> None:
        """Show only what the chosen printable can be told."""
        self.what.set_choice(choice.printable)
        self.options.show_choice(choice)
        self._board.fit_options()

    def show_page(self, document: Document, choice: Choice) -> None:
        """Show the real page."""
        self._set_ready(is_ready=True)
        pages = _("One page, {paper}") if document.pages == 1 else _("{count} pages, {paper}")
        self.pages.setText(pages.format(count=document.pages, paper=choice.options.paper.value))
        page = self.presenter.page
        self.foot.show_page(document, choice, has_sentences=bool(page.sentences), has_tables=page.has_tables)
        self.options.standing.show_standing(page.standing)
        self._board.fit_options()
        if choice.printable is Printable.THANKS:
            self.options.wording.show_usual(page.usual_words)
        self._is_veiled = self._context.discreet.is_on and words.shows_names(document, choice)
        self._show_preview(document)

    def _show_preview(self, document: Document) -> None:
        is_hidden = self._is_veiled and not self._is_revealed
        self.foot.reveal.setVisible(is_hidden)
        if is_hidden:
            self.preview.clear(words.hidden(document))
        else:
            self.preview.set_pdf(document.pdf, _("Preview: {title}").format(title=document.title))

    def _reveal(self) -> None:
        self._is_revealed = True
        if self.presenter.page.document is not None:
            self._show_preview(self.presenter.page.document)

    def show_first_pages(self, document: Document) -> None:
        """Show how a long document begins; how many pages it has is not known yet."""
        self._set_ready(is_ready=True)
        self.pages.setText(_("Making all pages"))
        self.foot.clear()
        self.options.standing.show_standing(self.presenter.page.standing)
        self._is_veiled = self._context.discreet.is_on and words.shows_names(document, self.presenter.choice)
        self._show_preview(document)

    def show_waiting(self, words: str) -> None:
        """Say what is to be chosen, where the page will be."""
        self._set_ready(is_ready=False)
        self.foot.clear()
        self.options.standing.show_standing(None)
        self.preview.clear(words)

    def show_no_group(self) -> None:
        """Show the empty state."""
        self._stack.setCurrentWidget(self._empty)
        self._set_ready(is_ready=False)

    def _set_ready(self, *, is_ready: bool) -> None:
        for part in (self.pages, self.save, self.print):
            part.setVisible(is_ready)
        self._place_save_table()

    def _place_save_table(self) -> None:
        """Have the button in the head where it fits beside the others, or else under the options."""
        has_room = not look().is_large and self.width() >= px(_ROOM_FOR_FOUR)
        self.save_table.setVisible(has_room and not self.save.isHidden() and self.presenter.page.has_tables)
        self.foot.let_save_tables(is_wanted=not has_room)

    def _save(self) -> None:
        self.presenter.page.with_document(self._paperwork.save)


def make(context: Context) -> ReportsScreen:
    """Make the screen for the shell."""
    return ReportsScreen(context)
