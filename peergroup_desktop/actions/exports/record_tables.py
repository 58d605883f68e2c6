"""The tables of the group's file as others are to read them: which columns leave, and their rows as they are kept."""

from collections.abc import Generator
from contextlib import closing
from typing import Any

import peewee

from peergroup_desktop.actions.exports.words import column_words, table_words
from peergroup_desktop.interchange.data_package import ColumnKind, PackageColumn, PackageTable, Row
from peergroup_desktop.models import RECORD_TABLES, Table
from peergroup_desktop.models.base import DayField, IdField

_KINDS: tuple[tuple[type[peewee.Field], ColumnKind], ...] = (
    (IdField, ColumnKind.ID),
    (peewee.ForeignKeyField, ColumnKind.ID),
    (DayField, ColumnKind.DAY),
    (peewee.BooleanField, ColumnKind.FLAG),
    (peewee.IntegerField, ColumnKind.WHOLE),
    (peewee.FloatField, ColumnKind.NUMBER),
    (peewee.TextField, ColumnKind.TEXT),
)
_STAY = frozenset({"account.slot"})
"""Columns that stay besides what is sealed: they are about keys, and nothing about keys leaves."""


def leaving_tables() -> tuple[tuple[type[Table], PackageTable], ...]:
    """Return every table of records with what leaves of it, parents before children."""
    return tuple((table, _described(table)) for table in RECORD_TABLES)


def leaving_fields(table: type[Table]) -> list[peewee.Field]:
    """Return the columns that leave: all but those that are sealed or about keys."""
    fields: list[peewee.Field] = table._meta.sorted_fields  # noqa: SLF001 - peewee's own way to ask
    return [field for field in fields if _kind(field) and f"{_name(table)}.{field.column_name}" not in _STAY]


def rows(table: type[Table]) -> Generator[Row, None, None]:
    """Yield the rows of a table as they are kept, in the order of their ids. For use inside a turn with the file.

    Whoever may leave off in the middle closes it: the file cannot be locked while a question to it is open.
    """
    query: Any = table.select(*leaving_fields(table)).order_by(table.id)
    cursor = query._database.execute(query)  # noqa: SLF001 - round the library's objects: a large file has many rows
    with closing(cursor):
        yield from cursor


def row_counts() -> dict[str, int]:
    """Return how many rows each table has."""
    return {_name(table): table.select().count() for table in RECORD_TABLES}


def _described(table: type[Table]) -> PackageTable:
    name = _name(table)
    columns = tuple(
        PackageColumn(
            field.column_name,
            _kind(field) or ColumnKind.TEXT,
            column_words(name, field.column_name),
            is_required=not field.null and not isinstance(field, peewee.TextField),
            refers_to=_name(field.rel_model) if isinstance(field, peewee.ForeignKeyField) else "",
        )
        for field in leaving_fields(table)
    )
    return PackageTable(name, table_words(name), columns)


def _kind(field: peewee.Field) -> ColumnKind | None:
    """Return what stands in a column; None for sealed bytes, which nobody could read."""
    return next((kind for cls, kind in _KINDS if isinstance(field, cls)), None)


def _name(table: type[Table]) -> str:
    return str(table._meta.table_name)  # noqa: SLF001 - peewee keeps its names there
