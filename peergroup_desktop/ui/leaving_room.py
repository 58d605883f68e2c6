"""What is seen while a file is being closed: the chairs and a word, and nothing of anybody."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.logo import Logo


class LeavingRoom(QWidget):
    """There is nothing to do here. It is seen for a moment; a long backup has its own words over it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        column = Column(self, gap=16)
        column.stretch()
        column.addWidget(Logo(72, on_rail=False), 0, Qt.AlignmentFlag.AlignHCenter)
        self.words = TextLabel(words, Text.LEAD, Ink.INK2, wraps=False)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.stretch()
