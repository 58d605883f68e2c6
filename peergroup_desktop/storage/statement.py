"""A question as SQL, put together once and asked again with other facts: that takes longer than most answers do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import peewee

from peergroup_desktop.storage.table_shape import Value


@dataclass(frozen=True)
class _Place:
    number: int


def place(number: int) -> peewee.Value:
    """Return what stands in a question for the fact that is given at this place each time, as the file keeps it."""
    return peewee.Value(_Place(number), converter=False)


@dataclass(frozen=True)
class Statement:
    """SQL with a value, or the place of a fact, for each of its marks."""

    sql: str
    values: tuple[Value | _Place, ...]

    @classmethod
    def of(cls, query: Any) -> "Statement":
        """Return the SQL of a select that has places in it."""
        sql, values = query._database.get_sql_context().sql(query).query()  # noqa: SLF001 - as the library runs it
        return cls(sql, tuple(values))

    def rows(self, database: Any, facts: Sequence[Value]) -> list[Any]:
        """Ask an open file, and return the rows as it keeps them."""
        values = [facts[value.number] if isinstance(value, _Place) else value for value in self.values]
        found: list[Any] = database.execute_sql(self.sql, values).fetchall()
        return found
