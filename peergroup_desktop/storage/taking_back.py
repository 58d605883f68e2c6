"""Takes many changes back at one go: a whole backup's worth of them, in the caller's unit of work."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import apsw

from peergroup_desktop.storage.change_set import RowChange
from peergroup_desktop.storage.open_vault import Vault
from peergroup_desktop.storage.turning_back import turn_back

_OTHERS = "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE 'tally%'"
# What the triggers of `tally` keep, for everybody: version 1 of the tables says why it is there.
_TALLY = """INSERT INTO tally
    SELECT s.group_id, a.person_id, sum(a.mark = 'present'), min(iif(a.mark = 'present', s.held_on, NULL)),
        max(iif(a.mark = 'present', s.held_on, NULL)), max(iif(a.mark = 'apologies', s.held_on, NULL))
    FROM attendance a JOIN session s ON s.id = a.session_id
    WHERE a.mark IS NOT NULL AND NOT s.is_cancelled AND s.archived_on IS NULL
    GROUP BY s.group_id, a.person_id"""


def take_back(vault: Vault, changes: Iterable[RowChange]) -> None:
    """Write back what `changes` found, and count everybody's marks afresh. For use inside a unit of work.

    Raises:
        ChangedSince: a record is not as the changes left it.
    """
    conn = vault.opened.connection
    with _without_triggers(conn):
        turn_back(conn, changes, vault.opened.recorder.shapes)
        conn.execute("DELETE FROM tally")
        conn.execute(_TALLY)


@contextmanager
def _without_triggers(conn: apsw.Connection) -> Iterator[None]:
    """Keep the triggers from counting a person afresh for every mark: four times the work of the marks themselves."""
    if conn.execute(_OTHERS).get:
        raise RuntimeError("there are triggers that this does not stand in for")
    conn.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    try:
        yield
    finally:
        conn.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 1)
