"""What every form shares: fields by name, a fault under its field, Enter to keep, Esc to leave.

A screen's own form is a subclass that adds fields and says what they make:

    form = ReasonForm(self, context, day)
    form.ask_for(form.reason, partial(presenter.cancel_session, session))
"""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.veiled import VeiledNote
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit, NoteEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note

KEPT, LEFT = "kept", "left"
_TICK = "tick."
T = TypeVar("T")
OnFault = Callable[[Fault], None]


class Form(Dialog):
    """A dialog of fields. `fields` are found by faults, by name; `ticks` are chips and boxes that a draft holds too.

    Stays open until its answer was kept. Its parent is the screen, which owns it.
    """

    def __init__(self, parent: QWidget, title: str, *, keep: str, context: Context, width: int = 640) -> None:
        super().__init__(parent, title, width=width, mildest=LEFT)
        self.fields: dict[str, Field] = {}
        self.ticks: dict[str, QAbstractButton] = {}
        self.context = context
        self._read: Callable[[], Any] = str
        self._take: Callable[[Any, OnFault], None] = _take_nothing
        self._has_fault = False
        self.keep = self.add_own_button(keep, kind=Kind.PRIMARY)
        self.keep.clicked.connect(self.press_keep)
        self.add_button(_("Cancel"), Kind.SECONDARY, LEFT)
        self.trouble = Note("", tone=Tone.MARI, icon="circle-alert")
        self.trouble.hide()

    def ask_for(self, read: Callable[[], T], take: Callable[[T, OnFault], None]) -> None:
        """Open the form. When somebody keeps it, what `read` makes of it goes to `take`, with a way to report faults.

        `read` may raise an `InputFault` itself (a date that cannot be read). `take` reports before it returns, or
        everything was kept and the form closes.
        """
        self._read, self._take = read, take
        self.body.add(self.trouble)
        self.open_ask()

    def add_field(self, key: str, field: Field) -> Field:
        """Add a field below the others; faults about `key` show under it. The first one has the keyboard."""
        self._know(key, field)
        self.body.add(field)
        return field

    def add_fields(self, fields: dict[str, Field]) -> None:
        """Add fields beside each other, or under each other at large text."""
        line = Responsive(gap=12, stacks_below=380)
        for key, field in fields.items():
            self._know(key, field)
            line.add(field, 1)
            line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def add_day(self, key: str, label: str, edit: DateEdit, *, optional: bool = False, usual: str = "") -> Field:
        """Add a field for a day, which says the day back in words; `usual` is its help while there is none."""
        field = self.add_field(key, Field(label, edit, optional=optional, help=usual))

        def say_back(words: str) -> None:
            field.clear_error()
            field.set_help(words or usual)

        edit.shown_back.connect(say_back)
        return field

    def add_ticks(self, title: str, ticks: dict[str, CheckChip]) -> None:
        """Add chips of which several may be chosen, under a title that a screen reader hears with them."""
        self.ticks |= ticks
        whole = Column(gap=6)
        whole.add(TextLabel(title, Text.STRONG))
        holder = Group()
        holder.setAccessibleName(title)
        flow = Flow(holder, gap=8)
        for chip in ticks.values():
            flow.add(chip)
        whole.add(holder)
        self.body.addLayout(whole)

    def text(self, key: str) -> str:
        """Return what is typed or chosen in a field, without blanks around it."""
        return _text_of(self.fields[key].edit)

    def texts(self) -> dict[str, str]:
        """Return everything typed and chosen, as text, by field."""
        texts = {key: _text_of(field.edit) for key, field in self.fields.items()}
        return texts | {f"{_TICK}{key}": "1" if tick.isChecked() else "0" for key, tick in self.ticks.items()}

    def fill(self, texts: dict[str, str]) -> None:
        """Put back what `texts` held; empty texts may be left out."""
        for key, field in self.fields.items():
            _set_text(field.edit, texts.get(key, ""))
        for key, tick in self.ticks.items():
            tick.setChecked(texts.get(f"{_TICK}{key}") == "1")

    def say(self, fault: Fault) -> None:
        """Say what to put right under its field, or above the buttons; everything typed stays."""
        self._has_fault = True
        sentence = str(self.context.messages.sentence(fault))
        field = self.fields.get(fault.field) if isinstance(fault, InputFault) else None
        if field is None:
            self.trouble.set_text("", sentence)
            self.trouble.show()
        else:
            field.set_error(sentence)
            field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit_again()

    def fit_again(self) -> None:
        """Find the size anew after parts came or went, once they know theirs."""
        QTimer.singleShot(0, self, self.fit)

    def press_keep(self) -> None:
        """Read the form and hand it on; close when it was kept."""
        for field in self.fields.values():
            field.clear_error()
        self.trouble.hide()
        self._has_fault = False
        try:
            made = self._read()
        except InputFault as fault:
            self.say(fault)
            return
        self._take(made, self.say)
        if not self._has_fault:
            self.answer(KEPT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a line keep the form."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(self.focusWidget(), QLineEdit):
            self.press_keep()
        else:
            super().keyPressEvent(event)

    def _know(self, key: str, field: Field) -> None:
        if not self.fields:
            self.focus_on(field.edit)
        self.fields[key] = field


class Desk:
    """The form that lies open on a screen. What is typed in it outlives a lock."""

    def __init__(self) -> None:
        self._form: Form | None = None
        self._facts: dict[str, str] = {}

    def lay(self, form: Form, name: str, about: bytes = b"") -> None:
        """Remember the open form by a name, and the record it is about."""
        self._form, self._facts = form, {"form": name, "about": about.hex()}
        form.answered.connect(self._clear)

    @property
    def form(self) -> Form | None:
        """Return the form that is open, if one is."""
        return self._form

    def park(self) -> dict[str, str]:
        """Return the open form's texts, and which form it is under "form" and "about"."""
        return self._form.texts() | self._facts if self._form is not None else {}

    def _clear(self, _answer: str) -> None:
        self._form = None


def _text_of(edit: QWidget) -> str:
    if isinstance(edit, ComboBox):
        return edit.choice
    return edit.text().strip() if isinstance(edit, LineEdit | NoteEdit | VeiledNote) else ""


def _set_text(edit: QWidget, text: str) -> None:
    if isinstance(edit, ComboBox):
        edit.set_choice(text)
    elif isinstance(edit, NoteEdit | VeiledNote):
        edit.set_text(text)
    elif isinstance(edit, LineEdit):
        edit.setText(text)


def _take_nothing(_made: object, _on_fault: OnFault) -> None:
    """Stand in until the form is asked for something."""
