"""A passphrase to type, with Show / Hide beside it and a word when Caps Lock is on."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.edits import PassphraseEdit
from peergroup_desktop.ui.widgets.field import Field
from peergroup_desktop.ui.widgets.labels import IconText
from peergroup_desktop.ui.widgets.layouts import Column, Row


class PassphraseField(QWidget):
    """Label, field and toggle in one. `entered` comes with Enter, `changed` while somebody types."""

    entered = Signal()
    changed = Signal()

    def __init__(self, label: str, *, help: str = "") -> None:  # noqa: A002 - as in Field
        super().__init__()
        self._is_caps: bool | None = None
        self.edit = PassphraseEdit()
        self.show_button = Button(_("Show"), size=Size.LARGE, icon="eye")
        self.show_button.setCheckable(True)
        self.show_button.setAutoDefault(False)
        self.show_button.toggled.connect(self._on_show)
        line = QWidget()
        row = Row(line, gap=6)
        row.add(self.edit, 1)
        row.add(self.show_button)
        column = Column(self, gap=6)
        self.field = column.add(Field(label, line, help=help))
        self.field.edit = self.edit
        self.field.label.setBuddy(self.edit)
        self.caps = column.add(
            IconText("circle-alert", _("Caps Lock is on"), Text.SECOND_MEDIUM, Ink.MARI_INK, size=18)
        )
        self.caps.hide()
        self.set_label(label)
        self.setFocusProxy(self.edit)
        self.edit.installEventFilter(self)
        self.edit.returnPressed.connect(self.entered)
        self.edit.textEdited.connect(self._on_edited)

    def text(self) -> str:
        """Return the passphrase."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed, and hide what is typed next."""
        self.edit.setText("")
        self.hide_letters()
        self.field.clear_error()

    def hide_letters(self) -> None:
        """Go back to dots."""
        self.show_button.setChecked(False)

    def set_label(self, label: str) -> None:
        """Change the label, and the name a screen reader hears."""
        self.field.set_label(label)
        self.show_button.set_says(_("Show what you typed"))

    def set_error(self, sentence: str) -> None:
        """Say what to put right."""
        self.field.set_error(sentence)

    def clear_error(self) -> None:
        """Say nothing is wrong."""
        self.field.clear_error()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice Caps Lock from the letters typed: Qt cannot be asked for its state. Never stops a key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._watch_caps(event)
        return False

    def _watch_caps(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self._is_caps is not None:
            self._set_caps(not self._is_caps)
        elif len(letter) == 1 and letter.lower() != letter.upper():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(letter.isupper() != has_shift)

    def _set_caps(self, is_on: bool) -> None:
        if is_on and not self._is_caps:
            announce(self.edit, _("Caps Lock is on"))
        self._is_caps = is_on
        self.caps.setVisible(is_on)

    def _on_show(self, is_shown: bool) -> None:
        self.edit.set_shown(is_shown)
        self.show_button.setText(_("Hide") if is_shown else _("Show"))
        self.show_button.set_icon("eye-off" if is_shown else "eye")
        self.show_button.set_says(_("Hide what you typed") if is_shown else _("Show what you typed"))

    def _on_edited(self) -> None:
        self.field.clear_error()
        self.changed.emit()
