"""Which month is shown, and the ways to the ones before and after it."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row


class MonthSteps(QWidget):
    """The month's name, how it stands in one line, and arrows back and on."""

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=8)
        self.back = row.add(IconButton("chevron-left", _("The month before")))
        self.title = row.add(TextLabel("", Text.PANEL))
        self.on = row.add(IconButton("chevron-right", _("The month after")))
        row.space(8)
        self.state = row.add(TextLabel("", Text.BODY, Ink.INK2), 1)
        row.stretch()

    def show_month(self, title: str, state: str, *, has_later: bool) -> None:
        """Name a month."""
        self.title.setText(title)
        self.state.setText(state)
        if not has_later and self.on.hasFocus():
            self.back.setFocus()
        self.on.setEnabled(has_later)
