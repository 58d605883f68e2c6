"""Invented years, and somebody who tries to work out what their pages hide."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from peergroup_desktop.core.small_numbers import Hidden, Page, hide

Year = Mapping[tuple[frozenset[int], int], int]


def invented_year(rng: random.Random) -> tuple[Year, int, int]:
    """Return people by the groups they came to and their kind, how many kinds, and how many groups."""
    groups, rows = rng.randint(1, 7), rng.randint(3, 12)
    shares = [rng.random() ** 2 + 0.02 for _row in range(rows)]
    overlap = rng.choice((0, 0, 0.05, 0.2, 0.5))
    people: Counter[tuple[frozenset[int], int]] = Counter()
    for group in range(groups):
        for _person in range(rng.choice((1, 3, 8, 15, 20, 30, 60))):
            came_to = {group}
            while rng.random() < overlap:
                came_to.add(rng.randrange(groups))
            people[frozenset(came_to), rng.choices(range(rows), shares)[0]] += 1
    return people, rows, groups


def counted(people: Year, row: int, column: int) -> int:
    """Return how many people of a row came at all (column 0) or to one group."""
    return sum(n for (came_to, kind), n in people.items() if kind == row and (column == 0 or column - 1 in came_to))


def worked_out(page: Page, people: Year, threshold: int) -> list[tuple[int, int, int]]:
    """Return each count of a few that follows from the page and all totals: its row, its column, the count."""
    rows, columns = len(page.rows), len(page.rows[0])
    totals = [sum(counted(people, row, column) for row in range(rows)) for column in range(columns)]
    bounds = {
        (row, column): _first_bounds(page.rows[row][column], totals[column], threshold)
        for row, column in product(range(rows), range(columns))
    }
    changed = True
    while changed:
        before = dict(bounds)
        for column in range(columns):
            _narrow_sum(bounds, [(row, column) for row in range(rows)], totals[column])
        for row in range(rows):
            _narrow_row(bounds, row, columns)
        changed = bounds != before
    return [(*cell, low) for cell, (low, high) in bounds.items() if low == high and 0 < low < threshold]


def _first_bounds(shown: int | Hidden, total: int, threshold: int) -> tuple[int, int]:
    if isinstance(shown, int):
        return shown, shown
    return (1, threshold - 1) if shown is Hidden.FEW else (0, total)


def _narrow_sum(bounds: dict[tuple[int, int], tuple[int, int]], cells: list[tuple[int, int]], total: int) -> None:
    least, most = sum(bounds[cell][0] for cell in cells), sum(bounds[cell][1] for cell in cells)
    for cell in cells:
        low, high = bounds[cell]
        bounds[cell] = max(low, total - (most - high)), min(high, total - (least - low))


def _narrow_row(bounds: dict[tuple[int, int], tuple[int, int]], row: int, columns: int) -> None:
    groups = [(row, column) for column in range(1, columns)]
    low, high = bounds[row, 0]
    low = max(low, *(bounds[cell][0] for cell in groups))
    high = min(high, sum(bounds[cell][1] for cell in groups))
    bounds[row, 0] = low, high
    for cell in groups:
        others = sum(bounds[other][1] for other in groups if other != cell)
        bounds[cell] = max(bounds[cell][0], low - others), min(bounds[cell][1], high)


def read_backwards(margins: Mapping[frozenset[int], int], rows: int, groups: int, threshold: int) -> tuple[int, int]:
    """Print every year there can be with these totals, and see what those with the same pages have in common.

    This is all that anybody can work out who knows the rule, and the file without people's kinds. Returns how many
    years there are and how many counts of a few are the same in all years of a page.
    """
    pages: dict[Page | None, list[tuple[int, ...]]] = defaultdict(list)
    for split in product(*(list(_splits(count, rows)) for count in margins.values())):
        people = {(came_to, row): split[k][row] for k, came_to in enumerate(margins) for row in range(rows)}
        page = hide(people, rows=rows, groups=groups, threshold=threshold)
        cells = tuple(counted(people, row, column) for row in range(rows) for column in range(groups + 1))
        pages[page].append(cells)
    found = sum(
        len(set(column)) == 1 and 0 < column[0] < threshold
        for years in pages.values()
        for column in zip(*years, strict=True)
    )
    return sum(map(len, pages.values())), found


def _splits(count: int, parts: int) -> Iterator[tuple[int, ...]]:
    if parts == 1:
        yield (count,)
        return
    for first in range(count + 1):
        for rest in _splits(count - first, parts - 1):
            yield first, *rest
