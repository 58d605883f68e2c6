"""Rows of one file that may be the same person. Only a hint: nobody is joined here."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import Protocol

from peergroup_desktop.interchange.person_names import name_keys

_LARGEST_BLOCK = 40  # more rows than this sharing a word say nothing (a village of Joneses), and would cost a lot
_CLOSE = 0.88
_TELLING_WORD = 3


class NamedRow(Protocol):
    """What is looked at of a row."""

    @property
    def called(self) -> str:
        """The name the register would show."""

    @property
    def full_name(self) -> str:
        """The whole name, or ""."""

    @property
    def phone(self) -> str:
        """The phone number as typed, or ""."""


@dataclass(frozen=True)
class Lookalike:
    """Two rows (indexes, the smaller first) and why: same_name, close_name or same_phone."""

    first: int
    second: int
    reason: str


def find_lookalikes(rows: Sequence[NamedRow]) -> tuple[Lookalike, ...]:
    """Return the pairs worth showing, each once, in the order of the rows."""
    keys = [name_keys(row.full_name or row.called) for row in rows]
    found: dict[tuple[int, int], str] = {}
    for pair in _pairs_sharing(keys):
        found[pair] = "same_name"
    words = [frozenset(word for key in known for word in key.split()) for known in keys]
    phones = ["".join(char for char in row.phone if char.isdigit())[-9:] for row in rows]
    for first, second in _pairs_sharing([{word for word in known if len(word) >= _TELLING_WORD} for known in words]):
        if (first, second) in found:
            continue
        if phones[first] and phones[first] == phones[second]:
            found[first, second] = "same_phone"
        elif _are_close(keys[first], keys[second]):
            found[first, second] = "close_name"
    return tuple(Lookalike(*pair, reason) for pair, reason in sorted(found.items()))


def _pairs_sharing(groups: Sequence[frozenset[str] | set[str]]) -> list[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        for word in group:
            blocks[word].append(index)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= _LARGEST_BLOCK:
            pairs.update(combinations(block, 2))
    return sorted(pairs)


def _are_close(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(_is_close(left, right) for left in one for right in other)


def _is_close(left: str, right: str) -> bool:
    if _shares_initials(left.split(), right.split()):
        return True
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.real_quick_ratio() >= _CLOSE and matcher.quick_ratio() >= _CLOSE and matcher.ratio() >= _CLOSE


def _shares_initials(left: list[str], right: list[str]) -> bool:
    """Say whether one name is the other with a first name cut to its initial: "kaur p" and "kaur parminder"."""
    shared = set(left) & set(right)
    rest_left, rest_right = [w for w in left if w not in shared], [w for w in right if w not in shared]
    if not shared or len(rest_left) != 1 or len(rest_right) != 1:
        return False
    short, long = sorted((rest_left[0], rest_right[0]), key=len)
    return len(short) == 1 and long.startswith(short)
