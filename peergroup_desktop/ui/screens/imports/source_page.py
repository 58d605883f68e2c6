"""The first page of an import: a file, or cells copied from a spreadsheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow
from peergroup_desktop.ui.widgets.notes import Note


class SourcePage(QWidget):
    """Asks where the list is."""

    file_requested = Signal()
    paste_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        text = _("A list of people, or old registers. CSV, TSV, XLSX and ODS files, or cells that you copied.")
        column.add(TextLabel(text, Text.LEAD, Ink.INK2))
        buttons = QWidget()
        flow = Flow(buttons, gap=12)
        self.choose = Button(_("Choose a file"), kind=Kind.PRIMARY, size=Size.HERO, icon="file-up")
        self.choose.clicked.connect(self.file_requested)
        self.paste = Button(_("Paste copied cells"), size=Size.HERO, icon="clipboard-list")
        self.paste.clicked.connect(self.paste_requested)
        flow.addWidget(self.choose)
        flow.addWidget(self.paste)
        column.add(buttons)
        column.add(Note(_("Nothing is written before you have seen a summary, and you can undo all of it.")))
        column.stretch()
