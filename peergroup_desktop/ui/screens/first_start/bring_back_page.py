"""Going on with a group that is somewhere already: a file to open where it is, or a backup to bring back here."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.backing_up.place_form import first_stick
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.fields import Field
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.passphrase_field import PassphraseField


class BringBackPage(QWidget):
    """`folder_chosen` gives where to look; the passphrase is asked once a backup was found there."""

    folder_chosen = Signal(object)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=24)
        holder = QWidget()
        row = Responsive(holder, gap=12)
        self.choose = row.add(Button(_("Choose a stick or folder"), icon="folder-open", wraps=True))
        self.path = row.add(TextLabel(_("Nothing chosen yet"), Text.SECOND, Ink.INK2), 1)
        self.where = column.add(Field(_("Where is the group’s file, or the backup?"), holder))
        self.where.edit = self.choose
        self.fields = {"folder": self.where}
        self.found = column.add(Note("", tone=Tone.GREEN, icon="shield-check"))
        help_words = _("The one that opened it until now. The recovery code from the key sheet will do too.")
        self.passphrase = column.add(PassphraseField(_("The group’s passphrase"), help=help_words))
        column.stretch()
        self.choose.clicked.connect(self._on_choose)
        self.passphrase.entered.connect(self.finished)
        self.passphrase.changed.connect(self.passphrase.clear_error)
        self.show_found("")

    def begin(self) -> None:
        """Start with nothing chosen."""
        self.path.setText(_("Nothing chosen yet"))
        self.where.clear_error()
        self.passphrase.clear()
        self.show_found("")

    def show_folder(self, folder: Path) -> None:
        """Show what was chosen."""
        self.path.setText(str(folder))
        self.where.clear_error()

    def show_found(self, words: str) -> None:
        """Say which backup is there, and ask for the passphrase; "" takes both away."""
        self.found.set_text("", words)
        self.found.setVisible(bool(words))
        self.passphrase.setVisible(bool(words))

    def focus_first(self) -> None:
        """Put the keyboard on what is to be done next."""
        next_one = self.choose if self.passphrase.isHidden() else self.passphrase.edit
        next_one.setFocus(Qt.FocusReason.TabFocusReason)

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the file is made."""
        for part in (self.choose, self.passphrase):
            part.setEnabled(not is_busy)

    def _on_choose(self) -> None:
        start = first_stick() or Path.home()
        chosen = QFileDialog.getExistingDirectory(self, _("Where is the group’s file, or the backup?"), str(start))
        if chosen:
            self.folder_chosen.emit(Path(chosen))
