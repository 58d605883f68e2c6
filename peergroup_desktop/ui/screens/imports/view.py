"""The screen that brings in a spreadsheet: its pages, and the buttons that lead through them."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QWidget

from peergroup_desktop.actions.imports import ImportPlan
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.imports.answer_pages import MarksPage, WhoPage
from peergroup_desktop.ui.screens.imports.columns_page import ColumnsPage
from peergroup_desktop.ui.screens.imports.presenter import ImportsPresenter, Step
from peergroup_desktop.ui.screens.imports.source_page import SourcePage
from peergroup_desktop.ui.screens.imports.summary_page import DonePage, SummaryPage
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.layouts import Row
from peergroup_desktop.ui.widgets.notes import Note

_PATTERNS = "(*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls)"


class ImportsScreen(Screen):
    """Widgets of the import. Everything it shows comes from the presenter."""

    help_topic = "imports"
    watches = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = ImportsPresenter(self, context)
        self._build_pages()
        self._build_buttons()

    def _build_pages(self) -> None:
        presenter = self.presenter
        self.trouble = Note("", tone=Tone.MARI, icon="circle-alert")
        self.trouble.hide()
        self.body.add(self.trouble)
        self.source = SourcePage()
        self.source.file_requested.connect(self._choose_file)
        self.source.paste_requested.connect(self._paste)
        self.columns = ColumnsPage()
        self.columns.meaning_chosen.connect(presenter.choose_meaning)
        self.columns.kind_chosen.connect(presenter.choose_kind)
        self.columns.order_chosen.connect(presenter.choose_order)
        self.columns.year_chosen.connect(presenter.choose_year)
        self.marks = MarksPage()
        self.marks.meaning_chosen.connect(presenter.choose_mark)
        self.who = WhoPage()
        self.who.decided.connect(presenter.decide)
        self.summary = SummaryPage()
        self.done = DonePage()
        self.done.note_requested.connect(self._read_note)
        self.done.people_requested.connect(self._see_people)
        self.done.more_requested.connect(presenter.start)
        self._pages: dict[Step, QWidget] = {
            Step.SOURCE: self.source,
            Step.COLUMNS: self.columns,
            Step.MARKS: self.marks,
            Step.PEOPLE: self.who,
            Step.SUMMARY: self.summary,
            Step.DONE: self.done,
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.body.add(self._stack, 1)

    def _build_buttons(self) -> None:
        self.back = Button(_("Back"), size=Size.LARGE, icon="arrow-left")
        self.back.clicked.connect(self.presenter.go_back)
        self.stop = Button(_("Leave it"), kind=Kind.QUIET, size=Size.LARGE)
        self.stop.clicked.connect(self._leave)
        self.go_on = Button("", kind=Kind.PRIMARY, size=Size.LARGE, trailing_icon="arrow-right")
        self.go_on.clicked.connect(self.presenter.go_on)
        self._buttons = QWidget()
        row = Row(self._buttons, gap=12)
        row.add(self.back)
        row.stretch()
        row.add(self.stop)
        row.add(self.go_on)
        self.body.add(self._buttons)
        self.body.add(DockedUndo(self._context))

    def title(self) -> str:
        """Return the title of the page."""
        return _("Bring in a spreadsheet")

    def opened(self, **_facts: object) -> None:
        """Begin anew, unless an import is under way."""
        if self.presenter.step in (Step.SOURCE, Step.DONE):
            self.presenter.start()

    def refresh(self) -> None:
        """Keep what is under way: nothing here goes stale before it is written."""

    def focus_first(self) -> None:
        """Start with the button that goes on."""
        (self.source.choose if self.presenter.step is Step.SOURCE else self.go_on).setFocus()

    def escape(self) -> bool:
        """Esc goes back a page."""
        if self.presenter.step in (Step.SOURCE, Step.DONE):
            return False
        self.presenter.go_back()
        return True

    def show_step(self, step: Step) -> None:
        """Turn to a page and fill it."""
        self.trouble.hide()
        presenter = self.presenter
        if step is Step.COLUMNS:
            self.columns.show_proposals(presenter.proposals)
        elif step is Step.MARKS:
            self.marks.show_habits(presenter.habits())
        elif step is Step.PEOPLE and presenter.plan is not None:
            self.who.show_rows(presenter.plan.unsure)
        elif step is Step.SUMMARY and presenter.plan is not None:
            self.summary.show_plan(presenter.plan)
        elif step is Step.DONE and presenter.result is not None:
            self.done.show_result(presenter.result)
        self._stack.setCurrentWidget(self._pages[step])
        self._buttons.setVisible(step not in (Step.SOURCE, Step.DONE))
        self.go_on.setText(_("Bring them in") if step is Step.SUMMARY else _("Next"))

    def show_preview(self, plan: ImportPlan | None) -> None:
        """Show the first rows as they would come in."""
        self.columns.show_preview(plan)

    def show_trouble(self, fault: Fault) -> None:
        """Say what is wrong above the page, and keep the page."""
        text = str(self._context.messages.sentence(fault))
        self.trouble.set_text("", text)
        self.trouble.show()
        self._context.messages.announce(text)

    def _choose_file(self) -> None:
        pattern = _("Spreadsheets") + f" {_PATTERNS}"
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), "", pattern)
        if chosen:
            self.presenter.read_file(Path(chosen))

    def _paste(self) -> None:
        self.presenter.read_pasted(QApplication.clipboard().text())

    def _read_note(self) -> None:
        result = self.presenter.result
        if result is not None:
            self._context.navigator.go("reports", printable="import_note", note_id=result.note_id)

    def _see_people(self) -> None:
        self._context.navigator.go("people")

    def _leave(self) -> None:
        self.presenter.start()
        self._context.navigator.back()


def make(context: Context) -> ImportsScreen:
    """Make the screen for the shell."""
    return ImportsScreen(context)
