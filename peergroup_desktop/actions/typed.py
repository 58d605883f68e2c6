"""What people type, made ready to keep: spaces settled, control characters out, lengths and orders checked."""

import unicodedata
from datetime import date

from peergroup_desktop.core.errors import DatesCrossed, NameMissing, NothingTyped, TextTooLong, TimesCrossed

SHORT = 200
LONG = 10_000
_DAY = 24 * 60


def one_line(text: str, field: str, *, longest: int = SHORT) -> str:
    """Return `text` on one line with single spaces. Raises `TextTooLong`."""
    return _checked(" ".join(_readable(text).split()), field, longest)


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
    """Return `text` with its lines kept and its ends trimmed. Raises `TextTooLong`."""
    lines = (line.rstrip() for line in _readable(text).splitlines())
    return _checked("\n".join(lines).strip(), field, longest)


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
    return "".join(char for char in text if char in "\n\t\r" or unicodedata.category(char) not in {"Cc", "Cs"})


def _checked(text: str, field: str, longest: int) -> str:
    if len(text) > longest:
        raise TextTooLong(field, longest=longest)
    return text
