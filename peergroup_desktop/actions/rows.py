"""Rows as plain tuples: several times quicker than objects, and no row leaves `actions` by mistake."""

from collections.abc import Callable
from typing import Any

import peewee

from peergroup_desktop.models.base import DayField

_CONVERTED = (DayField, peewee.BooleanField)


def rows_of(query: Any) -> list[Any]:
    """Run a select and return its rows, each a tuple of the chosen columns in their order.

    Days and yes-or-no columns come as such (also the smallest or largest of one); ids are bytes already. The library's
    own types say that a select always yields objects; hence no closer type.
    """
    found: list[Any] = query._database.execute(query).fetchall()  # noqa: SLF001 - round the library's row by row
    columns: list[Any] = query._returning  # noqa: SLF001
    converts = [(place, convert) for place, column in enumerate(columns) if (convert := _converter(column))]
    if not converts:
        return found
    by_column: list[Any] = list(zip(*found, strict=True))
    for place, convert in converts if found else ():
        by_column[place] = [convert(value) for value in by_column[place]]
    return list(zip(*by_column, strict=True))


def _converter(column: Any) -> Callable[[Any], Any] | None:
    if isinstance(column, peewee.Function) and column.name in {"MIN", "MAX"}:
        column = next(iter(column.arguments or ()), None)
    if isinstance(column, _CONVERTED):
        convert: Callable[[Any], Any] = column.python_value
        return convert
    return None
