"""Answers that stand until something is written. Kept beside the connection that gave them, and gone with it."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import apsw

T = TypeVar("T")

_MOST = 100


class KeptAnswers:
    """What questions answered on one connection since the last write. Used under the vault's lock.

    The engine counts every row it writes, its own triggers' too; nobody else writes, because the file is held
    exclusively. Inside a transaction nothing is kept or handed out: it may yet be taken back, and the count is not.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._written = connection.total_changes()
        self._answers: dict[Hashable, Any] = {}

    def forget(self) -> None:
        """Keep nothing of what was answered so far."""
        self._answers.clear()

    def answer(self, key: Hashable, ask: Callable[[], T]) -> T:
        """Return what `ask` answers, or answered before under the same key while nothing was written since."""
        if self._connection.in_transaction:
            return ask()
        written = self._connection.total_changes()
        if written != self._written or len(self._answers) >= _MOST:
            self._written = written
            self.forget()
        if key not in self._answers:
            self._answers[key] = ask()
        found: T = self._answers[key]
        return found
