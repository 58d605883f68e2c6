"""The left column of Reports: what can be printed."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.reports.choice import Printable
from peergroup_desktop.ui.screens.reports.printables import SHEETS, Section
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, ChoiceRow
from peergroup_desktop.ui.widgets.fields import ComboBox, Field
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_LEAST_ROW = 160


class _Rows(ChoiceGroup):
    """Choices under headings: arrow keys go through all of them."""

    def add_heading(self, words: str) -> TextLabel:
        """Put a heading above the choices that follow."""
        label = TextLabel(words, Text.SECOND_STRONG, Ink.INK2)
        label.setContentsMargins(8, 12, 0, 4)
        self._layout.addWidget(label)
        return label


class _Row(ChoiceRow):
    """A row that lets long words elide before the list scrolls sideways."""

    def minimumSizeHint(self) -> QSize:
        """Return the size with the beginning of the words."""
        return QSize(px(_LEAST_ROW), super().minimumSizeHint().height())


class WhatPanel(QWidget):
    """A row for each printable, one of them chosen; and the way to handouts, which are made where the places are.

    Where it has to be short it is one line: a list that opens.
    """

    chosen = Signal(object)  # Printable

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[Printable, ChoiceRow] = {}
        self.printables = _Rows(_("What to print"))
        self._headings = {section: self._add_section(section) for section in Section}
        self.printables.chosen.connect(self._tell)
        self.handouts = Button(_("Handouts of places"), kind=Kind.QUIET, icon="signpost")
        self._panel = Panel(_("What to print"))
        self._area = self._panel.body.add(ScrollArea(), 1)
        self._area.show_page(self._page())
        self.list = ComboBox(says=_("What to print"))
        self.list.chosen.connect(self._tell)
        self._line = Field(_("What to print"), self.list)
        whole = Column(self, gap=6)
        whole.add(self._panel, 1)
        whole.add(self._line)
        whole.addWidget(self.handouts, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.hide()
        self._is_short = False

    def set_short(self, *, is_short: bool) -> None:
        """Be one line, or all rows."""
        self._is_short = is_short
        self._panel.setVisible(not is_short)
        self._line.setVisible(is_short)

    def set_offered(self, printables: Collection[Printable]) -> None:
        """Show these, and the headings above them."""
        for printable, row in self.rows.items():
            row.setVisible(printable in printables)
        lines: list[tuple[str, str]] = []
        for section, heading in self._headings.items():
            under = [sheet for sheet in SHEETS.values() if sheet.section is section and sheet.key in printables]
            heading.setVisible(bool(under))
            lines += [("", _(section.value))] if under else []
            lines += [(sheet.key.value, _(sheet.title)) for sheet in under]
        self.list.set_choices(lines)
        self._mark_headings()

    def set_choice(self, printable: Printable) -> None:
        """Show which one is chosen."""
        self.printables.set_choice(printable.value)
        self.list.set_choice(printable.value)
        QTimer.singleShot(0, self, partial(self._area.ensureWidgetVisible, self.rows[printable]))  # once laid out

    def focus_choice(self, printable: Printable) -> None:
        """Put the keyboard on the one that is chosen."""
        (self.list if self._is_short else self.rows[printable]).setFocus()

    def _page(self) -> QWidget:
        page = QWidget()
        lines = Column(page, gap=8, margins=8)
        lines.add(self.printables)
        lines.stretch()
        return page

    def _add_section(self, section: Section) -> TextLabel:
        heading = self.printables.add_heading(_(section.value))
        for sheet in SHEETS.values():
            if sheet.section is section:
                row = self.rows[sheet.key] = _Row(_(sheet.title), _(sheet.line), sheet.icon)
                self.printables.add(sheet.key.value, row)
        return heading

    def _mark_headings(self) -> None:
        """Let headings in the list that opens be read and not chosen."""
        model = self.list.model()
        if isinstance(model, QStandardItemModel):
            for place in range(self.list.count()):
                if not self.list.itemData(place):
                    model.item(place).setEnabled(False)
                    model.item(place).setFont(look().font(Text.SECOND_STRONG))

    def _tell(self, printable: str) -> None:
        self.chosen.emit(Printable(printable))
