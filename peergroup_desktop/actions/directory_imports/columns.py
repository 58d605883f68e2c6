"""Rows of the standard's tables to columns of ours, and back.

A field that has a column of its own and fits it stands there; all others are kept together in `extra`, and are written
back as they came.
"""

import json
import uuid
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache

import peewee

from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json
from peergroup_desktop.models import Table
from peergroup_desktop.models.base import DayField
from peergroup_desktop.models.directory import (
    Address,
    DirectoryRow,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    ServiceContact,
)

MODELS: Mapping[str, type[Table]] = {
    "organization": Organization,
    "service": Service,
    "location": Location,
    "service_at_location": ServiceAtLocation,
    "address": Address,
    "contact": ServiceContact,
    "phone": Phone,
    "schedule": Schedule,
}
"""The tables of the standard that have one of their own here; each stands after those that its rows refer to."""

OURS: Mapping[str, tuple[str, ...]] = {
    "service": ("line", "way_in", "area", "check_again_on", "notes", "is_crisis", "pin_order"),
    "location": ("access",),
    "phone": ("text_word",),
}
"""Columns that the standard does not know."""

MAIN = ("organization", "service", "location")
"""Tables whose rows say which list they are from."""

OTHER_LINKS = ("service", "organization", "location")
"""What a row of another table may belong to, for `DirectoryRow`."""

_KEPT_APART = frozenset({"id", "source", "extra", "archived_on"})
Values = dict[str, object]
_Convert = Callable[[Json], object]


@cache
def column_fields(table: str) -> dict[str, peewee.Field]:
    """Return the columns of a table by the name of the standard's field: "organization_id", "name"."""
    ours = OURS.get(table, ())
    fields = MODELS[table]._meta.sorted_fields  # noqa: SLF001 - peewee's own way to ask
    return {field.column_name: field for field in fields if field.name not in _KEPT_APART and field.name not in ours}


@cache
def _converters(table: str) -> dict[str, tuple[str, _Convert]]:
    return {name: (field.name, _converter(field)) for name, field in column_fields(table).items()}


@cache
def _empty(table: str) -> dict[str, object]:
    return {field.name: _nothing(field) for field in column_fields(table).values()}


def _nothing(field: peewee.Field) -> object:
    if field.null or isinstance(field, peewee.ForeignKeyField):
        return None
    return field.default or ""


def to_columns(row: FeedRow) -> tuple[Values, dict[str, Json]]:
    """Return the values of a row by the names of our columns, every one of them, and the fields that are left over."""
    values: Values = dict(_empty(row.table))
    left: dict[str, Json] = {}
    converters = _converters(row.table)
    for key, given in _with_one_fee(row).items():
        name, convert = converters.get(key, ("", _keep_out))
        value = convert(given)
        if value is not None:
            values[name] = value
        elif given is not None and given != "":
            left[key] = given
    return values, left


def to_row(table: str, row_id: RecordId, values: Mapping[str, object], left: Mapping[str, Json]) -> FeedRow:
    """Return the row that `to_columns` was given, with empty fields left out. `values` are by the names of columns."""
    fields = dict(left)
    for key in column_fields(table):
        value = values[key]
        if value is None or value == "":
            continue
        if isinstance(value, bytes):
            fields[key] = str(uuid.UUID(bytes=value))
        else:
            fields[key] = value.isoformat() if isinstance(value, date) else value  # type: ignore[assignment]
    return FeedRow(table, uuid.UUID(bytes=row_id), fields)


def normal(row: FeedRow) -> FeedRow:
    """Return a row as it would come back after it was kept here."""
    if row.table not in MODELS:
        fields: dict[str, Json] = {key: value for key, value in row.fields.items() if value is not None and value != ""}
        return FeedRow(row.table, row.id, fields)
    values, left = to_columns(row)
    by_column = {key: values[field.name] for key, field in column_fields(row.table).items()}
    return to_row(row.table, row.id.bytes, by_column, left)


def as_extra(left: Mapping[str, Json]) -> str:
    """Return further fields as the column `extra` holds them; empty when there are none."""
    return json.dumps(left, ensure_ascii=False, separators=(",", ":")) if left else ""


def from_extra(extra: str) -> dict[str, Json]:
    """Return the further fields of a row."""
    found: dict[str, Json] = json.loads(extra) if extra else {}
    return found


def link(fields: Mapping[str, Json], key: str) -> uuid.UUID | None:
    """Return the id that a field links to, or None where there is none."""
    return as_uuid(fields.get(key))


def as_uuid(given: Json) -> uuid.UUID | None:
    """Return an id from its text, or None where it is none."""
    return _read_uuid(given) if isinstance(given, str) else None


@lru_cache(maxsize=1 << 16)
def _read_uuid(given: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(given)
    except ValueError:
        return None


def other_links(row: FeedRow) -> dict[str, uuid.UUID]:
    """Return what a row of another table says it belongs to, by table."""
    found = {table: link(row.fields, f"{table}_id") for table in OTHER_LINKS}
    entity = row.fields.get("link_entity", row.fields.get("resource_type"))
    if entity in OTHER_LINKS:
        found[str(entity)] = link(row.fields, "link_id") or link(row.fields, "resource_id")
    return {table: target for table, target in found.items() if target is not None}


def kept_id(table: str, row_id: uuid.UUID) -> RecordId:
    """Return the id by which a row is kept: its own, but in `DirectoryRow`, where rows of many tables stand together
    and two of them may have the same.
    """
    return named_id("directory row", table, row_id.bytes) if is_other(table) else row_id.bytes


def is_other(table: str) -> bool:
    """Say whether rows of a table are kept as they came, in `DirectoryRow`."""
    return table not in MODELS


def model_of(table: str) -> type[Table]:
    """Return the table here that keeps rows of the standard's `table`."""
    return MODELS.get(table, DirectoryRow)


def _with_one_fee(row: FeedRow) -> Mapping[str, Json]:
    """Return the fields with the cost under one name: the UK profile says `fees`, HSDS `fees_description`."""
    fees, described = row.fields.get("fees"), row.fields.get("fees_description")
    if row.table != "service" or not fees or (described and described != fees):
        return row.fields
    rest = {key: value for key, value in row.fields.items() if key != "fees"}
    return {**rest, "fees_description": fees}


def _converter(field: peewee.Field) -> _Convert:
    if isinstance(field, peewee.ForeignKeyField):
        return _id_of
    if isinstance(field, DayField):
        return _day_of
    if isinstance(field, peewee.FloatField):
        return _number_of
    return _whole_of if isinstance(field, peewee.IntegerField) else _text_of


def _keep_out(_given: Json) -> None:
    """Nothing fits where there is no column."""


def _id_of(given: Json) -> RecordId | None:
    found = as_uuid(given)
    return found.bytes if found else None


def _day_of(given: Json) -> date | None:
    try:
        return date.fromisoformat(given) if isinstance(given, str) else None
    except ValueError:
        return None


def _number_of(given: Json) -> float | None:
    return float(given) if isinstance(given, int | float) and not isinstance(given, bool) else None


def _whole_of(given: Json) -> int | None:
    return given if isinstance(given, int) and not isinstance(given, bool) else None


def _text_of(given: Json) -> str | None:
    return given if isinstance(given, str) and given else None
