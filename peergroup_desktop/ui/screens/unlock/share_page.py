"""The way in when nobody is left who knows a passphrase: the words of two of the three handover sheets."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.share_edit import ShareField


class SharePage(QWidget):
    """Asks for the words of two sheets, and looks at each word as it is typed."""

    unlock_requested = Signal(str, str)
    back_requested = Signal()

    def __init__(self) -> None:
        from peergroup_desktop.actions.handover import read_share, words_starting

        super().__init__()
        column = Column(self, gap=0)
        column.add(PageTitle(_("Two handover sheets"), Text.BIG_TITLE))
        column.space(8)
        text = _("Any two of the three sheets open the file. Type the twenty words of each, in order.")
        column.add(TextLabel(text, Text.LEAD, Ink.INK2))
        column.space(20)
        labels = (_("The words of one sheet"), _("The words of another sheet"))
        self.shares = tuple(ShareField(label, read_share, words_starting) for label in labels)
        for share in self.shares:
            column.add(share)
            column.space(20)
        self.unlock = column.add(Button("", kind=Kind.PRIMARY, size=Size.LARGE, icon="lock-open"))
        column.space(10)
        self.back = Button(_("Use a passphrase instead"), kind=Kind.QUIET, wraps=True)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        first, second = self.shares
        first.entered.connect(second.setFocus)
        second.entered.connect(self._ask)
        self.unlock.clicked.connect(self._ask)
        self.back.clicked.connect(self.back_requested)
        self.set_busy(is_busy=False)

    def focus_first(self) -> None:
        """Put the keyboard into the first sheet that is not whole."""
        wanted = next((share for share in self.shares if not share.is_whole), self.shares[1])
        wanted.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_miss(self, field: str, sentence: str) -> None:
        """Say what is not right: under the sheet it is about ("share_a"), else under the second one."""
        share = self.shares[0 if field == "share_a" else 1]
        share.set_error(sentence)
        share.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Forget the words."""
        for share in self.shares:
            share.clear()

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the key is worked out."""
        self.unlock.setText(_("Opening up…") if is_busy else _("Unlock with two sheets"))
        self.unlock.setEnabled(not is_busy)
        self.back.setEnabled(not is_busy)
        for share in self.shares:
            share.set_read_only(is_on=is_busy)

    def _ask(self) -> None:
        first, second = self.shares
        if first.has_all_words() and second.has_all_words():
            self.unlock_requested.emit(first.text(), second.text())
