"""What stands under the options: taking the figures elsewhere, and what is on the page that should be kept safe."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.reports import words
from peergroup_desktop.ui.screens.reports.choice import Choice
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note


class PageFoot(QWidget):
    """Shows nothing before there is a page: nothing is known of it."""

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=8, margins=(6, 0, 6, 0))
        self.copy = column.add(Button(_("Copy as sentences"), icon="copy"))
        self.copy_table = column.add(Button(_("Copy as a table"), icon="copy"))
        self.save_table = column.add(Button(_("Save as a spreadsheet"), icon="file-down"))
        self.reveal = column.add(Button(_("Show the page here"), icon="eye"))
        self.caution = column.add(Note("", tone=Tone.MARI, icon="info"))
        self._has_tables = self._saves_tables = False
        self.clear()

    def let_save_tables(self, *, is_wanted: bool) -> None:
        """Have the button that saves a spreadsheet here, where the head of the page has no room for it."""
        self._saves_tables = is_wanted
        self.save_table.setVisible(is_wanted and self._has_tables)

    def show_page(self, document: Document, choice: Choice, *, has_sentences: bool, has_tables: bool) -> None:
        """Show what can be done with a page, and what is on it."""
        self._has_tables = has_tables
        self.copy.setVisible(has_sentences)
        self.copy_table.setVisible(has_tables)
        self.save_table.setVisible(has_tables and self._saves_tables)
        self.caution.set_text("", words.caution(document, choice))
        self.caution.setVisible(document.is_private)

    def clear(self) -> None:
        """Show nothing."""
        self._has_tables = False
        for part in (self.copy, self.copy_table, self.save_table, self.reveal, self.caution):
            part.hide()
