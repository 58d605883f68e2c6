"""Small shared pieces of painting. Knows no widget's state."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
CENTRE = Qt.AlignmentFlag.AlignCenter


def start(widget: QWidget) -> QPainter:
    """Return a painter on `widget` with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def fill_round(
    painter: QPainter, box: QRectF, radius: float, fill: QColor | None, edge: QColor | None = None, width: float = 1
) -> None:
    """Fill a rounded box; the edge is drawn inside it, so that neighbours stay on the grid."""
    inset = width / 2 if edge is not None else 0
    painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def draw_words(
    painter: QPainter, box: QRectF, words: str, font: QFont, colour: QColor, align: Qt.AlignmentFlag = LEFT
) -> None:
    """Draw one line of words, the end elided when there is no room."""
    painter.setFont(font)
    painter.setPen(colour)
    shown = words
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(words) > box.width() + 1:
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), shown)


def words_width(words: str, font: QFont) -> int:
    """Return the width of one line of words."""
    return QFontMetrics(font).horizontalAdvance(words)
