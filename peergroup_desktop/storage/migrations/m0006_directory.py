"""Version 6: the signposting directory, and what is done with it."""

import apsw

TOUCHES: frozenset[str] = frozenset()

_ID = "id BLOB NOT NULL PRIMARY KEY"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_KEPT = f"extra {_TEXT}, archived_on TEXT"
_SOURCE = "source_id BLOB REFERENCES directory_source (id)"
_ORGANIZATION = "organization_id BLOB REFERENCES organization (id)"
_SERVICE = "service_id BLOB REFERENCES service (id)"
_OF_SERVICE = "service_id BLOB NOT NULL REFERENCES service (id)"
_LOCATION = "location_id BLOB REFERENCES location (id)"
_AT = "service_at_location_id BLOB REFERENCES service_at_location (id)"
_GROUP = "group_id BLOB NOT NULL REFERENCES peer_group (id)"
_PERSON = "person_id BLOB REFERENCES person (id)"
_OF_PERSON = "person_id BLOB NOT NULL REFERENCES person (id)"
_TABLES = (
    f"""CREATE TABLE directory_source ({_ID}, name TEXT NOT NULL, profile TEXT NOT NULL, taken_in_on TEXT NOT NULL,
        archived_on TEXT)""",
    f"""CREATE TABLE organization ({_ID}, {_SOURCE}, name TEXT NOT NULL, description {_TEXT}, email {_TEXT},
        website {_TEXT}, {_KEPT})""",
    f"""CREATE TABLE service ({_ID}, {_SOURCE}, {_ORGANIZATION}, name TEXT NOT NULL, description {_TEXT}, line {_TEXT},
        url {_TEXT}, email {_TEXT}, status TEXT NOT NULL DEFAULT 'active', eligibility_description {_TEXT},
        fees_description {_TEXT}, application_process {_TEXT}, way_in {_TEXT}, area {_TEXT}, assured_date TEXT,
        check_again_on TEXT, notes {_TEXT}, is_crisis INTEGER NOT NULL DEFAULT 0, pin_order INTEGER, {_KEPT})""",
    f"CREATE TABLE service_topic ({_ID}, {_OF_SERVICE}, name TEXT NOT NULL, archived_on TEXT)",
    f"""CREATE TABLE location ({_ID}, {_SOURCE}, {_ORGANIZATION}, location_type TEXT NOT NULL DEFAULT 'physical',
        name {_TEXT}, description {_TEXT}, access {_TEXT}, latitude REAL, longitude REAL, {_KEPT})""",
    f"""CREATE TABLE service_at_location ({_ID}, {_OF_SERVICE},
        location_id BLOB NOT NULL REFERENCES location (id), description {_TEXT}, {_KEPT})""",
    f"""CREATE TABLE address ({_ID}, {_LOCATION}, attention {_TEXT}, address_1 {_TEXT}, address_2 {_TEXT}, city {_TEXT},
        region {_TEXT}, state_province {_TEXT}, postal_code {_TEXT}, country {_TEXT},
        address_type TEXT NOT NULL DEFAULT 'physical', {_KEPT})""",
    f"""CREATE TABLE service_contact ({_ID}, {_ORGANIZATION}, {_SERVICE}, {_LOCATION}, {_AT}, name {_TEXT},
        title {_TEXT}, email {_TEXT}, {_KEPT})""",
    f"""CREATE TABLE phone ({_ID}, {_ORGANIZATION}, {_SERVICE}, {_LOCATION}, {_AT},
        contact_id BLOB REFERENCES service_contact (id), number TEXT NOT NULL, type TEXT NOT NULL DEFAULT 'voice',
        text_word {_TEXT}, description {_TEXT}, {_KEPT})""",
    f"""CREATE TABLE schedule ({_ID}, {_SERVICE}, {_LOCATION}, {_AT}, freq {_TEXT}, interval INTEGER, byday {_TEXT},
        bymonthday {_TEXT}, valid_from TEXT, valid_to TEXT, dtstart {_TEXT}, opens_at {_TEXT}, closes_at {_TEXT},
        description {_TEXT}, {_KEPT})""",
    f"""CREATE TABLE directory_row ({_ID}, kind TEXT NOT NULL, {_SOURCE}, {_SERVICE}, {_ORGANIZATION}, {_LOCATION},
        fields {_TEXT}, archived_on TEXT)""",
    f"""CREATE TABLE service_check ({_ID}, {_OF_SERVICE}, checked_on TEXT NOT NULL, answer TEXT NOT NULL, words {_TEXT},
        archived_on TEXT)""",
    f"CREATE TABLE round_turn ({_ID}, {_OF_SERVICE}, {_OF_PERSON}, dealt_on TEXT NOT NULL, archived_on TEXT)",
    f"""CREATE TABLE signpost ({_ID}, {_GROUP}, {_SERVICE}, words {_TEXT}, session_id BLOB REFERENCES session (id),
        {_PERSON}, suggested_on TEXT NOT NULL, outcome {_TEXT}, outcome_words {_TEXT}, outcome_on TEXT,
        archived_on TEXT)""",
    f"""CREATE TABLE referral ({_ID}, {_GROUP}, {_OF_SERVICE}, {_OF_PERSON}, agreed_on TEXT NOT NULL,
        how TEXT NOT NULL, may_share TEXT NOT NULL, sent_on TEXT, outcome {_TEXT}, outcome_words {_TEXT},
        outcome_on TEXT, withdrawn_on TEXT, archived_on TEXT)""",
)
_LED_BY = {
    "organization": ("source_id",),
    "service": ("source_id", "organization_id"),
    "service_topic": ("service_id",),
    "location": ("source_id", "organization_id"),
    "service_at_location": ("service_id", "location_id"),
    "address": ("location_id",),
    "service_contact": ("organization_id", "service_id", "location_id", "service_at_location_id"),
    "phone": ("organization_id", "service_id", "location_id", "service_at_location_id", "contact_id"),
    "schedule": ("service_id", "location_id", "service_at_location_id"),
    "directory_row": ("source_id", "service_id", "organization_id", "location_id"),
    "service_check": ("service_id",),
    "round_turn": ("service_id", "person_id"),
    "signpost": ("group_id", "service_id", "session_id", "person_id"),
    "referral": ("group_id", "service_id", "person_id"),
}


def apply(conn: apsw.Connection) -> None:
    """Make the tables, and an index for each reference to another that is ever set."""
    for statement in _TABLES:
        conn.execute(statement)
    for table, columns in _LED_BY.items():
        for column in columns:
            conn.execute(f"CREATE INDEX {table}_{column} ON {table} ({column}) WHERE {column} IS NOT NULL")
