"""A note whose text discreet mode hides once it is left, and the way to say what is wrong with it."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.edits import LineEdit
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import IconText
from peergroup_desktop.ui.widgets.layouts import Column, least_height
from peergroup_desktop.ui.widgets.writing import WritingEdit


class VeiledLine(LineEdit):
    """A line that shows dots in discreet mode once it is left."""

    def __init__(self, discreet: Discreet, *, height: int, longest: int = 0) -> None:
        self._discreet = discreet
        super().__init__(height=height, longest=longest)
        discreet.changed.connect(self.veil)

    def veil(self) -> None:
        """Show dots, or the words."""
        is_veiled = self._discreet.is_on and not self.hasFocus()
        self.setEchoMode(QLineEdit.EchoMode.Password if is_veiled else QLineEdit.EchoMode.Normal)

    def setText(self, text: str | None) -> None:
        """Show a text, or dots for it."""
        super().setText(text)
        self.veil()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the words while somebody writes here."""
        super().focusInEvent(event)
        self.veil()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Veil them again."""
        super().focusOutEvent(event)
        self.veil()


class VeiledNote(QWidget):
    """Typed into like any note. An empty one stays open in discreet mode until it is left."""

    def __init__(self, discreet: Discreet, *, lines: int, says: str, about: str = "", placeholder: str = "") -> None:
        super().__init__()
        self._discreet, self._about = discreet, about
        column = Column(self, gap=4)
        self.edit = column.add(WritingEdit(lines=lines, placeholder=placeholder, says=says))
        self.edit.setAccessibleDescription(about)
        self.held = column.add(HeldText(_("Hidden. Hold Space to read"), self.edit.text, about=says, ink=Ink.INK2))
        least_height(self.held, 40)
        self.held.hide()
        self.setFocusProxy(self.edit)
        self._error = column.add(IconText("circle-alert", "", Text.SECOND_MEDIUM, Ink.BRICK, size=18, wraps=True))
        self._error.hide()
        self.edit.left.connect(self.veil)
        discreet.changed.connect(self.veil)

    def text(self) -> str:
        """Return what stands there."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put a text there; the field's own undo forgets what stood there before."""
        self.edit.set_text(text)
        self.edit.document().clearUndoRedoStacks()
        self.veil()

    def veil(self) -> None:
        """Hide the text, or show it again."""
        is_veiled = self._discreet.is_on and bool(self.text().strip())
        had_keyboard = self.edit.hasFocus()
        self.held.setVisible(is_veiled)
        self.setFocusProxy(self.held if is_veiled else self.edit)
        if is_veiled and had_keyboard:
            self.held.setFocus()
        self.edit.setVisible(not is_veiled)

    def focus(self) -> None:
        """Put the keyboard here."""
        (self.edit if self.held.isHidden() else self.held).setFocus()

    def set_error(self, sentence: str) -> None:
        """Say what to put right."""
        self._error.set_text(sentence)
        self._error.show()
        self.edit.setAccessibleDescription(sentence)
        announce(self.edit, sentence)
        self.focus()

    def clear_error(self) -> None:
        """Say nothing is wrong."""
        self._error.hide()
        self.edit.setAccessibleDescription(self._about)
