"""The boxes of the handover envelope: the three sheets just made, and trying two of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.handover import read_share, words_starting
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.settings.account_forms import KeyForm
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row, fix_height, fix_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.page_preview import PagePreview
from peergroup_desktop.ui.widgets.share_edit import ShareField

_PREVIEW = (300, 330)


class SheetsBox(Dialog):
    """Shows the sheets as they will be on paper, who to give them to, and the way to paper. They are kept nowhere."""

    def __init__(
        self, parent: QWidget, sheets: Document, on_print: Callable[[], None], on_save: Callable[[], None]
    ) -> None:
        super().__init__(parent, _("The three sheets"), width=860)
        self.add_text(_("They are shown this once. The sheets of an envelope before this one open nothing any more."))
        row = self.body.add(Responsive(gap=24, stacks_below=700))
        self.preview = PagePreview()
        fix_width(self.preview, _PREVIEW[0])
        fix_height(self.preview, _PREVIEW[1])
        row.add(self.preview)
        row.add(_Advice(), 1)
        self.preview.set_pdf(sheets.pdf, _("The three sheets, one page each"))
        self.print = self.add_own_button(_("Print the sheets"), kind=Kind.PRIMARY, icon="printer")
        self.print.clicked.connect(on_print)
        self.save = self.add_own_button(_("Save PDF"), icon="file-down")
        self.save.clicked.connect(on_save)
        self.add_button(_("Close"), Kind.QUIET, "close")


class _Advice(QWidget):
    """Who to give the sheets to, in steps."""

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=12)
        steps = (
            _("Put each sheet into an envelope of its own, and close it."),
            _(
                "Give them to three people who don’t live together: somebody on your committee, the hall’s office, "
                "a friend of the group."
            ),
            _("Keep none of them with the laptop or the stick, and no two in one place."),
            _("Write down who has one. Then try two of them, once, before you close the envelopes."),
        )
        for number, words in enumerate(steps, start=1):
            line = column.add(Row(gap=12))
            badge = Badge(str(number))
            fix_width(badge, 32)
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            line.add(TextLabel(words), 1)
        hint = _("When somebody with a sheet leaves, make three new ones.")
        column.add(IconText("info", hint, ink=Ink.INK2, wraps=True))
        column.stretch()


class RehearsalForm(KeyForm):
    """Asks for the words of two sheets, and says whether they open this file. Nothing is changed by it."""

    def __init__(self, parent: QWidget, on_try: Callable[[str, str], None]) -> None:
        super().__init__(parent, _("Try two of the sheets"))
        self._on_try = on_try
        self.add_text(_("Type the words of any two. Nothing is changed: we only look whether they open this file."))
        labels = (_("The words of one sheet"), _("The words of another sheet"))
        self.shares = tuple(ShareField(words, read_share, words_starting) for words in labels)
        first, second = self.shares
        for share in self.shares:
            self.body.add(share)
            share.changed.connect(self._on_typed)
            share.grown.connect(self.fit)
        self.right = self.body.add(Note(_("They open the file. Close the envelopes again."), tone=Tone.GREEN))
        self.right.hide()
        self._finish_body(_("Try them"))
        first.entered.connect(second.setFocus)
        second.entered.connect(self.keep.click)
        self.focus_on(first.edit)

    def say_under(self, fault: Fault, words: str) -> bool:
        """Show a fault under the sheet it is about, else under the second one."""
        share = self.shares[0 if isinstance(fault, InputFault) and fault.field == "share_a" else 1]
        share.set_error(words)
        share.edit.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def say_right(self) -> None:
        """Say that they open the file; the words go."""
        for share in self.shares:
            share.clear()
        self.right.show()
        self.keep.setEnabled(True)
        self.fit()

    def make_key(self) -> None:
        """Try them."""
        first, second = self.shares
        if first.has_all_words() and second.has_all_words():
            self._on_try(first.text(), second.text())
        else:
            self.keep.setEnabled(True)
            self.fit()

    def _on_typed(self) -> None:
        if any(share.text() for share in self.shares):
            self.right.hide()
        self.fit()
