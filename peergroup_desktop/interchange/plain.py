"""Turns what import found into plain lists and dictionaries, for `--json` and for scripts."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """Return `value` as JSON can hold it: dataclasses as dictionaries, enum members as their values, ISO dates.

    Sets come out sorted. Anything unknown comes out as its text.
    """
    if is_dataclass(value):
        return {known.name: plain(getattr(value, known.name)) for known in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return [plain(item) for item in sorted(value)]
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return _single(value)


def _single(value: object) -> Plain:
    if isinstance(value, Enum):
        return _single(value.value)
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
