"""Beside the rota: the turn that is to be changed, the jobs, and who takes no turns for a while."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.rota import Suggestion, Turn
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.taking_turns import words
from peergroup_desktop.ui.taking_turns.people_list import PeopleList
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn


class PickedCard(Card):
    """A picked turn, and who could have it. `chosen` gives a person; the other signals say what else is wanted."""

    chosen = Signal(bytes)
    take_off_requested = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(_("A turn"), icon="calendar-days", padding=16)
        self._context = context
        self.close_button = IconButton("x", _("Leave it as it is"), side=36)
        self.set_action(self.close_button)
        self._day = self.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self._now = self.body.add(TextLabel("", Text.STRONG))
        self.people = self.body.add(PeopleList(context), 1)
        self.take_off = Button("", kind=Kind.QUIET)
        self.body.add(self.take_off)
        self.body.add(TextLabel(_("Or choose another turn to swap with."), Text.SECOND, Ink.INK2))
        self.close_button.clicked.connect(self.left)
        self.take_off.clicked.connect(self.take_off_requested)
        self.people.chosen.connect(self.chosen)

    def show_turn(self, turn: Turn, people: Sequence[Suggestion]) -> None:
        """Show a turn with everybody who could have it."""
        name, icon = words.job(turn.kind)
        shown = self._context.discreet.name(turn.display)
        self.set_title(name)
        self.set_icon(icon)
        self._day.setText(words.when(turn.held_on, self._context.clock.today()))
        now = _("Nobody yet.") if turn.is_gap else _("{who} now.").format(who=words.who(turn, shown))
        self._now.setText(now)
        self.take_off.setText(_("Take {name} off").format(name=shown))
        self.take_off.setVisible(not turn.is_gap)
        self.people.show_people(people)


@dataclass(frozen=True)
class JobLine:
    """A job as the card shows it: how many it needs and who takes turns."""

    kind: str
    line: str


class JobsCard(Card):
    """The group's jobs. `change_requested` gives a job's kind."""

    add_requested = Signal()
    change_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Jobs"), icon="list-checks", padding=16)
        self.add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Add a job to the rota"))
        self.set_action(self.add)
        self.add.clicked.connect(self.add_requested)
        self._lines: tuple[JobLine, ...] | None = None
        self._shown = self.body.add(LinesColumn())

    def show_jobs(self, lines: tuple[JobLine, ...]) -> None:
        """Show these jobs."""
        if lines != self._lines:
            self._lines = lines
            self._shown.show_lines([self._line(line) for line in lines])

    def _line(self, line: JobLine) -> QWidget:
        name, icon = words.job(line.kind)
        change = IconButton("pencil", _("Change the job: {job}").format(job=name), side=36)
        change.clicked.connect(partial(self.change_requested.emit, line.kind))
        return _two_lines(icon, name, line.line, change)


@dataclass(frozen=True)
class CannotLine:
    """Somebody who takes no turns for a while; without an id their own page says so."""

    id: RecordId | None
    name: str
    line: str


class CannotCard(Card):
    """Who takes no turns for a while. `end_requested` gives an id."""

    add_requested = Signal()
    end_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Can’t for a while"), icon="calendar-off", padding=16)
        self.add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Add somebody who can’t for a while"))
        self.set_action(self.add)
        self.add.clicked.connect(self.add_requested)
        self._lines: tuple[CannotLine, ...] | None = None
        self._shown = self.body.add(LinesColumn())
        self._nobody = self.body.add(TextLabel(_("Everybody can. Lovely."), Text.BODY, Ink.INK2))

    def show_people(self, lines: tuple[CannotLine, ...]) -> None:
        """Show these people."""
        if lines != self._lines:
            self._lines = lines
            self._shown.show_lines([self._line(line) for line in lines])
            self._nobody.setVisible(not lines)

    def _line(self, line: CannotLine) -> QWidget:
        if line.id is None:
            return _two_lines("", line.name, line.line, None)
        end = IconButton("x", _("{name} can take turns again").format(name=line.name), side=36)
        end.clicked.connect(partial(self.end_requested.emit, line.id))
        return _two_lines("", line.name, line.line, end)


def _two_lines(icon: str, first: str, second: str, button: QWidget | None) -> QWidget:
    holder = QWidget()
    row = Row(holder, gap=10)
    if icon:
        row.add(Icon(icon, 20))
    column = row.add(Column(gap=0), 1)
    column.add(TextLabel(first, Text.STRONG))
    column.add(TextLabel(second, Text.SECOND, Ink.INK2))
    if button is not None:
        row.add(button)
    return holder
