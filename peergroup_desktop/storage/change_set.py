"""What a unit of work changed, as the engine itself reported it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Any

import apsw

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.table_shape import TableShape, Value

_Cells = tuple[Any, ...] | None  # values, and apsw.no_change where a change leaves a cell alone


class ChangeKind(IntEnum):
    """What happened to a row, as the log keeps it."""

    MADE = 1
    CHANGED = 2
    GONE = 3


@dataclass(frozen=True)
class RowChange:
    """One row before and after. `values` maps each column that matters to (old, new).

    A made row has new values only, a gone row old ones only, and both leave out columns at their default.
    """

    kind: ChangeKind
    table: str
    row: RecordId
    values: Mapping[str, tuple[Value, Value]]


@dataclass(frozen=True)
class ChangeSet:
    """What a deed changed: for screens, which refresh by it. `number` is its entry in history, 0 when nothing changed.

    `rows` maps the name of each table touched to the ids of its rows.
    """

    number: int
    action: str
    rows: Mapping[str, frozenset[RecordId]]


def nothing_changed(action: str) -> ChangeSet:
    """Return the empty change set."""
    return ChangeSet(0, action, MappingProxyType({}))


def change_set(number: int, action: str, changes: Iterable[RowChange]) -> ChangeSet:
    """Fold row changes to tables and ids."""
    rows: dict[str, set[RecordId]] = {}
    for change in changes:
        rows.setdefault(change.table, set()).add(change.row)
    return ChangeSet(number, action, MappingProxyType({table: frozenset(ids) for table, ids in rows.items()}))


def read_changeset(changeset: bytes, shapes: Mapping[str, TableShape]) -> Iterator[RowChange]:
    """Read what a session of the engine recorded, one entry for each row that differs in the end."""
    for change in apsw.Changeset.iter(changeset):
        shape = shapes[change.name]
        if change.op == "INSERT":
            yield RowChange(ChangeKind.MADE, change.name, _id(change.new), _made(shape, change.new))
        elif change.op == "DELETE":
            gone = {name: (value, None) for name, (_, value) in _made(shape, change.old).items()}
            yield RowChange(ChangeKind.GONE, change.name, _id(change.old), gone)
        else:
            yield RowChange(ChangeKind.CHANGED, change.name, _id(change.old), _changed(shape, change.old, change.new))


def _id(cells: _Cells) -> RecordId:
    row, *_ = cells or ()
    return bytes(row)


def _made(shape: TableShape, cells: _Cells) -> dict[str, tuple[Value, Value]]:
    named = zip(shape.columns, (cells or ())[1:], strict=True)
    return {name: (None, value) for name, value in named if value != shape.defaults[name]}


def _changed(shape: TableShape, old_cells: _Cells, new_cells: _Cells) -> dict[str, tuple[Value, Value]]:
    cells = zip(shape.columns, (old_cells or ())[1:], (new_cells or ())[1:], strict=True)
    return {name: (old, new) for name, old, new in cells if new is not apsw.no_change}
