"""How wide the columns of a sheet are, and how high its rows: long texts wrap, headings too, and nothing is cut."""

import math
from collections.abc import Sequence

_WIDEST = 420  # pixels
_PADDING = 12
_BOLD = 1.1
_LINE = 15.0  # points
_HIGHEST = 405.0  # the form ends there


def column_widths(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the width of each column in pixels: as its widest cell needs; a heading has two lines to itself."""
    widths = []
    for column, head in enumerate(heads):
        cells = (line for row in rows for line in row[column].split("\n"))
        needed = max(map(_width, cells), default=0)
        words = max(map(_width, head.split()), default=0)
        for_head = _BOLD * max(words, _width(head) / 2 + words / 2)
        widths.append(min(_WIDEST, math.ceil(max(needed, for_head)) + _PADDING))
    return widths


def row_height(cells: Sequence[str], widths: Sequence[int], *, is_bold: bool = False) -> float:
    """Return the height of a row in points."""
    factor = _BOLD if is_bold else 1.0
    lines = max(
        (_lines(cell, (width - _PADDING) / factor) for cell, width in zip(cells, widths, strict=True)), default=1
    )
    return min(_HIGHEST, lines * _LINE)


def _lines(cell: str, room: float) -> int:
    """Return into how many lines a text breaks, or one more: lines end before the edge, as words are not broken."""
    return sum(math.ceil(_width(line) * 1.08 / room) if _width(line) > room else 1 for line in cell.split("\n"))


def _width(text: str) -> int:
    from xlsxwriter.utility import xl_pixel_width

    return int(xl_pixel_width(text)) if text else 0
