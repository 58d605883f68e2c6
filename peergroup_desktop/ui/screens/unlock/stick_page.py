"""The stick was pulled out while the file was open: what is safe, and that we go on by ourselves when it is back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.stick_watch import StickWatch
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.stick_picture import StickPicture


class StickPage(QWidget):
    """Waits while it is shown: `back` comes when the folder can be read. The buttons are for those who would rather
    press something.
    """

    back = Signal()
    other_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0)
        column.addWidget(StickPicture(gives_way=True), 0, Qt.AlignmentFlag.AlignLeft)
        column.space(20)
        self.title = column.add(PageTitle(_("The stick isn’t plugged in"), Text.TITLE))
        column.space(8)
        for words in (
            _("It came out while the group’s file was open, so we hid everything at once."),
            _("What was saved is on the stick. What you were typing is kept here until you close this window."),
        ):
            column.add(TextLabel(words, Text.LEAD, Ink.INK2))
            column.space(4)
        column.space(16)
        steps = (_("Push the stick in until it stops."), _("Wait a moment. We carry on by ourselves when we see it."))
        for number, words in enumerate(steps, start=1):
            line = column.add(Row(gap=12))
            badge = Badge(str(number))
            fix_width(badge, 32)
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            line.add(TextLabel(words, Text.LEAD), 1)
            column.space(10)
        column.space(8)
        hint = _("Can’t find it? Nobody can read it without a passphrase. You can open a backup.")
        column.add(Note(hint, icon="lock"))
        self.not_seen = column.add(Note("", tone=Tone.MARI, icon="info"))
        self.not_seen.hide()
        column.space(20)
        holder = column.add(QWidget())
        buttons = Flow(holder, gap=10)
        self.look = Button(_("I’ve plugged it in"), kind=Kind.PRIMARY, size=Size.LARGE, icon="usb", wraps=True)
        self.other = Button(_("Choose another folder"), size=Size.LARGE, wraps=True)
        buttons.add(self.look)
        buttons.add(self.other)
        self._watch = StickWatch(self)
        self._watch.back.connect(self.back)
        self.look.clicked.connect(self._on_look)
        self.other.clicked.connect(self.other_requested)

    def wait_for(self, folder: Path) -> None:
        """Look for a data folder until it is there again."""
        self.not_seen.hide()
        self._watch.wait_for(folder)

    def focus_first(self) -> None:
        """Put the keyboard on the likely button."""
        self.look.setFocus(Qt.FocusReason.TabFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more: another page is shown, or the window went."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._watch.stop()

    def _on_look(self) -> None:
        self._watch.check()
        if self._watch.is_on:
            self._say_not_seen()

    def _say_not_seen(self) -> None:
        text = _("We don’t see it yet. Give it a few seconds, or try another socket.")
        self.not_seen.set_text("", text)
        self.not_seen.show()
        announce(self.look, text)
