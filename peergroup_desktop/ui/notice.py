"""What a page says at its top until it is closed: what went wrong, or was done without a trace on the page."""

from functools import cached_property

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.tab_order import link_inside


class Notice(QWidget):
    """Hidden until there is something to say, and made only then."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    def tell(self, title: str, words: str, *, tone: Tone, icon: str) -> None:
        """Show what there is to say, in place of what stood there."""
        self._note.set_tone(tone, icon)
        self._note.set_text(title, words)
        self.show()

    def text(self) -> str:
        """Return what was said last."""
        return self._note.text()

    @cached_property
    def _note(self) -> Note:
        note = Column(self).add(Note(""))
        close = IconButton("x", _("Close this note"), side=36)
        close.clicked.connect(self.hide)
        note.add_action(close)
        link_inside(self, close)
        return note
