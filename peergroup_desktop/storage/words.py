"""Short numbers for the names and ids that the log repeats: tables, columns, actions, accounts, devices."""

import apsw


class Words:
    """The table `word` with what was read from it. Thrown away when a transaction is taken back."""

    def __init__(self, conn: apsw.Connection) -> None:
        self._conn = conn
        self._numbers: dict[str | bytes, int] = {}
        self._values: dict[int, str | bytes] = {}

    def number(self, value: str | bytes) -> int:
        """Return the number of `value`, giving it one if it has none. Writes only inside a transaction."""
        return self.known(value) or self._add(value)

    def known(self, value: str | bytes) -> int:
        """Return the number of `value`, or 0 when it has none yet."""
        if value not in self._numbers:
            found = self._conn.execute("SELECT number FROM word WHERE value = ?", (value,)).get
            if found is None:
                return 0
            self._numbers[value] = found
        return self._numbers[value]

    def value(self, number: int) -> str | bytes:
        """Return what `number` stands for."""
        if number not in self._values:
            self._values[number] = self._conn.execute("SELECT value FROM word WHERE number = ?", (number,)).get
        return self._values[number]

    def _add(self, value: str | bytes) -> int:
        self._conn.execute("INSERT INTO word (value) VALUES (?)", (value,))
        self._numbers[value] = self._conn.last_insert_rowid()
        return self._numbers[value]
