"""The way to the sealed drawer: apart from the questions, and the last stop of the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import drawer_words
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel


class SafetyCard(Card):
    """Outlined in brick. `drawer_requested` asks for the drawer's own page."""

    drawer_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("Worried about someone’s safety?"), icon="shield-alert", padding=16, gap=8)
        self.set_icon("shield-alert", Ink.BRICK)
        self._words = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))
        self.record = Button(_("Record a safeguarding concern"), kind=Kind.CAREFUL, icon="shield-alert", wraps=True)
        self.body.add(self.record)
        self.record.clicked.connect(self.drawer_requested)

    def edge(self) -> QColor:
        """Return the colour of careful things."""
        return look().tokens.brick

    def show_readers(self, names: Sequence[str]) -> None:
        """Say who can read what is written there."""
        self._words.setText(drawer_words.place(names))
