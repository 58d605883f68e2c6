"""The card that says what a session does: a line each, with who leads and what to bring."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn


@dataclass(frozen=True)
class DoingLine:
    """One activity as the card shows it: its name, and who leads and what to bring in a second line."""

    id: RecordId
    name: str
    line: str


class DoingCard(Card):
    """`change_requested` gives an activity's id; `copy_requested` asks for what was done last time."""

    add_requested = Signal()
    copy_requested = Signal()
    change_requested = Signal(object)
    folded = Signal()

    def __init__(self, *, icon: str = "", padding: int = 20) -> None:
        super().__init__(_("What we do"), icon=icon, padding=padding, gap=4)
        self._lines: tuple[DoingLine, ...] | None = None
        self.add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Add something we do"))
        self.set_action(self.add)
        self.add.clicked.connect(self.add_requested)
        self._shown = self.body.add(LinesColumn())
        self.copy = Button(_("As last time"), size=Size.SMALL, icon="copy", about=_("Do the same as last time"))
        self.copy.clicked.connect(self.copy_requested)
        self.body.add(self.copy)
        self.copy.hide()

    def show_lines(self, lines: tuple[DoingLine, ...], *, may_copy: bool) -> None:
        """Show these activities; while there are none, the last ones can be taken over where there were any."""
        self.copy.setVisible(may_copy and not lines)
        if lines != self._lines:
            self._lines = lines
            self._shown.show_lines([self._line(line) for line in lines], after=self.add)
        self.folded.emit()

    def _line(self, line: DoingLine) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(line.name, Text.STRONG))
        if line.line:
            column.add(TextLabel(line.line, Text.SECOND, Ink.INK2))
        change = row.add(IconButton("pencil", _("Change: {text}").format(text=line.name), side=40))
        change.clicked.connect(partial(self.change_requested.emit, line.id))
        return holder
