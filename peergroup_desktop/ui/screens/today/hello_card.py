"""Today's card of people who have not been for a while, and said that they would like to hear from the group then."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import QuietWish
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import gap
from peergroup_desktop.ui.screens.today import words
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.screens.today.presenter import HelloLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import QuietAvatar
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, least_height

_MOST = 4
_LINE, _BETWEEN = 44, 12


class HelloCard(LinesCard):
    """`said` gives the person greeted and their wish; `emptied`: the last one went from under the keyboard."""

    breadth = 3
    said = Signal(object, object)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__(_("Might like a hello"), "hand", has_rules=True)
        self.lines: list[HelloRow] = []
        self._had: int | None = None

    def show_people(self, people: Sequence[HelloLine], context: Context) -> None:
        """Show a line for each, and how many more there are; the keyboard keeps its place."""
        had, self._had = self._had, None
        self.lines = [HelloRow(person, context) for person in people[:_MOST]]
        for line in self.lines:
            line.said.connect(self._on_said)
        shown: list[QWidget] = [*self.lines]
        if shown:
            shown[0] = _under(words.hello_why(min(person.weeks for person in people)), shown[0])
        if len(people) > _MOST:
            more = len(people) - _MOST
            shown.append(TextLabel(plural("and {count} more", "and {count} more", more), Text.SECOND, Ink.INK2))
        self.show_lines(shown)
        self.set_count(len(people) or None)
        if had is not None and self.lines:
            self.lines[min(had, len(self.lines) - 1)].button.setFocus()
        elif had is not None:
            self.emptied.emit()

    def _on_said(self, person_id: RecordId, wish: QuietWish) -> None:
        self._had = next((place for place, line in enumerate(self.lines) if line.button.hasFocus()), None)
        self.said.emit(person_id, wish)


class HelloRow(QWidget):
    """Who, since when, how they like to hear, and the button; the way stands under the name where room is short."""

    said = Signal(object, object)

    def __init__(self, person: HelloLine, context: Context) -> None:
        super().__init__()
        least_height(self, _LINE)
        row = Row(self, gap=12)
        name = context.discreet.name(person.display)
        avatar = row.add(QuietAvatar(40, person=person.person_id, initials=initials(person.display)))
        avatar.set_veiled(context.discreet.is_on)
        self._both = row.add(Row(gap=_BETWEEN), 1)
        self._names = self._both.add(Column(gap=0), 1)
        self._names.add(TextLabel(name, Text.STRONG, elides=True))
        self._names.add(TextLabel(person.line, Text.SECOND, Ink.INK2, elides=True))
        icon, way = words.hello_way(person.wish, context.discreet.name(person.who))
        self._way = self._both.add(IconText(icon, way, Text.SECOND))
        self._way.setToolTip("" if context.discreet.is_on else person.phone)
        self._way.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        says = _("Said hello to {name}").format(name=name)
        self.button = row.add(Button(_("Said hello"), size=Size.SMALL, icon="check", about=says))
        self.button.clicked.connect(partial(self.said.emit, person.person_id, person.wish))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the way beside the name, or under it."""
        super().resizeEvent(event)
        wanted = self._names.sizeHint().width() + self._way.sizeHint().width() + gap(_BETWEEN)
        is_short = self._both.geometry().width() < wanted
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._both.setDirection(down if is_short else right)
        self._both.setSpacing(0 if is_short else gap(_BETWEEN))


def _under(why: str, row: QWidget) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=8)
    column.add(TextLabel(why, Text.SECOND, Ink.INK2))
    column.add(row)
    return holder
