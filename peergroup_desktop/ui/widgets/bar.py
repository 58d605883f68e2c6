"""The bar at the side of what scrolls."""

from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.widgets.following import Following


class Bar(Following, QScrollBar):
    """A thin handle without arrows or groove."""

    def __init__(self) -> None:
        super().__init__()
        self.follow_look()

    def dress(self) -> None:
        """Take colours and width."""
        look().clothe(self, Sheet.BAR)


def give_bar(area: QAbstractScrollArea) -> None:
    """Let `area` scroll by our bar, up and down."""
    area.setVerticalScrollBar(Bar())
