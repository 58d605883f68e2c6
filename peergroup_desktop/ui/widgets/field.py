"""A label above, something to type into, a line beneath for help or for what to put right."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.error_line import ErrorLine
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width


class Field(QWidget):
    """One thing to fill in. `edit` is the widget somebody types into or chooses from.

    What was typed is never cleared because it was wrong: `set_error` puts a line under it and tells a screen reader.
    """

    def __init__(
        self,
        label: str,
        edit: QWidget,
        *,
        optional: bool = False,
        help: str = "",  # noqa: A002 - the word everybody looks for
        width: int = 0,
    ) -> None:
        super().__init__()
        self.edit = edit
        whole = Column(self, gap=6)
        head = Row(gap=8)
        self.label = TextLabel(label, Text.STRONG, wraps=not optional)
        self.label.setBuddy(edit)
        head.add(self.label, 0 if optional else 1)
        if optional:
            head.add(TextLabel(_("optional"), Text.SECOND, Ink.INK3, wraps=False))
            head.stretch()
        whole.add(head)
        whole.add(edit)
        self._error = whole.add(ErrorLine())
        self._whole = whole
        self._help: TextLabel | None = None  # most have none
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        edit.setAccessibleName(label)
        edit.setAccessibleDescription("")
        if help:
            self.set_help(help)
        if width:
            fix_width(edit, width)

    @property
    def error(self) -> str:
        """Return what stands under the field to be put right, or ""."""
        return self._error.said

    def set_error(self, sentence: str) -> None:
        """Say what to put right, under the field and to a screen reader."""
        self._error.say(sentence)
        self._mark(is_wrong=True)
        self.edit.setAccessibleDescription(sentence)
        announce(self.edit, sentence)

    def clear_error(self) -> None:
        """Say nothing is wrong."""
        if self._error.isHidden():
            return
        self._error.hide()
        self._mark(is_wrong=False)
        self.edit.setAccessibleDescription(self._help.text() if self._help is not None else "")

    def set_help(self, sentence: str) -> None:
        """Change the line of help."""
        if self._help is None:
            self._help = self._whole.add(TextLabel("", Text.SECOND, Ink.INK2))
        self._help.setText(sentence)
        self._help.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)

    def set_label(self, label: str) -> None:
        """Change the label, and the name a screen reader hears."""
        self.label.setText(label)
        self.edit.setAccessibleName(label)

    def _mark(self, *, is_wrong: bool) -> None:
        drawn = self.edit.focusProxy() or self.edit
        drawn.setProperty("wrong", is_wrong)
        for part in (drawn, *drawn.findChildren(QWidget)):  # a note draws itself on one of its own
            part.update()
