"""Debriefs and supervision on the screen, and what the shell asks of them."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.debriefs import words
from peergroup_desktop.ui.screens.debriefs.cards import (
    LeadingCard,
    LeadingLine,
    SupervisionCard,
    SupervisionLine,
    TalkLine,
    TalksCard,
)
from peergroup_desktop.ui.screens.debriefs.desk import DebriefDesk
from peergroup_desktop.ui.screens.debriefs.presenter import DebriefsPresenter, Page
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.side_page import SidePage


class DebriefsBoard(SidePage):
    """One page that scrolls: the sessions, and beside or under them the cards."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=12)
        self.main.add(Note(_("Write how it was for you. Leave out what people told you."), icon="eye"))
        self.talks = self.main.add(TalksCard(context.discreet))
        self.main.stretch()
        self.leading = self.cards.add(LeadingCard())
        self.written = self.cards.add(SupervisionCard(context.discreet))
        self.cards.stretch()


class DebriefsScreen(Screen):
    """What is typed in a form outlives a lock."""

    help_topic = "debriefs"
    watches = frozenset({"debrief", "duty", "session", "attendance", "person", "membership", "peer_group"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.header.set_title(self.title())
        self.write = Button(_("Write a debrief"), kind=Kind.PRIMARY, icon="pencil")
        self.header.add_action(self.write)
        self.board = DebriefsBoard(context)
        self.plan = Button("", kind=Kind.PRIMARY, size=Size.HERO, icon="calendar-days")
        self.nothing = EmptyState(
            _("Nothing to look back on yet."),
            _("After a session, five minutes together help everybody who held it."),
            self.plan,
        )
        self._stack = self.body.add(QStackedWidget(), 1)
        for page in (self.board, self.nothing):
            self._stack.addWidget(page)
        self.undo = self.body.add(DockedUndo(context))
        self.presenter = DebriefsPresenter(self, context)
        self.desk = DebriefDesk(self, self.presenter, context)
        self._connect()

    def _connect(self) -> None:
        self.write.clicked.connect(self.new)
        self.plan.clicked.connect(partial(self._context.navigator.go, "groups"))
        self.board.talks.chosen.connect(self.desk.ask_debrief)
        self.board.leading.chosen.connect(self.desk.ask_supervision)
        self.board.written.chosen.connect(self.desk.ask_change)

    # What the shell asks for

    def title(self) -> str:
        """Return the name of the page."""
        return _("Debriefs and supervision")

    def opened(self, **facts: object) -> None:
        """Show the page; the fact `session_id` opens that session's debrief."""
        self.presenter.show()
        session_id = facts.get("session_id")
        if isinstance(session_id, bytes):
            self.desk.ask_debrief(session_id)

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Put the keyboard on the strongest button."""
        if self._stack.currentWidget() is self.nothing:
            self.plan.setFocus()
        elif self.board.talks.buttons:
            (self.board.talks.buttons[0] if self.write.isHidden() else self.write).setFocus()
        else:
            super().focus_first()

    def new(self) -> None:
        """Ctrl+N: the debrief of the newest session, written or not."""
        sessions = self.presenter.page.sessions
        if sessions:
            self.desk.ask_debrief(sessions[0].session_id)

    def regions(self) -> list[QWidget]:
        """Return where F6 goes: the sessions, then the cards."""
        return [self, self.board.side] if self._stack.currentWidget() is self.board else [self]

    def park(self) -> dict[str, str]:
        """Return what is typed in an open form."""
        return self.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.desk.restore(texts)

    # What the presenter asks for

    def show_page(self, page: Page) -> None:
        """Draw everything."""
        today, name, is_discreet = self.presenter.today, self._context.discreet.name, self._context.discreet.is_on
        self.board.talks.show_talks(
            [
                TalkLine(
                    row.session_id,
                    words.session_day(row.held_on, today),
                    words.held_by(tuple(map(name, row.facilitators))),
                    words.hint(row),
                    *((row.debrief.with_whom, row.debrief.text, row.debrief.pass_on) if row.debrief else ("", "", "")),
                )
                for row in page.sessions
            ]
        )
        self.board.leading.show_people(
            tuple(
                LeadingLine(
                    one.person_id,
                    name(one.display),
                    words.looked_line(one, today),
                    words.next_line(one, today),
                    one.is_due,
                )
                for one in page.leading
            )
        )
        self.board.written.show_supervisions(
            tuple(
                SupervisionLine(
                    row.id, name(row.display), words.supervision_line(row, is_discreet=is_discreet), row.text
                )
                for row in page.supervisions
            )
        )
        self.write.setVisible(bool(page.sessions) and page.sessions[0].debrief is None)
        self._stack.setCurrentWidget(self.board)

    def show_nothing(self, *, has_group: bool) -> None:
        """Say that there is nothing to look back on yet, or no group."""
        self.write.hide()
        self.plan.setText(_("Plan a session") if has_group else _("Set up a group"))
        self._stack.setCurrentWidget(self.nothing)


def make(context: Context) -> Screen:
    """Return debriefs and supervision for the window."""
    return DebriefsScreen(context)
