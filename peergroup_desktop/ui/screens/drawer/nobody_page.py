"""The page while nobody could read a concern: what to do about it, and until then."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import drawer_words as words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Surface
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note, Tone
from peergroup_desktop.ui.widgets.rings import ChairRing
from peergroup_desktop.ui.widgets.scroll import ScrollArea


class NobodyPage(ScrollArea):
    """A kind sentence, and the way to Settings for a coordinator."""

    def __init__(self) -> None:
        super().__init__(gap=12, margins=0)
        self.body.add(Note(words.danger(), tone=Tone.BRICK, icon="siren"))
        card = Surface(_("Nobody could read it yet"))
        column = Column(card, gap=8, margins=24)
        column.addWidget(ChairRing(176, style="pale"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.space(16)
        self._text = TextLabel("", Text.LEAD, Ink.INK2)
        for label in (TextLabel(_("Nobody could read it yet"), Text.TITLE), self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.add(label)
        column.space(16)
        holder = QWidget()
        row = Responsive(holder, gap=10)
        self.settings = Button(_("Choose a safeguarding lead"), kind=Kind.PRIMARY, size=Size.LARGE, wraps=True)
        self.back = Button(_("Back to the notes"), size=Size.LARGE)
        row.add(self.settings)
        row.add(self.back)
        column.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.add(card)
        self.body.stretch()

    def show_leads(self, names: Sequence[str], *, is_coordinator: bool) -> None:
        """Say what is missing: a lead, or their key."""
        self._text.setText(words.nobody(names))
        self.settings.setVisible(is_coordinator and not names)

    def focus_first(self) -> None:
        """Put the keyboard on the way on."""
        (self.back if self.settings.isHidden() else self.settings).setFocus()
