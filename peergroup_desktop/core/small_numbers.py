"""Which numbers of a year's breakdown are printed, so that no count of a few people can be worked out.

**Who attacks.** Somebody who has every page the file can print (the totals of any groups together, in any months; the
tables of every group; noughts; words like "fewer than 5") and who has read this module.

**The rule**, tried in steps, each hiding more:

1. A count of 1 to `threshold` - 1 prints as few. If there is one, the two next smallest rows (as counted all together)
   are hidden in *every* table of the year. In a row where fewer than three numbers are hidden, those of the smallest
   groups go too, and in a table so many of the smallest rows that what is hidden stands for `threshold` people or more.
   By a whole group's or row's size, as its own would tell how large the hidden number is at most.
2. The groups' tables are left out. In the table of everybody the next smallest number is hidden; with one group alone,
   which begins here, two are tried after that.
3. Nothing is printed.

A group of fewer people than three times the threshold has no table: that follows from totals, which are printed anyhow.

**Why it holds.** A step is taken only when every count of a few has *twins*: files in which the same people came to the
same groups on the same days, so that every total is the same, only somebody is of another kind (see `core.twins`), for
which every step before fails as well and this step prints the very same page, and in which that count is another. So
the attacker, who can work out all of this, cannot tell them apart. It is not enough that the hidden numbers have more
than one solution: 4, 7, 7 printed as "few, –, 7 of 18" is solved by somebody who knows that the smallest was hidden.
Twins are found from each other (every move can be taken back), so that whatever is found from one is found from all:
whether a step is taken does not depend on which of them is the true one. (A search that takes too long counts as one
that found nothing; there, in large years alone, twins might be treated differently.) What is hidden in one table stands
for `threshold` people or more, all taken together. Nothing is left to chance or to the order of the rows in the file.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import islice, takewhile

from peergroup_desktop.core.twins import Cell, Move, Tally

THRESHOLDS = (5, 8, 10)
_WITH_GROUPS, _ALONE = ((True, 2), (False, 1)), ((False, 1), (False, 2))
_MOST_LOOKS, _MOST_TWINS = 600, 3000
_PEOPLE_FOR_A_TABLE = 3


class Hidden(Enum):
    """What stands in a cell instead of a number."""

    FEW = "few"
    """One or more, and fewer than the threshold."""
    DASH = "dash"
    """Any number: hidden so that no other one can be worked out."""


Shown = int | Hidden
_Printed = tuple[tuple[Shown, ...], ...]
_HIDDEN = frozenset(Hidden)


@dataclass(frozen=True)
class Page:
    """What may be printed: rows as given, in each the number all together and then those of groups.

    Of a group without a table `has_table` is False, and its cells are dashes.
    """

    rows: tuple[tuple[Shown, ...], ...]
    has_table: tuple[bool, ...]


@dataclass(frozen=True)
class _Step:
    """One way to print: which columns have a table, and how many rows are hidden beside the small ones."""

    columns: tuple[int, ...]
    spare: int


def hide(people: Mapping[tuple[frozenset[int], int], int], *, rows: int, groups: int, threshold: int) -> Page | None:
    """Return what may be printed of a year, None when nothing may.

    Args:
        people: How many different people came to exactly these groups (by number from 0) and belong to this row.
        rows: How many rows there are.
        groups: How many groups there are.
        threshold: The smallest count that may be read.
    """
    tally = _tally(people, rows, groups)
    if sum(map(sum, tally.people)) < threshold * _PEOPLE_FOR_A_TABLE:
        return None
    search = _Search(tally, threshold)
    for number, step in enumerate(search.steps):
        if search.is_safe(tally, number):
            return _page(search.printed(tally, step), step, groups)
    return None


def _tally(people: Mapping[tuple[frozenset[int], int], int], rows: int, groups: int) -> Tally:
    counts: Counter[tuple[frozenset[int], int]] = Counter()
    for (came_to, row), count in people.items():
        counts[frozenset({0, *(group + 1 for group in came_to)}), row] += count
    patterns = tuple(sorted({pattern for pattern, _row in counts}, key=sorted))
    table = tuple(tuple(counts[pattern, row] for row in range(rows)) for pattern in patterns)
    return Tally(patterns, table, groups + 1)


def _page(printed: _Printed, step: _Step, groups: int) -> Page:
    place = {column: index for index, column in enumerate(step.columns)}
    return Page(
        rows=tuple(
            tuple(row[place[column]] if column in place else Hidden.DASH for column in range(groups + 1))
            for row in printed
        ),
        has_table=tuple(column in place for column in range(groups + 1)),
    )


class _Search:
    """Looks for twins of one tally. What it found out about a twin it does not look for again."""

    def __init__(self, tally: Tally, threshold: int) -> None:
        self._threshold = threshold
        groups = range(1, tally.columns) if tally.columns > 2 else range(0)
        large = tuple(group for group in groups if tally.totals[group] >= threshold * _PEOPLE_FOR_A_TABLE)
        self.steps = tuple(
            _Step((0, *large) if with_groups else (0,), spare)
            for with_groups, spare in (_WITH_GROUPS if large else _ALONE)
        )
        self._known: dict[tuple[Tally, int], bool] = {}
        self._left = _MOST_TWINS

    def is_safe(self, tally: Tally, number: int) -> bool:
        """Whether a step lets nobody work out a count of a few."""
        key = (tally, number)
        if key not in self._known:
            safe, twins = self._look(tally, number)
            self._known |= dict.fromkeys(((twin, number) for twin in twins), safe)
        return self._known[key]

    def printed(self, tally: Tally, step: _Step) -> _Printed:
        """Return what a step prints."""
        few = [row for row in tally.cells if any(map(self._is_few, row if len(step.columns) > 1 else row[:1]))]
        if not few:
            return tuple(tuple(row[column] for column in step.columns) for row in tally.cells)
        large = sorted((row[0], place) for place, row in enumerate(tally.cells) if row[0] >= self._threshold)
        spare = {place for _count, place in large[: step.spare]}
        hidden = {(place, column) for place in spare for column in step.columns}
        for place, row in enumerate(tally.cells):
            hidden |= {(place, column) for column in self._hidden_in(row, step, tally.totals)}
        for column in step.columns:
            hidden |= self._hidden_under(tally, column, hidden)
        return tuple(
            tuple(self._shown(row[column], (place, column) in hidden, place in spare) for column in step.columns)
            for place, row in enumerate(tally.cells)
        )

    def _shown(self, count: int, is_hidden: bool, is_spare: bool) -> Shown:
        if not is_hidden:
            return count
        return Hidden.FEW if self._is_few(count) and not is_spare else Hidden.DASH

    def _hidden_in(self, row: tuple[int, ...], step: _Step, totals: tuple[int, ...]) -> set[int]:
        """Return the columns hidden in a row: the small ones, and so many others that none of them stands alone."""
        among = range(len(row)) if len(step.columns) > 1 else step.columns
        hidden = {column for column in among if self._is_few(row[column])}
        if hidden and len(step.columns) > 1:
            others = sorted(
                (totals[column], column) for column in step.columns[1:] if row[column] and column not in hidden
            )
            hidden |= {column for _count, column in others[: max(0, 1 + step.spare - len(hidden))]}
        return hidden

    def _hidden_under(self, tally: Tally, column: int, hidden: set[Cell]) -> set[Cell]:
        """Return the next smallest cells of a column, so many that enough people stand behind what is hidden in it."""
        behind = sum(row[column] for place, row in enumerate(tally.cells) if (place, column) in hidden)
        more: set[Cell] = set()
        others = [
            (row[0], place) for place, row in enumerate(tally.cells) if row[column] and (place, column) not in hidden
        ]
        for _count, place in sorted(others):
            if behind == 0 or behind >= self._threshold:
                break
            behind += tally.cells[place][column]
            more.add((place, column))
        return more

    def _is_few(self, count: int) -> bool:
        return 0 < count < self._threshold

    def _look(self, tally: Tally, number: int) -> tuple[bool, list[Tally]]:
        """Look through twins, the nearest first, until every count of a few was seen to be another one.

        Returns whether it was, and the twins found, of whom the same is true.
        """
        printed = self.printed(tally, self.steps[number])
        waiting = {cell: count for cell, count in _cells(tally) if self._is_few(count)}
        twins = [tally]
        seen = {tally}
        for now, move in _moves(twins, waiting):
            twin = now.twin(move) if _leaves_shown(now, move, printed, self.steps[number]) else now
            if twin in seen:
                continue
            seen.add(twin)
            self._left -= 1
            if self._left < 0:
                return False, twins
            if self._is_twin(twin, printed, number):
                twins.append(twin)
                for cell in [cell for cell, count in waiting.items() if _count(twin, cell) != count]:
                    del waiting[cell]
        return self._stand_for_enough(tally, printed, self.steps[number]) and not waiting, twins

    def _stand_for_enough(self, tally: Tally, printed: _Printed, step: _Step) -> bool:
        """Whether what is hidden in each table stands for enough people, taken together."""
        hidden = (
            sum(tally.cells[row][column] for row, shown in enumerate(printed) if shown[place] in _HIDDEN)
            for place, column in enumerate(step.columns)
        )
        return not any(map(self._is_few, hidden))

    def _is_twin(self, twin: Tally, printed: _Printed, number: int) -> bool:
        """Whether a tally comes to the same step, and prints the same."""
        return self.printed(twin, self.steps[number]) == printed and not any(
            self.is_safe(twin, before) for before in range(number)
        )


def _cells(tally: Tally) -> Iterator[tuple[Cell, int]]:
    for place, row in enumerate(tally.cells):
        for column, count in enumerate(row):
            yield (place, column), count


def _count(tally: Tally, cell: Cell) -> int:
    return tally.cells[cell[0]][cell[1]]


def _moves(twins: list[Tally], waiting: Mapping[Cell, int]) -> Iterator[tuple[Tally, Move]]:
    """Yield moves of the first twin that change what waits, then some of all moves of all that are found meanwhile."""
    for cell in sorted(waiting):
        for move in twins[0].moves(cell):
            if cell not in waiting:
                break
            yield twins[0], move
    further = ((now, move) for now in twins for move in now.moves())
    yield from takewhile(lambda _move: waiting, islice(further, _MOST_LOOKS if waiting else 0))


def _leaves_shown(tally: Tally, move: Move, printed: _Printed, step: _Step) -> bool:
    """Whether a move changes nothing that is printed as a number."""
    place = {column: index for index, column in enumerate(step.columns)}
    return all(
        column not in place
        or (printed[move.leaves][place[column]] in _HIDDEN and printed[move.enters][place[column]] in _HIDDEN)
        for column, _step in tally.changed_by(move)
    )
