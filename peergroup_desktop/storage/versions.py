"""What one value of one record was before, read from the log."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.change_set import ChangeKind
from peergroup_desktop.storage.open_vault import Vault
from peergroup_desktop.storage.table_shape import Value


@dataclass(frozen=True)
class OldValue:
    """A value that a deed left: `number` is the deed's entry in history."""

    number: int
    at: datetime
    account_id: RecordId
    value: Value


def values_of(vault: Vault, table: str, row: RecordId, column: str) -> Iterator[OldValue]:
    """Yield each value a record's column was given, newest first; None where the record went. The caller holds the
    vault.
    """
    opened = vault.opened
    query = (
        'SELECT r.history, v.new FROM changed_row r JOIN word t ON t.number = r."table"'
        " JOIN changed_value v ON v.history = r.history AND v.position = r.position"
        ' JOIN word c ON c.number = v."column"'
        " WHERE t.value = ? AND r.row = ? AND c.value = ? ORDER BY r.history DESC"
    )
    number: Any
    for number, value in opened.connection.execute(query, (table, row, column)).fetchall():
        entry = opened.recorder.log.entry(number)
        yield OldValue(entry.number, entry.at, entry.account_id, value)


def given_again(vault: Vault, table: str, rows: Sequence[RecordId], column: str) -> frozenset[RecordId]:
    """Return which of some records were given a value of a column more than once. The caller holds the vault."""
    query = (
        'SELECT r.row FROM changed_row r JOIN word t ON t.number = r."table"'
        " JOIN changed_value v ON v.history = r.history AND v.position = r.position"
        ' JOIN word c ON c.number = v."column"'
        f" WHERE r.row IN ({', '.join('?' * len(rows))}) AND t.value = ? AND c.value = ?"
        " GROUP BY r.row HAVING COUNT(*) > 1"
    )
    found: list[Any] = vault.opened.connection.execute(query, (*rows, table, column)).fetchall()
    return frozenset(row for (row,) in found)


def makers_of(vault: Vault, table: str, rows: Sequence[RecordId]) -> dict[RecordId, RecordId]:
    """Return which account made each of some records, as far as the log knows. The caller holds the vault."""
    query = (
        "SELECT r.row, a.value FROM changed_row r"
        ' JOIN word t ON t.number = r."table" JOIN history h ON h.number = r.history'
        " JOIN word a ON a.number = h.account"
        f" WHERE r.row IN ({', '.join('?' * len(rows))}) AND t.value = ? AND r.kind = ? ORDER BY r.history DESC"
    )
    found: list[Any] = vault.opened.connection.execute(query, (*rows, table, int(ChangeKind.MADE))).fetchall()
    return dict(found)
