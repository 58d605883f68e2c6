"""Version 2: the file keeps the secrets it had, so that backups from before a change of key still open."""

import apsw

TOUCHES: frozenset[str] = frozenset()


def apply(conn: apsw.Connection) -> None:
    """Make the table of secrets, by the epoch in which each was the file's."""
    conn.execute("CREATE TABLE past_key (epoch INTEGER PRIMARY KEY, secret BLOB NOT NULL)")
