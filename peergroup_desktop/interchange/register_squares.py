"""The squares of a register: where a person's row meets a date's column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.interchange.columns import Proposal, SheetKind
from peergroup_desktop.interchange.kept import Place
from peergroup_desktop.interchange.marks import Squares, is_cross, seems_here
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.row_kinds import RowKind, RowSorter
from peergroup_desktop.interchange.workbook import Cell, as_text, is_filled


@dataclass(frozen=True)
class DatedColumn:
    """A column of marks. `extra` are the words beside the date in its heading."""

    index: int
    letter: str
    heading: str
    extra: str
    on: date


def session_columns(proposal: Proposal) -> tuple[DatedColumn, ...]:
    """The columns of a register sheet that stand for a known date; none in other sheets."""
    if proposal.kind is not SheetKind.REGISTER:
        return ()
    return tuple(
        DatedColumn(column.index, column.letter, column.heading, column.extra, column.session_on)
        for column in proposal.of(ColumnMeaning.SESSION_DATE)
        if column.session_on is not None
    )


def squares_of(proposals: Sequence[Proposal]) -> Squares:
    """Return every filled square of the people's rows, and how many are blank in columns that have any filled."""
    squares: list[tuple[Cell, Place]] = []
    blanks = 0
    found: set[bool] = set()
    for proposal in proposals:
        rows = list(_people_rows(proposal))
        for column in session_columns(proposal):
            filled = [
                (cell, Place(proposal.sheet.name, row + 1, column.letter))
                for row in rows
                if is_filled(cell := proposal.sheet.cell(row, column.index))
            ]
            squares.extend(filled)
            blanks += len(rows) - len(filled) if filled else 0
        found |= _what_totals_count(proposal, rows)
    return Squares(squares, blanks, found.pop() if len(found) == 1 else None)


def _what_totals_count(proposal: Proposal, rows: Sequence[int]) -> set[bool]:
    """Return True where a row's total counts its crosses, False where it does without them; both where rows differ."""
    found: set[bool] = set()
    days = [column.index for column in session_columns(proposal)]
    for total in proposal.of(ColumnMeaning.TOTAL) if days else ():
        for row in rows:
            cells = [proposal.sheet.cell(row, day) for day in days]
            crosses = sum(map(is_cross, cells))
            others = sum(seems_here(cell) and not is_cross(cell) for cell in cells)
            text = as_text(proposal.sheet.cell(row, total.index))
            if crosses and text in (str(others), str(others + crosses)):
                found.add(text != str(others))
    return found


def _people_rows(proposal: Proposal) -> Iterator[int]:
    sorter = RowSorter(proposal)
    for row in range(proposal.first_row, len(proposal.sheet.rows)):
        if sorter.kind(row) is RowKind.PERSON:
            yield row
