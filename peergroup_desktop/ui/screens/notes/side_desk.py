"""The cards beside the notes: what to follow up, the next session's theme, what was decided, the way to the drawer."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peergroup_desktop.actions import drawer, sessions
from peergroup_desktop.actions.sessions import SessionChange, SessionRow
from peergroup_desktop.core.dates import shifted
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.ui.agreeing.read_out import ReadOutCard
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.doing.desk import DoingDesk
from peergroup_desktop.ui.following_up.desk import FollowUpDesk
from peergroup_desktop.ui.following_up.form import TypedPromise
from peergroup_desktop.ui.forms.form import Desk
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.screens.notes.board import NotesBoard
from peergroup_desktop.ui.screens.notes.decisions import DecisionDesk
from peergroup_desktop.ui.suggesting.at_session import AtSession

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import ChangeSet

_OFFERED = frozenset({"person", "membership", "session"})


class SideDesk(QObject):
    """Fills the cards and does what they ask for. `forms` holds what is typed in an open form over a lock."""

    def __init__(self, screen: Screen, board: NotesBoard, context: Context) -> None:
        super().__init__(screen)
        self._board, self._context = board, context
        self._coming: SessionRow | None = None
        self._offered_for: tuple[object, ...] = ()
        self.forms = Desk()
        self.follow_ups = FollowUpDesk(screen, context, self.forms)
        self.decisions = DecisionDesk(screen, context, self.forms)
        self.doing = DoingDesk(screen, board.doing, context, self.forms)
        context.hub.changed.connect(self._on_changed)
        board.follow_ups.ticked.connect(self.follow_ups.finish)
        board.follow_ups.change_requested.connect(self.follow_ups.ask_change)
        board.follow_ups.added.connect(self._on_added)
        board.coming.topic_typed.connect(self._on_topic_typed)
        board.decisions.add_requested.connect(self.decisions.ask_new)
        board.decisions.change_requested.connect(self.decisions.ask_change)
        self.read_out = ReadOutCard(context)
        board.add_card(self.read_out, self.read_out.tick)
        self.suggesting = AtSession(screen, context, self.forms)
        board.add_card(self.suggesting.card, self.suggesting.card.suggest)
        board.safety.drawer_requested.connect(partial(context.navigator.go, "drawer"))

    def show(self, session: SessionRow) -> None:
        """Fill the cards for a session."""
        self.follow_ups.session_id = self.decisions.session_id = session.id
        card = self._board.follow_ups
        offered_for = (session.group_id, self._context.clock.today(), self._context.discreet.is_on)
        if offered_for != self._offered_for:
            self._offered_for = offered_for
            card.show_offer(self.follow_ups.offer())
        card.show_promises(self.follow_ups.promises())
        self._board.decisions.show_lines(self.decisions.lines())
        self.doing.show(session.id)
        self.read_out.show_session(session)
        self.suggesting.show(session.id)
        self._show_coming(session)
        self._context.runner.ask(drawer.readers, on_answer=self._show_readers)

    def _on_changed(self, change_set: "ChangeSet") -> None:
        """Ask anew, when shown next, who and which days can be chosen: a long list, that writing does not change."""
        if _OFFERED & change_set.rows.keys():
            self._offered_for = ()

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        self.follow_ups.restore(texts)
        self.decisions.restore(texts)
        self.doing.restore(texts)
        self.suggesting.desk.restore(texts)

    def _show_coming(self, session: SessionRow) -> None:
        today = self._context.clock.today()
        day = max(shifted(session.held_on, 1), today)
        found: list[SessionRow | None] = []
        self._context.runner.ask(sessions.next_session, session.group_id, day, on_answer=found.append)
        coming = found[0] if found else None
        is_next = coming is not None and coming.id != session.id and not coming.is_cancelled
        self._coming = coming if is_next else None
        if self._coming is not None:
            self._board.coming.show_session(words.next_title(self._coming.held_on, today), self._coming.topic)
        self._board.coming.setVisible(self._coming is not None)

    def _show_readers(self, names: tuple[str, ...]) -> None:
        self._board.safety.show_readers(tuple(map(self._context.discreet.name, names)))

    def _on_added(self, typed: TypedPromise) -> None:
        faults: list[Fault] = []
        self.follow_ups.add(typed, faults.append)
        if faults:
            self._board.follow_ups.show_fault(str(self._context.messages.sentence(faults[0])))
        else:
            self._board.follow_ups.clear_typed()

    def _on_topic_typed(self, topic: str) -> None:
        coming = self._coming
        if coming is not None:
            change = SessionChange(topic, coming.place, coming.starts_minute, coming.ends_minute)
            self._context.runner.write(sessions.change_session, coming.id, change)
