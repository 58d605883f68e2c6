"""Small shared pieces of painting. Knows no widget's state."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.widgets import rounded

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
CENTRE = Qt.AlignmentFlag.AlignCenter
# Named once: Python takes long to find a value of Qt's.
_SMOOTH = QPainter.RenderHint.Antialiasing
_IN_THE_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def start(widget: QWidget) -> QPainter:
    """Return a painter on `widget` with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(_SMOOTH)
    return painter


def fill_round(
    painter: QPainter, box: QRectF, radius: float, fill: QColor | None, edge: QColor | None = None, width: float = 1
) -> None:
    """Fill a rounded box; the edge is drawn inside it, so that neighbours stay on the grid."""
    if rounded.fits(painter, box, radius, width, (fill, edge)):
        rounded.fill_box(painter, box.toRect(), radius, fill, edge, int(width))
    else:
        rounded.fill_path(painter, box, radius, fill, edge, width)


def fill_field(painter: QPainter, field: QWidget, *, is_wrong: bool = False) -> None:
    """Draw what a field to type or choose in stands on."""
    tokens = look().tokens
    fill = tokens.surface if field.isEnabled() else tokens.sunken
    edge = tokens.brick_line if is_wrong else tokens.line_strong if field.isEnabled() else tokens.line
    fill_round(painter, QRectF(field.rect()), px(8), fill, edge, 2 if is_wrong else 1)


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
    painter.drawText(box, align | _IN_THE_MIDDLE, shown)


def words_width(words: str, font: QFont) -> int:
    """Return the width of one line of words."""
    return QFontMetrics(font).horizontalAdvance(words)
