"""Finds the row of headings, which may stand below titles and blank rows."""

from peergroup_desktop.interchange.cell_kinds import looks_like_date
from peergroup_desktop.interchange.header_words import by_heading
from peergroup_desktop.interchange.heading_dates import heading_date, month_over
from peergroup_desktop.interchange.workbook import Cell, Sheet, is_filled

_ROWS_TO_TRY = 25
_ROWS_BELOW = 10
_LEAST_SCORE = 0.75
_LEAST_SHARE = 0.3


def find_header_row(sheet: Sheet) -> int | None:
    """Return the row (from 0) whose cells most look like headings, the upper one on a tie, or None."""
    best, best_score = None, 0.0
    for index in range(min(len(sheet.rows), _ROWS_TO_TRY)):
        score = _score(sheet, index)
        if score > best_score:
            best, best_score = index, score
    return best


def _score(sheet: Sheet, index: int) -> float:
    filled = [(column, cell) for column, cell in enumerate(sheet.rows[index]) if is_filled(cell)]
    words = sum(_word_score(cell) for _column, cell in filled)
    days = sum(1 for column, cell in filled if _is_day(sheet, index, column, cell))
    if words < _LEAST_SCORE and days < 2:
        return 0.0
    if len(filled) == 1 and sheet.width > 1:
        return 0.0  # a title that happens to be a known word
    score = words + 0.8 * days
    return score if score >= _LEAST_SHARE * len(filled) else 0.0


def _word_score(cell: Cell) -> float:
    if not isinstance(cell, str):
        return 0.0
    known = by_heading(cell)
    return known[1] if known else 0.0


def _is_day(sheet: Sheet, index: int, column: int, cell: Cell) -> bool:
    """Say whether the cell is a date with something other than dates below it."""
    if not heading_date(cell, month_over(sheet, index, column)):
        return False
    below = [sheet.cell(row, column) for row in range(index + 1, min(index + 1 + _ROWS_BELOW, len(sheet.rows)))]
    filled = [cell for cell in below if is_filled(cell)]
    return bool(filled) and sum(map(looks_like_date, filled)) <= 0.3 * len(filled)
