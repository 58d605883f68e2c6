"""Finding places that can help by any word of theirs: an index of full texts in memory, gone with the lock.

Nothing of it is on disk: it is a temporary table of the open connection, which keeps those in memory. It is made when
first asked, and brought up to date by what the log says has changed, undo included.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from weakref import WeakKeyDictionary

import apsw

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.directory_watch import DirectoryWatch
from peergroup_desktop.storage.open_vault import Vault


def _words(*columns: str) -> str:
    return " || ' ' || ".join(f"t.{column}" for column in columns)


_TABLE = """CREATE VIRTUAL TABLE temp.place_search USING fts5(
    name, topics, line, body, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3')"""
_ADD = "INSERT INTO place_search (rowid, name, topics, line, body) VALUES (?, ?, ?, ?, ?)"
_FIND = """SELECT rowid FROM place_search WHERE place_search MATCH ?
    ORDER BY bm25(place_search, 10, 6, 4, 1), rowid"""
_PLAINLY = "SELECT rowid FROM place_search WHERE place_search MATCH ?"
_APOSTROPHES = re.compile("['’ʼ`]")  # "carers" finds "carers’" and "carer's"
_QUOTES = re.compile('["\0]')
_LOCATION = _words("name", "description", "access")
_ADDRESS = _words("attention", "address_1", "address_2", "city", "region", "state_province", "postal_code")
_PHONE = f"{_words('number', 'text_word', 'description')} || ' ' || replace(t.number, ' ', '')"
_CONTACT = _words("name", "title", "email")
_SERVICE = _words(
    *("description", "eligibility_description", "fees_description", "application_process"),
    *("area", "notes", "url", "email"),
)
_OWN = "{table} t WHERE t.service_id IS NOT NULL"
_OF_CONTACT = "service_contact c JOIN phone t ON t.contact_id = c.id AND c.archived_on IS NULL WHERE TRUE"
_OF_ORGANIZATION = "service s JOIN {table} t ON t.{column} = s.organization_id WHERE TRUE"
_WHERE_IT_IS = "service_at_location a JOIN {table} t ON t.{column} = a.{by} AND a.archived_on IS NULL WHERE TRUE"
# The column with the service, the text, and where both come from.
_BODIES = (
    ("t.id", _SERVICE, "service t WHERE TRUE"),
    ("t.service_id", "t.description", _OWN.format(table="schedule")),
    ("t.service_id", _CONTACT, _OWN.format(table="service_contact")),
    ("t.service_id", _PHONE, _OWN.format(table="phone")),
    ("c.service_id", _PHONE, _OF_CONTACT),
    ("s.id", _words("name", "description"), _OF_ORGANIZATION.format(table="organization", column="id")),
    ("s.id", _PHONE, _OF_ORGANIZATION.format(table="phone", column="organization_id")),
    ("a.service_id", _LOCATION, _WHERE_IT_IS.format(table="location", column="id", by="location_id")),
    ("a.service_id", _ADDRESS, _WHERE_IT_IS.format(table="address", column="location_id", by="location_id")),
    ("a.service_id", _PHONE, _WHERE_IT_IS.format(table="phone", column="location_id", by="location_id")),
    ("a.service_id", _PHONE, _WHERE_IT_IS.format(table="phone", column="service_at_location_id", by="id")),
)
_TOPICS = ("t.service_id", "t.name", _OWN.format(table="service_topic"))
_Source = tuple[str, str, str]


class _Index:
    """The full texts of one open connection, which it does not hold."""

    def __init__(self, conn: apsw.Connection) -> None:
        self._watch = DirectoryWatch()
        self._numbers: dict[RecordId, int] = {}
        self._rows: dict[int, RecordId] = {}
        with _writable(conn):
            conn.execute(_TABLE)

    def catch_up(self, conn: apsw.Connection) -> None:
        """Take in what changed since the last question."""
        changed = self._watch.changed(conn)
        if changed is None:
            self._replace(conn, tuple(self._numbers), None)
        elif changed:
            self._replace(conn, changed, changed)

    def find(self, conn: apsw.Connection, match: str, query: str) -> list[RecordId]:
        """Return the services that fit an expression of the engine, in the order of `query`."""
        return [self._rows[number] for (number,) in conn.execute(query, (match,))]

    def _replace(self, conn: apsw.Connection, old: Collection[RecordId], new: Collection[RecordId] | None) -> None:
        texts = _texts(conn, new)
        gone = [number for row in old if (number := self._numbers.pop(row, None)) is not None]
        for number in gone:
            del self._rows[number]
        start = max(self._rows, default=0) + 1
        rows = {start + place: row for place, (row, *_cells) in enumerate(texts)}
        self._rows.update(rows)
        self._numbers.update({row: number for number, row in rows.items()})
        with _writable(conn), conn:
            conn.executemany("DELETE FROM place_search WHERE rowid = ?", ((number,) for number in gone))
            conn.executemany(_ADD, ((self._numbers[row], *cells) for row, *cells in texts))


_indexes: WeakKeyDictionary[apsw.Connection, _Index] = WeakKeyDictionary()


def find(vault: Vault, wanted: Sequence[Sequence[str]]) -> list[RecordId]:
    """Return the services that have, for each of `wanted`, a word beginning with one of its texts; the best first.

    A text of several words is found where they follow each other. Texts without a letter or digit are passed over.
    The caller holds the vault.
    """
    return _found(vault, wanted, _FIND)


def find_any(vault: Vault, wanted: Sequence[Sequence[str]], *, in_name: bool = False) -> frozenset[RecordId]:
    """Return what `find` does, or only those whose name fits, in no order: several times quicker for thousands."""
    return frozenset(_found(vault, wanted, _PLAINLY, "name : " if in_name else ""))


def _found(vault: Vault, wanted: Sequence[Sequence[str]], query: str, where: str = "") -> list[RecordId]:
    match = " AND ".join(f"({part})" for texts in wanted if (part := " OR ".join(_phrases(texts))))
    if not match:
        return []
    conn = vault.opened.connection
    return _current(conn).find(conn, f"{where}({match})", query)


def make_ready(vault: Vault) -> None:
    """Make the index, so that the first word typed is found as quickly as the next. The caller holds the vault."""
    _current(vault.opened.connection)


def _current(conn: apsw.Connection) -> _Index:
    index = _indexes.get(conn)
    if index is None:
        index = _indexes[conn] = _Index(conn)
    index.catch_up(conn)
    return index


def _texts(conn: apsw.Connection, only: Collection[RecordId] | None) -> list[tuple[RecordId, str, str, str, str]]:
    topics, bodies = _gathered(conn, [_TOPICS], only), _gathered(conn, _BODIES, only)
    query = f"SELECT id, name, line FROM service t WHERE archived_on IS NULL{_one_of('id', only)} ORDER BY name"
    return [
        (row, *(_APOSTROPHES.sub("", text) for text in (name, topics[row], line, bodies[row])))
        for row, name, line in conn.execute(query, tuple(only or ()))
    ]


def _gathered(
    conn: apsw.Connection, sources: Sequence[_Source], only: Collection[RecordId] | None
) -> dict[RecordId, str]:
    parts: dict[RecordId, list[str]] = defaultdict(list)
    for service, text, origin in sources:
        query = f"SELECT {service}, {text} FROM {origin} AND t.archived_on IS NULL{_one_of(service, only)}"
        for row, words in conn.execute(query, tuple(only or ())):
            parts[row].append(words)
    return defaultdict(str, {row: " ".join(words) for row, words in parts.items()})


def _phrases(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if any(char.isalnum() for char in text):
            yield f'"{_QUOTES.sub(" ", _APOSTROPHES.sub("", text))}" *'


def _one_of(column: str, only: Collection[RecordId] | None) -> str:
    return "" if only is None else f" AND {column} IN ({', '.join('?' * len(only))})"


@contextmanager
def _writable(conn: apsw.Connection) -> Iterator[None]:
    """Let the temporary table be written also where the file is only looked at; its own flags keep that as it is."""
    is_to_read = bool(conn.pragma("query_only"))
    if is_to_read:
        conn.pragma("query_only", 0)
    try:
        yield
    finally:
        if is_to_read:
            conn.pragma("query_only", 1)
