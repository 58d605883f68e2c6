"""The agreement on the screen: the words to read out, who agreed, and what the shell asks of them."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.agreement import words
from peergroup_desktop.ui.screens.agreement.agreed_card import PersonLine
from peergroup_desktop.ui.screens.agreement.board import AgreementBoard
from peergroup_desktop.ui.screens.agreement.desk import AgreementDesk
from peergroup_desktop.ui.screens.agreement.presenter import AgreementPresenter, Page
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.labels import TextLabel


class AgreementScreen(Screen):
    """Every tick is kept at once."""

    help_topic = "agreement"
    watches = frozenset(
        {"agreement", "agreement_reading", "agreed_on", "session", "attendance", "person", "membership", "peer_group"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.header.set_title(self.title())
        self.line = TextLabel("", Text.BODY, Ink.INK2)
        self.header.set_second(self.line)
        self.write = Button(_("Write a new version"), kind=Kind.PRIMARY, icon="pencil")
        self.print = Button(_("Print"), icon="printer", about=_("Print a poster, or pages to read"))
        self.header.add_action(self.print)
        self.header.add_action(self.write)
        self.board = AgreementBoard(context)
        self.start = Button(_("Start with a few words"), kind=Kind.PRIMARY, size=Size.HERO, icon="handshake")
        self.start_empty = Button(_("Start with an empty page"), kind=Kind.QUIET)
        self.empty = EmptyState(
            _("What do you promise each other?"),
            _("Write your agreement together. Everybody can read it, and it can change."),
            self.start,
            self.start_empty,
        )
        self.set_up = Button(_("Set up a group"), kind=Kind.PRIMARY, size=Size.HERO, icon="users-round")
        self.no_group = EmptyState(_("No group yet."), _("Set one up, and its agreement will be here."), self.set_up)
        self._stack = self.body.add(QStackedWidget(), 1)
        for page in (self.board, self.empty, self.no_group):
            self._stack.addWidget(page)
        self.undo = self.body.add(DockedUndo(context))
        self.presenter = AgreementPresenter(self, context)
        self.desk = AgreementDesk(self, self.presenter, context)
        self._connect()

    def _connect(self) -> None:
        board, desk, presenter = self.board, self.desk, self.presenter
        self.print.clicked.connect(self.print_page)
        self.write.clicked.connect(desk.ask_new)
        self.start.clicked.connect(desk.ask_first)
        self.start_empty.clicked.connect(desk.ask_new)
        self.set_up.clicked.connect(partial(self._context.navigator.go, "groups"))
        board.review.change_requested.connect(desk.ask_review)
        board.review.fits_requested.connect(presenter.look_again_in_a_year)
        board.agreed.ticked.connect(presenter.set_agreed)
        board.agreed.all.clicked.connect(presenter.agree_all_who_came)
        board.earlier.chosen.connect(desk.open_earlier)

    # What the shell asks for

    def title(self) -> str:
        """Return the name of the page."""
        return _("Our agreement")

    def opened(self, **facts: object) -> None:
        """Show the words of today."""
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Put the keyboard on the tick, or on the one thing to do."""
        shown = self._stack.currentWidget()
        if shown is self.board:
            tick = self.board.words.tick
            (self.write if tick.isHidden() else tick).setFocus()
        else:
            (self.start if shown is self.empty else self.set_up).setFocus()

    def new(self) -> None:
        """Ctrl+N: a new version."""
        if self._stack.currentWidget() is not self.no_group:
            self.desk.ask_new()

    def print_page(self) -> None:
        """Ctrl+P: the words for the wall, or to read; before the first ones, lines to write them on."""
        if self._stack.currentWidget() is not self.no_group:
            self._context.navigator.go("reports", printable="agreement")

    def regions(self) -> list[QWidget]:
        """Return where F6 goes: the words, then the cards."""
        return [self, self.board.side] if self._stack.currentWidget() is self.board else [self]

    def park(self) -> dict[str, str]:
        """Return what is typed in an open form."""
        return self.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.desk.restore(texts)

    # What the presenter asks for

    def session_id(self) -> RecordId | None:
        """Return the session that the tick stands for: today's, or else the last."""
        tick = self.board.words.tick
        tick.show_latest()
        return tick.session.id if tick.session is not None else None

    def show_page(self, page: Page) -> None:
        """Draw everything."""
        was = self._stack.currentWidget()
        today, name = self.presenter.today, self._context.discreet.name
        self.line.setText(words.version_line(page.current))
        self.line.show()
        self.print.show()
        self.write.show()
        board = self.board
        board.words.show_version(page.current, words.read_line(page.reading, today))
        board.review.show_version(page.current)
        lines = tuple(
            PersonLine(row.person_id, name(row.display), words.agreed_line(row, today), row.has_agreed)
            for row in page.people
        )
        board.agreed.show_people(lines, words.agreed_hint(page.people), len(page.came))
        board.earlier.show_versions(page.earlier)
        self._stack.setCurrentWidget(board)
        if was is not board and self.isVisible():
            self.focus_first()

    def show_nothing(self, *, has_group: bool) -> None:
        """Say that there is no agreement yet, or no group."""
        self.line.hide()
        self.print.hide()
        self.write.hide()
        self._stack.setCurrentWidget(self.empty if has_group else self.no_group)


def make(context: Context) -> Screen:
    """Return the agreement for the window."""
    return AgreementScreen(context)
