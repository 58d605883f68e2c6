"""The fifth step: the recovery code, once on screen and then on paper, and typed back from there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.recovery_code_edit import ReadCode, RecoveryCodeField


class KeySheetPage(QWidget):
    """Shows the code, hides it while it is typed back, and says when it is right. `read` compares with the real one."""

    print_requested = Signal()
    save_requested = Signal()
    finished = Signal()
    veiled = Signal(bool)

    def __init__(self, read: ReadCode) -> None:
        super().__init__()
        self._code = ""
        column = Column(self, gap=20)
        card = column.add(Card(padding=20, gap=14))
        card.setAccessibleName(_("The recovery code"))
        self.code = card.body.add(TextLabel("", Text.PANEL, tabular=True))
        holder = card.body.add(QWidget())
        line = Flow(holder, gap=10)
        self.print = Button(_("Print the key sheet"), icon="printer")
        self.save = Button(_("Save PDF"), icon="file-down", about=_("Save the key sheet as PDF"))
        self.show_code = Button(_("Show the code again"), icon="eye")
        for button in (self.print, self.save, self.show_code):
            line.add(button)
        self.show_code.hide()
        self._offer_paper(is_ready=False)
        self.typed = column.add(RecoveryCodeField(_("Type it back once, from the paper"), read))
        self.right = column.add(
            Note(_("That’s right. Keep the sheet somewhere safe, away from the laptop."), tone=Tone.GREEN)
        )
        self.right.hide()
        column.stretch()
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.show_code.clicked.connect(self._reveal)
        self.typed.changed.connect(self._on_typed)
        self.typed.edit.returnPressed.connect(self.finished)

    def show_new(self, code: str) -> None:
        """Show a code just made."""
        self._code = code
        self.typed.clear()
        self.right.hide()
        self._offer_paper(is_ready=False)
        self._reveal()

    def set_ready(self) -> None:
        """Offer paper, now that the sheet is drawn."""
        self._offer_paper(is_ready=True)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the printer: the sheet comes first."""
        self.print.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer_paper(self, *, is_ready: bool) -> None:
        self.print.setEnabled(is_ready)
        self.save.setEnabled(is_ready)

    def _reveal(self) -> None:
        self.code.setText(" ".join(self._code.split("-")))
        self.show_code.hide()
        self.veiled.emit(False)

    def _on_typed(self) -> None:
        is_right = self.typed.reading.is_complete
        self.right.setVisible(is_right)
        if self.typed.text() and not is_right:
            self.code.setText(_("Hidden while you type it back."))
            self.show_code.show()
            self.veiled.emit(True)
        else:
            self._reveal()
