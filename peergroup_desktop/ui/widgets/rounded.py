"""Boxes with round corners. On a display's own grid the corners are drawn once and kept: four small pictures and some
plain rectangles take a fifth of the time of a path with its edge, and every page has a hundred.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

_SMOOTH = QPainter.RenderHint.Antialiasing
_NO_PEN, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
_CLEAR = Qt.GlobalColor.transparent
_SCALED = QTransform.TransformationType.TxScale.value
_OPAQUE = 255


def fits(
    painter: QPainter, box: QRectF, radius: float, width: float, colours: tuple[QColor | None, QColor | None]
) -> bool:
    """Tell whether a box can be put together from kept corners: it lies on whole pixels, and all that shows is solid.

    So it is not on displays of one and a half pixels for one.
    """
    side = _side(radius, width)
    return (
        box == QRectF(box.toRect())
        and width == int(width)
        and box.width() >= 2 * side
        and box.height() >= 2 * side
        and all(colour is None or colour.alpha() == _OPAQUE for colour in colours)
        and painter.opacity() == 1
        and _is_on_grid(painter.deviceTransform(), painter.device().devicePixelRatio())
    )


def fill_box(
    painter: QPainter, box: QRect, radius: float, fill: QColor | None, edge: QColor | None, width: int
) -> None:
    """Fill a box that `fits`."""
    left, top, across, down = box.x(), box.y(), box.width(), box.height()
    side, dots = _side(radius, width), round(painter.device().devicePixelRatio())
    corners = _corners(radius, fill.rgb() if fill else None, edge.rgb() if edge else None, width, dots)
    right, bottom, size = left + across - side, top + down - side, side * dots
    painter.drawPixmap(left, top, side, side, corners, 0, 0, size, size)
    painter.drawPixmap(right, top, side, side, corners, size, 0, size, size)
    painter.drawPixmap(left, bottom, side, side, corners, 0, size, size, size)
    painter.drawPixmap(right, bottom, side, side, corners, size, size, size, size)
    wide, high = across - 2 * side, down - 2 * side
    if fill is not None:
        painter.fillRect(left + side, top, wide, down, fill)
        painter.fillRect(left, top + side, side, high, fill)
        painter.fillRect(right, top + side, side, high, fill)
    if edge is not None:
        painter.fillRect(left + side, top, wide, width, edge)
        painter.fillRect(left + side, top + down - width, wide, width, edge)
        painter.fillRect(left, top + side, width, high, edge)
        painter.fillRect(left + across - width, top + side, width, high, edge)


def fill_path(
    painter: QPainter, box: QRectF, radius: float, fill: QColor | None, edge: QColor | None, width: float
) -> None:
    """Fill any box."""
    inset = width / 2 if edge is not None else 0
    painter.setPen(QPen(edge, width) if edge is not None else _NO_PEN)
    painter.setBrush(fill if fill is not None else _NO_BRUSH)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def _is_on_grid(transform: QTransform, ratio: float) -> bool:
    """Tell whether a pixel is a whole number of the display's dots, and begins at one."""
    is_plain = transform.type().value <= _SCALED and transform.m11() == transform.m22() == ratio
    return is_plain and all(number.is_integer() for number in (ratio, transform.dx(), transform.dy()))


def _side(radius: float, width: float) -> int:
    return max(ceil(radius), ceil(width))


@lru_cache(maxsize=256)
def _corners(radius: float, fill: int | None, edge: int | None, width: int, dots: int) -> QPixmap:
    """Return the smallest such box, all corners, with so many dots of the display to a pixel."""
    side = 2 * _side(radius, width)
    drawn = QPixmap(side * dots, side * dots)
    drawn.fill(_CLEAR)
    painter = QPainter(drawn)
    painter.setRenderHint(_SMOOTH)
    painter.scale(dots, dots)
    fill_path(painter, QRectF(0, 0, side, side), radius, _colour(fill), _colour(edge), width)
    painter.end()
    return drawn


def _colour(rgb: int | None) -> QColor | None:
    return None if rgb is None else QColor.fromRgb(rgb)
