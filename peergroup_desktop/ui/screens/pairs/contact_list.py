"""The conversations of a pair, newest first, and a way to see older ones."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.pairs import ContactRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.screens.pairs.presenter import PairPicture
from peergroup_desktop.ui.screens.pairs.veil import Veil
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn

_IN_SIGHT, _LATER_MS = 2, 100  # lines of another pair that are there at once, and how much later the others come


class ContactLine(QWidget):
    """One conversation. `change` opens its box."""

    def __init__(self, row: ContactRow, picture: PairPicture, veil: Veil) -> None:
        super().__init__()
        self.row_id = row.id
        day, facts = words.contact_day(row, picture.today), words.contact_facts(row, picture.pair.row)
        line = Row(self, gap=12, margins=(0, 2, 0, 2))
        line.addWidget(Icon(words.WAY_ICONS[row.way], 20, says=label(row.way)), 0, Qt.AlignmentFlag.AlignTop)
        column = line.add(Column(gap=2), 1)
        flow = column.add(Flow(gap=6))
        flow.addWidget(TextLabel(day, Text.STRONG, wraps=False))
        flow.addWidget(TextLabel(facts, Text.SECOND, Ink.INK2, wraps=False))
        if row.is_outside:
            outside = _("outside the hours")
            flow.addWidget(Badge(outside, tone=Tone.SAND, says=_("Outside the hours you agreed"), height=26))
        if row.note:
            column.add(veil.free_text(row.note, about=_("Note of {day}").format(day=day)))
        self.change = line.add(IconButton("pencil", _("Change: {text}").format(text=f"{day}, {facts}"), side=36))


class ContactList(Card):
    """`change_requested` gives a conversation's row, `older_requested` asks for more."""

    change_requested = Signal(object)
    older_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("In touch"), icon="calendar-check")
        self.lines: list[ContactLine] = []
        self._shown: tuple[object, ...] = ()
        self._pair_id: RecordId | None = None
        self._waiting: list[ContactRow] = []
        self._line: Callable[[ContactRow], ContactLine] = _no_line
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._add_lines)
        self._column = self.body.add(LinesColumn())
        self._nothing = self.body.add(TextLabel(_("Nothing written down yet."), Text.BODY, Ink.INK2))
        self.older = Button(_("Show older ones"), kind=Kind.QUIET, size=Size.SMALL, icon="chevron-down")
        self.older.clicked.connect(self.older_requested)
        self.body.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.stretch()

    def show_contacts(self, picture: PairPicture, veil: Veil) -> None:
        """Draw these, if they are not shown already."""
        shown = (picture.contacts, picture.pair.row, picture.today, veil.is_on)
        self.set_title(words.contacts_title(picture.pair.contact_count))
        self.older.setVisible(picture.has_older)
        self._nothing.setVisible(not picture.contacts)
        if shown == self._shown:
            return
        is_same = self._pair_id == picture.pair.row.id
        self._shown, self._pair_id = shown, picture.pair.row.id
        self._waiting, self._line = list(picture.contacts), partial(ContactLine, picture=picture, veil=veil)
        self._later.stop()
        self.lines = []
        self._column.show_lines([])
        self._add_lines(_IN_SIGHT if not is_same else None)

    def _add_lines(self, most: int | None = None) -> None:
        """Add some lines or all; another pair's come in a moment later but for the first, which may be in sight."""
        now, self._waiting = self._waiting[:most], self._waiting[most:] if most is not None else []
        made = [self._line(row) for row in now]
        for line, row in zip(made, now, strict=True):
            line.change.clicked.connect(partial(self.change_requested.emit, row))
        self._column.add_lines(made)
        self.lines += made
        for one, other in zip(self.lines, self.lines[1:], strict=False):
            QWidget.setTabOrder(one.change, other.change)
        if self.lines:
            QWidget.setTabOrder(self.lines[-1].change, self.older)
        if self._waiting:
            self._later.start()


def _no_line(row: ContactRow) -> ContactLine:
    raise LookupError(row)
