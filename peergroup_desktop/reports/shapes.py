"""Shapes as the operators of a page, in PDF's own coordinates from the bottom left corner.

A sheet of lines to write on has hundreds of boxes, and reportlab takes ten times as long to write each down.
"""

_ARC = 0.5523  # where the handles of a quarter circle lie, in radii


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """Return the outline of a rectangle with its bottom left corner at (`x`, `y`)."""
    return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Return the outline of a rectangle with round corners."""
    right, top, pull = x + width, y + height, radius * (1 - _ARC)
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
        f"{right - pull:.2f} {y:.2f} {right:.2f} {y + pull:.2f} {right:.2f} {y + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - pull:.2f} {right - pull:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x + radius:.2f} {top:.2f} l "
        f"{x + pull:.2f} {top:.2f} {x:.2f} {top - pull:.2f} {x:.2f} {top - radius:.2f} c "
        f"{x:.2f} {y + radius:.2f} l "
        f"{x:.2f} {y + pull:.2f} {x + pull:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )


def circle(x: float, y: float, radius: float) -> str:
    """Return the outline of a circle around (`x`, `y`)."""
    left, right, bottom, top, pull = x - radius, x + radius, y - radius, y + radius, radius * _ARC
    return (
        f"{right:.2f} {y:.2f} m "
        f"{right:.2f} {y + pull:.2f} {x + pull:.2f} {top:.2f} {x:.2f} {top:.2f} c "
        f"{x - pull:.2f} {top:.2f} {left:.2f} {y + pull:.2f} {left:.2f} {y:.2f} c "
        f"{left:.2f} {y - pull:.2f} {x - pull:.2f} {bottom:.2f} {x:.2f} {bottom:.2f} c "
        f"{x + pull:.2f} {bottom:.2f} {right:.2f} {y - pull:.2f} {right:.2f} {y:.2f} c h"
    )


def line(start: tuple[float, float], end: tuple[float, float]) -> str:
    """Return the path of a line."""
    return f"{start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l"


def painted(outline: str, *, fill: float | None, edge: float) -> str:
    """Return the operators that fill an outline with a grey and draw a black edge so thick; either may be missing."""
    inks = "" if fill is None else f"{fill:g} g\n"
    inks += f"0 G {edge:g} w\n" if edge else ""
    return f"{inks}{outline} {_PAINT[fill is not None, edge > 0]}"


def stroked(path: str, *, thickness: float, grey: float) -> str:
    """Return the operators that draw along a path."""
    return f"{grey:g} G {thickness:g} w {path} S"


_PAINT = {(True, True): "B*", (True, False): "f*", (False, True): "S", (False, False): "n"}
