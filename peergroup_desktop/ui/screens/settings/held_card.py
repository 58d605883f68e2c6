"""The way from Settings to one page about everything that this file holds, for a trustee."""

from PySide6.QtCore import Signal

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row


class HeldCard(Card):
    """One card with one button."""

    requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("What this file holds, and why"), icon="shield-check")
        text = _(
            "One page for a trustee, with nobody’s name: each kind of record, how many there are, who may see them, "
            "and how long they might be kept."
        )
        self.body.add(TextLabel(text, Text.BODY, Ink.INK2))
        row = self.body.add(Row(gap=0))
        self.open = row.add(Button(_("Print this page"), icon="printer", wraps=True))
        row.stretch()
        self.open.clicked.connect(self.requested)
