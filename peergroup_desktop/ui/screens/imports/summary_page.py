"""The last pages of an import: what would be written and what is left over, and then what was written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.imports import ImportPlan, ImportResult
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.screens.imports import words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_LINES_SHOWN = 100


class SummaryPage(QWidget):
    """What would be written. Nothing is, until the next button."""

    def __init__(self) -> None:
        super().__init__()
        self._scroll = ScrollArea()
        Column(self).add(self._scroll)

    def show_plan(self, plan: ImportPlan) -> None:
        """Fill the page."""
        page = QWidget()
        column = Column(page, gap=12)
        counts = Card(plan.source_name, icon="clipboard-check")
        for line in words.summary_lines(plan):
            counts.body.add(IconText("check", line, role=Text.BODY, ink=Ink.INK))
        column.add(counts)
        if plan.kept:
            column.add(_kept_card(plan))
        else:
            column.add(Note(_("Everything in the list found its place."), tone=Tone.GREEN, icon="circle-check"))
        column.stretch()
        self._scroll.setWidget(page)


class DonePage(QWidget):
    """What was written, and where to go from here."""

    note_requested = Signal()
    people_requested = Signal()
    more_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        self.line = TextLabel("", Text.PANEL)
        column.add(self.line)
        column.add(TextLabel(_("It came in as one step. Undo takes all of it back."), Text.BODY, Ink.INK2))
        buttons = QWidget()
        flow = Flow(buttons, gap=12)
        self.people = Button(_("See the people"), icon="users-round")
        self.people.clicked.connect(self.people_requested)
        self.note = Button(_("Read what was left over"), icon="file-up")
        self.note.clicked.connect(self.note_requested)
        self.more = Button(_("Bring in another"), icon="plus")
        self.more.clicked.connect(self.more_requested)
        for button in (self.people, self.note, self.more):
            flow.addWidget(button)
        column.add(buttons)
        column.stretch()

    def show_result(self, result: ImportResult) -> None:
        """Fill the page."""
        self.line.setText(words.done_line(result))
        self.note.setVisible(result.note_id is not None)


def _kept_card(plan: ImportPlan) -> Card:
    card = Card(_("What we could not place"), icon="info", count=len(plan.kept))
    card.body.add(TextLabel(_("Nothing is thrown away. It’s kept in an import note that you can print.")))
    for note in plan.kept[:_LINES_SHOWN]:
        card.body.add(Divider())
        place = _("{sheet}, row {row}, column {column}").format(
            sheet=note.sheet, row=note.row_number, column=note.column or _("all")
        )
        value = " ".join(note.value.split())
        card.body.add(TextLabel(f"{value}: {note.words}" if value else note.words, Text.BODY_MEDIUM))
        card.body.add(TextLabel(place, Text.SECOND, Ink.INK2))
    left = len(plan.kept) - _LINES_SHOWN
    if left > 0:
        more = plural("And {count} more, in the note.", "And {count} more, in the note.", left)
        card.body.add(TextLabel(more, Text.BODY, Ink.INK2))
    return card
