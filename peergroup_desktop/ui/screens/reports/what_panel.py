"""The left column of Reports: what can be printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.reports.choice import Printable
from peergroup_desktop.ui.screens.reports.printables import SHEETS, Section
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, ChoiceRow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.scroll import ScrollArea


class _Rows(ChoiceGroup):
    """Choices under headings: arrow keys go through all of them."""

    def add_heading(self, words: str) -> TextLabel:
        """Put a heading above the choices that follow."""
        label = TextLabel(words, Text.SECOND_STRONG, Ink.INK2)
        label.setContentsMargins(8, 8, 0, 0)
        self._layout.addWidget(label)
        return label


class WhatPanel(Panel):
    """A row for each printable, one of them chosen; and the way to handouts, which are made where the places are."""

    chosen = Signal(object)  # Printable

    def __init__(self) -> None:
        super().__init__(_("What to print"))
        self.rows: dict[Printable, ChoiceRow] = {}
        self.printables = _Rows(_("What to print"))
        self._headings = {section: self._add_section(section) for section in Section}
        self.printables.chosen.connect(self._tell)
        column = QWidget()
        lines = Column(column, gap=8, margins=8)
        lines.add(self.printables)
        self.handouts = Button(_("Handouts of places"), kind=Kind.QUIET, icon="signpost")
        lines.addWidget(self.handouts, 0, Qt.AlignmentFlag.AlignLeft)
        lines.stretch()
        self.area = self.body.add(ScrollArea(), 1)
        self.area.show_page(column)

    def set_choice(self, printable: Printable) -> None:
        """Show which one is chosen."""
        self.printables.set_choice(printable.value)
        self.area.ensureWidgetVisible(self.rows[printable])

    def set_offered(self, printable: Printable, *, is_offered: bool) -> None:
        """Show or hide one, and its heading where nothing stands under it."""
        self.rows[printable].setVisible(is_offered)
        section = SHEETS[printable].section
        under = [row for key, row in self.rows.items() if SHEETS[key].section is section]
        self._headings[section].setVisible(any(not row.isHidden() for row in under))

    def _add_section(self, section: Section) -> TextLabel:
        heading = self.printables.add_heading(_(section.value))
        for sheet in SHEETS.values():
            if sheet.section is section:
                row = self.rows[sheet.key] = ChoiceRow(_(sheet.title), _(sheet.line), sheet.icon)
                self.printables.add(sheet.key.value, row)
        return heading

    def _tell(self, printable: str) -> None:
        self.area.ensureWidgetVisible(self.rows[Printable(printable)])
        self.chosen.emit(Printable(printable))
