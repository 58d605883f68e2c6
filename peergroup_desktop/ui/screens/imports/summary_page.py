"""The last pages of an import: what would be written and what is left over, and then what was written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.imports import ImportPlan, ImportResult, KeptWhere
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.imports import words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea


class SummaryPage(QWidget):
    """What would be written. Nothing is, until the next button."""

    def __init__(self) -> None:
        super().__init__()
        self._scroll = ScrollArea()
        Column(self).add(self._scroll)

    def show_plan(self, plan: ImportPlan) -> None:
        """Fill the page."""
        page = QWidget()
        column = Column(page, gap=12, margins=(0, 0, 6, 6))
        counts = Card(plan.source_name, icon="clipboard-check")
        for line in words.summary_lines(plan):
            counts.body.add(IconText("check", line, ink=Ink.INK, icon_ink=Ink.GREEN_INK, wraps=True))
        column.add(counts)
        if not plan.kept:
            column.add(Note(_("Everything in the list found its place."), tone=Tone.GREEN, icon="circle-check"))
        for place in KeptWhere:
            card = _kept_card(plan, place)
            if card is not None:
                column.add(card)
        column.stretch()
        self._scroll.show_page(page)


class DonePage(QWidget):
    """What was written, and where to go from here. How much it was is the title of the page."""

    note_requested = Signal()
    people_requested = Signal()
    more_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        self.line = Note("", tone=Tone.GREEN, icon="circle-check")
        column.add(self.line)
        buttons = QWidget()
        flow = Flow(buttons, gap=12)
        self.people = Button(_("See the people"), size=Size.LARGE, icon="users-round")
        self.people.clicked.connect(self.people_requested)
        self.note = Button(_("Read what was left over"), size=Size.LARGE, icon="file-up")
        self.note.clicked.connect(self.note_requested)
        self.more = Button(_("Bring in another"), size=Size.LARGE, icon="plus")
        self.more.clicked.connect(self.more_requested)
        for button in (self.people, self.note, self.more):
            flow.add(button)
        column.add(buttons)
        column.stretch()

    def show_result(self, result: ImportResult) -> None:
        """Fill the page."""
        self.line.set_text("", _("It came in as one step. Undo takes all of it back."))
        self.note.setVisible(result.note_id is not None)


def _kept_card(plan: ImportPlan, place: KeptWhere) -> Card | None:
    """Return what of the list goes to `place`, summed up by reason; None when nothing does."""
    kept = [note for note in plan.kept if note.where is place]
    if not kept:
        return None
    card = Card(words.kept_title(place, len(kept)), icon="info")
    if place is KeptWhere.IMPORT_NOTE:
        card.body.add(TextLabel(_("You can read the note in Reports, and print it."), Text.SECOND, Ink.INK2))
    for reason, examples in words.kept_groups(kept):
        card.body.add(Divider())
        both = Column(gap=2, margins=(0, 2, 0, 2))
        both.add(TextLabel(reason, Text.BODY_MEDIUM))
        both.add(TextLabel(examples, Text.SECOND, Ink.INK2))
        card.body.addLayout(both)
    return card
