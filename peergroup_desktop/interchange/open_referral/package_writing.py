"""Rows as a tabular data package: a CSV file for each table, and datapackage.json that says what is in them."""

import csv
import io
import json
from collections.abc import Iterable, Mapping

from peergroup_desktop.interchange.open_referral.feed import TABLES, FeedRow, Json, Profile, Rows
from peergroup_desktop.interchange.open_referral.filling import Form, fit
from peergroup_desktop.interchange.open_referral.shape import Field, Kind, columns_of, fields_of, file_stem
from peergroup_desktop.interchange.open_referral.tabular import JSON_COLUMN, NOT_GIVEN
from peergroup_desktop.interchange.open_referral.written import Written

_TYPES = {
    Kind.NUMBER: "number", Kind.LATITUDE: "number", Kind.LONGITUDE: "number", Kind.DATE: "date",
    Kind.MOMENT: "datetime", Kind.TIME: "time",
}  # fmt: skip
_FORMATS = {Kind.URI: "uri", Kind.EMAIL: "email", Kind.LINK: "uuid"}
_DESCRIPTION = "datapackage.json"
_LEFT = "not-in-tables.json"
_NAMES = {True: "human_services_data_uk", False: "human_services_data"}


def write_package(rows: Rows, profile: Profile) -> Written:
    """Write `rows` as CSV files with their description, as the UK profile names them or as HSDS 3.0 does.

    What the standard has no column for stands in columns after its own, as text, or as JSON where it is more than text.
    """
    is_uk = profile is Profile.UK
    ready = fit(rows, Form(is_uk, is_tabular=True, blank=NOT_GIVEN))
    files: dict[str, bytes] = {}
    resources: list[Json] = []
    for table in TABLES:
        if not ready.rows[table]:
            continue
        sheet = _Sheet(table, ready.rows[table].values(), is_uk=is_uk)
        path = f"{file_stem(table, is_uk=is_uk)}.csv"
        files[path] = sheet.csv()
        resources.append(sheet.description(path))
    if ready.left:
        files[_LEFT] = _left(ready.left)
    description = json.dumps(_description(resources, is_uk=is_uk), indent=2) + "\n"
    return Written({_DESCRIPTION: description.encode()} | files, tuple(ready.problems))


def _left(rows: list[FeedRow]) -> bytes:
    """Return the rows that no table takes as JSON, for the next reading; other programs pass it over."""
    lists: dict[str, list[Json]] = {}
    for row in rows:
        lists.setdefault(file_stem(row.table), []).append({"id": str(row.id), **row.fields})
    return (json.dumps(lists, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()


def _description(resources: list[Json], *, is_uk: bool) -> dict[str, Json]:
    return {
        "name": _NAMES[is_uk],
        "title": "Human Services Data Specification",
        "profile": "tabular-data-package",
        "version": "3.0.0",
        "homepage": "http://docs.openreferral.org",
        JSON_COLUMN: True,
        "resources": resources,
    }


class _Sheet:
    """The file of one table: its columns, and its rows in them."""

    def __init__(self, table: str, rows: Iterable[FeedRow], *, is_uk: bool) -> None:
        self._table, self._rows = table, list(rows)
        self._columns = columns_of(table, is_uk=is_uk)
        kinds: dict[str, bool] = {}
        for row in self._rows:
            for name, value in row.fields.items():
                kinds[name] = kinds.get(name, True) and isinstance(value, str)
        known = fields_of(table)
        self._extra = [name for name in kinds if name not in self._columns]
        self._json = {name for name in self._extra if name not in known and not kinds[name]}

    def csv(self) -> bytes:
        """Return the rows as CSV in UTF-8, headings first."""
        made = io.StringIO(newline="")
        writer = csv.writer(made, lineterminator="\n")
        writer.writerow(["id", *self._columns, *self._extra])
        for row in self._rows:
            writer.writerow([str(row.id), *(self._cell(row.fields, name) for name in (*self._columns, *self._extra))])
        return made.getvalue().encode()

    def description(self, path: str) -> Json:
        """Return what datapackage.json says about the file."""
        known = fields_of(self._table)
        fields: list[Json] = [{"name": "id", "type": "string", "format": "uuid", "constraints": _UNIQUE}]
        fields += [_described(name, known.get(name), name in self._json) for name in (*self._columns, *self._extra)]
        return {
            "name": self._table,
            "path": path,
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {"primaryKey": "id", "fields": fields},
        }

    def _cell(self, fields: Mapping[str, Json], name: str) -> str:
        value = fields.get(name)
        if value is None:
            return ""
        if name in self._json:
            return json.dumps(value, ensure_ascii=False, allow_nan=False)
        return str(value)


_UNIQUE: Json = {"required": True, "unique": True}


def _described(name: str, known: Field | None, is_json: bool) -> Json:
    if known is None:
        return {"name": name, "type": "string"} | ({JSON_COLUMN: True} if is_json else {})
    found: dict[str, Json] = {"name": name, "type": _TYPES.get(known.kind, "string")}
    if known.kind in _FORMATS:
        found["format"] = _FORMATS[known.kind]
    if known.is_required_in_table:
        found["constraints"] = {"required": True}
    return found
