"""A box put together from kept corners looks like one that is drawn as a path."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from peergroup_desktop.ui.widgets import painting, rounded

GREEN, LINE, SEE_THROUGH = QColor("#1e5c46"), QColor("#8a8578"), QColor(30, 92, 70, 120)
ON_GRID = QRectF(3, 5, 60, 40)


def drawn(draw, ratio=1.0, scale=1.0):
    """Return what a painter left on a page."""
    page = QImage(round(80 * ratio), round(60 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    page.setDevicePixelRatio(ratio)
    page.fill(QColor("#f5f2ec"))
    painter = QPainter(page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    draw(painter)
    painter.end()
    return page


def apart(one, other):
    """Return the most by which a colour of any dot differs."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(first - second) for first, second in pairs)


@pytest.mark.parametrize("ratio", [1.0, 2.0, 1.5])
@pytest.mark.parametrize(
    "box", [ON_GRID, QRectF(3.5, 5.25, 60, 40), QRectF(3, 5, 14, 14), QRectF(3, 5, 16, 16), QRectF(3, 5, 60, 16)]
)
@pytest.mark.parametrize(
    ("fill", "edge", "width"),
    [(GREEN, None, 1), (GREEN, LINE, 1), (None, LINE, 2), (None, LINE, 1.5), (SEE_THROUGH, LINE, 1)],
)
def test_box_looks_like_its_path(stage, ratio, box, fill, edge, width):
    made = drawn(lambda painter: painting.fill_round(painter, box, 8, fill, edge, width), ratio)
    path = drawn(lambda painter: rounded.fill_path(painter, box, 8, fill, edge, width), ratio)
    assert apart(made, path) <= 2


def test_a_page_made_larger_is_drawn_as_a_path(stage):
    made = drawn(lambda painter: painting.fill_round(painter, ON_GRID, 8, GREEN, LINE), scale=1.1)
    path = drawn(lambda painter: rounded.fill_path(painter, ON_GRID, 8, GREEN, LINE, 1), scale=1.1)
    assert made == path


@pytest.mark.parametrize(
    ("box", "colours", "is_kept"),
    [
        (ON_GRID, (GREEN, LINE), True),
        (ON_GRID, (SEE_THROUGH, None), False),
        (ON_GRID.translated(0.5, 0), (GREEN, None), False),
    ],
)
def test_corners_are_kept_for_solid_boxes_on_whole_pixels(stage, box, colours, is_kept):
    told = []
    drawn(lambda painter: told.append(rounded.fits(painter, box, 8, 1, colours)))
    assert told == [is_kept]
