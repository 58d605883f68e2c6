"""The screen that brings in a spreadsheet: its pages, and the buttons that lead through them."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QWidget

from peergroup_desktop.actions.imports import ImportPlan
from peergroup_desktop.core.errors import Cancelled, Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.imports import words
from peergroup_desktop.ui.screens.imports.answer_pages import MarksPage, WhoPage
from peergroup_desktop.ui.screens.imports.columns_page import ColumnsPage
from peergroup_desktop.ui.screens.imports.presenter import ImportsPresenter, Step
from peergroup_desktop.ui.screens.imports.source_page import SourcePage
from peergroup_desktop.ui.screens.imports.step_bar import StepBar
from peergroup_desktop.ui.screens.imports.summary_page import DonePage, SummaryPage
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.notes import Note

_PATTERNS = "(*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls)"


class ImportsScreen(Screen):
    """Widgets of the import. Everything it shows comes from the presenter. The page's title is its question."""

    help_topic = "imports"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = ImportsPresenter(self, context)
        self.setAcceptDrops(True)
        self._build()

    def _build(self) -> None:
        self.where = TextLabel("", Text.BODY, Ink.INK2)
        self.header.set_second(self.where)
        self.trouble = Note("", tone=Tone.MARI, icon="circle-alert")
        self.trouble.hide()
        self.body.add(self.trouble)
        self._stack = QStackedWidget()
        self._pages = self._build_pages()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.body.add(self._stack, 1)
        self.bar = StepBar()
        self.bar.back.clicked.connect(self.presenter.go_back)
        self.bar.stop.clicked.connect(self._leave)
        self.bar.go_on.clicked.connect(self.presenter.go_on)
        self.body.add(self.bar)
        self.body.add(DockedUndo(self._context))

    def _build_pages(self) -> dict[Step, QWidget]:
        presenter = self.presenter
        self.source = SourcePage()
        self.source.file_requested.connect(self._choose_file)
        self.source.paste_requested.connect(self._paste)
        self.source.notes_requested.connect(self._read_notes)
        self.source.groups_requested.connect(self._go_to_groups)
        self.columns = ColumnsPage()
        self.columns.answered.connect(presenter.answer)
        self.marks = MarksPage()
        self.marks.meaning_chosen.connect(presenter.choose_mark)
        self.who = WhoPage()
        self.who.decided.connect(presenter.decide)
        self.summary = SummaryPage()
        self.done = DonePage()
        self.done.note_requested.connect(self._read_notes)
        self.done.people_requested.connect(self._see_people)
        self.done.more_requested.connect(presenter.start)
        return {
            Step.SOURCE: self.source,
            Step.COLUMNS: self.columns,
            Step.MARKS: self.marks,
            Step.PEOPLE: self.who,
            Step.SUMMARY: self.summary,
            Step.DONE: self.done,
        }

    def title(self) -> str:
        """Return the question of the page that is shown."""
        return words.question(self.presenter.walk)

    def opened(self, **_facts: object) -> None:
        """Begin anew, unless an import is under way."""
        if self.presenter.walk.step in (Step.SOURCE, Step.DONE):
            self.presenter.start()

    def refresh(self) -> None:
        """Keep what is under way; only another group makes it old."""
        self.presenter.follow_group()

    def focus_first(self) -> None:
        """Start with the button that goes on."""
        step = self.presenter.walk.step
        part = self.source.first() if step is Step.SOURCE else self.done.people if step is Step.DONE else self.bar.go_on
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Esc goes back a page."""
        if super().escape():
            return True
        if self.presenter.walk.step in (Step.SOURCE, Step.DONE):
            return False
        self.presenter.go_back()
        return True

    def show_step(self, step: Step) -> None:
        """Turn to a page and fill it."""
        self.trouble.hide()
        is_turning = self._stack.currentWidget() is not self._pages[step]
        self._fill(step)
        self._stack.setCurrentWidget(self._pages[step])
        self.bar.show_step(step)
        self.bar.come_after(self._pages[step])
        self.header.set_title(self.title())
        self.where.setText(words.where(step, self._context.group.name))
        if is_turning and self.isVisible():
            self._context.messages.announce(self.title())
            self.focus_first()

    def _fill(self, step: Step) -> None:
        walk = self.presenter.walk
        if step is Step.SOURCE:
            self.source.show_for(has_group=walk.group_id is not None, has_notes=self.presenter.has_notes())
        elif step is Step.COLUMNS:
            self.columns.show_proposals(walk.proposals)
        elif step is Step.MARKS:
            self.marks.show_habits(self.presenter.habits())
        elif step is Step.PEOPLE and walk.plan is not None:
            self.who.show_rows(walk.plan.unsure, self._context.discreet.name)
        elif step is Step.SUMMARY and walk.plan is not None:
            self.summary.show_plan(walk.plan)
        elif step is Step.DONE and walk.result is not None:
            self.done.show_result(walk.result)

    def show_preview(self, plan: ImportPlan | None) -> None:
        """Show the first rows as they would come in."""
        self.columns.show_preview(plan)

    def show_trouble(self, fault: Fault) -> None:
        """Say what is wrong above the page, and keep the page. Somebody who pressed Cancel knows."""
        if isinstance(fault, Cancelled):
            return
        text = str(self._context.messages.sentence(fault))
        self.trouble.set_text("", text)
        self.trouble.show()
        self._context.messages.announce(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file be dropped on the first page."""
        if self.presenter.walk.step is Step.SOURCE and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.presenter.read_file(Path(paths[0]))

    def _choose_file(self) -> None:
        pattern = _("Spreadsheets") + f" {_PATTERNS}"
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), _documents(), pattern)
        if chosen:
            self.presenter.read_file(Path(chosen))

    def _paste(self) -> None:
        self.presenter.read_pasted(QApplication.clipboard().text())

    def _read_notes(self) -> None:
        result = self.presenter.walk.result
        self._context.navigator.go("reports", printable="import_note", note_id=result.note_id if result else None)

    def _see_people(self) -> None:
        self._context.navigator.go("people")

    def _go_to_groups(self) -> None:
        self._context.navigator.go("groups")

    def _leave(self) -> None:
        self.presenter.start()
        self._context.navigator.back()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def make(context: Context) -> ImportsScreen:
    """Make the screen for the shell."""
    return ImportsScreen(context)
