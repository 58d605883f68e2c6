"""A page that scrolls up and down, never sideways, and that Tab does not stop at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from peergroup_desktop.ui.widgets.layouts import Column, Margins


class ScrollArea(QScrollArea):
    """Put parts into `body`. Six px inside the edge are left free: a focus ring is cut off at the viewport."""

    def __init__(self, *, gap: int = 12, margins: Margins = 6) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inside = QWidget()
        self.body = Column(self.inside, gap=gap, margins=margins)
        self.setWidget(self.inside)
        for part in (self.viewport(), self.inside):
            part.setAutoFillBackground(False)
            part.setBackgroundRole(QPalette.ColorRole.NoRole)
