"""Who agreed to today's words: a box for each, with the day beside it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.tab_order import link_before

_AT_ONCE = 30


@dataclass(frozen=True)
class PersonLine:
    """Somebody as the card shows them."""

    id: RecordId
    name: str
    line: str
    has_agreed: bool


class _PersonBox(QWidget):
    """`ticked` gives the person, and whether they agreed."""

    ticked = Signal(object, bool)

    def __init__(self, line: PersonLine) -> None:
        super().__init__()
        self.person_id = line.id
        row = Row(self, gap=8)
        self.box = row.add(CheckBox(line.name), 1)
        self._line = row.add(TextLabel(line.line, Text.SECOND, Ink.INK2, wraps=False))
        self.box.clicked.connect(self._on_clicked)
        self.show_line(line)

    def show_line(self, line: PersonLine) -> None:
        """Show how it stands with them."""
        self.box.setChecked(line.has_agreed)
        self.box.setText(line.name)
        self.box.setAccessibleName(_("{name} agreed").format(name=line.name))
        self.box.setAccessibleDescription(line.line)
        self._line.setText(line.line)

    def _on_clicked(self, is_on: bool) -> None:
        self.ticked.emit(self.person_id, is_on)


class AgreedCard(Card):
    """The first few, until somebody wants to see more. `ticked` gives a person, and whether they agreed."""

    ticked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__(_("Who agreed"), icon="users-round", padding=16)
        self._lines: tuple[PersonLine, ...] = ()
        self._is_long = False
        self.boxes: list[_PersonBox] = []
        self.hint = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))
        self._column = self.body.add(Column(gap=0))
        self.all = Button("", wraps=True, icon="check")
        self.more = Button("", kind=Kind.QUIET, trailing_icon="chevron-down")
        self.body.add(self.all)
        self.body.add(self.more)
        self.more.clicked.connect(self._on_more)

    def show_people(self, lines: tuple[PersonLine, ...], hint: str, came: int) -> None:
        """Show everybody; boxes that are there already keep the keyboard. `came` people can be ticked at once."""
        self.setVisible(bool(lines))
        self._lines = lines
        self.hint.setText(hint)
        self.all.setText(plural("The {count} person who came agreed", "All {count} who came agreed", came))
        self.all.setVisible(came > 0)
        self._draw()

    def _draw(self) -> None:
        shown = self._lines if self._is_long else self._lines[:_AT_ONCE]
        if [box.person_id for box in self.boxes] != [line.id for line in shown]:
            self._build(shown)
        for box, line in zip(self.boxes, shown, strict=True):
            box.show_line(line)
        rest = len(self._lines) - len(shown)
        self.more.setText(plural("Show {count} more", "Show {count} more", rest))
        self.more.setVisible(rest > 0)

    def _build(self, shown: tuple[PersonLine, ...]) -> None:
        for old in self.boxes:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.boxes = [self._column.add(_PersonBox(line)) for line in shown]
        for box in self.boxes:
            box.ticked.connect(self.ticked)
        link_before(self.all, [box.box for box in self.boxes])

    def _on_more(self) -> None:
        self._is_long = True
        self._draw()
        self.boxes[_AT_ONCE].box.setFocus()
