"""The way from Settings to who changed what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row


class HistoryPage(QWidget):
    """One card with one button."""

    requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        card = column.add(Card(_("Who changed what"), icon="clock"))
        text = _(
            "Every change with its day and who made it, by person or by kind. For coordinators and the "
            "safeguarding lead."
        )
        card.body.add(TextLabel(text, Text.BODY, Ink.INK2))
        row = card.body.add(Row(gap=0))
        self.open = row.add(Button(_("Open History"), trailing_icon="arrow-right", wraps=True))
        row.stretch()
        column.stretch()
        self.open.clicked.connect(self.requested)
