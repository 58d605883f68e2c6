"""The way from Settings to the page of backups, where everything about them is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row


class BackupsPage(QWidget):
    """One card with one button."""

    requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        card = column.add(Card(_("Backups"), icon="shield-check"))
        text = _("When the last one was, the second place, trying one out, going back to one, and how many stay.")
        card.body.add(TextLabel(text, Text.BODY, Ink.INK2))
        row = card.body.add(Row(gap=0))
        self.open = row.add(Button(_("Open Backups"), trailing_icon="arrow-right", wraps=True))
        row.stretch()
        column.stretch()
        self.open.clicked.connect(self.requested)
