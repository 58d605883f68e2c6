"""Version 3: notes of sessions with their themes, what is to follow up, what was decided, and what is being typed."""

import apsw

TOUCHES: frozenset[str] = frozenset()

_TABLES = (
    """CREATE TABLE note_text (
        id BLOB NOT NULL PRIMARY KEY, session_id BLOB NOT NULL REFERENCES session (id), prompt TEXT NOT NULL,
        text TEXT NOT NULL DEFAULT '', written_at TEXT NOT NULL DEFAULT '')""",
    """CREATE TABLE theme (
        id BLOB NOT NULL PRIMARY KEY, session_id BLOB NOT NULL REFERENCES session (id), name TEXT NOT NULL,
        archived_on TEXT)""",
    """CREATE TABLE follow_up (
        id BLOB NOT NULL PRIMARY KEY, group_id BLOB NOT NULL REFERENCES peer_group (id),
        session_id BLOB REFERENCES session (id), text TEXT NOT NULL, owner_id BLOB REFERENCES person (id),
        due_on TEXT, done_on TEXT, archived_on TEXT)""",
    """CREATE TABLE decision (
        id BLOB NOT NULL PRIMARY KEY, group_id BLOB NOT NULL REFERENCES peer_group (id),
        session_id BLOB REFERENCES session (id), text TEXT NOT NULL, who TEXT NOT NULL DEFAULT '',
        decided_on TEXT NOT NULL, look_again_on TEXT, archived_on TEXT)""",
)
_INDEXES = (
    "CREATE INDEX note_text_session_id ON note_text (session_id)",
    "CREATE INDEX theme_session_id ON theme (session_id)",
    "CREATE INDEX follow_up_group_id ON follow_up (group_id)",
    "CREATE INDEX follow_up_session_id ON follow_up (session_id)",
    "CREATE INDEX follow_up_owner_id ON follow_up (owner_id)",
    "CREATE INDEX decision_group_id ON decision (group_id)",
    "CREATE INDEX decision_session_id ON decision (session_id)",
)
# What is being typed is no record: it is not logged, and refers to nothing that an undo could not take out.
_DRAFTS = """CREATE TABLE note_draft (
    session_id BLOB NOT NULL, prompt TEXT NOT NULL, text TEXT NOT NULL, saved_at TEXT NOT NULL,
    account_id BLOB NOT NULL, PRIMARY KEY (session_id, prompt)) WITHOUT ROWID"""


def apply(conn: apsw.Connection) -> None:
    """Make the tables of notes."""
    for statement in (*_TABLES, *_INDEXES, _DRAFTS):
        conn.execute(statement)
