"""What a new group can do next: bring its list in, add people, print a sheet. Goes when people are on the list."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, least_height


class FirstStepsCard(LinesCard):
    """Three ways on. `chosen` gives the place, and for Reports the page."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("First steps"), "sprout", has_rules=True)

    def show_steps(self, *, is_wanted: bool) -> None:
        """Show the steps, or none of them."""
        if is_wanted == self.has_any:
            return
        steps = [
            (("file-up", _("Bring in your list"), _("From a spreadsheet or copied cells")), _("Bring in"), "imports"),
            (("user-round-plus", _("Add people"), _("A first name is enough")), _("Add"), "people"),
            (("printer", _("Print a sign-in sheet"), _("For when the laptop’s away")), _("See it"), "reports"),
        ]
        self.show_lines([self._line(*step) for step in steps] if is_wanted else [])

    def _line(self, what: tuple[str, str, str], does: str, place: str) -> QWidget:
        icon, name, why = what
        line = QWidget()
        least_height(line, 44)
        row = Row(line, gap=12)
        row.add(Icon(icon, 20))
        words = row.add(Column(gap=0), 1)
        words.add(TextLabel(name, Text.STRONG))
        words.add(TextLabel(why, Text.SECOND, Ink.INK2))
        button = row.add(Button(does, size=Size.SMALL, about=name))
        button.clicked.connect(partial(self.chosen.emit, place, "sign_in" if place == "reports" else ""))
        return line
