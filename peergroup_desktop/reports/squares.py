"""QR squares for cameras, drawn as shapes so that they stay sharp at any size.

Always the full kind: short texts would fit Micro QR, which phones cannot read. Error level M, and four modules of
white all round, without which cameras miss the square.
"""

from collections.abc import Sequence
from itertools import groupby

import segno

from peergroup_desktop.reports.surface import Surface

QUIET = 4

Matrix = Sequence[Sequence[int]]


def square_of(text: str) -> Matrix:
    """Return the modules of a square that says `text`, row by row, 1 for a dark one; without the white around it."""
    matrix: Matrix = segno.make(text, error="m", micro=False).matrix
    return matrix


def draw_square(surface: Surface, left: float, top: float, side: float, matrix: Matrix) -> None:
    """Draw the dark part of a square, `side` points wide: a shape per stretch of dark modules."""
    module = side / len(matrix)
    for row_number, row in enumerate(matrix):
        column = 0
        for is_dark, stretch in groupby(row):
            count = len(list(stretch))
            if is_dark:
                # a hair taller than a module, so that no light line shows between two rows
                surface.box(left + column * module, top + row_number * module, count * module, module * 1.02, fill=0.0)
            column += count
