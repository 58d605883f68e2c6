"""One question of the notes with the box for its answer, the names found in it, and the way to earlier versions."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from peergroup_desktop.actions.notes import Prompt
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.name_shield import REPLACEMENT, Shielded
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.notes.names_line import NamesLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.error_line import ErrorLine
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, least_height
from peergroup_desktop.ui.widgets.writing import WritingEdit

_HEAD, _SHORT = 36, 45


class PromptBox(QWidget):
    """Every signal gives the question's key first; `keep_due` and `left` then what stands there."""

    keep_due = Signal(str, str)
    left = Signal(str, str)
    earlier_requested = Signal(str)

    def __init__(self, prompt: Prompt, discreet: Discreet, *, lines: int) -> None:
        super().__init__()
        self.prompt = prompt
        self._discreet, self._was_discreet = discreet, discreet.is_on
        self._found: tuple[Shielded, ...] = ()
        self._left_alone: set[str] = set()
        whole = Column(self, gap=2)
        whole.add(self._build_head())
        self._between = whole.add(Column(gap=0))
        self.edit = WritingEdit(lines=lines, placeholder=prompt.hint, says=prompt.words)
        whole.add(self.edit)
        self.held = HeldText(_("Hidden. Hold Space to read"), self.edit.text, about=prompt.words, ink=Ink.INK2)
        least_height(self.held, _HEAD)
        whole.add(self.held)
        self._error = whole.add(ErrorLine(margins=(0, 4, 0, 0)))
        self.names = whole.add(NamesLine(discreet, before=self.held))
        self.held.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._connect()

    def _build_head(self) -> Row:
        prompt, row = self.prompt, Row(gap=10)
        has_room = prompt.is_optional and len(prompt.words) <= _SHORT  # what wraps asks for a square of room
        self.label = row.add(TextLabel(prompt.words, Text.CARD, wraps=not has_room), 0 if has_room else 1)
        least_height(self.label, _HEAD)
        if prompt.is_optional:
            row.add(TextLabel(_("optional"), Text.SECOND, Ink.INK3, wraps=False))
            if has_room:
                row.stretch()
        says = _("Earlier versions: {words}").format(words=prompt.words)
        self.earlier = row.add(IconButton("clock", says, side=36))
        self.earlier.hide()
        return row

    def _connect(self) -> None:
        self.label.setBuddy(self.edit)
        self.edit.keep_due.connect(self._on_keep_due)
        self.edit.left.connect(self._on_left)
        self.earlier.clicked.connect(self._on_earlier)
        self.names.replace_requested.connect(self._on_replace)
        self.names.left_alone.connect(self._on_left_alone)

    # What stands there

    @property
    def text(self) -> str:
        """Return what stands there."""
        return self.edit.text()

    def put_between(self, part: QWidget) -> None:
        """Put a part between the question and the box: the themes."""
        self._between.add(part)

    def begin_anew(self) -> None:
        """Forget what was left alone: another session's notes come."""
        self._left_alone.clear()
        self.clear_error()

    def show_text(self, text: str) -> None:
        """Show a text that is kept. Blanks alone change nothing under the hands of somebody who writes."""
        if not (self.edit.hasFocus() and text.split() == self.text.split()):
            self.edit.show_text(text)
        self.show_veil()

    def show_veil(self) -> None:
        """Hide the text in discreet mode; an empty box stays open for writing, until it is left."""
        is_on, had_keyboard = self._discreet.is_on, self.edit.hasFocus()
        is_in_use = had_keyboard and self._was_discreet
        self._was_discreet = is_on
        is_veiled = is_on and bool(self.text.strip()) and not is_in_use
        self.held.setVisible(is_veiled)
        if is_veiled and had_keyboard:
            self.held.setFocus()
        self.edit.setVisible(not is_veiled)
        self.show_names(self._found)

    def show_earlier(self, *, has_any: bool) -> None:
        """Offer earlier versions where there are some."""
        self.earlier.setVisible(has_any)

    def set_error(self, sentence: str) -> None:
        """Say what to put right."""
        if sentence != self._error.said:
            self._error.say(sentence)
            self.edit.setAccessibleDescription(sentence)
            announce(self.edit, sentence)

    def clear_error(self) -> None:
        """Say that nothing is wrong."""
        self._error.hide()
        self.edit.setAccessibleDescription("")

    # Names

    def show_names(self, found: Sequence[Shielded]) -> None:
        """Underline names, and offer quietly to take them out."""
        self._found = tuple(found)
        self.edit.mark([] if self._discreet.is_on else [(name.start, name.end) for name in self._open()])
        self.names.show_names([] if self.edit.isHidden() else [name.words for name in self._open()])

    def _open(self) -> list[Shielded]:
        return [name for name in self._found if name.words not in self._left_alone]

    def _on_replace(self) -> None:
        self.edit.replace([(name.start, name.end) for name in self._open()], _(REPLACEMENT))
        self._found = ()
        self.show_names(())
        self.edit.setFocus()
        self.keep_due.emit(self.prompt.key, self.text)

    def _on_left_alone(self) -> None:
        self._left_alone |= {name.words for name in self._found}
        self.show_names(self._found)
        self.edit.setFocus()

    def _on_keep_due(self) -> None:
        self.keep_due.emit(self.prompt.key, self.text)

    def _on_left(self) -> None:
        self.left.emit(self.prompt.key, self.text)
        self.show_veil()

    def _on_earlier(self) -> None:
        self.earlier_requested.emit(self.prompt.key)
