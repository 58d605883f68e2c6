"""The people of a year by age, by area and by how they heard, as it may be printed. Importing this is cheap."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from peergroup_desktop.core.i18n import _

Cell = int | str | None
"""A number, "fewer than 5", or None: hidden so that no other one can be worked out."""


@dataclass(frozen=True)
class KindRow:
    """One kind of people, as "25–34", with a cell for each column."""

    words: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class KindTable:
    """The people by one thing that is known of them. No rows: nothing of it may be printed."""

    title: str
    rows: tuple[KindRow, ...]
    has_table: tuple[bool, ...]


@dataclass(frozen=True)
class Breakdown:
    """Everything hidden already, so that paper, screen, spreadsheet and clipboard can show all there is.

    Attributes:
        columns: What the columns are about: all together, or a group's name.
        people: By column, how many different people came.
        tables: By age, by area, by how they heard; what nobody was asked is left out.
        threshold: The smallest count that is shown.
        is_closed: Whether all its months are closed, so that it stays as it is.
    """

    columns: tuple[str, ...]
    people: tuple[int, ...]
    tables: tuple[KindTable, ...]
    threshold: int
    is_closed: bool = True

    def only(self, places: Sequence[int]) -> "Breakdown":
        """Return the breakdown with some of its columns."""
        return replace(
            self,
            columns=tuple(self.columns[place] for place in places),
            people=tuple(self.people[place] for place in places),
            tables=tuple(
                replace(
                    table,
                    rows=tuple(replace(row, cells=tuple(row.cells[place] for place in places)) for row in table.rows),
                    has_table=tuple(table.has_table[place] for place in places),
                )
                for table in self.tables
            ),
        )


def breakdown_words(data: Breakdown | None) -> tuple[str, ...]:
    """Return what to say beneath the tables, or why there are none."""
    if data is None:
        return (
            _(
                "People by age, by area and by how they heard of us are told for a whole year of the funder that is "
                "over, and for nothing shorter: two pages, one taken from the other, would give somebody away."
            ),
        )
    if not data.tables:
        return ()  # nobody was asked, so nothing is hidden
    words = [
        _(
            "Fewer than {number} is never told closer. “–” hides a number with which one of these could be worked out; "
            "it is hidden in every table of the year. The totals are whole."
        ).format(number=data.threshold)
    ]
    words += [
        _("{title}: too few people to tell without giving somebody away.").format(title=table.title)
        for table in data.tables
        if not any(table.has_table)
    ]
    if not data.is_closed:
        words.append(_("Close the months of this year before you send this: then it stays as it is."))
    return tuple(words)
