"""Notes of other sessions: the newest ones, or those with some words in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.edits import SearchEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row, limit_width
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link_inside

_SEARCH = 420


@dataclass(frozen=True)
class FoundNote:
    """Notes of one session in the list."""

    session_id: RecordId
    day: str
    line: str


class FindPage(QWidget):
    """`searched` gives what is typed, `chosen` a session, `older_requested` asks for more of the newest.

    It has its parts from `lay_out` on, when somebody first looks for something.
    """

    searched = Signal(str)
    chosen = Signal(object)
    older_requested = Signal()
    back_requested = Signal()

    def lay_out(self) -> None:
        """Make its parts, unless they are there."""
        if self.layout() is not None:
            return
        whole = Column(self, gap=12)
        self.back = Button(_("Back to the notes"), icon="arrow-left")
        self.search = SearchEdit(_("Find words in all notes"))
        limit_width(self.search, _SEARCH)
        head = whole.add(Responsive(gap=12, margins=(6, 0, 6, 0)))
        head.add(self.back)
        head.add(self.search, 1)
        head.addStretch(0)
        self._area = whole.add(ScrollArea(gap=0, margins=6), 1)
        self.card = self._area.body.add(Card(_("Notes"), icon="notebook-pen"))
        self._area.body.stretch()
        self._lines = self.card.body.add(LinesColumn(gap=8))
        self._nothing = self.card.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self.older = Button(_("Show older ones"), size=Size.SMALL)
        self.card.body.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons: list[Button] = []
        self.back.clicked.connect(self.back_requested)
        self.search.searched.connect(self.searched)
        self.search.down_pressed.connect(self._go_down)
        self.older.clicked.connect(self.older_requested)
        link_inside(self, self.back, self.search, self.older)

    def show_found(self, found: Sequence[FoundNote], *, typed: str, has_more: bool) -> None:
        """Show what was found for these words; without words the newest notes."""
        self.buttons = []
        self._lines.show_lines([self._line(note) for note in found], after=self.search)
        if typed:
            self.card.set_title(plural("{count} session found", "{count} sessions found", len(found)))
            self._nothing.setText(_("Nothing for ‘{words}’. Try one word alone.").format(words=typed))
        else:
            self.card.set_title(_("Newest notes"))
            self._nothing.setText(_("Nothing has been written yet."))
        self._nothing.setVisible(not found)
        self.older.setVisible(has_more)

    def _line(self, note: FoundNote) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=12)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(note.day, Text.STRONG))
        if note.line:
            column.add(TextLabel(note.line, Text.SECOND, Ink.INK2))
        button = row.add(Button(_("Open"), size=Size.SMALL, about=_("Open the notes of {day}").format(day=note.day)))
        button.clicked.connect(partial(self.chosen.emit, note.session_id))
        self.buttons.append(button)
        return holder

    def _go_down(self) -> None:
        if self.buttons:
            self.buttons[0].setFocus()
