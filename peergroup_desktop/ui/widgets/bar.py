"""The bar at the side of what scrolls."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.widgets.following import Following


class _Bar(Following, QObject):
    """Dresses the bar that Qt made: lists listen to it, and to no other. Owned by the area."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.follow_look()

    def dress(self) -> None:
        """Take colours and width."""
        look().clothe(self._area.verticalScrollBar(), Sheet.BAR)


def give_bar(area: QAbstractScrollArea) -> None:
    """Let `area` have a thin handle without arrows or groove."""
    _Bar(area)
