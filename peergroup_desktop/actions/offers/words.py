"""Whether an offer and a need speak of the same thing: their words, without small ones, endings and places."""

import re
from collections.abc import Collection, Mapping, Sequence

from peergroup_desktop.core.names import fold

_ALIKE = 83
_LEAST_LETTERS = 5
_WORD = re.compile(r"\w[\w’'-]*")
_SMALL = frozenset(
    "a able about all an and any anyone anything are as be bit can company could do for get getting give going good "
    "had happy has have help helping her him i if in is it just keen know learn learning like little love me more my "
    "need new nice now of off offer often old on or other our out people really some somebody someone something "
    "sometimes teach teaching that the their them there they thing things time to too try up us use using very want we "
    "when with would you your".split()
)
_BEFORE_PLACE = frozenset("after around at before by from in near on to".split())
_SAME = (
    "lift ride drive driving car transport",
    "walk walking stroll ramble hike",
    "form forms paperwork pip benefit benefits application letter letters",
    "computer laptop tablet internet phone online email tech",
    "garden gardening allotment plant plants digging weeding",
    "cook cooking bake baking cake cakes recipe recipes meal meals",
    "knit knitting crochet wool",
    "sew sewing mend mending alteration alterations",
    "chat talk talking listen listening ear",
    "shop shopping errand errands groceries",
    "diy repair repairs fix fixing handy",
    "read reading book books",
    "child children kids babysitting childminding",
    "dog dogs pet pets cat cats",
    "swim swimming pool",
    "sing singing choir",
    "paint painting draw drawing art",
    "english language translate translating translation interpreting",
)
_FIRST_OF: Mapping[str, str] = {word: line.split()[0] for line in _SAME for word in line.split()}


def things(text: str) -> dict[str, str]:
    """Return what `text` is about: each thing under one word for all its names, with how it was said.

    "Lifts from Wensley Road" is about lifts: a place matters only where nothing else is said.
    """
    spoken = [(fold(match.group()), match.group()) for match in _WORD.finditer(text)]
    place = next((index for index, (word, _spoken) in enumerate(spoken) if word in _BEFORE_PLACE), len(spoken))
    return _things(spoken[:place]) or _things(spoken)


def alike(wanted: str, offered: Collection[str]) -> frozenset[str]:
    """Return which of the things offered are the thing wanted, slips of the pen allowed in longer words."""
    from rapidfuzz import fuzz, process

    same = frozenset({wanted} if wanted in offered else ())
    if len(wanted) < _LEAST_LETTERS:
        return same
    long = [thing for thing in offered if len(thing) >= _LEAST_LETTERS]
    matches = process.extract(wanted, long, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None)
    return same.union(match for match, _score, _place in matches)


def _things(spoken: Sequence[tuple[str, str]]) -> dict[str, str]:
    return {_thing(word): said_as for word, said_as in spoken if word not in _SMALL | _BEFORE_PLACE}


def _thing(word: str) -> str:
    """Return one word for a thing, however it ends and whichever of its names is used."""
    if word in _FIRST_OF:
        return _FIRST_OF[word]
    bare = _without_ending(word)
    return _FIRST_OF.get(bare, bare)


def _without_ending(word: str) -> str:
    for ending in ("’s", "'s", "ing", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word
