"""The left column of Reports: what can be printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.reports.presenter import Printable
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, ChoiceRow
from peergroup_desktop.ui.widgets.layouts import Column


class WhatPanel(Panel):
    """A row for each printable, one of them chosen; and the way to handouts, which are made where the places are."""

    chosen = Signal(object)  # Printable

    def __init__(self) -> None:
        super().__init__(_("What to print"))
        self.printables = ChoiceGroup(_("What to print"))
        self.rows = {
            Printable.ATTENDANCE: ChoiceRow(_("Monthly attendance"), _("Names, dates and totals"), "calendar-days"),
            Printable.MONTH_PACK: ChoiceRow(_("Month pack"), _("All groups in one go"), "calendar-check"),
            Printable.SUMMARY: ChoiceRow(_("For funders"), _("Numbers only, no names"), "chart-column"),
            Printable.SIGN_IN: ChoiceRow(_("Blank sign-in sheet"), _("For when the laptop’s away"), "clipboard-list"),
            Printable.IMPORT_NOTE: ChoiceRow(_("Import notes"), _("What a spreadsheet left over"), "file-up"),
        }
        for printable, row in self.rows.items():
            self.printables.add(printable.value, row)
        self.printables.chosen.connect(self._tell)
        column = QWidget()
        lines = Column(column, gap=8, margins=8)
        lines.add(self.printables)
        self.handouts = Button(_("Handouts of places"), kind=Kind.QUIET, icon="signpost")
        lines.addWidget(self.handouts, 0, Qt.AlignmentFlag.AlignLeft)
        lines.stretch()
        self.body.add(column, 1)

    def set_choice(self, printable: Printable) -> None:
        """Show which one is chosen."""
        self.printables.set_choice(printable.value)

    def _tell(self, printable: str) -> None:
        self.chosen.emit(Printable(printable))
