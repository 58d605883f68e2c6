"""The end of the register: one button that never argues, or the word that it is finished."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note


class FinishBox(QWidget):
    """Offers to finish; once finished, says how many came and offers to open the register again."""

    finish_requested = Signal()
    reopen_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0)
        self.finish = column.add(Button(_("Finish the register"), kind=Kind.PRIMARY, size=Size.LARGE, icon="check"))
        self.note = column.add(Note("", tone=Tone.GREEN, icon="circle-check"))
        self.reopen = Button(_("Open it again"), size=Size.NORMAL)
        self.note.add_action(self.reopen)
        self.note.hide()
        self.finish.clicked.connect(self.finish_requested)
        self.reopen.clicked.connect(self.reopen_requested)

    def show_state(self, finished_words: str) -> None:
        """Show the note with these words, or the button when they are empty.

        The keyboard passes from one button to the other: on a hidden one it would be lost, and every key with it.
        """
        goes, comes = (self.finish, self.reopen) if finished_words else (self.reopen, self.finish)
        had_keyboard = goes.hasFocus()
        comes.setVisible(True)
        self.note.set_text("", finished_words)
        self.note.setVisible(bool(finished_words))
        if had_keyboard:
            comes.setFocus()
        self.finish.setVisible(not finished_words)
