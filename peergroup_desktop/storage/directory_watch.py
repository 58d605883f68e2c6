"""Which places that can help changed since somebody last looked, read from the log of changes."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import apsw

from peergroup_desktop.core.ids import RecordId

_MANY = 400
# Tables of the directory with the columns that lead up to the service that shows them, the lowest first.
_UP: dict[str, dict[str, str]] = {
    "phone": {
        "organization_id": "organization",
        "service_id": "service",
        "location_id": "location",
        "service_at_location_id": "service_at_location",
        "contact_id": "service_contact",
    },
    "schedule": {
        "service_id": "service",
        "location_id": "location",
        "service_at_location_id": "service_at_location",
    },
    "service_contact": {
        "organization_id": "organization",
        "service_id": "service",
        "location_id": "location",
        "service_at_location_id": "service_at_location",
    },
    "service_topic": {"service_id": "service"},
    "address": {"location_id": "location"},
    "service_at_location": {"service_id": "service"},
}
_SHARED = {
    "location": "SELECT service_id FROM service_at_location WHERE location_id IN ({marks})",
    "organization": "SELECT id FROM service WHERE organization_id IN ({marks})",
}
_TABLES = (*_UP, *_SHARED, "service")
_LOGGED = f"""SELECT t.value, r.row, c.value, v.old, v.new
    FROM changed_row r JOIN word t ON t.number = r."table"
        LEFT JOIN changed_value v ON v.history = r.history AND v.position = r.position
        LEFT JOIN word c ON c.number = v."column"
    WHERE r.history > ? AND t.value IN ({", ".join("?" * len(_TABLES))})"""
_Rows = dict[str, set[RecordId]]


class DirectoryWatch:
    """Remembers up to which entry of history it has looked. For one connection, used under the vault's lock.

    It does not hold the connection: what hangs on a watch goes when that is closed and forgotten.
    """

    def __init__(self) -> None:
        self._seen: int | None = None

    def changed(self, conn: apsw.Connection) -> frozenset[RecordId] | None:
        """Return the services to look at again since the last call; None for all of them."""
        newest = int(conn.execute("SELECT max(number) FROM history").get or 0)
        seen, self._seen = self._seen, newest
        if seen is None or seen == newest:
            return None if seen is None else frozenset()
        rows = _touched(conn, seen)
        if sum(len(ids) for ids in rows.values()) > _MANY:
            return None
        return _services(conn, rows)


def _touched(conn: apsw.Connection, seen: int) -> _Rows:
    """Return which rows changed, and which they led to before and after: a row that went can't be asked."""
    rows: _Rows = defaultdict(set)
    for table, row, column, old, new in conn.execute(_LOGGED, (seen, *_TABLES)):
        rows[str(table)].add(row)
        parent = _UP.get(str(table), {}).get(str(column))
        if parent is not None:
            rows[parent].update(value for value in (old, new) if isinstance(value, bytes))
    return rows


def _services(conn: apsw.Connection, rows: _Rows) -> frozenset[RecordId]:
    for table, columns in _UP.items():
        names = ", ".join(columns)
        for found in _asked(conn, f"SELECT {names} FROM {table} WHERE id IN ({{marks}})", rows[table]):
            for parent, value in zip(columns.values(), found, strict=True):
                if value is not None:
                    rows[parent].add(value)
    for table, query in _SHARED.items():
        rows["service"].update(service for (service,) in _asked(conn, query, rows[table]))
    return frozenset(rows["service"])


def _asked(conn: apsw.Connection, query: str, ids: Iterable[RecordId]) -> list[Any]:
    wanted = tuple(ids)
    if not wanted:
        return []
    return conn.execute(query.format(marks=", ".join("?" * len(wanted))), wanted).fetchall()
