"""The bar over the page that says the window is about to lock, with a way to stay."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note


class WarningBar(QFrame):
    """Hidden until there is something to say. Any key or click also means staying."""

    stay_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0, margins=(24, 12, 24, 0))
        self._note = column.add(Note("", tone=Tone.MARI, icon="lock"))
        self.stay = Button(_("Stay unlocked"), size=Size.SMALL)
        self._note.add_action(self.stay)
        self.stay.clicked.connect(self.stay_requested)
        self.hide()

    def show_seconds(self, seconds: int | None) -> None:
        """Say how many seconds are left; None takes the bar away."""
        if seconds is None:
            self.hide()
            return
        words = plural("Locking in {count} second.", "Locking in {count} seconds.", seconds)
        self._note.set_text("", words)
        if self.isHidden():
            self.show()
            announce(self, words)
