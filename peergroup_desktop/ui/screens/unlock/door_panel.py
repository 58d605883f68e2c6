"""The left of the door: the ring of chairs with one free, and whose door it is."""

from PySide6.QtCore import Qt

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.logo import Logo
from peergroup_desktop.ui.widgets.rail_surface import RailSurface
from peergroup_desktop.ui.widgets.rings import ChairRing

_CHAIRS_TAKEN = 11
_RING = 286


class DoorPanel(RailSurface):
    """Art and a name. Nothing here can be clicked, and nothing is read out but the words."""

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0, margins=(48, 40, 48, 32))
        head = column.add(Row(gap=12))
        head.add(Logo(30))
        head.add(TextLabel(_("Peergroup"), Text.STRONG_LARGE, Ink.RAIL_INK, wraps=False))
        head.stretch()
        column.stretch()
        ring = ChairRing(_RING, style="light")
        ring.set_count(_CHAIRS_TAKEN)
        column.addWidget(ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.space(44)
        self.name = TextLabel("", Text.BIG_TITLE, Ink.RAIL_INK)
        line = TextLabel(_("There’s always a free chair."), Text.LEAD, Ink.RAIL_INK2)
        for label in (self.name, line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.add(label)
            column.space(8)
        column.stretch()

    def set_group(self, name: str) -> None:
        """Show the hint at the group that may be read before unlocking."""
        self.name.setText(name)
        self.name.setVisible(bool(name))
