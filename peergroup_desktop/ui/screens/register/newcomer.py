"""Somebody new at the door: a first name is enough, and a name that is there already is asked about once."""

from dataclasses import dataclass
from typing import Protocol

from peergroup_desktop.actions import attendance, people
from peergroup_desktop.actions.people import Lookalike, LookalikeReason
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.screens.register.roll import Column, Roll


@dataclass(frozen=True)
class Namesake:
    """Somebody in the file who may be the one at the door. `is_expected`: their row is in this register."""

    person_id: RecordId
    called: str
    display: str
    is_expected: bool


class NewcomerFace(Protocol):
    """What the screen does for somebody new."""

    def ask_same_person(self, called: str, namesakes: tuple[Namesake, ...]) -> None:
        """Ask whether one of them is meant."""

    def say_newcomer_problem(self, sentence: str) -> None:
        """Say under the field why the name was not taken."""

    def newcomer_added(self, person_id: RecordId) -> None:
        """Put the panel away and bring the hand to the new row."""


class Newcomer:
    """Takes a name at the door into a register."""

    def __init__(self, face: NewcomerFace, context: Context) -> None:
        self._face = face
        self._context = context

    def enter(self, roll: Roll, typed: str) -> None:
        """Add somebody, unless the name is known: then the screen asks first."""
        namesakes = self._namesakes(roll, typed)
        if namesakes:
            self._face.ask_same_person(typed.strip(), namesakes)
        else:
            self.add(roll, typed)

    def add(self, roll: Roll, typed: str) -> None:
        """Add somebody whatever others are called, and mark them here."""
        session_id = roll.register.session.id
        self._context.runner.write(
            attendance.add_at_door, session_id, typed, on_done=self._added, on_fault=self._refused
        )

    def take(self, roll: Roll, namesake: Namesake) -> None:
        """Mark somebody who was in the file already; a person of another group joins this one."""
        session = roll.register.session
        if not namesake.is_expected:
            self._context.runner.write(
                people.join_group, namesake.person_id, session.group_id, starts_on=session.held_on
            )
        self._context.runner.write(attendance.mark, session.id, namesake.person_id, Column.HERE.mark)
        self._face.newcomer_added(namesake.person_id)
        self._context.messages.announce(words.marked(self._context.discreet.name(namesake.display), Column.HERE.mark))

    def _namesakes(self, roll: Roll, typed: str) -> tuple[Namesake, ...]:
        name = fold(typed)
        rows = [row for row in roll.rows if name and name in {fold(row.called), fold(row.display)}]
        found = [Namesake(row.person_id, row.called, row.display, is_expected=True) for row in rows]
        if name and not found:
            self._context.runner.ask(people.find_lookalikes, typed, on_answer=_Others(roll, found).take)
        return tuple(found[:3])

    def _added(self, person_id: RecordId) -> None:
        self._face.newcomer_added(person_id)

    def _refused(self, fault: Fault) -> None:
        self._face.say_newcomer_problem(str(self._context.messages.sentence(fault)))


@dataclass
class _Others:
    """Collects people of the file whose name is the same, though this register does not expect them."""

    roll: Roll
    found: list[Namesake]

    def take(self, lookalikes: tuple[Lookalike, ...]) -> None:
        for one in lookalikes:
            if one.reason is LookalikeReason.SAME_NAME:
                is_expected = one.person_id in self.roll
                self.found.append(Namesake(one.person_id, one.display, one.display, is_expected))


def same_person_question(called: str) -> str:
    """Return the question about a name that is there already."""
    return _("There’s already a {name}. Is this the same person?").format(name=called)
