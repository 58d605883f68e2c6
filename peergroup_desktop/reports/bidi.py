"""Right-to-left text: which way each character runs, and in which order runs stand on the line.

Follows the Unicode bidirectional algorithm as far as one line of names, labels and short notes needs it (rules
P2-P3, W1-W7 in short, N1-N2, I1-I2, L2). Left out: explicit embedding controls and bracket pairing.
"""

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

Run = TypeVar("Run")

_STRONG = {"L": 0, "R": 1, "AL": 1}
_NUMBER = 2


def levels(text: str) -> list[int]:
    """Return an embedding level per character: even runs left to right, odd right to left."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    if not any(_STRONG.get(kind) == 1 for kind in kinds):
        return [0] * len(text)
    base = next((_STRONG[kind] for kind in kinds if kind in _STRONG), 0)
    return [_level(direction, base) for direction in _resolved(kinds, base)]


def _level(direction: int, base: int) -> int:
    if direction == _NUMBER:
        return 2
    if base == 0:
        return direction
    return 1 if direction == 1 else 2


def _resolved(kinds: list[str], base: int) -> list[int]:
    """Give every character 0 (left to right), 1 (right to left) or `_NUMBER` (digits after right-to-left text)."""
    found: list[int | None] = []
    strong = base
    for kind in kinds:
        if kind in _STRONG:
            strong = _STRONG[kind]
            found.append(strong)
        elif kind in ("EN", "AN"):
            found.append(_NUMBER if strong == 1 or kind == "AN" else 0)
        elif kind == "NSM" and found:
            found.append(found[-1])
        else:
            found.append(None)
    return _fill_neutrals(found, base)


def _fill_neutrals(found: list[int | None], base: int) -> list[int]:
    """Let spaces and punctuation follow their neighbours where both agree, else the line's own direction."""
    result: list[int] = []
    for index, direction in enumerate(found):
        if direction is not None:
            result.append(direction)
            continue
        before = result[-1] if result else base
        after = next((later for later in found[index:] if later is not None), base)
        sides = {1 if side == _NUMBER else side for side in (before, after)}
        result.append(sides.pop() if len(sides) == 1 else base)
    return result


def in_visual_order(runs: Sequence[tuple[int, Run]]) -> list[Run]:
    """Return runs as they stand on the page from the left, given (level, run) in reading order (rule L2)."""
    order = list(runs)
    highest = max((level for level, _run in order), default=0)
    for threshold in range(highest, 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and order[end][0] >= threshold:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return [run for _level, run in order]
