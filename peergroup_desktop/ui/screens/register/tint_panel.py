"""A tinted strip at the top of the register's list: where somebody new, or a paper sheet, comes in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.fields import LineEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row

_INKS = {Tone.PLUM: Ink.PLUM_INK, Tone.SKY: Ink.SKY_INK}


class TintPanel(Following, Group):
    """A title, one field with a button and Cancel, a line of help. `entered` gives what was typed."""

    entered = Signal(str)
    cancelled = Signal()
    toggled_open = Signal()

    def __init__(self, title: str, *, tone: Tone, icon: str, button: str, help_words: str) -> None:
        super().__init__()
        self._tone = tone
        self._help_words = help_words
        self.setAccessibleName(title)
        column = Column(self, gap=8, margins=(16, 10, 8, 12))
        column.add(IconText(icon, title, Text.STRONG, _INKS[tone], gap=10, wraps=True))
        row = column.add(Row(gap=10))
        self.edit = row.add(LineEdit(height=48), 1)
        self.edit.setAccessibleName(title)
        self.button = row.add(Button(button, kind=Kind.PRIMARY, icon="check"))
        self.cancel = row.add(Button(_("Cancel")))
        self._help = column.add(TextLabel(help_words, Text.SECOND, Ink.INK2))
        self._answers = Flow(gap=8)
        column.add(self._answers)
        self.edit.returnPressed.connect(self._on_entered)
        self.button.clicked.connect(self._on_entered)
        self.cancel.clicked.connect(self.cancelled)
        self.hide()
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def open(self) -> None:
        """Show the strip, empty, with the keyboard in its field."""
        self.edit.clear()
        self.say(self._help_words)
        self.show()
        self.toggled_open.emit()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Put the strip away with what was typed."""
        self.edit.clear()
        self.hide()
        self.toggled_open.emit()

    def say(self, words: str) -> None:
        """Show another line under the field, and no answers."""
        self._answers.clear()
        self._help.setText(words)
        self.edit.setAccessibleDescription(words)

    def ask(self, words: str, *answers: Button) -> None:
        """Show a question with its answers; the keyboard goes to the first."""
        self.say(words)
        for answer in answers:
            self._answers.add(answer)
            answer.show()
        if answers:
            answers[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def words(self) -> QLabel:
        """The line under the field."""
        return self._help

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the strip away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint from edge to edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().tone(self._tone)[0])
        painter.end()

    def _on_entered(self) -> None:
        self.entered.emit(self.edit.text())
