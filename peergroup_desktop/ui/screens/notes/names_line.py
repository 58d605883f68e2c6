"""The quiet line under a box that names somebody: who, and two buttons. Nothing is changed by itself."""

from collections.abc import Sequence
from functools import cached_property

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
from peergroup_desktop.ui.widgets.tab_order import link


class NamesLine(QWidget):
    """Offers to put "[someone]" in place of names, or to leave them. Tab comes to it from `before`.

    It is made with the first name that is found.
    """

    replace_requested = Signal()
    left_alone = Signal()

    def __init__(self, discreet: Discreet, before: QWidget) -> None:
        super().__init__()
        self._discreet, self._before = discreet, before
        self._said: list[str] = []
        self.hide()

    @cached_property
    def words(self) -> TextLabel:
        """Who is named."""
        return TextLabel("", Text.SECOND_MEDIUM, Ink.MARI_INK, elides=True)

    @cached_property
    def replace(self) -> Button:
        """The way to take the names out."""
        words = _("Replace with {someone}").format(someone=_(REPLACEMENT))
        return Button(words, size=Size.SMALL)

    @cached_property
    def leave(self) -> Button:
        """The way to leave them."""
        return Button(_("Leave it"), kind=Kind.QUIET, size=Size.SMALL, about=_("Leave the names in"))

    def show_names(self, names: Sequence[str]) -> None:
        """Show the line for these names, or nothing."""
        said = list(dict.fromkeys(self._discreet.name(name) for name in names))
        if said and self.layout() is None:
            self._lay_out()
        if self.layout() is not None:
            self._say(said)

    def _say(self, said: list[str]) -> None:
        self.words.setText(_("Names in here: {names}").format(names=", ".join(said)))
        if said and said != self._said:
            announce(self, self.words.text())
        self._said = said
        self.setVisible(bool(said))

    def _lay_out(self) -> None:
        flow = Flow(self, gap=8, margins=(0, 8, 0, 0))
        words = QWidget()
        row = Row(words, gap=6, margins=(0, 8, 0, 8))
        row.add(Icon("user-round", 18, Ink.MARI_INK))
        row.add(self.words)
        for part in (words, self.replace, self.leave):
            flow.add(part)
        self.replace.clicked.connect(self.replace_requested)
        self.leave.clicked.connect(self.left_alone)
        link([self._before, self.replace, self.leave])
