"""People sorted by kind and by the groups they came to, and the smallest changes that nobody could tell from outside.

A *tally* says how many people came to exactly these groups and are of this kind. Two people may have each other's kind
instead, or one person another kind: everybody still came where they came, so every total of the file (of any groups,
any months) is the same. Such a changed tally is a *twin*: what is printed may be true of it as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

Cell = tuple[int, int]
"""A row, which is a kind, and a column: 0 for all together, then one for each group."""


@dataclass(frozen=True)
class Move:
    """Somebody with `pattern` goes from one row to another; with `other`, somebody with that one goes the other way."""

    pattern: int
    leaves: int
    enters: int
    other: int | None = None


@dataclass(frozen=True)
class Tally:
    """How many people there are of each pattern (a set of columns, 0 always among them) and each row."""

    patterns: tuple[frozenset[int], ...]
    people: tuple[tuple[int, ...], ...]
    columns: int

    @cached_property
    def rows(self) -> range:
        """The rows' numbers."""
        return range(len(self.people[0]) if self.people else 0)

    @cached_property
    def cells(self) -> tuple[tuple[int, ...], ...]:
        """By row, how many different people came: to any group, then to each."""
        return tuple(
            tuple(
                sum(self.people[place][row] for place, columns in enumerate(self.patterns) if column in columns)
                for column in range(self.columns)
            )
            for row in self.rows
        )

    @cached_property
    def totals(self) -> tuple[int, ...]:
        """By column, how many people: what every report prints anyhow."""
        return tuple(sum(row[column] for row in self.cells) for column in range(self.columns))

    def twin(self, move: Move) -> "Tally":
        """Return the tally after a move."""
        people = list(map(list, self.people))
        people[move.pattern][move.leaves] -= 1
        people[move.pattern][move.enters] += 1
        if move.other is not None:
            people[move.other][move.enters] -= 1
            people[move.other][move.leaves] += 1
        twin = Tally(self.patterns, tuple(map(tuple, people)), self.columns)
        cells = list(self.cells)
        for row, sign in ((move.leaves, -1), (move.enters, 1)):
            cells[row] = tuple(count + sign * self._step(move, column) for column, count in enumerate(self.cells[row]))
        twin.__dict__["cells"] = tuple(cells)  # spares counting everybody again
        return twin

    def moves(self, changing: Cell | None = None) -> Iterator[Move]:
        """Yield every move there is people for; only those that change one cell when it is given."""
        pairs: Sequence[tuple[int, int]] = [(one, two) for one in self.rows for two in self.rows if one != two]
        if changing is not None:
            pairs = [pair for pair in pairs if changing[0] in pair]
        for leaves, enters in pairs:
            for place, counts in enumerate(self.people):
                if counts[leaves]:
                    yield from self._moves_of(place, leaves, enters, changing)

    def _moves_of(self, place: int, leaves: int, enters: int, changing: Cell | None) -> Iterator[Move]:
        column = None if changing is None else changing[1]
        alone = Move(place, leaves, enters)
        if column is None or self._step(alone, column):
            yield alone
        for other, counts in enumerate(self.people):
            move = Move(place, leaves, enters, other)
            if other != place and counts[enters] and (column is None or self._step(move, column)):
                yield move

    def changed_by(self, move: Move) -> Iterator[tuple[int, int]]:
        """Yield each column that a move changes, with how much more the entered row has there."""
        for column in range(self.columns):
            if step := self._step(move, column):
                yield column, step

    def _step(self, move: Move, column: int) -> int:
        gone = column in self.patterns[move.pattern]
        return gone - (move.other is not None and column in self.patterns[move.other])
