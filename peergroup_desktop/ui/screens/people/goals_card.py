"""In their own words: goals, theirs to show or to hide. What they keep private is shown when somebody asks for it."""

from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt

from peergroup_desktop.actions.goals import GoalRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.people import care_words
from peergroup_desktop.ui.screens.people.veil import Veil
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row


class Wishing(Protocol):
    """Who opens the form of a goal, and shows those kept private."""

    def ask_goal(self, goal_id: RecordId | None = None) -> None:
        """Ask for one, or for a change of this one."""

    def reveal_goals(self) -> None:
        """Show those kept private too."""


class GoalsCard(Card):
    """Each goal in quotation marks, and since when. The text of a hidden one is "" until it is asked for."""

    def __init__(self, name: str, goals: tuple[GoalRow, ...], *, today: date, veil: Veil, wishing: Wishing) -> None:
        super().__init__(_("In {name}’s words").format(name=name), icon="footprints")
        self._name, self._today, self._veil, self._wishing = name, today, veil, wishing
        readable = [goal for goal in goals if goal.text]
        for goal in readable:
            self._add_goal(goal)
        hidden = len(goals) - len(readable)
        if hidden:
            self._add_hidden(hidden)
        if goals:
            add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Add what {name} said").format(name=name))
            self.set_action(add)
        else:
            add = Button(_("Add what {name} hopes for").format(name=name), icon="plus")
            self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        add.clicked.connect(partial(wishing.ask_goal, None))
        self.body.stretch()

    def _add_goal(self, goal: GoalRow) -> None:
        row = Row(gap=8)
        words = row.add(Column(gap=2), 1)
        quoted = _("“{words}”").format(words=goal.text)
        words.add(self._veil.free_text(quoted, about=_("Goal"), role=Text.NAME_QUIET))
        words.add(TextLabel(care_words.goal_more(goal, self._today), Text.SECOND, Ink.INK2))
        says = _("Change a goal") if self._veil.is_on else _("Change: {words}").format(words=goal.text)
        change = row.add(IconButton("pencil", says, side=36))
        change.clicked.connect(partial(self._wishing.ask_goal, goal.id))
        row.setAlignment(change, Qt.AlignmentFlag.AlignTop)
        self.body.add(row)

    def _add_hidden(self, count: int) -> None:
        self.body.add(TextLabel(care_words.kept_to_self(count), Text.BODY, Ink.INK2))
        show = Button(_("Show what {name} said").format(name=self._name), size=Size.SMALL, icon="eye")
        show.clicked.connect(self._wishing.reveal_goals)
        self.body.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
