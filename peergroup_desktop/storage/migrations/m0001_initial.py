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
# What marks come to, by group and person. Triggers keep it, so that undo, joining and erasure cannot forget it; it is
# no record, and not logged. A first mark is added on; any other change counts the person afresh.
_TALLY_TABLE = """CREATE TABLE tally (
    group_id BLOB NOT NULL, person_id BLOB NOT NULL, came INTEGER NOT NULL, first_on TEXT, last_on TEXT,
    apologies_on TEXT, PRIMARY KEY (group_id, person_id)) WITHOUT ROWID"""
_COUNTED = """
    DELETE FROM tally WHERE person_id IN ({people}) AND group_id = {group};
    INSERT INTO tally
        SELECT s.group_id, a.person_id, sum(a.mark = 'present'), min(iif(a.mark = 'present', s.held_on, NULL)),
            max(iif(a.mark = 'present', s.held_on, NULL)), max(iif(a.mark = 'apologies', s.held_on, NULL))
        FROM attendance a JOIN session s ON s.id = a.session_id
        WHERE a.person_id IN ({people}) AND s.group_id = {group} AND a.mark IS NOT NULL
            AND NOT s.is_cancelled AND s.archived_on IS NULL
        GROUP BY a.person_id;"""
_ONE = _COUNTED.format(people="OLD.person_id", group="(SELECT group_id FROM session WHERE id = OLD.session_id)")
_EVERYBODY = "SELECT person_id FROM attendance WHERE session_id = {row}.id"
_TALLY_TRIGGERS = (
    """CREATE TRIGGER tally_mark_made AFTER INSERT ON attendance WHEN NEW.mark IS NOT NULL BEGIN
        INSERT INTO tally
            SELECT group_id, NEW.person_id, NEW.mark = 'present', iif(NEW.mark = 'present', held_on, NULL),
                iif(NEW.mark = 'present', held_on, NULL), iif(NEW.mark = 'apologies', held_on, NULL)
            FROM session WHERE id = NEW.session_id AND NOT is_cancelled AND archived_on IS NULL
        ON CONFLICT DO UPDATE SET came = came + excluded.came,
            first_on = min(coalesce(first_on, excluded.first_on), coalesce(excluded.first_on, first_on)),
            last_on = max(coalesce(last_on, excluded.last_on), coalesce(excluded.last_on, last_on)),
            apologies_on = max(coalesce(apologies_on, excluded.apologies_on),
                coalesce(excluded.apologies_on, apologies_on));
        END""",
    f"""CREATE TRIGGER tally_mark_changed AFTER UPDATE OF mark ON attendance WHEN OLD.mark IS NOT NEW.mark BEGIN
        {_ONE} END""",
    f"CREATE TRIGGER tally_mark_gone AFTER DELETE ON attendance WHEN OLD.mark IS NOT NULL BEGIN {_ONE} END",
    f"""CREATE TRIGGER tally_session_changed AFTER UPDATE OF held_on, is_cancelled, archived_on ON session
        WHEN (OLD.held_on, OLD.is_cancelled, OLD.archived_on) IS NOT (NEW.held_on, NEW.is_cancelled, NEW.archived_on)
        BEGIN {_COUNTED.format(people=_EVERYBODY.format(row="NEW"), group="NEW.group_id")} END""",
    # An undo or a join may write marks before their session is there, or take it out before them.
    f"""CREATE TRIGGER tally_session_made AFTER INSERT ON session BEGIN
        {_COUNTED.format(people=_EVERYBODY.format(row="NEW"), group="NEW.group_id")} END""",
    f"""CREATE TRIGGER tally_session_gone AFTER DELETE ON session BEGIN
        {_COUNTED.format(people=_EVERYBODY.format(row="OLD"), group="OLD.group_id")} END""",
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
    for statement in (*_RECORDS, *_INDEXES, _TALLY_TABLE, *_TALLY_TRIGGERS, *_LOG, *_KEEPING):
        conn.execute(statement)
