"""The quiet line under a box that names somebody: who, and two buttons. Nothing is changed by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.name_shield import REPLACEMENT
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Flow, Row


class NamesLine(QWidget):
    """Offers to put "[someone]" in place of names, or to leave them."""

    replace_requested = Signal()
    left_alone = Signal()

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        self._discreet = discreet
        self._said: list[str] = []
        flow = Flow(self, gap=8, margins=(0, 8, 0, 0))
        words = QWidget()
        row = Row(words, gap=6, margins=(0, 8, 0, 8))
        row.add(Icon("user-round", 18, Ink.MARI_INK))
        self.words = row.add(TextLabel("", Text.SECOND_MEDIUM, Ink.MARI_INK, elides=True))
        flow.add(words)
        self.replace = Button("", size=Size.SMALL)
        self.replace.setText(_("Replace with {someone}").format(someone=_(REPLACEMENT)))
        self.leave = Button(_("Leave it"), kind=Kind.QUIET, size=Size.SMALL, about=_("Leave the names in"))
        flow.add(self.replace)
        flow.add(self.leave)
        self.replace.clicked.connect(self.replace_requested)
        self.leave.clicked.connect(self.left_alone)
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Show the line for these names, or nothing."""
        said = list(dict.fromkeys(self._discreet.name(name) for name in names))
        self.words.setText(_("Names in here: {names}").format(names=", ".join(said)))
        if said and said != self._said:
            announce(self, self.words.text())
        self._said = said
        self.setVisible(bool(said))
