"""Names as a list has them. Assumes no order of parts, cuts nothing off, and keeps the list's own writing.

`called` is what the register will show. It is the name as the list has it, because that is what the group recognises;
only "Surname, First" is turned round and a nickname in brackets or quotes is taken at its word.
"""

import re
from dataclasses import dataclass

from peergroup_desktop.core.names import fold

LONGEST_NAME = 120
_NICKNAME = re.compile(r"[(\"“‘]\s*([^()\"“”‘’]{1,40}?)\s*[)\"”’]")
_MAY_HAVE_NICKNAME = re.compile(r"[(\"“‘]")
_TITLES = frozenset("mr mrs miss ms mx dr rev revd sir dame prof fr sr br pastor".split())
_SUFFIXES = frozenset("jr sr ii iii iv obe mbe phd esq snr jnr".split())
_NOT_A_NICKNAME = re.compile(
    r"\d|\b(?:new|left|moved|volunteer|vol|staff|facilitator|helper|carer|mum|dad|guest|wife|husband|friend|deceased|rip"
    r"|from|the|of|with|at|not|and)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class NameParts:
    """A name to show, the whole name ("" where the list has one word), and one for groups that keep first names."""

    called: str
    full_name: str
    first_name: str


_NOBODY = NameParts("", "", "")


def read_name(text: str) -> NameParts:
    """Read a whole name from one cell; "" gives three empty texts."""
    whole = tidy(text)
    if not whole:
        return _NOBODY
    turned = _turned(whole)
    nickname = _nickname(whole)
    called = nickname or turned
    full_name = turned if len(turned.split()) > 1 else ""
    return NameParts(called, full_name, nickname or _first(turned))


def join_names(called: str, full_name: str, first: str, surname: str) -> NameParts:
    """Put together what a list has in several columns; each may be empty.

    A column of names people like to be called wins for `called`; a whole name wins over first name and surname.
    """
    whole = read_name(full_name or " ".join(part for part in (tidy(first), tidy(surname)) if part))
    liked = read_name(called)
    if not liked.called:
        own_first = tidy(first) if tidy(first) and not _NICKNAME.search(whole.full_name) else whole.first_name
        return NameParts(whole.called, whole.full_name, own_first)
    return NameParts(liked.called, whole.full_name or whole.called or liked.full_name, liked.first_name)


def tidy(text: str) -> str:
    """Return `text` with single spaces and no invisible marks at its ends."""
    return " ".join(text.split()).strip("\ufeff\u200b\u200c\u200e\u200f\u2060")


def name_keys(*names: str) -> frozenset[str]:
    """Return what two writings of the same name share: folded words in no order, with and without a nickname."""
    keys: set[str] = set()
    for name in names:
        bare = " ".join(_NICKNAME.sub(" ", name).split())
        nickname = _nickname(name)
        variants = [bare, *([f"{nickname} {' '.join(bare.split()[1:])}"] if nickname else [])]
        keys.update(key for key in (_key(variant) for variant in variants) if key)
    return frozenset(keys)


def _key(name: str) -> str:
    words = fold(name).replace("'", "").replace("-", " ").replace(",", " ").replace(".", " ").split()
    return " ".join(sorted(word for word in words if word not in _TITLES) or words)


def _turned(whole: str) -> str:
    surname, comma, first = whole.partition(",")
    if not comma or not surname.strip() or not first.strip() or "," in first or first.strip().casefold() in _SUFFIXES:
        return whole
    if re.search(r"\d|[&/+]", whole) or len(first.split()) > 4:
        return whole
    return f"{first.strip()} {surname.strip()}"


def _nickname(whole: str) -> str:
    match = _NICKNAME.search(whole) if _MAY_HAVE_NICKNAME.search(whole) else None
    if not match or not match.start():
        return ""
    inside = match.group(1)
    is_name = any(char.isalpha() for char in inside) and len(inside.split()) <= 2
    return inside if is_name and not _NOT_A_NICKNAME.search(inside) else ""


def _first(turned: str) -> str:
    words = turned.split()
    if words[0].rstrip(".").casefold() in _TITLES:
        return turned  # "Mrs P Kaur": the title is how the group knows her
    return words[0] if any(char.isalpha() for char in words[0]) else turned
