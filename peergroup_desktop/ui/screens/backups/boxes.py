"""The two boxes of the page: what came of trying a backup, and what going back to one would change."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.backups import RehearsalNote, RestorePreview
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screens.backups.presenter import Line
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_height
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.page_preview import PagePreview

STAY, GO_BACK = "stay", "go_back"
_PAGE_HEIGHT = 300
_MOST_LINES = 8


class RehearsalBox(Dialog):
    """The newest backup opened: the note as it will be printed, and the way to paper. Stays open while printing."""

    def __init__(self, parent: QWidget, note: RehearsalNote, sheet: Document, made: str, paper: Paperwork) -> None:
        super().__init__(parent, _("Your newest backup opens"), mildest="close")
        self._sheet, self._paper = sheet, paper
        text = _("It was made on {when}. We opened it with its key, read all of it and counted what is in it.")
        self.add_text(text.format(when=made))
        self.preview = self.body.add(PagePreview())
        fix_height(self.preview, _PAGE_HEIGHT)
        self.preview.set_pdf(sheet.pdf, _("The note for your committee, as it will be printed"))
        self.print = self.add_own_button(_("Print the note"), kind=Kind.PRIMARY, icon="printer")
        self.save = self.add_own_button(_("Save PDF"), icon="file-down")
        self.add_button(_("Close"), Kind.QUIET, "close")
        self.print.clicked.connect(self._on_print)
        self.save.clicked.connect(self._on_save)

    def _on_print(self) -> None:
        self._paper.print(self._sheet)

    def _on_save(self) -> None:
        self._paper.save(self._sheet)


class RestoreBox(Dialog):
    """What going back would change, in words. The safe answer comes first and has the keyboard."""

    def __init__(self, parent: QWidget, line: Line, preview: RestorePreview, when: str) -> None:
        super().__init__(parent, _("Go back to {when}?").format(when=when), mildest=STAY)
        if not preview.lines:
            self.add_text(_("This backup and today’s records are the same. There’s nothing to go back to."))
            self.add_button(_("Close"), Kind.PRIMARY, STAY)
            return
        self.add_text(_("This is what would be different from now:"))
        column = self.body.add(Column(gap=6))
        for words in preview.lines[:_MOST_LINES]:
            row = column.add(Row(gap=12))
            row.add(Icon("arrow-right", 18, Ink.INK2))
            row.add(TextLabel(words, Text.LEAD), 1)
        rest = len(preview.lines) - _MOST_LINES
        if rest > 0:
            column.add(TextLabel(_("and {count} more things").format(count=rest), Text.SECOND, Ink.INK2))
        self.body.space(4)
        kept = _("What you have now is backed up first, and Undo brings it back. Passphrases stay as they are today.")
        self.body.add(Note(kept, tone=Tone.SKY, icon="shield-check"))
        self.add_button(_("Stay as we are"), Kind.PRIMARY, STAY)
        self.add_button(_("Go back to {when}").format(when=when), Kind.SECONDARY, GO_BACK)
