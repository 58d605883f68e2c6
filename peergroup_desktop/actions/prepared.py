"""Questions that are put into SQL once: a page asks a dozen."""

from collections.abc import Callable
from datetime import date
from typing import Any

from peergroup_desktop.actions.rows import Converts, converted, converts_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Person
from peergroup_desktop.storage.statement import Statement, place

Fact = RecordId | date | int | str


class Prepared:
    """A select whose facts are ids, days, numbers or words, given anew each time.

    `build` makes it, once, from something that stands for each of `count` facts; it may compare a column with one, and
    must not look at it.
    """

    def __init__(self, count: int, build: Callable[..., Any]) -> None:
        self._count, self._build = count, build
        self._made: tuple[Statement, Converts] | None = None

    def rows(self, *facts: Fact) -> list[Any]:
        """Ask, and return the rows as `rows_of` does. For use inside a question or deed."""
        if self._made is None:
            query = self._build(*map(place, range(self._count)))
            self._made = Statement.of(query), converts_of(query)
        statement, converts = self._made
        kept = [fact.isoformat() if isinstance(fact, date) else fact for fact in facts]
        database = Person._meta.database  # noqa: SLF001 - the one that all tables are bound to
        return converted(statement.rows(database, kept), converts)
