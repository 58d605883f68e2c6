"""What stands under the options: taking the figures elsewhere, and what is on the page that should be kept safe."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.reports import words
from peergroup_desktop.ui.screens.reports.choice import Choice
from peergroup_desktop.ui.screens.reports.standing import Standing
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note


class PageFoot(QWidget):
    """Shows nothing before there is a page: nothing is known of it."""

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=8, margins=(6, 0, 6, 0))
        self.standing = column.add(Note("", tone=Tone.SKY, icon="lock"))
        self.see_month = column.add(Button(_("See the month"), kind=Kind.QUIET, icon="arrow-right"))
        self.copy = column.add(Button(_("Copy as sentences"), icon="copy"))
        self.copy_table = column.add(Button(_("Copy as a table"), icon="copy"))
        self.reveal = column.add(Button(_("Show the page here"), icon="eye"))
        self.caution = column.add(Note("", tone=Tone.MARI, icon="info"))
        self.clear()

    def show_page(self, document: Document, choice: Choice, *, has_sentences: bool, has_tables: bool) -> None:
        """Show what can be done with a page, and what is on it."""
        self.copy.setVisible(has_sentences)
        self.copy_table.setVisible(has_tables)
        self.caution.set_text("", words.caution(document, choice))
        self.caution.setVisible(document.names > 0)

    def show_standing(self, standing: Standing | None) -> None:
        """Say whether the months of the page are closed."""
        for part in (self.standing, self.see_month):
            part.setVisible(standing is not None)
        if standing is not None:
            self.standing.set_tone(Tone.MARI if standing.is_moved else Tone.SKY, "lock")
            self.standing.set_text("", standing.words)

    def clear(self) -> None:
        """Show nothing."""
        self.show_standing(None)
        for part in (self.copy, self.copy_table, self.reveal, self.caution):
            part.hide()
