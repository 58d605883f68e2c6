"""The card of what was suggested, and on a person's page what is arranged: a line each, with what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn


@dataclass(frozen=True)
class SuggestedLine:
    """What a line shows. `veiled` stands for the title in discreet mode, or is ""; `said` is in their own words."""

    row: object
    title: str
    line: str
    said: str = ""
    veiled: str = ""


class SuggestedCard(Card):
    """`opened` gives the row of a line. `arrange_requested`: only where something can be arranged for one person."""

    suggest_requested = Signal()
    arrange_requested = Signal()
    opened = Signal(object)

    def __init__(self, *, may_arrange: bool = False) -> None:
        super().__init__(_("Places suggested"), icon="signpost")
        self._lines: tuple[SuggestedLine, ...] | None = None
        self.suggest = Button(_("Suggest"), kind=Kind.QUIET, size=Size.SMALL, about=_("Suggest a place"))
        self.set_action(self.suggest)
        self.suggest.clicked.connect(self.suggest_requested)
        self._nothing = self.body.add(TextLabel(_("Nothing suggested yet."), Text.BODY, Ink.INK2))
        self._shown = self.body.add(LinesColumn())
        self.arrange = Button(_("Arrange something for them"), size=Size.SMALL, kind=Kind.QUIET)
        self.arrange.clicked.connect(self.arrange_requested)
        self.body.addWidget(self.arrange, 0, Qt.AlignmentFlag.AlignLeft)
        self.arrange.setVisible(may_arrange)

    def show_lines(self, lines: tuple[SuggestedLine, ...], hide: Callable[[str], str] = str) -> None:
        """Show these lines; `hide` is what discreet mode makes of a free text."""
        self._nothing.setVisible(not lines)
        if lines != self._lines:
            self._lines = lines
            self._shown.show_lines([self._line(line, hide) for line in lines], after=self.suggest)

    def _line(self, line: SuggestedLine, hide: Callable[[str], str]) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        about = _("Something suggested")
        if line.veiled:
            column.add(HeldText(line.veiled, partial(str, line.title), about=about, role=Text.STRONG))
        else:
            column.add(TextLabel(line.title, Text.STRONG))
        column.add(TextLabel(line.line, Text.SECOND, Ink.INK2))
        if line.said:
            quoted = _("“{words}”").format(words=line.said)
            hidden = hide(quoted)
            is_open = hidden == quoted
            said = _("What came of it")
            column.add(
                TextLabel(quoted, Text.SECOND)
                if is_open
                else HeldText(hidden, partial(str, quoted), about=said, role=Text.SECOND, ink=Ink.INK2)
            )
        says = _("What came of it: {what}").format(what=about if line.veiled else line.title)
        opens = row.add(IconButton("pencil", says, side=40))
        opens.clicked.connect(partial(self.opened.emit, line.row))
        return holder
