"""Rows of any table, for tests that walk them all: every column has a value, every reference leads somewhere."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import peewee

from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.models import RECORD_TABLES, Person
from peergroup_desktop.models.base import DayField, Table

REFERENCES = [
    (table, field.name)
    for table in RECORD_TABLES
    for field in table._meta.sorted_fields
    if isinstance(field, peewee.ForeignKeyField) and field.rel_model is Person
]
"""Every column that says whom a row is about."""

_ANYTHING: Mapping[type[peewee.Field], object] = {
    DayField: date(2026, 11, 24),
    peewee.BooleanField: True,
    peewee.IntegerField: 7,
}
_LISTS = {"choices", "lines"}


def filled(table: type[Table], known: Mapping[type[Table], RecordId], **given: object) -> dict[str, Any]:
    """Return values for every column of a row, so that none is at its default but a row's like within its own table.

    What it refers to is `given` by the name of the column, `known` by its table, or made.
    """
    values: dict[str, Any] = {"id": new_id(), **given}
    for field in table._meta.sorted_fields:
        if field.name in values:
            continue
        if isinstance(field, peewee.ForeignKeyField):
            values[field.name] = None if field.rel_model is table else _referred(field.rel_model, known)
        elif field.name != "archived_on":
            values[field.name] = "[]" if field.name in _LISTS else _ANYTHING.get(type(field), "member")
    return values


def write(table: type[Table], known: Mapping[type[Table], RecordId], **given: object) -> RecordId:
    """Write a row of `table` as `filled` gives it. For use inside a unit of work."""
    row = filled(table, known, **given)
    table.insert(**row).execute()
    row_id: RecordId = row["id"]
    return row_id


def _referred(table: type[Table], known: Mapping[type[Table], RecordId]) -> RecordId:
    return known[table] if table in known else write(table, known)
