"""The cards of Today. Each takes finished lines and shows itself only when it has some."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.names import initials
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import gap
from peergroup_desktop.ui.need_icons import NEED_ICONS
from peergroup_desktop.ui.screens.today.presenter import PersonLine, SessionLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import QuietAvatar
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, least_height

_BETWEEN, _LINE = 12, 28


class LinesCard(Card):
    """A card of lines under each other. `has_any`: it is worth showing; `breadth`: how wide beside another."""

    breadth = 2

    def __init__(self, title: str, icon: str, *, has_rules: bool = False, gap: int = 8, padding: int = 20) -> None:
        super().__init__(title, icon=icon, gap=gap, padding=padding)
        self.has_any = False
        self._has_rules = has_rules
        self._parts: list[QWidget] = []
        self.body.addStretch(1)
        self.hide()

    def show_lines(self, lines: Sequence[QWidget]) -> None:
        """Show these lines in place of the ones before."""
        for old in self._parts:
            old.hide()
            old.deleteLater()
        self._parts = []
        for place, line in enumerate(lines):
            if place and self._has_rules:
                self._insert(Divider())
            self._insert(line)
        self.has_any = bool(lines)

    def _insert(self, part: QWidget) -> None:
        self.body.insertWidget(len(self._parts), part)
        self._parts.append(part)


class ReadyCard(LinesCard):
    """What to have ready before people come."""

    def __init__(self) -> None:
        super().__init__(_("Have ready"), "hand-helping")

    def show_needs(self, needs: Sequence[tuple[AccessNeed, tuple[str, ...]]], context: Context) -> None:
        """Show each need with the people it is for; in discreet mode only how many."""
        is_discreet = context.discreet.is_on
        self.show_lines(
            [
                FactLine(NEED_ICONS[need], label(need), str(len(names)) if is_discreet else ", ".join(names))
                for need, names in needs
            ]
        )


class SessionsCard(LinesCard):
    """Sessions with a word about each. `chosen` gives the one whose register is wanted."""

    chosen = Signal(object)

    def __init__(self, title: str, icon: str, *, action: Callable[[str], tuple[str, str]] | None = None) -> None:
        super().__init__(title, icon, has_rules=True, gap=8 if action else 10)
        self._action = action

    def show_sessions(self, sessions: Sequence[SessionLine]) -> None:
        """Show a line for each session; `action` gives the words of its button for a day."""
        lines = []
        for session in sessions:
            line, row = _plain_line()
            row.add(_two_lines(session.day, session.line) if self._action else TextLabel(session.day, Text.STRONG), 1)
            if self._action:
                shown, says = self._action(session.day)
                button = row.add(Button(shown, size=Size.SMALL, about=says))
                button.clicked.connect(partial(self.chosen.emit, session.session_id))
            else:
                row.add(TextLabel(session.line, Text.SECOND, Ink.INK2, elides=True))
            lines.append(line)
        self.show_lines(lines)


class PeopleCard(LinesCard):
    """People with a word about each. `chosen` gives the one whose page is wanted."""

    chosen = Signal(object)

    def __init__(self, title: str, icon: str) -> None:
        super().__init__(title, icon, has_rules=True)

    def show_people(self, people: Sequence[PersonLine], context: Context, *, more: int = 0) -> None:
        """Show a line for each person, and how many more there are."""
        lines = [self._line(person, context) for person in people]
        if more:
            lines.append(TextLabel(plural("and {count} more", "and {count} more", more), Text.SECOND, Ink.INK2))
        self.show_lines(lines)

    def _line(self, person: PersonLine, context: Context) -> QWidget:
        line, row = _plain_line()
        name = context.discreet.name(person.display)
        avatar = row.add(QuietAvatar(40, person=person.person_id, initials=initials(person.display)))
        avatar.set_veiled(context.discreet.is_on)
        row.add(_two_lines(name, person.line), 1)
        button = row.add(Button(_("Open page"), size=Size.SMALL, about=_("Open {name}’s page").format(name=name)))
        button.clicked.connect(partial(self.chosen.emit, person.person_id))
        return line


def open_words(day: str) -> tuple[str, str]:
    """Return what the button beside a past session says, and what a screen reader hears."""
    return _("Open"), _("Open the register of {day}").format(day=day)


def _plain_line() -> tuple[QWidget, Row]:
    line = QWidget()
    least_height(line, _LINE)
    return line, Row(line, gap=12)


def _two_lines(first: str, second: str) -> Column:
    column = Column(gap=0)
    column.add(TextLabel(first, Text.STRONG, elides=True))
    column.add(TextLabel(second, Text.SECOND, Ink.INK2))
    return column


class FactLine(QWidget):
    """An icon, what it is, and at the right who; who goes under what where the line is too short for both."""

    def __init__(self, icon: str, name: str, value: str) -> None:
        super().__init__()
        least_height(self, _LINE)
        row = Row(self, gap=12)
        row.add(Icon(icon, 20))
        self._words = row.add(Row(gap=_BETWEEN), 1)
        self._name = self._words.add(TextLabel(name, Text.BODY, Ink.INK2, wraps=False))
        self._words.stretch()
        self._value = self._words.add(TextLabel(value, Text.STRONG, elides=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put who under what where there is no room beside it."""
        super().resizeEvent(event)
        wanted = self._name.sizeHint().width() + self._value.sizeHint().width() + gap(_BETWEEN) * 2
        is_short = self._words.geometry().width() < wanted
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._words.setDirection(down if is_short else right)
        self._words.setSpacing(0 if is_short else gap(_BETWEEN))
