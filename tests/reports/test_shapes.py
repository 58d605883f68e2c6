"""Shapes as operators of a page: closed outlines inside their bounds, painted as asked."""

import re

import pytest

from peergroup_desktop.reports import shapes

NUMBER = re.compile(r"-?\d+\.\d\d")


def points(path):
    numbers = [float(found) for found in NUMBER.findall(path)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@pytest.mark.parametrize(
    ("outline", "bounds"),
    [
        (shapes.rounded(10, 20, 30, 12, 3), (10, 20, 40, 32)),
        (shapes.circle(5, 6, 4), (1, 2, 9, 10)),
        (shapes.line((1, 2), (3, 4)), (1, 2, 3, 4)),
    ],
)
def test_outlines_fill_their_bounds_and_nothing_beside(outline, bounds):
    left, bottom, right, top = bounds
    across, up = zip(*points(outline), strict=True)
    assert (min(across), min(up), max(across), max(up)) == pytest.approx((left, bottom, right, top))


def test_round_outlines_are_closed():
    for outline in (shapes.rounded(0, 0, 8, 8, 2), shapes.circle(0, 0, 4)):
        assert (outline.count(" c"), outline.endswith("c h"), points(outline)[0]) == (4, True, points(outline)[-1])


@pytest.mark.parametrize(
    ("fill", "edge", "operators"),
    [
        (0.9, 0, "0.9 g\n1.00 2.00 3.00 4.00 re f*"),
        (1.0, 0.8, "1 g\n0 G 0.8 w\n1.00 2.00 3.00 4.00 re B*"),
        (None, 1.0, "0 G 1 w\n1.00 2.00 3.00 4.00 re S"),
        (None, 0, "1.00 2.00 3.00 4.00 re n"),
    ],
)
def test_outlines_are_painted(fill, edge, operators):
    assert shapes.painted(shapes.rectangle(1, 2, 3, 4), fill=fill, edge=edge) == operators


def test_a_line_is_drawn_as_thick_and_grey_as_asked():
    path = shapes.line((1, 2), (3, 4))
    assert shapes.stroked(path, thickness=1.5, grey=0.35) == "0.35 G 1.5 w 1.00 2.00 m 3.00 4.00 l S"
