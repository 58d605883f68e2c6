"""Finds people's names in a text, so that somebody can leave them out. Nothing is changed by itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.names import fold

REPLACEMENT = N_("[someone]")
"""What may stand in a name's place."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*\d*")
_DIGITS = "0123456789"
_LEAST_HALF = 3
# Scripts that put no spaces between words (Thai to Burmese, Khmer, kana, Han), and Korean, which joins particles to
# names: a name counts wherever it stands.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_BETWEEN = r"[\s·・=-]*"
# Arabic writes "and", "by" and "for" onto the word that follows.
_JOINED = re.compile("و?[بل]|و")
_JOINING = "وبل"
_LEAST_AFTER_JOINED = 3
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


class _Word(NamedTuple):
    start: int
    end: int
    folded: str
    is_small: bool


@dataclass(frozen=True)
class _Way:
    """A way in which somebody may be called: folded words. `is_family`: a last name, which begins with a capital."""

    words: tuple[str, ...]
    is_family: bool = False


class Known:
    """Names made ready to be looked for, in one text or in thousands."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first_word: dict[str, list[_Way]] = defaultdict(list)
        unspaced: set[str] = set()
        for name in names:
            for way in _ways(name):
                self._by_first_word[way.words[0]].append(way)
            unspaced |= _unspaced(name)
        longest_first = sorted(unspaced, key=lambda pattern: (-len(pattern), pattern))
        self._unspaced = re.compile("|".join(longest_first), re.IGNORECASE) if unspaced else None

    def find(self, text: str) -> tuple[Shielded, ...]:
        """Return where `text` names somebody, as `find` does."""
        spans = [match.span() for match in self._unspaced.finditer(text)] if self._unspaced else []
        words = _words(text)
        if spans:
            words = [word for word in words if not any(word.start < end and start < word.end for start, end in spans)]
        place = 0
        while place < len(words):
            word = words[place]
            is_worth = word.folded in self._by_first_word or word.folded[-1:] in _DIGITS or word.folded[:1] in _JOINING
            start, length = self._at(words, place) if is_worth else (0, 0)
            if length:
                spans.append((start, _end(text, start, words[place + length - 1].end)))
            place += length or 1
        return tuple(Shielded(start, end, text[start:end]) for start, end in sorted(spans))

    def _at(self, words: list[_Word], place: int) -> tuple[int, int]:
        """Return where a name begins in the word at `place`, and how many words it has; 0 when none does."""
        for word in _forms(words[place]):
            longest = 0
            for way in self._by_first_word.get(word.folded, ()):
                if len(way.words) > longest and _is_called(word, words, place, way):
                    longest = len(way.words)
            if longest:
                return word.start, longest
        return 0, 0

    def may_stand_in(self, text: str) -> bool:
        """Tell quickly that none of the names stands in `text`: then False. True says that it is worth looking."""
        small = text.lower()
        return not text.isascii() or any(word in small for word in self._by_first_word)


def find(text: str, names: Iterable[str]) -> tuple[Shielded, ...]:
    """Return where `text` names somebody, from its beginning on.

    A name counts as a whole and by its first word, with or without accents; of overlapping ones the longest counts.
    A first name that is an everyday word too, such as Will or Rose, counts only with a capital letter, and so does a
    double last name or a half of it. A hyphen counts as a space.
    """
    return Known(names).find(text)


def without(text: str, found: Iterable[Shielded]) -> str:
    """Return `text` with "[someone]" in place of each name that `find` found in it."""
    for name in sorted(found, key=lambda name: name.start, reverse=True):
        text = f"{text[: name.start]}{_(REPLACEMENT)}{text[name.end :]}"
    return text


def forms(name: str) -> frozenset[str]:
    """Return the ways in which a name counts, in small letters without accents and hyphens."""
    return frozenset(" ".join(way.words) for way in _ways(name))


def _words(text: str) -> list[_Word]:
    words = []
    for match in _WORD.finditer(text):
        word = match.group()
        bare = _OF.sub("", word) if word[-1] in "sS" else word
        words.append(_Word(match.start(), match.start() + len(bare), fold(bare), bare[:1].islower()))
    return words


@lru_cache(maxsize=16384)
def _ways(name: str) -> tuple[_Way, ...]:
    """Return the ways in which a name counts. Kept: the same names are looked for in every box.

    Where words have no borders, only the parts in other scripts count here.
    """
    parts = [tuple(word.folded for word in _words(part)) for part in _in_order(name) if not _UNSPACED.search(part)]
    parts = [part for part in parts if part]
    if not parts:
        return ()
    found = [parts[0]] if _UNSPACED.search(name) else [tuple(word for part in parts for word in part), parts[0]]
    if len(parts[0]) == 1:
        found.append((parts[0][0].rstrip(_DIGITS),))  # Bob of Bob2
    ways = [_Way(words) for words in dict.fromkeys(found) if len(words[0]) >= _LEAST_LETTERS]
    if len(parts) > 1 and len(parts[-1]) > 1:
        halves = ((half,) for half in parts[-1] if len(half) >= _LEAST_HALF)
        ways += [_Way(words, is_family=True) for words in (parts[-1], *halves)]
    return tuple(ways)


@lru_cache(maxsize=16384)
def _unspaced(name: str) -> frozenset[str]:
    """Return patterns of a name in a script without spaces: the whole, and each part, for any may be given."""
    if not _UNSPACED.search(name):
        return frozenset()
    parts = _in_order(name)
    alone = [part for part in parts if _UNSPACED.search(part)]
    wholes = [parts, parts[1:] + parts[:1]] if "," in name else [parts]
    patterns = [_BETWEEN.join(map(re.escape, whole)) for whole in wholes if len("".join(whole)) >= _LEAST_LETTERS]
    return frozenset([*patterns, *(re.escape(part) for part in alone if len(part) >= _LEAST_LETTERS)])


def _in_order(name: str) -> list[str]:
    """Return the parts of a name that spaces divide, given names first."""
    family, comma, given = name.partition(",")
    return (f"{given} {family}" if comma else name).split()


def _forms(word: _Word) -> Iterator[_Word]:
    """Yield a word of a text as it stands, without a number at its end, and without what Arabic joins to it."""
    yield word
    bare = word.folded.rstrip(_DIGITS)
    if bare != word.folded:
        yield word._replace(folded=bare)
    joined = _JOINED.match(word.folded)
    for cut in range(1, joined.end() + 1) if joined else ():
        if len(word.folded) - cut >= _LEAST_AFTER_JOINED:
            yield word._replace(start=word.start + cut, folded=word.folded[cut:])


def _is_called(first: _Word, words: list[_Word], place: int, way: _Way) -> bool:
    """Tell whether the words from `place` on, the first as given, are this way to call somebody."""
    if first.is_small and (way.is_family or (len(way.words) == 1 and way.words[0] in _WORDS_TOO)):
        return False
    following = words[place + 1 : place + len(way.words)]
    return tuple(word.folded for word in following) == way.words[1:]


def _end(text: str, start: int, end: int) -> int:
    """Return where a name ends: behind the bracket that closes one in it, as in "Sam (tall)"."""
    return end + 1 if "(" in text[start:end] and text[end : end + 1] == ")" else end
