"""Words that mean the same to somebody who looks for help, a group of them in each line: "money, debt, benefits".

The group can change them. They make more places found; they never hide one.
"""

from collections.abc import Iterable, Sequence

from peergroup_desktop.core.names import fold

_LEAST_LETTERS = 3


def widened(typed: Sequence[str], lines: Iterable[str]) -> list[list[str]]:
    """Return for each typed word all words to look for instead; empty when there is no other word for any of them.

    A word counts from its third letter on, so that the list does not jump about while somebody types.
    """
    groups = [[fold(word) for word in _words(line)] for line in lines]
    wider = [[word, *_others(fold(word), groups)] for word in typed]
    return wider if any(len(words) > 1 for words in wider) else []


def _others(word: str, groups: Iterable[Sequence[str]]) -> list[str]:
    if len(word) < _LEAST_LETTERS:
        return []
    return [other for group in groups if any(one.startswith(word) for one in group) for other in group]


def _words(line: str) -> tuple[str, ...]:
    return tuple(word for part in line.split(",") if (word := part.strip()))
