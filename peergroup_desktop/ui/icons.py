"""Lucide icons in the colours of the scheme. Draws from the shipped files; each drawing is made once and kept."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from peergroup_desktop.core.paths import resource

if TYPE_CHECKING:
    pass


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, size: int, colour: QColor, *, stroke: float = 2.0, ratio: float = 1.0) -> QPixmap:
    """Return the icon `size` px square (already scaled by the text factor) for a screen of device ratio `ratio`."""
    return _drawn(name, size, colour.name(QColor.NameFormat.HexArgb), stroke, ratio)


@lru_cache(maxsize=512)
def _drawn(name: str, size: int, colour: str, stroke: float, ratio: float) -> QPixmap:
    ink = QColor(colour)
    source = _source(name).replace("currentColor", ink.name()).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    drawn = QPixmap(QSizeF(size * ratio, size * ratio).toSize())
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setOpacity(ink.alphaF())
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def paint(painter: QPainter, name: str, box: QRectF, colour: QColor, *, stroke: float = 2.0) -> None:
    """Draw the icon into a square box of the widget being painted."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(box.topLeft(), pixmap(name, round(box.width()), colour, stroke=stroke, ratio=ratio))
