"""Under the month: that it is closed, what would be different now, and the way to its page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.reports.standing import Standing
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import IconText
from peergroup_desktop.ui.widgets.layouts import Column


class StandingPart(QWidget):
    """Away while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=2)
        self.words = column.add(IconText("lock", "", Text.SECOND, Ink.INK2, wraps=True))
        self.see_month = Button(_("See the month"), kind=Kind.QUIET, size=Size.SMALL, icon="arrow-right")
        column.addWidget(self.see_month, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_standing(self, standing: Standing | None) -> None:
        """Say whether the months of the page are closed."""
        self.setVisible(standing is not None)
        if standing is not None:
            self.words.set_text(standing.words)
