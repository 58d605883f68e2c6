"""Tables as a tabular data package (version 1): a CSV file for each, and datapackage.json that says what is in them.

Rows come as the file keeps them: ids as bytes, days as text, yes and no as 1 and 0. JSON has every text as it is. In
CSV a text that a spreadsheet program would take for a formula has an apostrophe before it.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import Any

from peergroup_desktop.interchange.formulas import no_formula

DESCRIPTION = "datapackage.json"
CSV_FOLDER, JSON_FOLDER = "csv", "json"
_ROWS_IN_A_PIECE = 500

Value = bytes | str | int | float | None
Row = Sequence[Value]


class ColumnKind(StrEnum):
    """What stands in a column."""

    ID = "id"
    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"


_TYPES: dict[ColumnKind, dict[str, str]] = {
    ColumnKind.ID: {"type": "string", "format": "uuid"},
    ColumnKind.TEXT: {"type": "string"},
    ColumnKind.WHOLE: {"type": "integer"},
    ColumnKind.NUMBER: {"type": "number"},
    ColumnKind.FLAG: {"type": "boolean"},
    ColumnKind.DAY: {"type": "date"},
}


@dataclass(frozen=True)
class PackageColumn:
    """A column. `refers_to` is the table whose ids stand in it, if there is one."""

    name: str
    kind: ColumnKind
    words: str
    is_required: bool = False
    refers_to: str = ""


@dataclass(frozen=True)
class PackageTable:
    """A table. Its first column is `id`, which names each row."""

    name: str
    words: str
    columns: tuple[PackageColumn, ...]

    @property
    def csv_path(self) -> str:
        """Where its CSV file lies in the package."""
        return f"{CSV_FOLDER}/{self.name}.csv"

    @property
    def json_path(self) -> str:
        """Where its JSON file lies beside the package's tables."""
        return f"{JSON_FOLDER}/{self.name}.json"


def describe(tables: Iterable[PackageTable], *, title: str, words: str, made_at: datetime) -> bytes:
    """Return datapackage.json."""
    package = {
        "profile": "tabular-data-package",
        "name": "peergroup",
        "title": title,
        "description": words,
        "created": made_at.isoformat(timespec="seconds"),
        "resources": [_resource(table) for table in tables],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def csv_pieces(table: PackageTable, rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield a table as CSV, a few hundred rows at a time."""
    yield _csv_lines([[column.name for column in table.columns]])
    kinds = [column.kind for column in table.columns]
    for some in _pieces(rows):
        yield _csv_lines([[_cell(kind, value) for kind, value in zip(kinds, row, strict=True)] for row in some])


def json_pieces(table: PackageTable, rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield a table as a JSON list, one row on each line, a few hundred rows at a time."""
    names = [(column.name, column.kind) for column in table.columns]
    start = "[\n"
    for some in _pieces(rows):
        lines = (
            json.dumps(
                {name: _plain(kind, value) for (name, kind), value in zip(names, row, strict=True)},
                ensure_ascii=False,
                allow_nan=False,
            )
            for row in some
        )
        yield (start + ",\n".join(lines)).encode()
        start = ",\n"
    yield b"[]\n" if start == "[\n" else b"\n]\n"


def _pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while some := list(islice(left, _ROWS_IN_A_PIECE)):
        yield some


def _csv_lines(lines: Iterable[Sequence[str]]) -> bytes:
    made = io.StringIO(newline="")
    csv.writer(made, lineterminator="\r\n").writerows(lines)
    return made.getvalue().encode()


def _cell(kind: ColumnKind, value: Value) -> str:
    plain = _plain(kind, value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return no_formula(plain) if isinstance(plain, str) else str(plain)


def _plain(kind: ColumnKind, value: Value) -> Any:
    """Return a value as JSON knows it."""
    if isinstance(value, bytes):
        return _uuid(value)
    return bool(value) if kind is ColumnKind.FLAG and value is not None else value


def _uuid(row_id: bytes) -> str:
    """Return an id as others write it. Large files have hundreds of thousands: four times as quick as `uuid.UUID`."""
    digits = row_id.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _resource(table: PackageTable) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "primaryKey": "id"}
    keys = [_foreign_key(table, column) for column in table.columns if column.refers_to]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.words,
        "path": table.csv_path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: PackageColumn) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, **_TYPES[column.kind], "description": column.words}
    if column.name == "id":
        found["constraints"] = {"required": True, "unique": True}
    elif column.is_required:
        found["constraints"] = {"required": True}
    return found


def _foreign_key(table: PackageTable, column: PackageColumn) -> dict[str, Any]:
    """Return where a column's ids are found; the form calls a table itself by an empty name."""
    resource = "" if column.refers_to == table.name else column.refers_to
    return {"fields": column.name, "reference": {"resource": resource, "fields": "id"}}
