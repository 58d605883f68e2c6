"""A spreadsheet as plain values, whatever kind of file it came from. Gives no cell a meaning."""

from dataclasses import dataclass
from datetime import date, datetime

from peergroup_desktop.interchange.kept import KeptNote

Cell = str | int | float | bool | date | datetime | None
"""One cell; `None` is blank. A cell that starts with = + - or @ is text like any other."""


@dataclass(frozen=True)
class Sheet:
    """One sheet. Rows and columns are numbered from 0 and rows may differ in length.

    `formulas` are the cells that hold the text of a formula, because the file had no stored result for them.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    formulas: frozenset[tuple[int, int]] = frozenset()

    @property
    def width(self) -> int:
        """The length of the longest row."""
        return max((len(row) for row in self.rows), default=0)

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell, or `None` where the row is shorter."""
        line = self.rows[row]
        return line[column] if column < len(line) else None


@dataclass(frozen=True)
class Workbook:
    """A file that was read. `form` is csv, xlsx, ods or paste; `encoding` is empty where the form has none."""

    file_name: str
    sheets: tuple[Sheet, ...]
    form: str
    encoding: str = ""
    notes: tuple[KeptNote, ...] = ()


def as_text(cell: Cell) -> str:
    """Return what a person would call the cell's content: ISO dates, whole numbers without ".0", "" for blank."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return str(cell)


def column_letter(index: int) -> str:
    """Return the spreadsheet's name of a column counted from 0: 0 gives "A", 26 gives "AA"."""
    letters = ""
    rest = index + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def is_filled(cell: Cell) -> bool:
    """Say whether the cell holds anything but spaces."""
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))
