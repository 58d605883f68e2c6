"""Which month is shown, and the ways to the ones before and after it."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row


class MonthSteps(QWidget):
    """The month's name between arrows back and on, and how it stands in a word."""

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=8)
        self.back = row.add(IconButton("chevron-left", _("The month before")))
        self.title = row.add(TextLabel("", Text.PANEL))
        self.on = row.add(IconButton("chevron-right", _("The month after")))
        row.space(8)
        self.state = row.add(Badge(""))
        row.stretch()

    def show_month(self, title: str, *, has_later: bool) -> None:
        """Name a month."""
        self.title.setText(title)
        if not has_later and self.on.hasFocus():
            self.back.setFocus()
        self.on.setEnabled(has_later)

    def show_state(self, words: str, *, is_closed: bool, is_over: bool) -> None:
        """Say in a word how it stands."""
        tone = Tone.GREEN if is_closed else Tone.MARI if is_over else Tone.NEUTRAL
        icon = "lock" if is_closed else "lock-open" if is_over else "clock"
        self.state.set_badge(words, tone=tone, icon=icon)
