"""The registers of the month that wait to be filled in, each with the way there."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.figures import Waiting
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.months import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn


class WaitingCard(Card):
    """`chosen` gives the register that somebody wants to fill in."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Registers to fill in"), icon="clipboard-check")
        self._waiting: tuple[Waiting, ...] | None = None
        stays = _("The month is closed: filling one in changes none of its numbers until it is corrected.")
        self._stays = self.body.add(TextLabel(stays, Text.SECOND, Ink.INK2))
        self._lines = self.body.add(LinesColumn())
        self._none = self.body.add(TextLabel(_("None. Every register of this month is finished."), Text.BODY, Ink.INK2))
        self.body.stretch()
        self.buttons: list[Button] = []

    def show_waiting(self, waiting: tuple[Waiting, ...], *, has_groups: bool, is_over: bool, is_closed: bool) -> None:
        """Show these registers; groups are named where the file has several."""
        self.set_count(len(waiting) or None)
        self._none.setVisible(not waiting)
        self._stays.setVisible(is_closed and bool(waiting))
        none = _("None. Every register of this month is finished.")
        self._none.setText(none if is_over else _("None so far."))
        if waiting != self._waiting:
            self._waiting = waiting
            self.buttons = []
            self._lines.show_lines([self._line(row, has_groups=has_groups) for row in waiting])

    def _line(self, waiting: Waiting, *, has_groups: bool) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=12)
        first, second = words.waiting_line(waiting, has_groups=has_groups)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(first, Text.STRONG))
        column.add(TextLabel(second, Text.SECOND, Ink.INK2))
        button = row.add(Button(_("Fill it in"), size=Size.SMALL, about=words.waiting_says(waiting)))
        button.clicked.connect(partial(self.chosen.emit, waiting))
        self.buttons.append(button)
        return holder
