"""The screen that brings a list of places in, and takes ours out: its pages, and the buttons that lead through them."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from peergroup_desktop.actions.directory_imports import Exported, ListFormat
from peergroup_desktop.core.errors import Cancelled, Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.directory_import import words
from peergroup_desktop.ui.screens.directory_import.end_pages import DonePage, OutPage
from peergroup_desktop.ui.screens.directory_import.presenter import ListPresenter, Step
from peergroup_desktop.ui.screens.directory_import.preview_page import PreviewPage
from peergroup_desktop.ui.screens.directory_import.source_page import SourcePage
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.layouts import Row
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.tab_order import link, stops_in

_PATTERNS = "(*.json *.csv *.zip *.txt)"


class ListScreen(Screen):
    """Widgets of a list that comes or goes. Everything it shows comes from the presenter."""

    help_topic = "directory_import"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = ListPresenter(self, context)
        self.setAcceptDrops(True)
        self._build()

    def _build(self) -> None:
        self.trouble = Note("", tone=Tone.MARI, icon="circle-alert")
        self.trouble.hide()
        self.body.add(self.trouble)
        self._stack = QStackedWidget()
        self._pages = self._build_pages()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.body.add(self._stack, 1)
        self.body.add(self._build_bar())
        self.body.add(DockedUndo(self._context))

    def _build_pages(self) -> dict[Step, QWidget]:
        self.source = SourcePage()
        self.source.file_requested.connect(self._choose_file)
        self.source.folder_requested.connect(self._choose_folder)
        self.preview = PreviewPage()
        self.preview.new_decided.connect(self.presenter.decide_new)
        self.preview.change_decided.connect(self.presenter.decide_change)
        self.preview.all_decided.connect(self.presenter.decide_all)
        self.preview.vanished_decided.connect(self.presenter.decide_vanished)
        self.done = DonePage()
        self.done.places_requested.connect(self._see_places)
        self.done.more_requested.connect(self._begin)
        self.out = OutPage()
        self.out.save_requested.connect(self._save)
        return {Step.SOURCE: self.source, Step.PREVIEW: self.preview, Step.DONE: self.done, Step.OUT: self.out}

    def _build_bar(self) -> QWidget:
        self.bar = QWidget()
        self.back = Button(_("Back"), size=Size.LARGE, icon="arrow-left")
        self.back.clicked.connect(self._begin)
        self.go_on = Button(_("Take them in"), kind=Kind.PRIMARY, size=Size.LARGE, icon="check")
        self.go_on.clicked.connect(self.presenter.take_in)
        row = Row(self.bar, gap=12)
        row.add(self.back)
        onwards = QWidget()
        Flow(onwards, from_right=True).add(self.go_on)
        row.add(onwards, 1)
        return self.bar

    def title(self) -> str:
        """Return the question of the page that is shown."""
        return words.question(self.presenter.walk)

    def opened(self, **facts: object) -> None:
        """Begin anew, unless a list is being looked at; `part` "out" asks how ours is to leave."""
        if facts.get("part") == Step.OUT.value:
            self.presenter.start(Step.OUT)
        elif self.presenter.walk.step is not Step.PREVIEW:
            self.presenter.start()

    def refresh(self) -> None:
        """Keep what is under way: it is compared once more before it is written."""

    def focus_first(self) -> None:
        """Start with what the page asks for."""
        first = {
            Step.SOURCE: self.source.choose,
            Step.PREVIEW: self.go_on,
            Step.DONE: self.done.places,
            Step.OUT: self.out.buttons[0],
        }
        first[self.presenter.walk.step].setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Esc goes back a page."""
        if super().escape():
            return True
        if self.presenter.walk.step is not Step.PREVIEW:
            return False
        self._begin()
        return True

    def show_step(self, step: Step) -> None:
        """Turn to a page and fill it."""
        self.trouble.hide()
        is_turning = self._stack.currentWidget() is not self._pages[step]
        walk = self.presenter.walk
        if step is Step.SOURCE:
            self.source.show_sources(self.presenter.sources())
        elif step is Step.PREVIEW and walk.plan is not None:
            self.preview.show_plan(walk.plan, walk.choices)
            self.go_on.setEnabled(not walk.plan.is_empty)
        elif step is Step.OUT:
            self.out.clear()
        self._stack.setCurrentWidget(self._pages[step])
        inside = [part for part in stops_in(self._pages[step]) if part.window() is self.window()]  # no open lists
        link([*inside, self.back, self.go_on])
        self.bar.setVisible(step is Step.PREVIEW)
        self.header.set_title(self.title())
        if is_turning and self.isVisible():
            self._context.messages.announce(self.title())
            self.focus_first()

    def show_trouble(self, fault: Fault) -> None:
        """Say what is wrong above the page, and keep the page. Somebody who pressed Cancel knows."""
        if isinstance(fault, Cancelled):
            return
        text = str(self._context.messages.sentence(fault))
        self.trouble.set_text("", text)
        self.trouble.show()
        self._context.messages.announce(text)

    def show_saved(self, exported: Exported) -> None:
        """Say that our list was written."""
        self.trouble.hide()
        self.out.show_saved(exported)
        self._context.messages.announce(words.saved_line(exported))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file be dropped on the first page."""
        if self.presenter.walk.step is Step.SOURCE and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self._read(paths[0])

    def _choose_file(self) -> None:
        pattern = _("Lists of places") + f" {_PATTERNS}"
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose a file"), _documents(), pattern)
        self._read(chosen)

    def _choose_folder(self) -> None:
        self._read(QFileDialog.getExistingDirectory(self, _("Choose a folder"), _documents()))

    def _read(self, chosen: str) -> None:
        if chosen:
            self.presenter.read(Path(chosen), self.source.source())

    def _save(self, form: ListFormat) -> None:
        start = str(Path(_documents()) / words.file_name(form))
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save the list"), start, f"(*{words.ending(form)})")
        if chosen:
            path = Path(chosen)
            self.presenter.save(form, path if path.suffix else path.with_suffix(words.ending(form)))

    def _see_places(self) -> None:
        self._context.navigator.go("signposting")

    def _begin(self) -> None:
        self.presenter.start()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def make(context: Context) -> ListScreen:
    """Make the screen for the shell."""
    return ListScreen(context)
