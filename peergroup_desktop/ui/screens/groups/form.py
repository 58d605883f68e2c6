"""What every form of this screen shares: fields by name, a fault under its field, open until it can be kept."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import Field
from peergroup_desktop.ui.widgets.labels import TextLabel

KEEP = "keep"
T = TypeVar("T")
OnFault = Callable[[Fault], None]


class Form(Dialog):
    """A dialog of fields. `ask_for` keeps it open, with everything typed, until its answer was kept."""

    def __init__(self, parent: QWidget, title: str, *, keep: str, context: Context, width: int = 640) -> None:
        super().__init__(parent, title, width=width)
        self.fields: dict[str, Field] = {}
        self._context = context
        self._read: Callable[[], Any] = str
        self._keep: Callable[[Any, OnFault], None] = _keep_nothing
        self._keep_words = keep
        self.trouble = TextLabel("", Text.BODY_MEDIUM, Ink.BRICK)
        self.trouble.hide()

    def ask_for(self, read: Callable[[], T], keep: Callable[[T, OnFault], None]) -> None:
        """Open the form. When the person says so, what `read` makes of it goes to `keep` with a way to report faults.

        A fault opens the form again with everything typed. `read` may raise one itself (a date that doesn't read).
        """
        self._read = read
        self._keep = keep
        self.body.add(self.trouble)
        self.add_button(self._keep_words, Kind.PRIMARY, KEEP)
        self.add_button(_("Cancel"), Kind.SECONDARY, "cancel")
        self.open_ask(self._answered)

    def add_field(self, key: str, field: Field) -> Field:
        """Add a field below the others; faults about `key` show under it."""
        self.fields[key] = field
        self.body.add(field)
        return field

    def _answered(self, answer: str) -> None:
        if answer != KEEP:
            return
        try:
            made = self._read()
        except InputFault as fault:
            self._say(fault)
        else:
            self._keep(made, self._say)

    def _say(self, fault: Fault) -> None:
        sentence = str(self._context.messages.sentence(fault))
        for field in self.fields.values():
            field.clear_error()
        self.open_ask(self._answered)
        found = self.fields.get(fault.field) if isinstance(fault, InputFault) else None
        self.trouble.setVisible(found is None)
        if found is None:
            self.trouble.setText(sentence)
        else:
            found.set_error(sentence)
            found.edit.setFocus()


def _keep_nothing(_made: object, _on_fault: OnFault) -> None:
    """Stand in until the form is asked for something."""
