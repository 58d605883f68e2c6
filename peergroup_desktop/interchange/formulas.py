"""Cells that a spreadsheet program would take for a formula: written with an apostrophe before them, read without."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_QUOTED = re.compile(r"'+[=+\-@\t\r]")


def no_formula(text: str) -> str:
    """Return `text` as it is written into a cell: nothing there runs, and a number keeps its plus."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_written(cell: str) -> str:
    """Return what `no_formula` was given."""
    return cell[1:] if _QUOTED.match(cell) else cell
