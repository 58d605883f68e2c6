"""What the register screen holds between presses: its rows, which of them show, and where the hand is.

Plain state, no Qt and no file. `presenter` moves it; `words` says it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from peergroup_desktop.actions.attendance import Register, RegisterRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing, standing
from peergroup_desktop.core.names import fold
from peergroup_desktop.ui.screens.register.giving import Giving


class Column(IntEnum):
    """The three parts of a row's control, left to right."""

    HERE = 0
    APOLOGIES = 1
    NOT_MARKED = 2

    @property
    def mark(self) -> Mark | None:
        """What choosing this part stores."""
        return {Column.HERE: Mark.PRESENT, Column.APOLOGIES: Mark.APOLOGIES}.get(self)


WAITING = frozenset({Standing.NOT_MARKED, Standing.NOT_HERE})
"""The standings of somebody who may still get a mark: not marked yet, or not here when the register was finished."""


@dataclass(frozen=True)
class Counts:
    """The figures around the ring. `in_the_room` is everybody who came, named or not."""

    here: int
    apologies: int
    not_marked: int
    unnamed: int
    guests: int
    children: int

    @property
    def in_the_room(self) -> int:
        """Everybody who came, named or not."""
        return self.here + self.unnamed + self.guests + self.children


class Roll:
    """The rows of one register. `current` is the person whose row the hand is on, None when nobody shows."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.is_only_unmarked = False
        self.current: RecordId | None = None
        self.giving = Giving()
        self._lingering: set[RecordId] = set()
        self._rows: dict[RecordId, RegisterRow] = {}
        self._searchable: dict[RecordId, str] = {}
        self.shown: tuple[RecordId, ...] = ()
        self.load(register)

    def load(self, register: Register) -> None:
        """Take over a fresh answer; hand and filter stay where they are if their people are still there."""
        stood = self.shown.index(self.current) if self.current in self.shown else 0
        self.register = register
        self._rows = {row.person_id: row for row in register.rows}
        self._searchable = {row.person_id: fold(row.display) for row in register.rows}
        self._show(stood)

    def row(self, person_id: RecordId) -> RegisterRow:
        """Return somebody's row."""
        return self._rows[person_id]

    def __contains__(self, person_id: RecordId) -> bool:
        return person_id in self._rows

    @property
    def rows(self) -> Sequence[RegisterRow]:
        """Everybody expected, A to Z, shown or not."""
        return tuple(self._rows.values())

    @property
    def counts(self) -> Counts:
        """The figures as they are now."""
        standings = [row.standing for row in self._rows.values()]
        register = self.register
        return Counts(
            here=standings.count(Standing.PRESENT),
            apologies=standings.count(Standing.APOLOGIES),
            not_marked=standings.count(Standing.NOT_MARKED) + standings.count(Standing.NOT_HERE),
            unnamed=register.unnamed_count,
            guests=register.guest_count,
            children=register.child_count,
        )

    def set_mark(self, person_id: RecordId, mark: Mark | None) -> None:
        """Change somebody's mark on the screen, ahead of the file."""
        row = self._rows[person_id]
        stands = standing(mark, away=row.is_away, finished=self.register.is_finished)
        flags = row.flags if mark is Mark.PRESENT else MarkFlag.NONE
        self._rows[person_id] = replace(row, mark=mark, standing=stands, flags=flags)

    def set_flags(self, person_id: RecordId, flags: MarkFlag) -> None:
        """Change somebody's flags on the screen, ahead of the file; a flag says that they are here."""
        self.set_mark(person_id, Mark.PRESENT)
        self._rows[person_id] = replace(self._rows[person_id], flags=flags)

    def set_headcount(self, *, unnamed: int | None, guests: int | None, children: int | None) -> None:
        """Change the headcounts on the screen; None leaves one as it is."""
        old = self.register
        self.register = replace(
            old,
            unnamed_count=old.unnamed_count if unnamed is None else unnamed,
            guest_count=old.guest_count if guests is None else guests,
            child_count=old.child_count if children is None else children,
        )

    # The filter

    def show_only_unmarked(self, on: bool) -> None:
        """Show everybody, or only the people who want a mark."""
        self.is_only_unmarked = on
        self._lingering.clear()
        self._show(0)

    def linger(self, person_id: RecordId) -> None:
        """Keep a row that was just marked in the filtered list until `let_go`."""
        if self.is_only_unmarked:
            self._lingering.add(person_id)

    def let_go(self) -> bool:
        """Drop marked rows from the filtered list; the hand goes to the next. Say whether anything went."""
        if not self._lingering:
            return False
        stood = self.shown.index(self.current) if self.current in self.shown else 0
        before = sum(person_id in self._lingering for person_id in self.shown[:stood])
        self._lingering.clear()
        self._show(stood - before)
        return True

    def _show(self, stood: int) -> None:
        self.shown = tuple(
            person_id
            for person_id, row in self._rows.items()
            if not self.is_only_unmarked or row.standing in WAITING or person_id in self._lingering
        )
        if self.current not in self.shown:
            self.current = self.shown[min(stood, len(self.shown) - 1)] if self.shown else None

    # The hand

    def first_unmarked(self) -> RecordId | None:
        """Return whom to begin with: the first person without a mark, else the first of all."""
        waiting = (person for person in self.shown if self._rows[person].standing is Standing.NOT_MARKED)
        return next(waiting, self.shown[0] if self.shown else None)

    def beside(self, steps: int) -> RecordId | None:
        """Return who stands `steps` rows below (or above) the hand, stopping at both ends."""
        if self.current not in self.shown:
            return self.shown[0] if self.shown else None
        place = self.shown.index(self.current) + steps
        return self.shown[max(0, min(place, len(self.shown) - 1))]

    def find(self, typed: str) -> RecordId | None:
        """Return the first person shown whose name, or a later part of it, begins with the letters `typed`."""
        letters = fold(typed)
        begins = (person for person in self.shown if self._searchable[person].startswith(letters))
        inside = (person for person in self.shown if f" {letters}" in self._searchable[person])
        return next(begins, None) or next(inside, None)
