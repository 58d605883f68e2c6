"""The interpreter outlives a long day of painting."""

import sys

from PySide6.QtGui import QColor, QPainter, QPixmap

import peergroup_desktop.ui  # noqa: F401 - what is tested is what importing it does

_USUALLY = 30_000


def test_painting_does_not_use_up_none(qapp):
    canvas = QPixmap(2, 2)
    painter = QPainter(canvas)
    for _ in range(3 * _USUALLY):
        painter.setPen(QColor("black"))
    painter.end()
    assert sys.getrefcount(None) > _USUALLY
