"""A quiet note that two records look alike, with a way to look at both and a way to say they are two people."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import DuplicatePair
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.tab_order import link_inside


class PairNote(QWidget):
    """Shown while there is a pair to ask about, and made for the first. Signals carry the `DuplicatePair`."""

    look_requested = Signal(object)
    waved_off = Signal(object)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        self._discreet = discreet
        self._pair: DuplicatePair | None = None
        self.hide()

    @cached_property
    def look_at(self) -> Button:
        """The way to both records."""
        return Button(_("Look at both"))

    @cached_property
    def wave_off(self) -> Button:
        """The way to be asked no more."""
        return Button(_("They’re two people"), kind=Kind.QUIET)

    @cached_property
    def _note(self) -> Note:
        note = Column(self).add(Note("", tone=Tone.SKY, icon="users-round"))
        for button, does in ((self.look_at, self._look), (self.wave_off, self._wave_off)):
            note.add_action(button)
            button.clicked.connect(does)
        link_inside(self, self.look_at, self.wave_off)
        return note

    def show_pair(self, pair: DuplicatePair | None) -> None:
        """Ask about a pair, or about none."""
        self._pair = pair
        if pair is not None:
            first, second = (self._discreet.name(side.display) for side in (pair.first, pair.second))
            self._note.set_text(_("Two records look alike"), words.pair_words(pair, first, second))
        self.setVisible(pair is not None)

    def _look(self) -> None:
        self.look_requested.emit(self._pair)

    def _wave_off(self) -> None:
        self.waved_off.emit(self._pair)
