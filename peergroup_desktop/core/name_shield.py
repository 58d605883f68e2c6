"""Finds people's names in a text, so that somebody can leave them out. Nothing is changed by itself."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.names import fold

REPLACEMENT = N_("[someone]")
"""What may stand in a name's place."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_OF = re.compile(r"['’ʼ]s$", re.IGNORECASE)
_LEAST_LETTERS = 2
# Names that are words as well: in small letters they are taken for the word.
_WORDS_TOO = frozenset(
    "abbey amber angel april art ash august autumn bay bear bill bishop blue bob brook brooks buck bud calm candy "
    "carol chance charity chase chip christian chuck clay clover coral crystal daisy dale dawn dean dee destiny "
    "dill dolly dot drew duke earl earnest ebony eden faith fern flora ford forest frank fred gay gene ginger "
    "glen grace grant hale harmony hazel heath heather holly honey hope hunter iris iron ivory ivy jack jade "
    "jasmine jay jean jesse jet jewel josh joy june justice kay king kit lance lane laurel leaf lee lily lot love "
    "major march marina mark marsh mat max may mercy merry mike miles misty myrtle nan nick noble norm olive opal "
    "pansy pat patience patty pearl peg penny perry pete pip pop poppy precious prince prudence queen ram randy "
    "raven ray red reed rich river rob robin rock rod roman rose rosemary rowan royal ruby rusty sage sandy "
    "scarlet scout serenity shell sky sonny spring star stew storm stormy sue summer sunny teddy temple terry "
    "tiger trinity trip van victor victory viola violet wade ward warren wayne west will willow win winter woody "
    "wren young".split()
)


@dataclass(frozen=True)
class Shielded:
    """A name in a text: where it begins and ends, and how it stands there."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class _Word:
    start: int
    end: int
    folded: str
    is_small: bool


class Known:
    """Names made ready to be looked for, in one text or in thousands."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first_word = _by_first_word(names)

    def find(self, text: str) -> tuple[Shielded, ...]:
        """Return where `text` names somebody, as `find` does."""
        words = _words(text)
        found = []
        place = 0
        while place < len(words):
            length = _length_at(words, place, self._by_first_word)
            if length:
                start, end = words[place].start, words[place + length - 1].end
                found.append(Shielded(start, end, text[start:end]))
            place += length or 1
        return tuple(found)

    def may_stand_in(self, text: str) -> bool:
        """Tell quickly that none of the names stands in `text`: then False. True says that it is worth looking."""
        small = text.lower()
        return not text.isascii() or any(word in small for word in self._by_first_word)


def find(text: str, names: Iterable[str]) -> tuple[Shielded, ...]:
    """Return where `text` names somebody, from its beginning on.

    A name counts as a whole and by its first word, with or without accents; of overlapping ones the longest counts.
    A first name that is an everyday word too, such as Will or Rose, counts only with a capital letter.
    """
    return Known(names).find(text)


def without(text: str, found: Iterable[Shielded]) -> str:
    """Return `text` with "[someone]" in place of each name that `find` found in it."""
    for name in sorted(found, key=lambda name: name.start, reverse=True):
        text = f"{text[: name.start]}{_(REPLACEMENT)}{text[name.end :]}"
    return text


def _words(text: str) -> list[_Word]:
    words = []
    for match in _WORD.finditer(text):
        bare = _OF.sub("", match.group())
        words.append(_Word(match.start(), match.start() + len(bare), fold(bare), bare[:1].islower()))
    return words


def _by_first_word(names: Iterable[str]) -> dict[str, set[tuple[str, ...]]]:
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name in names:
        parts = _parts_of(name)
        for sequence in (parts, parts[:1]):
            if sequence and len(sequence[0]) >= _LEAST_LETTERS:
                known[sequence[0]].add(sequence)
    return known


@lru_cache(maxsize=16384)
def _parts_of(name: str) -> tuple[str, ...]:
    """Return a name's words, folded, given names first. Kept: the same names are looked for in every box."""
    family, comma, given = name.partition(",")
    return tuple(word.folded for word in _words(f"{given} {family}" if comma else name))


def _length_at(words: list[_Word], place: int, known: dict[str, set[tuple[str, ...]]]) -> int:
    """Return how many words from `place` on are a name; 0 when none is."""
    longest = 0
    for sequence in known.get(words[place].folded, ()):
        here = words[place : place + len(sequence)]
        is_word = len(sequence) == 1 and here[0].is_small and sequence[0] in _WORDS_TOO
        if tuple(word.folded for word in here) == sequence and not is_word:
            longest = max(longest, len(sequence))
    return longest
