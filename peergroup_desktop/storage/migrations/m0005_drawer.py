"""Version 5: the sealed drawer."""

import apsw

TOUCHES: frozenset[str] = frozenset()

_TABLES = (
    """CREATE TABLE concern (
        id BLOB NOT NULL PRIMARY KEY, number INTEGER NOT NULL, written_on TEXT NOT NULL, text BLOB NOT NULL,
        answer BLOB, closed_on TEXT)""",
    """CREATE TABLE concern_action (
        id BLOB NOT NULL PRIMARY KEY, concern_id BLOB NOT NULL REFERENCES concern (id), text BLOB NOT NULL,
        due_on TEXT, done_on TEXT, archived_on TEXT)""",
    "CREATE INDEX concern_action_concern_id ON concern_action (concern_id)",
)
# Keys are no records: they are not logged, so that one that is dropped is gone.
_KEYS = (
    """CREATE TABLE drawer_key (
        id BLOB NOT NULL PRIMARY KEY, account_id BLOB NOT NULL REFERENCES account (id), public BLOB NOT NULL,
        salt BLOB NOT NULL, nonce BLOB NOT NULL, memory INTEGER NOT NULL, passes INTEGER NOT NULL,
        private BLOB NOT NULL, is_earlier INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID""",
    "CREATE INDEX drawer_key_account_id ON drawer_key (account_id)",
    """CREATE TABLE drawer_box (
        concern_id BLOB NOT NULL REFERENCES concern (id), public BLOB NOT NULL, box BLOB NOT NULL,
        PRIMARY KEY (concern_id, public)) WITHOUT ROWID""",
)


def apply(conn: apsw.Connection) -> None:
    """Make the tables of the drawer and of its keys."""
    for statement in (*_TABLES, *_KEYS):
        conn.execute(statement)
