"""Version 7: closed months, check-ins, and two things about people that a year is broken down by."""

import apsw

TOUCHES: frozenset[str] = frozenset()

_ID = "id BLOB NOT NULL PRIMARY KEY"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_ARCHIVED = "archived_on TEXT"
_GROUP = "group_id BLOB NOT NULL REFERENCES peer_group (id)"
_MEASURE = "measure_id BLOB NOT NULL REFERENCES measure (id)"
_STATEMENTS = (
    f"ALTER TABLE person ADD COLUMN area {_TEXT}",
    f"ALTER TABLE person ADD COLUMN heard_from {_TEXT}",
    f"""CREATE TABLE closed_month ({_ID}, month_on TEXT NOT NULL, closed_on TEXT NOT NULL, closed_by {_TEXT},
        reason {_TEXT}, reopened_because {_TEXT}, contents TEXT NOT NULL, {_ARCHIVED})""",
    f"CREATE TABLE measure ({_ID}, {_GROUP}, kind TEXT NOT NULL, name TEXT NOT NULL, words {_TEXT}, {_ARCHIVED})",
    f"""CREATE TABLE measure_question ({_ID}, {_MEASURE}, position INTEGER NOT NULL, words TEXT NOT NULL,
        shape TEXT NOT NULL DEFAULT 'scale', least INTEGER NOT NULL DEFAULT 0, most INTEGER NOT NULL DEFAULT 10,
        least_words {_TEXT}, most_words {_TEXT}, choices {_TEXT}, {_ARCHIVED})""",
    f"""CREATE TABLE check_in ({_ID}, {_GROUP}, {_MEASURE}, person_id BLOB REFERENCES person (id),
        session_id BLOB REFERENCES session (id), answered_on TEXT NOT NULL, {_ARCHIVED})""",
    f"""CREATE TABLE check_in_answer ({_ID}, check_in_id BLOB NOT NULL REFERENCES check_in (id),
        question_id BLOB NOT NULL REFERENCES measure_question (id), value INTEGER, words {_TEXT},
        is_refused INTEGER NOT NULL DEFAULT 0, {_ARCHIVED})""",
    "CREATE INDEX closed_month_month_on ON closed_month (month_on)",
)
_LED_BY = {
    "measure": ("group_id",),
    "measure_question": ("measure_id",),
    "check_in": ("group_id", "measure_id", "person_id", "session_id"),
    "check_in_answer": ("check_in_id", "question_id"),
}


def apply(conn: apsw.Connection) -> None:
    """Add the columns, make the tables, and an index for each reference to another that is ever set."""
    for statement in _STATEMENTS:
        conn.execute(statement)
    for table, columns in _LED_BY.items():
        for column in columns:
            conn.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
