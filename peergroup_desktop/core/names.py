"""People's names: folding for search and look-alikes, initials for discreet mode. Assumes no order of parts."""

import unicodedata
from functools import lru_cache

_NO_DECOMPOSITION = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "’": "'", "ʼ": "'"}
)
_SCRIPTS_WITHOUT_INITIALS = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return `name` in small letters without accents, with single spaces: "  Siân  Łuk" gives "sian luk"."""
    if name.isascii():  # most are, and a list folds hundreds of them
        return " ".join(name.lower().split())
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(_NO_DECOMPOSITION))
    bare = "".join(char for char in spread if not unicodedata.combining(char) or ord(char) > 0x0370)
    return " ".join(bare.split())


def initials(name: str, *, dotted: bool = False) -> str:
    """Return at most two initials: "Grace Adeyemi" gives "GA" (or "G. A."), scripts without capitals one letter."""
    letters = [_first_letter(word) for word in name.replace(",", " ").split()]
    kept = [letter for letter in letters if letter]
    if not kept:
        return "?"
    if len(kept) > 1 and not unicodedata.name(kept[0], "").startswith(_SCRIPTS_WITHOUT_INITIALS):
        kept = [kept[0], kept[-1]]
    else:
        kept = kept[:1]
    return " ".join(f"{letter}." for letter in kept) if dotted else "".join(kept)


def _first_letter(word: str) -> str:
    return next((char.upper() for char in word if char.isalnum()), "")
