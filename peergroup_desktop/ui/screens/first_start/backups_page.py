"""The last step: what happens by itself to keep the records safe, and a second place if somebody has one at hand."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.backing_up.place_form import PlaceForm
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import IconText
from peergroup_desktop.ui.widgets.layouts import Column


class BackupsPage(QWidget):
    """Nothing has to be answered here. A folder without a name is asked for its name. `finished` comes with Enter."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=20)
        card = column.add(Card(_("By itself, on this computer"), icon="shield-check", gap=10))
        for icon, words in (
            ("lock", _("A backup is kept when you lock or close, and once a day.")),
            ("undo-2", _("You can look into any of them, and go back to it.")),
            ("key", _("Nobody can read one without a passphrase.")),
        ):
            card.body.add(IconText(icon, words, Text.BODY, Ink.INK2, wraps=True))
        second = column.add(Card(_("In a second place, if you like"), icon="usb", gap=14))
        self.form = second.body.add(PlaceForm())
        self.fields = self.form.fields
        self.form.name.returnPressed.connect(self.finished)
        column.stretch()

    @property
    def place(self) -> tuple[Path, str] | None:
        """Folder and name as chosen; None without them, what is missing being said."""
        return self.form.read()

    def focus_first(self) -> None:
        """Put the keyboard on the choice of a place."""
        self.form.choose.setFocus(Qt.FocusReason.TabFocusReason)

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the first backup is made."""
        self.form.setEnabled(not is_busy)
