"""Words of one's own on a page: the usual ones stand there to begin with."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QTimer

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.reports.choice import Choice, Option
from peergroup_desktop.ui.screens.reports.option_parts import OptionPart
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.fields import Field, NoteEdit

_REST_MS = 250
_LINES = 5


class WordingPart(OptionPart):
    """What is typed is on the page a moment later. The usual words come back with a button, or when all is deleted."""

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(Option.WORDING)
        self._discreet = discreet
        self._usual, self._own = "", ""
        self.words = NoteEdit(lines=_LINES)
        self.field = self.column.add(Field(_("The words"), self.words))
        self.usual = self.column.add(Button(_("The usual words"), kind=Kind.QUIET, icon="undo-2"))
        self.usual.clicked.connect(self._take_usual)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.tell)
        self.words.textChanged.connect(self._rest.start)
        self.words.paused.connect(self.tell)

    def show_choice(self, choice: Choice) -> None:
        """Show the words that are chosen, if they are not the ones being typed."""
        self._own = choice.words
        self.usual.setVisible(bool(choice.words))
        if choice.words and choice.words != self.words.text():
            self._show(choice.words)

    def show_for(self, options: AbstractSet[Option]) -> None:
        """Stay away in discreet mode: a letter begins with a name."""
        self.setVisible(Option.WORDING in options and not self._discreet.is_on)

    def show_usual(self, words: str) -> None:
        """Show what stands on the page when nobody writes anything else."""
        self._usual = words
        if not self._own and self.words.text() != words and not self._rest.isActive():
            self._show(words)

    def tell(self) -> None:
        """Tell what was typed, if it is something else."""
        self._rest.stop()
        typed = self.words.text()
        own = "" if typed.strip() in ("", self._usual) else typed
        if own != self._own:
            self.field.clear_error()
            self.changed.emit("words", own)

    def _take_usual(self) -> None:
        self._show(self._usual)
        self.changed.emit("words", "")

    def _show(self, words: str) -> None:
        self.words.set_text(words)
        self._rest.stop()
