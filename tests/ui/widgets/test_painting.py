"""Shared pieces of painting."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting

BOX = QRectF(0, 0, 40, 20)
RED, BLUE = QColor("red"), QColor("blue")


@pytest.fixture
def canvas(stage):
    """A white picture and a painter on it, ended by reading it."""
    made = QImage(40, 20, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    return made


def paint(canvas, draw):
    painter = QPainter(canvas)
    draw(painter)
    painter.end()
    return canvas


@pytest.mark.parametrize(
    ("fill", "edge", "inside", "border"),
    [(RED, None, "red", "red"), (None, BLUE, "white", "blue"), (RED, BLUE, "red", "blue")],
)
def test_box_has_fill_and_an_edge_inside_it(canvas, fill, edge, inside, border):
    paint(canvas, lambda painter: painting.fill_round(painter, BOX, 0, fill, edge, 2))
    assert (canvas.pixelColor(20, 10), canvas.pixelColor(20, 0)) == (QColor(inside), QColor(border))


def test_words_without_room_keep_their_box(canvas):
    font = look().font(Text.BODY)
    narrow = QRectF(0, 0, 20, 20)
    assert painting.words_width("Konstantinos", font) > 40
    paint(canvas, lambda painter: painting.draw_words(painter, narrow, "Konstantinos", font, QColor("black")))
    beyond = {canvas.pixel(x, y) for x in range(22, 40) for y in range(20)}
    assert beyond == {0xFFFFFFFF}
