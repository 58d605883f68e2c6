"""The session notes on the screen: who talks to whom among their parts, and what the shell asks of them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions.notes import SessionNote
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.screens.notes.board import NotesBoard
from peergroup_desktop.ui.screens.notes.finding import Finding
from peergroup_desktop.ui.screens.notes.head import NotesHead
from peergroup_desktop.ui.screens.notes.popups import Popups
from peergroup_desktop.ui.screens.notes.presenter import NotesPresenter
from peergroup_desktop.ui.screens.notes.sheet import Sheet
from peergroup_desktop.ui.screens.notes.side_desk import SideDesk
from peergroup_desktop.ui.screens.notes.typed import park, restore
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class NotesScreen(Screen):
    """Everything typed is kept while it is typed; leaving a box makes it one deed."""

    help_topic = "notes"
    watches = frozenset(
        {"note_text", "theme", "follow_up", "decision", "session", "attendance", "person", "setting", "peer_group"}
        | {"account", "activity", "agreement", "agreement_reading", "signpost", "service"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.head = NotesHead(self.header)
        self.board = NotesBoard(context.discreet)
        self.sheet = Sheet(self.board, self.head.saved)
        self.presenter = NotesPresenter(self, self.sheet, context)
        self.sheet.attach(self.presenter)
        self.desk = SideDesk(self, self.board, context)
        self.popups = Popups(self, self.presenter, context)
        self.finding = Finding(self.presenter, context)
        self.nothing = self._build_nothing()
        self._stack = self.body.add(QStackedWidget(), 1)
        for page in (self.board, self.finding.page, self.nothing):
            self._stack.addWidget(page)
        self.undo = self.body.add(DockedUndo(context))
        self._connect()

    def _build_nothing(self) -> EmptyState:
        self.plan = Button(_("Plan a session"), kind=Kind.PRIMARY, size=Size.HERO, icon="calendar-days")
        self.plan.clicked.connect(partial(self._context.navigator.go, "groups"))
        return EmptyState(_("No session yet."), _("When one is planned, its notes will be here."), self.plan)

    def _connect(self) -> None:
        board, presenter = self.board, self.presenter
        self.head.chooser.stepped.connect(presenter.step)
        self.head.dates_requested.connect(self.popups.open_dates)
        self.head.print.clicked.connect(self.print_page)
        self.head.find.clicked.connect(self.find)
        board.earlier_requested.connect(self.popups.open_earlier)
        board.themes.added.connect(presenter.add_theme)
        board.themes.removed.connect(presenter.remove_theme)
        self.finding.page.chosen.connect(self._on_found)
        self.finding.page.back_requested.connect(self._close_finding)

    # What the shell asks for

    def title(self) -> str:
        """Return the day the notes are about."""
        session = self.presenter.session
        return words.title(session.held_on, self.presenter.today) if session else _("Session notes")

    def opened(self, **facts: object) -> None:
        """Show the notes of the fact `session_id`; without it those shown before, or the latest."""
        session_id = facts.get("session_id")
        self._close_finding()
        if isinstance(session_id, bytes):
            self.presenter.open(session_id)
        elif self.presenter.session is None or not self.was_seen:
            self.presenter.open()
        else:
            self.presenter.reload()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.reload()

    def focus_first(self) -> None:
        """Start in the first box."""
        if self._stack.currentWidget() is self.board:
            self.board.focus_first()
        elif self._stack.currentWidget() is self.finding.page:
            self.finding.page.search.setFocus()
        else:
            self.plan.setFocus()

    def find(self) -> None:  # type: ignore[override] # as in Screen
        """Ctrl+F: other sessions' notes, and words in them."""
        if self.presenter.session is not None:
            self.presenter.writing.write_all()
            self.head.show_note(None, _("All notes"))
            self.finding.page.lay_out()  # before it is shown: what comes later is there only a turn later
            self._stack.setCurrentWidget(self.finding.page)
            self.finding.open()

    def new(self) -> None:
        """Ctrl+N: something to follow up."""
        if self._stack.currentWidget() is self.board:
            self.board.follow_ups.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def print_page(self) -> None:
        """Ctrl+P: a summary of the session on paper."""
        session = self.presenter.session
        if session is not None:
            self.presenter.writing.write_all()
            self._context.navigator.go("reports", printable="session_summary", session_id=session.id)

    def escape(self) -> bool:
        """Come back from other sessions' notes."""
        return self._close_finding() or super().escape()

    def regions(self) -> list[QWidget]:
        """Return where F6 goes: the boxes, then the cards."""
        return [self, self.board.side] if self._stack.currentWidget() is self.board else [self]

    def park(self) -> dict[str, str]:
        """Make what was typed a deed while that can be done; return what is in no box, or could not be kept."""
        self.presenter.writing.write_all()
        return park(self.board, self.presenter, self.desk.forms)

    def restore(self, texts: dict[str, str]) -> None:
        """Put it back."""
        restore(texts, self.board, self.presenter)
        self.desk.restore(texts)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page makes what was typed a deed."""
        super().hideEvent(event)
        self.presenter.writing.write_all()

    # What the presenter asks for

    def show_note(self, note: SessionNote, *, is_another: bool) -> None:
        """Draw everything."""
        if self._stack.currentWidget() is not self.finding.page:
            self.head.show_note(note, self.title())
        self.sheet.show_note(note, self.presenter, is_another=is_another)
        self.board.themes.show_themes(note.themes, self.presenter.usual_themes())
        self.desk.show(note.session)
        if self._stack.currentWidget() is self.nothing:
            self._stack.setCurrentWidget(self.board)
        if is_another:
            self.board.verticalScrollBar().setValue(0)
        if is_another and note.is_recovered:
            self.show_done(_("We kept what you were writing."))

    def show_no_session(self, *, has_group: bool) -> None:
        """Say that there is nothing to write about yet."""
        self.head.show_note(None, self.title())
        self._stack.setCurrentWidget(self.nothing)

    # Signals

    def _on_found(self, session_id: RecordId) -> None:
        self._close_finding()
        self.presenter.open(session_id)
        self.board.focus_first()

    def _close_finding(self) -> bool:
        if self._stack.currentWidget() is not self.finding.page:
            return False
        self._stack.setCurrentWidget(self.board)
        self.presenter.reload()
        self.head.find.setFocus()
        return True


def make(context: Context) -> Screen:
    """Return the notes for the window."""
    return NotesScreen(context)
