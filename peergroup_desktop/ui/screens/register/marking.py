"""Marks, flags and headcounts: shown first, then kept. The part of the register where every millisecond is felt.

A change is put on the screen before it is written, and the rows are asked for again when writing it did not work.
"""

from collections.abc import Callable
from typing import Any, Protocol

from peergroup_desktop.actions import attendance, giving
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.screens.register.roll import WAITING, Column, Roll


class MarkingFace(Protocol):
    """What of the screen changes when somebody is marked."""

    def show_row(self, person_id: RecordId) -> None:
        """Draw one row again, at once."""

    def show_counts(self) -> None:
        """Draw ring, counts and filter again."""

    def go_to(self, person_id: RecordId) -> None:
        """Bring the hand to a row, keeping its column."""

    def begin_letting_go(self) -> None:
        """Start the second after which a marked row leaves the filtered list."""

    def say(self, words: str) -> None:
        """Tell a screen reader, politely."""


class Marking:
    """Changes one register. `is_writing` is true while a change of ours travels: the hub's echo needs no reload."""

    def __init__(self, face: MarkingFace, context: Context, *, reload: Callable[[], None]) -> None:
        self._face = face
        self._context = context
        self._reload = reload
        self.is_writing = False
        self.roll: Roll | None = None

    def mark(self, person_id: RecordId, column: Column, *, moves_on: bool) -> None:
        """Choose a part of somebody's row; `moves_on` brings the hand to the next row, as keys do."""
        roll = self._roll
        row = roll.row(person_id)
        if row.mark is not column.mark:
            following = roll.beside(1) if person_id == roll.current else roll.current
            roll.set_mark(person_id, column.mark)
            roll.linger(person_id)
            self._face.show_row(person_id)
            self._face.show_counts()
            self._face.begin_letting_go()
            self._write(attendance.mark, person_id, column.mark)
            self._face.say(words.room(roll.counts))
        else:
            following = roll.beside(1)
        if moves_on and following is not None:
            self._face.go_to(following)

    def mark_everyone_here(self) -> None:
        """Mark all who have no mark and are not away: then un-mark the few who are missing."""
        waiting = tuple(row.person_id for row in self._roll.rows if row.standing in WAITING)
        if waiting:
            session_id = self._roll.register.session.id
            self._context.runner.write(attendance.mark_many, session_id, Mark.PRESENT, waiting)
            self._face.say(words.room(self._roll.counts))

    def set_flag(self, person_id: RecordId, flag: MarkFlag, on: bool) -> None:
        """Add or take away "came late", "left early" or "stepped out"."""
        flags = self._roll.row(person_id).flags
        flags = flags | flag if on else flags & ~flag
        self._roll.set_flags(person_id, flags)
        self._face.show_row(person_id)
        self._write(attendance.set_flags, person_id, flags)

    def set_giving(self, person_id: RecordId, given: frozenset[str]) -> None:
        """Change what somebody gave and took, in the group's words."""
        self._roll.giving = self._roll.giving.with_words(person_id, given)
        self._face.show_row(person_id)
        self._write(giving.set_giving, person_id, given)

    def set_headcount(self, kind: str, count: int) -> None:
        """Change one headcount; `kind` is "unnamed", "guests" or "children"."""
        counts: dict[str, int | None] = {"unnamed": None, "guests": None, "children": None} | {kind: count}
        self._roll.set_headcount(**counts)
        self._face.show_counts()
        self._write(attendance.set_headcount, **{kind: count})
        self._face.say(words.room(self._roll.counts))

    @property
    def _roll(self) -> Roll:
        if self.roll is None:
            raise RuntimeError("no register is open")
        return self.roll

    def _write(self, deed: Callable[..., Done[Any]], *facts: object, **counts: object) -> None:
        self.is_writing = True
        session_id = self._roll.register.session.id
        self._context.runner.write(deed, session_id, *facts, on_done=self._kept, on_fault=self._not_kept, **counts)

    def _kept(self, _value: object) -> None:
        self.is_writing = False

    def _not_kept(self, fault: Fault) -> None:
        self.is_writing = False
        self._context.messages.say(fault)
        self._reload()
