"""The way in when a passphrase is forgotten: the code from the key sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.recovery_code_edit import RecoveryCodeField


class CodePage(QWidget):
    """Asks for the recovery code, and looks at each group of four as it is typed."""

    unlock_requested = Signal(str)
    back_requested = Signal()
    shares_requested = Signal()

    def __init__(self) -> None:
        from peergroup_desktop.actions.opening import as_typed

        super().__init__()
        column = Column(self, gap=0)
        column.add(PageTitle(_("Your recovery code"), Text.BIG_TITLE))
        column.space(8)
        text = _("It’s on the key sheet: seven groups of four letters and numbers. Small letters are fine too.")
        column.add(TextLabel(text, Text.LEAD, Ink.INK2))
        column.space(24)
        self.code = column.add(RecoveryCodeField(_("The code from the sheet"), as_typed))
        column.space(20)
        self.unlock = column.add(Button("", kind=Kind.PRIMARY, size=Size.LARGE, icon="lock-open"))
        column.space(10)
        self.back = Button(_("Use a passphrase instead"), kind=Kind.QUIET, wraps=True)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        self.use_shares = Button(_("Use two handover sheets instead"), kind=Kind.QUIET, wraps=True)
        column.addWidget(self.use_shares, 0, Qt.AlignmentFlag.AlignHCenter)
        self.use_shares.clicked.connect(self.shares_requested)
        self.code.edit.returnPressed.connect(self._ask)
        self.unlock.clicked.connect(self._ask)
        self.back.clicked.connect(self.back_requested)
        self.set_busy(is_busy=False)

    def focus_first(self) -> None:
        """Put the keyboard into the code."""
        self.code.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_miss(self, _field: str, sentence: str) -> None:
        """Say what is not right with the code."""
        self.code.set_error(sentence)
        self.focus_first()

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the key is worked out."""
        self.unlock.setText(_("Opening up…") if is_busy else _("Unlock with the code"))
        self.unlock.setEnabled(not is_busy)
        self.back.setEnabled(not is_busy)
        self.use_shares.setEnabled(not is_busy)
        self.code.edit.setReadOnly(is_busy)

    def _ask(self) -> None:
        self.unlock_requested.emit(self.code.text())
