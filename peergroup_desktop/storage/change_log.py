"""The log: every deed with the values it found and left, written in the transaction that changes the records.

History, undo and (later) joining copies all read it. It knows nothing of what a deed means.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import apsw

from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.change_set import ChangeKind, RowChange
from peergroup_desktop.storage.table_shape import Value
from peergroup_desktop.storage.words import Words

T = TypeVar("T")
Ask = Callable[[], None]
"""Is called now and then during something long; raises to stop it."""

_ROWS_BETWEEN = 1000
_COUNTER_BITS = 16  # the clock is milliseconds since 1970, then a counter for what happens within one of them


def ask_nobody() -> None:
    """Go on."""


def asking(ask: Ask, rows: Iterable[T]) -> Iterator[T]:
    """Yield `rows`, and ask now and then whether to go on."""
    for number, row in enumerate(rows):
        if number % _ROWS_BETWEEN == 0:
            ask()
        yield row


@dataclass(frozen=True)
class Deed:
    """The heading of an entry: who did what to whom. `detail` holds no personal data."""

    action: str
    account_id: RecordId
    subject: RecordId | None = None
    detail: str = ""
    undoes: int | None = None


@dataclass(frozen=True)
class Entry:
    """One line of history. `number` counts up within this file; `undoes` is the entry that this one took back, and
    `origin` the action it all goes back to: that of the deed itself, or of the one that was undone or done again.
    """

    number: int
    at: datetime
    account_id: RecordId
    action: str
    subject: RecordId | None
    detail: str
    undoes: int | None
    origin: str


@dataclass(frozen=True)
class Filter:
    """Which entries to list: those of one account, those about one `subject`, and those whose action is of one of
    `areas`, such as "people" for "people.add". An undo belongs where its deed does.
    """

    account_id: RecordId | None = None
    areas: tuple[str, ...] = ()
    subject: RecordId | None = None


_EVERYTHING = Filter()
# An undo names the entry it took back, which may itself be a redo, and so on down to a deed that took nothing back.
_ORIGIN = """CASE WHEN h.undoes IS NULL THEN h.action ELSE (
    WITH RECURSIVE chain(action, undoes) AS (
        SELECT action, undoes FROM history WHERE number = h.undoes
        UNION ALL SELECT p.action, p.undoes FROM history p JOIN chain ON p.number = chain.undoes)
    SELECT action FROM chain WHERE undoes IS NULL) END"""
_AREA = "substr(value, 1, instr(value, '.') - 1)"


class ChangeLog:
    """Writes and reads the log of one open file. Owned by the vault, used under its lock."""

    def __init__(self, conn: apsw.Connection, clock: Clock) -> None:
        self._conn = conn
        self._clock = clock
        self._device: RecordId = conn.execute("SELECT device FROM this_file").get
        self.forget()

    def forget(self) -> None:
        """Have numbers read afresh before the next entry: those of a transaction taken back must not be used again.

        Nothing is read now: a stick that was pulled out is why the transaction was taken back.
        """
        self._words = Words(self._conn)
        self._is_current = False

    def write(self, deed: Deed, changes: Sequence[RowChange], ask: Ask = ask_nobody) -> int:
        """Add an entry and return its number. Runs in the caller's transaction, and asks now and then whether to."""
        if not self._is_current:
            self._read_newest()
        self._last_device_number += 1
        heading = (
            self._words.number(self._device),
            self._last_device_number,
            self._tick(),
            self._words.number(deed.account_id),
            self._words.number(deed.action),
            deed.subject,
            deed.detail,
            deed.undoes,
        )
        self._conn.execute(
            "INSERT INTO history (device, device_number, clock, account, action, subject, detail, undoes)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            heading,
        )
        number = self._conn.last_insert_rowid()
        self._conn.executemany(
            "INSERT INTO changed_row VALUES (?, ?, ?, ?, ?)", asking(ask, self._rows(number, changes))
        )
        self._conn.executemany(
            "INSERT INTO changed_value VALUES (?, ?, ?, ?, ?)", asking(ask, self._values(number, changes))
        )
        return number

    def changes(self, number: int) -> Iterator[RowChange]:
        """Read back the row changes of an entry, in the order they were written."""
        query = (
            'SELECT r.position, r.kind, r."table", r.row, v."column", v.old, v.new FROM changed_row r'
            " LEFT JOIN changed_value v ON v.history = r.history AND v.position = r.position"
            ' WHERE r.history = ? ORDER BY r.position, v."column"'
        )
        cells = self._conn.execute(query, (number,))
        for (_, kind, table, row), found in itertools.groupby(cells, key=lambda cell: cell[:4]):
            values = {
                str(self._words.value(column)): (old, new) for *_, column, old, new in found if column is not None
            }
            yield RowChange(ChangeKind(kind), str(self._words.value(table)), row, values)

    def entry(self, number: int) -> Entry:
        """Return one entry, which must be there."""
        (found,) = self._entries("h.number = ?", [number], 1)
        return found

    def entries(self, limit: int, before: int | None, chosen: Filter = _EVERYTHING) -> tuple[Entry, ...]:
        """Return at most `limit` entries, newest first, older than the entry `before` when it is given."""
        conditions: list[str] = ["h.number < ?"]
        values: list[int | RecordId] = [before if before is not None else 1 << 62]
        if chosen.account_id is not None:
            conditions.append("h.account = ?")
            values.append(self._words.known(chosen.account_id))
        if chosen.areas:
            actions = self._actions_of(chosen.areas)
            conditions.append(f"{_ORIGIN} IN ({', '.join('?' * len(actions))})")
            values += actions
        if chosen.subject is not None:
            conditions.append("h.subject = ?")
            values.append(chosen.subject)
        return tuple(self._entries(" AND ".join(conditions), values, limit))

    def _entries(self, condition: str, values: Sequence[int | RecordId], limit: int) -> Iterator[Entry]:
        query = (
            f"SELECT h.number, h.clock, a.value, w.value, h.subject, h.detail, h.undoes, {_ORIGIN} FROM history h"
            " JOIN word a ON a.number = h.account JOIN word w ON w.number = h.action"
            f" WHERE {condition} ORDER BY h.number DESC LIMIT ?"
        )
        for number, clock, account, action, subject, detail, undoes, origin in self._conn.execute(
            query, (*values, limit)
        ):
            at = datetime.fromtimestamp((clock >> _COUNTER_BITS) / 1000, UTC)
            yield Entry(number, at, account, action, subject, detail, undoes, str(self._words.value(origin)))

    def _actions_of(self, areas: Sequence[str]) -> list[int]:
        marks = ", ".join("?" * len(areas))
        query = f"SELECT number FROM word WHERE typeof(value) = 'text' AND {_AREA} IN ({marks})"
        return [int(number) for (number,) in self._conn.execute(query, tuple(areas))]

    def _rows(self, number: int, changes: Sequence[RowChange]) -> Iterator[tuple[Value, ...]]:
        for position, change in enumerate(changes):
            yield number, position, int(change.kind), self._words.number(change.table), change.row

    def _values(self, number: int, changes: Sequence[RowChange]) -> Iterator[tuple[Value, ...]]:
        for position, change in enumerate(changes):
            for column, (old, new) in change.values.items():
                yield number, position, self._words.number(column), old, new

    def _read_newest(self) -> None:
        self._last_clock = int(self._conn.execute("SELECT clock FROM history ORDER BY number DESC LIMIT 1").get or 0)
        device = self._words.known(self._device)
        newest = "SELECT device_number FROM history WHERE device = ? ORDER BY number DESC LIMIT 1"
        self._last_device_number = int(self._conn.execute(newest, (device,)).get or 0)
        self._is_current = True

    def _tick(self) -> int:
        """Hybrid logical clock: the time, or one more than the last entry when the computer's clock went back."""
        now = int(self._clock.now().timestamp() * 1000) << _COUNTER_BITS
        self._last_clock = max(now, self._last_clock + 1)
        return self._last_clock
