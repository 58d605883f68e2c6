"""Writes the values back that an entry of the log found, if everything is still as that entry left it."""

from collections.abc import Iterable, Mapping

import apsw

from peergroup_desktop.core.errors import ChangedSince
from peergroup_desktop.storage.change_set import ChangeKind, RowChange
from peergroup_desktop.storage.table_shape import TableShape, Value


def turn_back(conn: apsw.Connection, changes: Iterable[RowChange], shapes: Mapping[str, TableShape]) -> None:
    """Undo each of `changes` inside the caller's transaction.

    A row that was made goes, a row that went comes back with its id, a changed row gets its old values.

    Raises:
        ChangedSince: a value differs from what the entry left, or something newer refers to a row that would go.
    """
    conn.pragma("defer_foreign_keys", 1)  # until the commit: rows that belong together go and come in any order
    for change in changes:
        _TURNS[change.kind](conn, change, shapes[change.table])
    open_references, _ = conn.status(apsw.SQLITE_DBSTATUS_DEFERRED_FKS)
    if open_references:
        raise ChangedSince


def _take_out(conn: apsw.Connection, change: RowChange, shape: TableShape) -> None:
    left = {**shape.defaults, **{name: new for name, (_, new) in change.values.items()}}
    _require(conn, change, left)
    conn.execute(f'DELETE FROM "{change.table}" WHERE id = ?', (change.row,))


def _write_back(conn: apsw.Connection, change: RowChange, _shape: TableShape) -> None:
    _require(conn, change, {name: new for name, (_, new) in change.values.items()})
    settings = ", ".join(f'"{name}" = ?' for name in change.values)
    old = (before for before, _ in change.values.values())
    conn.execute(f'UPDATE "{change.table}" SET {settings} WHERE id = ?', (*old, change.row))


def _bring_back(conn: apsw.Connection, change: RowChange, _shape: TableShape) -> None:
    if conn.execute(f'SELECT 1 FROM "{change.table}" WHERE id = ?', (change.row,)).fetchone():
        raise ChangedSince
    names = ", ".join(f'"{name}"' for name in ("id", *change.values))
    marks = ", ".join("?" * (len(change.values) + 1))
    old = (before for before, _ in change.values.values())
    conn.execute(f'INSERT INTO "{change.table}" ({names}) VALUES ({marks})', (change.row, *old))


def _require(conn: apsw.Connection, change: RowChange, left: Mapping[str, Value]) -> None:
    names = ", ".join(f'"{name}"' for name in left)
    found = conn.execute(f'SELECT {names} FROM "{change.table}" WHERE id = ?', (change.row,)).fetchone()
    if found is None or tuple(found) != tuple(left.values()):
        raise ChangedSince


_TURNS = {ChangeKind.MADE: _take_out, ChangeKind.CHANGED: _write_back, ChangeKind.GONE: _bring_back}
