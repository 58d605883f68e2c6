"""Tables as files that others open: CSV, a spreadsheet, and text for the clipboard.

A cell never runs as a formula, whoever typed what stands in it. A workbook is made in memory: nothing readable lies in
the system's own folders meanwhile.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from peergroup_desktop.interchange.formulas import no_formula
from peergroup_desktop.interchange.sheet_fit import column_widths, row_height

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | date | None

_BOM = "\ufeff"  # without it, spreadsheet programs misread letters with accents
_SAME_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - the form knows no zones; the same table makes the same bytes
_FIRST_DAY = date(1900, 3, 1)  # spreadsheet programs do not agree about days before
_MOST_LETTERS = 32_767  # of a cell in the form; the library would leave a longer one out
_LONGEST_NAME = 31
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_MOST_UPRIGHT, _MOST_ACROSS = 7, 14  # columns of a page
_TO_QUOTE = re.compile(r'"|.*[\t\n]', re.DOTALL)  # as spreadsheet programs read tabbed text


@dataclass(frozen=True)
class Table:
    """Rows under their headings. `name` says what it is about; an empty cell is None or ""."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def to_csv(tables: Sequence[Table]) -> bytes:
    """Return tables as CSV that spreadsheet programs open. Several stand below one another, each under its name."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerows(_lines(tables))
    return (_BOM + made.getvalue()).encode()


def to_text(tables: Sequence[Table]) -> str:
    """Return tables as text with tabs, which a spreadsheet program takes from the clipboard cell by cell."""
    return "\n".join("\t".join(map(_tabbed, line)) for line in _lines(tables))


def to_xlsx(tables: Sequence[Table]) -> bytes:
    """Return tables as a workbook with a sheet for each. Days are days there, numbers are numbers."""
    import xlsxwriter

    made = io.BytesIO()
    options = {"in_memory": True, "default_date_format": "yyyy-mm-dd"}
    with xlsxwriter.Workbook(made, options) as workbook:
        workbook.set_properties({"created": _SAME_MOMENT})
        styles = _Styles(workbook)
        for name, table in zip(_sheet_names(tables), tables, strict=True):
            _fill(workbook.add_worksheet(name), table, styles)
    return made.getvalue()


def _lines(tables: Sequence[Table]) -> Iterator[list[str]]:
    for place, table in enumerate(tables):
        if place:
            yield []
        if len(tables) > 1:
            yield [_text(table.name)]
        yield [_text(heading) for heading in table.columns]
        yield from ([_text(cell) for cell in row] for row in table.rows)


def _tabbed(cell: str) -> str:
    """Return a cell as it stands between tabs. In quotes, one that begins with a quote keeps it, and runs nothing."""
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return '"{}"'.format(cell.replace('"', '""')) if _TO_QUOTE.match(cell) else cell


def _text(cell: Cell) -> str:
    """Return a cell as text in which nothing runs; a number is a number, below zero too."""
    if isinstance(cell, str):
        return no_formula(cell)
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else str(cell)


class _Styles:
    """How cells look. A text that looks like a formula stays a text, also once somebody has edited it."""

    def __init__(self, workbook: "Workbook") -> None:
        self.head: Format = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.text: Format = workbook.add_format({"text_wrap": True, "valign": "top"})
        self.quoted: Format = workbook.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        self.number: Format = workbook.add_format({"valign": "top", "align": "right", "indent": 1})
        self.day: Format = workbook.add_format({"valign": "top", "align": "left", "num_format": "yyyy-mm-dd"})


def _fill(sheet: "Worksheet", table: Table, styles: _Styles) -> None:
    texts = [[_text(cell) for cell in row] for row in table.rows]
    widths = column_widths(table.columns, texts)
    for column, (heading, width) in enumerate(zip(table.columns, widths, strict=True)):
        sheet.write_string(0, column, heading, styles.head)
        sheet.set_column_pixels(column, column, width)
    sheet.set_row(0, row_height(table.columns, widths, is_bold=True))
    for number, row in enumerate(table.rows, start=1):
        sheet.set_row(number, row_height(texts[number - 1], widths))
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, styles)
    _prepare_for_paper(sheet, len(table.columns))


def _prepare_for_paper(sheet: "Worksheet", columns: int) -> None:
    """Keep the headings in sight and on every page; columns go across one page unless that made them too small."""
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    if columns > _MOST_UPRIGHT:
        sheet.set_landscape()
    if columns > _MOST_ACROSS:
        sheet.repeat_columns(0)
    else:
        sheet.fit_to_pages(1, 0)


def _write(sheet: "Worksheet", row: int, column: int, cell: Cell, styles: _Styles) -> None:
    if isinstance(cell, date) and cell >= _FIRST_DAY:
        sheet.write_datetime(row, column, cell, styles.day)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell, styles.number)
    elif cell:
        text = cell if isinstance(cell, str) else _text(cell)
        if _length(text) > _MOST_LETTERS:
            text = _cut(text, _MOST_LETTERS - 1) + "…"
        sheet.write_string(row, column, text, styles.text if no_formula(text) == text else styles.quoted)


def _sheet_names(tables: Iterable[Table]) -> list[str]:
    """Return a name for each sheet that the form takes: short, without some signs, and no two alike."""
    names: dict[str, str] = {}
    for table in tables:
        plain = _NOT_IN_A_NAME.sub(" ", table.name).strip(" '") or "1"
        name, number = _cut(plain, _LONGEST_NAME).rstrip(" '"), 1
        while name.casefold() in names or name.casefold() == "history":  # a name that the form keeps for itself
            number += 1
            tail = f" {number}"
            name = _cut(plain, _LONGEST_NAME - len(tail)).rstrip(" '") + tail
        names[name.casefold()] = name
    return list(names.values())


def _length(text: str) -> int:
    """Return how long the form takes a text to be: some letters and pictures count twice."""
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, most: int) -> str:
    """Return the beginning of a text that is no longer than `most` to the form."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
