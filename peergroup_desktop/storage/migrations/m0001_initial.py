"""Version 1: the first tables of records, and the log of what changes in them."""

import apsw

TOUCHES: frozenset[str] = frozenset()

# Defaults matter beyond convenience: the log leaves them out of a new row, and undo counts on getting them back.
_RECORDS = (
    """CREATE TABLE peer_group (
        id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, record_level TEXT NOT NULL,
        place TEXT NOT NULL DEFAULT '', room TEXT NOT NULL DEFAULT '', archived_on TEXT)""",
    """CREATE TABLE pattern (
        id BLOB NOT NULL PRIMARY KEY, group_id BLOB NOT NULL REFERENCES peer_group (id), rhythm TEXT NOT NULL,
        weekday INTEGER NOT NULL, nth INTEGER NOT NULL DEFAULT 0, starts_on TEXT NOT NULL, ends_on TEXT,
        starts_minute INTEGER NOT NULL, ends_minute INTEGER NOT NULL, archived_on TEXT)""",
    """CREATE TABLE "break" (
        id BLOB NOT NULL PRIMARY KEY, group_id BLOB NOT NULL REFERENCES peer_group (id), starts_on TEXT NOT NULL,
        ends_on TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', archived_on TEXT)""",
    """CREATE TABLE person (
        id BLOB NOT NULL PRIMARY KEY, called TEXT NOT NULL, full_name TEXT NOT NULL DEFAULT '',
        is_named INTEGER NOT NULL DEFAULT 1, phone TEXT NOT NULL DEFAULT '', other_phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '', contact_note TEXT NOT NULL DEFAULT '', access_needs TEXT NOT NULL DEFAULT '',
        born_on TEXT, note TEXT NOT NULL DEFAULT '', merged_into_id BLOB REFERENCES person (id), archived_on TEXT)""",
    """CREATE TABLE membership (
        id BLOB NOT NULL PRIMARY KEY, person_id BLOB NOT NULL REFERENCES person (id),
        group_id BLOB NOT NULL REFERENCES peer_group (id), status TEXT NOT NULL, role TEXT NOT NULL,
        starts_on TEXT NOT NULL, ends_on TEXT, archived_on TEXT)""",
    """CREATE TABLE absence (
        id BLOB NOT NULL PRIMARY KEY, person_id BLOB NOT NULL REFERENCES person (id),
        group_id BLOB NOT NULL REFERENCES peer_group (id), starts_on TEXT NOT NULL, ends_on TEXT, archived_on TEXT)""",
    """CREATE TABLE session (
        id BLOB NOT NULL PRIMARY KEY, group_id BLOB NOT NULL REFERENCES peer_group (id),
        pattern_id BLOB REFERENCES pattern (id), planned_on TEXT NOT NULL, held_on TEXT NOT NULL,
        starts_minute INTEGER NOT NULL, ends_minute INTEGER NOT NULL, place TEXT NOT NULL DEFAULT '',
        topic TEXT NOT NULL DEFAULT '', is_cancelled INTEGER NOT NULL DEFAULT 0,
        cancel_reason TEXT NOT NULL DEFAULT '', unnamed_count INTEGER NOT NULL DEFAULT 0,
        guest_count INTEGER NOT NULL DEFAULT 0, child_count INTEGER NOT NULL DEFAULT 0, finished_at TEXT,
        archived_on TEXT)""",
    """CREATE TABLE attendance (
        id BLOB NOT NULL PRIMARY KEY, session_id BLOB NOT NULL REFERENCES session (id),
        person_id BLOB NOT NULL REFERENCES person (id), mark TEXT, flags INTEGER NOT NULL DEFAULT 0)""",
    """CREATE TABLE duty (
        id BLOB NOT NULL PRIMARY KEY, session_id BLOB NOT NULL REFERENCES session (id),
        person_id BLOB NOT NULL REFERENCES person (id), kind TEXT NOT NULL, archived_on TEXT)""",
    """CREATE TABLE account (
        id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, slot TEXT NOT NULL, archived_on TEXT)""",
    """CREATE TABLE setting (id BLOB NOT NULL PRIMARY KEY, "key" TEXT NOT NULL, value TEXT NOT NULL)""",
    """CREATE TABLE import_note (
        id BLOB NOT NULL PRIMARY KEY, group_id BLOB NOT NULL REFERENCES peer_group (id), title TEXT NOT NULL,
        made_on TEXT NOT NULL, lines TEXT NOT NULL, archived_on TEXT)""",
)
_INDEXES = (
    "CREATE INDEX pattern_group_id ON pattern (group_id)",
    "CREATE INDEX break_group_id ON break (group_id)",
    "CREATE INDEX person_merged_into_id ON person (merged_into_id)",
    "CREATE INDEX membership_person_id ON membership (person_id)",
    "CREATE INDEX membership_group_id ON membership (group_id)",
    "CREATE INDEX absence_person_id ON absence (person_id)",
    "CREATE INDEX absence_group_id ON absence (group_id)",
    "CREATE INDEX session_group_id ON session (group_id)",
    "CREATE INDEX session_pattern_id ON session (pattern_id)",
    "CREATE INDEX session_group_id_held_on ON session (group_id, held_on)",
    "CREATE INDEX attendance_session_id ON attendance (session_id)",
    "CREATE INDEX attendance_person_id ON attendance (person_id)",
    "CREATE INDEX duty_session_id ON duty (session_id)",
    "CREATE INDEX duty_person_id ON duty (person_id)",
    'CREATE UNIQUE INDEX setting_key ON setting ("key")',
    "CREATE INDEX import_note_group_id ON import_note (group_id)",
)
# The log. Names of tables, columns and actions, and ids of accounts and devices, are kept once, in `word`.
_LOG = (
    "CREATE TABLE word (number INTEGER PRIMARY KEY, value NOT NULL UNIQUE)",
    """CREATE TABLE history (
        number INTEGER PRIMARY KEY, device INTEGER NOT NULL, device_number INTEGER NOT NULL, clock INTEGER NOT NULL,
        account INTEGER NOT NULL, action INTEGER NOT NULL, subject BLOB, detail TEXT NOT NULL DEFAULT '',
        undoes INTEGER)""",
    """CREATE TABLE changed_row (
        history INTEGER NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, "table" INTEGER NOT NULL,
        row BLOB NOT NULL, PRIMARY KEY (history, position)) WITHOUT ROWID""",
    """CREATE TABLE changed_value (
        history INTEGER NOT NULL, position INTEGER NOT NULL, "column" INTEGER NOT NULL, old, new,
        PRIMARY KEY (history, position, "column")) WITHOUT ROWID""",
)
_KEEPING = (
    "CREATE TABLE this_file (only INTEGER PRIMARY KEY CHECK (only = 1), file_id TEXT NOT NULL, device BLOB NOT NULL)",
    "CREATE TABLE generation (number INTEGER PRIMARY KEY, mark BLOB NOT NULL)",
)


def apply(conn: apsw.Connection) -> None:
    """Make every table of version 1."""
    for statement in (*_RECORDS, *_INDEXES, *_LOG, *_KEEPING):
        conn.execute(statement)
