"""The end of the register: one button that never argues, or the word that it is finished."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note


class FinishBox(QWidget):
    """Offers to finish; once finished, offers to write the notes, and to open the register again."""

    finish_requested = Signal()
    reopen_requested = Signal()
    notes_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0)
        self.finish = column.add(Button(_("Finish the register"), kind=Kind.PRIMARY, size=Size.LARGE, icon="check"))
        self.note = column.add(Note("", tone=Tone.GREEN, icon="circle-check"))
        self.reopen = Button(_("Open it again"), size=Size.NORMAL)
        self.note.add_action(self.reopen)
        self.note.hide()
        column.space(8)
        self.notes = Button(_("Write the notes"), kind=Kind.PRIMARY, size=Size.LARGE, icon="notebook-pen")
        column.add(self.notes)
        self.notes.hide()
        self.notes.clicked.connect(self.notes_requested)
        self.finish.clicked.connect(self.finish_requested)
        self.reopen.clicked.connect(self.reopen_requested)

    def show_state(self, finished_words: str) -> None:
        """Show the note with these words, or the button when they are empty.

        The keyboard passes from one button to the next: on a hidden one it would be lost, and every key with it.
        """
        is_finished = bool(finished_words)
        had_keyboard = self.finish.hasFocus() if is_finished else self.reopen.hasFocus() or self.notes.hasFocus()
        comes = self.notes if is_finished else self.finish
        comes.setVisible(True)
        self.note.set_text("", finished_words)
        self.note.setVisible(is_finished)
        if had_keyboard:
            comes.setFocus()
        self.finish.setVisible(not is_finished)
        self.notes.setVisible(is_finished)
