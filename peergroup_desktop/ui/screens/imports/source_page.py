"""The first page of an import: a file, or cells copied from a spreadsheet."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea


class SourcePage(QStackedWidget):
    """Asks where the list is. Without a group it asks for one first."""

    file_requested = Signal()
    paste_requested = Signal()
    notes_requested = Signal()
    groups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scroll = ScrollArea(gap=16, margins=(0, 0, 6, 6))
        self._scroll.body.add(self._build_card())
        text = _("Nothing is written before you have seen a summary, and you can undo all of it.")
        self._scroll.body.add(Note(text, icon="shield-check"))
        self.notes = Button(_("Read what earlier lists left over"), kind=Kind.QUIET, icon="file-up")
        self.notes.clicked.connect(self.notes_requested)
        held = QWidget()
        Flow(held).add(self.notes)
        self._scroll.body.add(held)
        self._scroll.body.stretch()
        self.first_group = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        self.first_group.clicked.connect(self.groups_requested)
        text = _("A list comes into a group. A name for it is enough to begin.")
        self._no_group = EmptyState(_("Which group is it?"), text, self.first_group)
        self.addWidget(self._scroll)
        self.addWidget(self._no_group)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste_requested)

    def _build_card(self) -> Card:
        card = Card(padding=32, gap=16)
        card.setAccessibleName(_("Where is your list?"))
        card.body.add(TextLabel(_("A list of people, or old registers."), Text.PANEL))
        buttons = QWidget()
        flow = Flow(buttons, gap=12)
        self.choose = Button(_("Choose a file"), kind=Kind.PRIMARY, size=Size.HERO, icon="file-up")
        self.choose.clicked.connect(self.file_requested)
        self.paste = Button(_("Paste copied cells"), size=Size.HERO, icon="clipboard-list")
        self.paste.clicked.connect(self.paste_requested)
        flow.add(self.choose)
        flow.add(self.paste)
        card.body.add(buttons)
        for line in (
            _("CSV, TSV, XLSX and ODS files. You can also drop a file here."),
            _("Cells copied from any spreadsheet or table, with their headings."),
            _("Names and dates may stand in any order. You’ll see how we read them."),
        ):
            card.body.add(IconText("check", line, ink=Ink.INK2, icon_ink=Ink.GREEN_INK, wraps=True))
        return card

    def show_for(self, *, has_group: bool, has_notes: bool) -> None:
        """Fit what there is."""
        self.setCurrentWidget(self._scroll if has_group else self._no_group)
        self.notes.setVisible(has_notes)

    def first(self) -> Button:
        """Return the button that the page begins with."""
        return self.choose if self.currentWidget() is self._scroll else self.first_group
