"""What people type, made ready to keep: spaces settled, control characters out, lengths and orders checked."""

import unicodedata
from datetime import date

from peergroup_desktop.core.errors import DatesCrossed, NameMissing, NothingTyped, TextTooLong, TimesCrossed

SHORT = 200
LONG = 10_000
_DAY = 24 * 60
_DROPPED = {"Cc", "Cs"}
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # blank, though they count as letters
_TURNERS = dict.fromkeys([0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""What turns the writing of all that follows around, or marks the start of a file. Names in Arabic or Hebrew run the
right way by their own letters; what joins and parts letters inside a word stays."""


def one_line(text: str, field: str, *, longest: int = SHORT) -> str:
    """Return `text` on one line with single spaces, "" when nothing of it can be seen. Raises `TextTooLong`."""
    return _checked(_seen(" ".join(_readable(text).translate(_TURNERS).split())), field, longest)


def draft(text: str, field: str, *, longest: int = LONG) -> str:
    """Return `text` as it stands while somebody writes it. Raises `TextTooLong`."""
    return _checked(_readable(text), field, longest)


def words(text: str, field: str, *, longest: int = SHORT) -> str:
    """Return some words on one line. Raises `NothingTyped` when there are none, `TextTooLong`."""
    kept = one_line(text, field, longest=longest)
    if not kept:
        raise NothingTyped(field)
    return kept


def several_lines(text: str, field: str, *, longest: int = LONG) -> str:
    """Return `text` with its lines kept and its ends trimmed, "" when nothing can be seen. Raises `TextTooLong`."""
    lines = (line.rstrip() for line in _readable(text).splitlines())
    return _checked(_seen("\n".join(lines).strip()), field, longest)


def name(text: str, field: str, *, kind: str) -> str:
    """Return a name on one line.

    Raises:
        NameMissing: nothing is left of it. `kind` says whose name it is.
        TextTooLong: more than 200 letters.
    """
    kept = one_line(text, field)
    if not kept:
        raise NameMissing(field, kind=kind)
    return kept


def require_days_in_order(starts_on: date, ends_on: date | None, field: str = "ends_on") -> None:
    """Raise `DatesCrossed` when a span ends before it starts. An open end is in order."""
    if ends_on is not None and ends_on < starts_on:
        raise DatesCrossed(field)


def require_times_in_order(starts_minute: int, ends_minute: int, field: str = "ends_minute") -> None:
    """Raise `TimesCrossed` unless both are minutes of one day and the end comes after the start."""
    if not 0 <= starts_minute < ends_minute <= _DAY:
        raise TimesCrossed(field)


def _readable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char for char in text if char in "\n\t\r" or unicodedata.category(char) not in _DROPPED)


def _seen(text: str) -> str:
    """Return `text` if anything of it can be seen."""
    return text if any(map(_can_be_seen, text)) else ""


def _can_be_seen(char: str) -> bool:
    is_variant = "\ufe00" <= char <= "\ufe0f"  # says how the sign before it looks
    return not is_variant and char not in _UNSEEN_LETTERS and unicodedata.category(char) not in _UNSEEN


def _checked(text: str, field: str, longest: int) -> str:
    if len(text) > longest:
        raise TextTooLong(field, longest=longest)
    return text
