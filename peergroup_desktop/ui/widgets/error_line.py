"""The line under something to fill in that says what to put right."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Margins, Row


class ErrorLine(QWidget):
    """Hidden until there is something to say, and made only then: most never say anything."""

    def __init__(self, *, margins: Margins = 0) -> None:
        super().__init__()
        self._margins = margins
        self._words: TextLabel | None = None
        self.hide()

    @property
    def said(self) -> str:
        """Return what it says, or ""."""
        return self._words.text() if self._words is not None and not self.isHidden() else ""

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        if self._words is None:
            row = Row(self, gap=6, margins=self._margins)
            row.add(Icon("circle-alert", 18, Ink.BRICK))
            self._words = row.add(TextLabel("", Text.SECOND_MEDIUM, Ink.BRICK), 1)
        self._words.setText(sentence)
        self.show()
