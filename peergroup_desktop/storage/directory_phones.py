"""The numbers of places, wherever a list hung them: asked in one statement, for a list of thousands or for one."""

from collections.abc import Collection
from typing import Any

import apsw

from peergroup_desktop.core.ids import RecordId

_KEPT = "p.archived_on IS NULL"
_CONTACTS = "JOIN service_contact c ON c.archived_on IS NULL AND"
_RUN_BY = "JOIN service s ON s.id = w.id"
_PLACES = """service_at_location a ON a.service_id IS NOT NULL AND a.service_id = w.id AND a.archived_on IS NULL"""
# What leads from a service to a number, the nearest first.
_WAYS = (
    "JOIN phone p ON p.service_id = w.id",
    f"{_CONTACTS} c.service_id = w.id JOIN phone p ON p.contact_id = c.id",
    f"JOIN {_PLACES} JOIN phone p ON p.service_at_location_id = a.id",
    f"JOIN {_PLACES} JOIN phone p ON p.location_id = a.location_id",
    f"JOIN {_PLACES} {_CONTACTS} c.service_at_location_id = a.id JOIN phone p ON p.contact_id = c.id",
    f"JOIN {_PLACES} {_CONTACTS} c.location_id = a.location_id JOIN phone p ON p.contact_id = c.id",
    f"{_RUN_BY} JOIN phone p ON p.organization_id = s.organization_id",
    f"{_RUN_BY} {_CONTACTS} c.organization_id = s.organization_id JOIN phone p ON p.contact_id = c.id",
)
_COLUMNS = "p.id AS phone, p.number, p.type, p.text_word, p.description"
_QUERY = " UNION ALL ".join(
    f"SELECT w.id AS service, {rank} AS rank, {_COLUMNS} FROM wanted w {way} WHERE {_KEPT}"
    for rank, way in enumerate(_WAYS)
)


def phones(conn: apsw.Connection, only: Collection[RecordId] | None) -> list[tuple[Any, ...]]:
    """Return service, phone, number, kind, word to text and description of services (of all when None), the nearest to
    the service first. A number that hangs on several things comes several times.
    """
    wanted = "SELECT id FROM service" if only is None else f"VALUES {', '.join(['(?)'] * len(only))}"
    if only is not None and not only:
        return []
    query = f"WITH wanted(id) AS ({wanted}) SELECT service, phone, number, type, text_word, description FROM ({_QUERY})"
    return conn.execute(f"{query} ORDER BY rank, phone", tuple(only or ())).fetchall()
