"""The page after a list came in, and the one from which ours leaves."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory_imports import Exported, ListFormat
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.directory_import import words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea


class DonePage(QWidget):
    """What came in is the title; here is where to go from here."""

    places_requested = Signal()
    more_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        text = _("It came in as one step. Undo takes all of it back.")
        column.add(Note(text, tone=Tone.GREEN, icon="circle-check"))
        buttons = QWidget()
        flow = Flow(buttons, gap=12)
        self.places = Button(_("See the places"), size=Size.LARGE, icon="signpost")
        self.places.clicked.connect(self.places_requested)
        self.more = Button(_("Bring in another"), size=Size.LARGE, icon="plus")
        self.more.clicked.connect(self.more_requested)
        flow.add(self.places)
        flow.add(self.more)
        column.add(buttons)
        column.stretch()


class OutPage(QWidget):
    """Asks how our list is to be written. `save_requested` gives the way."""

    save_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        scroll = ScrollArea(gap=16, margins=(0, 0, 6, 6))
        Column(self).add(scroll)
        self.saved = Note("", tone=Tone.GREEN, icon="circle-check")
        self.notes = Note("", tone=Tone.MARI)
        scroll.body.add(self.saved)
        scroll.body.add(self.notes)
        card = Card(_("How shall it be written?"), icon="file-text", gap=16)
        self.buttons = [self._add_form(card, form) for form in ListFormat]
        scroll.body.add(card)
        text = _("Everything on the list goes along, with what came from other lists. Your own notes don’t.")
        scroll.body.add(Note(text, icon="shield-check"))
        scroll.body.stretch()
        self.clear()

    def _add_form(self, card: Card, form: ListFormat) -> Button:
        title, line = words.form_words(form)
        holder = QWidget()
        row = Responsive(holder, gap=12, stacks_below=480)
        texts = Column(gap=2)
        texts.add(TextLabel(title, Text.STRONG))
        texts.add(TextLabel(line, Text.SECOND, Ink.INK2))
        row.add(texts, 1)
        says = _("Save as {form}").format(form=title)
        button = Button(_("Save"), kind=Kind.SECONDARY, icon="file-down", about=says)
        button.clicked.connect(partial(self.save_requested.emit, form))
        held = QWidget()
        Flow(held).add(button)
        row.add(held)
        card.body.add(holder)
        return button

    def clear(self) -> None:
        """Forget what was written before."""
        self.saved.hide()
        self.notes.hide()

    def show_saved(self, exported: Exported) -> None:
        """Say what was written, what was filled in and what there was no room for."""
        self.saved.set_text("", words.saved_line(exported))
        self.saved.show()
        lines = [f"{reason} ({words.places_line(places)})" for reason, places in words.problem_groups(exported.notes)]
        self.notes.set_text(_("Worth knowing"), "\n".join(lines))
        self.notes.setVisible(bool(lines))
