"""Version 4: the week around the register: care, give and take, rota, agreement, pairs, activities."""

import apsw

TOUCHES: frozenset[str] = frozenset()

_ID = "id BLOB NOT NULL PRIMARY KEY"
_GROUP = "group_id BLOB NOT NULL REFERENCES peer_group (id)"
_PERSON = "person_id BLOB NOT NULL REFERENCES person (id)"
_SESSION = "session_id BLOB NOT NULL REFERENCES session (id)"
_PAIR = "pair_id BLOB NOT NULL REFERENCES pair (id)"
_ARCHIVED = "archived_on TEXT"
_TABLES = (
    f"""CREATE TABLE safe_contact ({_ID}, {_PERSON}, may_ring INTEGER, may_text INTEGER, may_leave_voicemail INTEGER,
        preferred_way TEXT NOT NULL DEFAULT '', who_may_answer TEXT NOT NULL DEFAULT '',
        name_to_give TEXT NOT NULL DEFAULT '')""",
    f"""CREATE TABLE promise ({_ID}, {_PERSON}, wish TEXT NOT NULL DEFAULT '', after_weeks INTEGER NOT NULL DEFAULT 4,
        who_id BLOB REFERENCES person (id), said_on TEXT)""",
    f"""CREATE TABLE hello ({_ID}, {_PERSON}, {_GROUP}, said_on TEXT NOT NULL, way TEXT NOT NULL DEFAULT '',
        {_ARCHIVED})""",
    f"""CREATE TABLE consent ({_ID}, {_PERSON}, purpose TEXT NOT NULL, is_agreed INTEGER NOT NULL,
        wording TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, how TEXT NOT NULL DEFAULT '',
        answered_on TEXT NOT NULL, ask_again_on TEXT, {_ARCHIVED})""",
    f"""CREATE TABLE emergency_contact ({_ID}, {_PERSON}, name TEXT NOT NULL DEFAULT '',
        relation TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '')""",
    f"CREATE TABLE giving_mark ({_ID}, {_SESSION}, {_PERSON}, word TEXT NOT NULL, {_ARCHIVED})",
    f"""CREATE TABLE offer ({_ID}, {_PERSON}, kind TEXT NOT NULL, text TEXT NOT NULL, said_on TEXT NOT NULL,
        {_ARCHIVED})""",
    f"""CREATE TABLE goal ({_ID}, {_PERSON}, text TEXT NOT NULL, is_shared INTEGER NOT NULL DEFAULT 0,
        said_on TEXT NOT NULL, outcome TEXT NOT NULL DEFAULT '', ended_on TEXT, {_ARCHIVED})""",
    f"""CREATE TABLE rota_job ({_ID}, {_GROUP}, kind TEXT NOT NULL, people_needed INTEGER NOT NULL DEFAULT 1,
        {_ARCHIVED})""",
    f"CREATE TABLE rota_turn ({_ID}, {_SESSION}, kind TEXT NOT NULL, {_PERSON}, {_ARCHIVED})",
    f"CREATE TABLE rota_helper ({_ID}, {_GROUP}, kind TEXT NOT NULL, {_PERSON}, {_ARCHIVED})",
    f"CREATE TABLE unavailability ({_ID}, {_GROUP}, {_PERSON}, starts_on TEXT NOT NULL, ends_on TEXT, {_ARCHIVED})",
    f"""CREATE TABLE agreement ({_ID}, {_GROUP}, number INTEGER NOT NULL, text TEXT NOT NULL, agreed_on TEXT NOT NULL,
        review_on TEXT, {_ARCHIVED})""",
    f"""CREATE TABLE agreement_reading ({_ID}, agreement_id BLOB NOT NULL REFERENCES agreement (id), {_SESSION},
        {_ARCHIVED})""",
    f"""CREATE TABLE agreed_on ({_ID}, agreement_id BLOB NOT NULL REFERENCES agreement (id), {_PERSON},
        agreed_on TEXT NOT NULL, {_ARCHIVED})""",
    f"""CREATE TABLE debrief ({_ID}, {_GROUP}, session_id BLOB REFERENCES session (id),
        person_id BLOB REFERENCES person (id), kind TEXT NOT NULL, held_on TEXT NOT NULL,
        with_whom TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', pass_on TEXT NOT NULL DEFAULT '',
        next_on TEXT, {_ARCHIVED})""",
    f"""CREATE TABLE pair ({_ID}, {_GROUP}, kind TEXT NOT NULL, supporter_id BLOB NOT NULL REFERENCES person (id),
        {_PERSON}, starts_on TEXT NOT NULL, review_on TEXT, ends_on TEXT, ending TEXT NOT NULL DEFAULT '',
        ending_words TEXT NOT NULL DEFAULT '', where_met TEXT NOT NULL DEFAULT '',
        every_days INTEGER NOT NULL DEFAULT 0, hours_from INTEGER, hours_until INTEGER,
        how_we_end TEXT NOT NULL DEFAULT '', agreed_on TEXT, {_ARCHIVED})""",
    f"""CREATE TABLE pair_contact ({_ID}, {_PAIR}, held_on TEXT NOT NULL, at_minute INTEGER, way TEXT NOT NULL,
        minutes INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', {_ARCHIVED})""",
    f"""CREATE TABLE pair_review ({_ID}, {_PAIR}, held_on TEXT NOT NULL, words TEXT NOT NULL DEFAULT '', next_on TEXT,
        {_ARCHIVED})""",
    f"""CREATE TABLE lone_visit ({_ID}, {_GROUP}, pair_id BLOB REFERENCES pair (id),
        visitor_id BLOB NOT NULL REFERENCES person (id), where_to TEXT NOT NULL DEFAULT '', out_at TEXT NOT NULL,
        due_at TEXT NOT NULL, back_at TEXT, whom_to_ring TEXT NOT NULL DEFAULT '', {_ARCHIVED})""",
    f"""CREATE TABLE activity ({_ID}, {_SESSION}, name TEXT NOT NULL, bring TEXT NOT NULL DEFAULT '',
        leader_id BLOB REFERENCES person (id), {_ARCHIVED})""",
    f"CREATE TABLE drop_in ({_ID}, {_SESSION}, word TEXT NOT NULL, count INTEGER NOT NULL DEFAULT 0)",
)
_LED_BY = {
    "safe_contact": ("person_id",),
    "promise": ("person_id", "who_id"),
    "hello": ("person_id", "group_id"),
    "consent": ("person_id",),
    "emergency_contact": ("person_id",),
    "giving_mark": ("session_id", "person_id"),
    "offer": ("person_id",),
    "goal": ("person_id",),
    "rota_job": ("group_id",),
    "rota_turn": ("session_id", "person_id"),
    "rota_helper": ("group_id", "person_id"),
    "unavailability": ("group_id", "person_id"),
    "agreement": ("group_id",),
    "agreement_reading": ("agreement_id", "session_id"),
    "agreed_on": ("agreement_id", "person_id"),
    "debrief": ("group_id", "session_id", "person_id"),
    "pair": ("group_id", "supporter_id", "person_id"),
    "pair_review": ("pair_id",),
    "lone_visit": ("group_id", "pair_id", "visitor_id"),
    "activity": ("session_id", "leader_id"),
    "drop_in": ("session_id",),
}


def apply(conn: apsw.Connection) -> None:
    """Make the tables, and an index for each reference to another."""
    for statement in _TABLES:
        conn.execute(statement)
    for table, columns in _LED_BY.items():
        for column in columns:
            conn.execute(f"CREATE INDEX {table}_{column} ON {table} ({column})")
    conn.execute("CREATE INDEX pair_contact_pair_id_held_on ON pair_contact (pair_id, held_on)")
    conn.execute("CREATE INDEX changed_row_row ON changed_row (row)")  # what one record was before, in a long log
