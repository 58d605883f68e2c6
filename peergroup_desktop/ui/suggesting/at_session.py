"""What was suggested at one session: the card, and what it asks for."""

from PySide6.QtCore import QObject

from peergroup_desktop.actions import signposts
from peergroup_desktop.actions.signposts import SignpostRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.suggesting.card import SuggestedCard
from peergroup_desktop.ui.suggesting.desk import SuggestDesk
from peergroup_desktop.ui.suggesting.lines import suggested_lines


class AtSession(QObject):
    """Belongs to a screen that shows its `card`."""

    def __init__(self, screen: Screen, context: Context, forms: Desk) -> None:
        super().__init__(screen)
        self._context = context
        self._session_id: RecordId | None = None
        self.desk = SuggestDesk(screen, context, forms)
        self.card = SuggestedCard()
        self.card.suggest_requested.connect(self._suggest)
        self.card.opened.connect(self.desk.open_row)

    def show(self, session_id: RecordId) -> None:
        """Show what was suggested at a session."""
        self._session_id = session_id
        group_id, question = self._context.group.group_id, signposts.list_suggested
        self._context.runner.ask(question, group_id, session_id=session_id, on_answer=self._show)

    def _show(self, rows: tuple[SignpostRow, ...]) -> None:
        discreet = self._context.discreet
        self.card.show_lines(suggested_lines(rows, discreet, self._context.clock.today()), discreet.text)

    def _suggest(self) -> None:
        self.desk.ask(session_id=self._session_id)
