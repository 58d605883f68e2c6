"""The columns of the open file's tables, read from the file itself."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass

import apsw

Value = int | float | str | bytes | None


@dataclass(frozen=True)
class TableShape:
    """A table of records: the columns after its id, in the order of the file, and what each holds when left out."""

    name: str
    columns: tuple[str, ...]
    defaults: Mapping[str, Value]


def shapes_of(conn: apsw.Connection, tables: tuple[str, ...]) -> dict[str, TableShape]:
    """Read the shape of each of `tables`. Every one has its id as first column."""
    return {table: _shape_of(conn, table) for table in tables}


def _shape_of(conn: apsw.Connection, table: str) -> TableShape:
    rows = conn.execute("SELECT name, dflt_value FROM pragma_table_info(?)", (table,)).fetchall()
    _id, *rest = rows
    defaults = {str(name): None if literal is None else ast.literal_eval(str(literal)) for name, literal in rest}
    return TableShape(table, tuple(defaults), defaults)
