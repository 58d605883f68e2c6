"""From a declared setting to something on the page that shows and changes it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import DutyKind
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.settings.declared import Line, Section, Shape
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.chips import RemovableChip
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, RadioButton
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, limit_width
from peergroup_desktop.ui.widgets.toggle import Toggle

_FIELD_WIDTH = 360


class SettingControl(QWidget):
    """One setting on the page. `changed` gives its line and the value somebody chose."""

    changed = Signal(object, object)

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line

    def show_value(self, value: object) -> None:
        """Show a value, silently."""

    def _tell(self, value: object) -> None:
        self.changed.emit(self.line, value)


class ChoiceControl(SettingControl):
    """A few values beside each other, or more of them in a list that opens."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self._values = {str(value): value for value, _words in line.choices}
        options = [(str(value), _(words)) for value, words in line.choices]
        column = Column(self, gap=0)
        self.choices: ChoiceGroup | ComboBox
        if line.shape is Shape.LIST:
            self.choices = ComboBox(height=44)
            self.choices.set_choices(options)
            limit_width(self.choices, _FIELD_WIDTH)
            column.add(Field(_(line.words), self.choices, help=_(line.help) if line.help else ""))
        else:
            self.choices = ChoiceGroup(_(line.words), layout=Flow, gap=16)
            for key, words in options:
                self.choices.add(key, RadioButton(words))
            column.add(TextLabel(_(line.words), Text.STRONG))
            column.add(self.choices)
            if line.help:
                column.add(TextLabel(_(line.help), Text.SECOND, Ink.INK2))
        self.choices.chosen.connect(self._on_chosen)

    def show_value(self, value: object) -> None:
        """Show a value; one that is not offered shows as the nearest number, or not at all."""
        key = str(value)
        if key not in self._values and isinstance(value, int):
            numbers = [number for number in self._values.values() if isinstance(number, int)]
            key = str(min(numbers, key=partial(_distance, value)))
        if key in self._values:
            self.choices.set_choice(key)

    def _on_chosen(self, key: str) -> None:
        self._tell(self._values[key])


class ToggleControl(SettingControl):
    """On or off."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        column = Column(self, gap=0)
        self.toggle = column.add(Toggle(_(line.words)))
        limit_width(self.toggle, _FIELD_WIDTH)
        if line.help:
            self.toggle.setAccessibleDescription(_(line.help))
            column.add(TextLabel(_(line.help), Text.SECOND, Ink.INK2))
        self.toggle.clicked.connect(self._tell)

    def show_value(self, value: object) -> None:
        """Show on or off."""
        self.toggle.setChecked(bool(value))


class TextControl(SettingControl):
    """A short text, kept when the keyboard leaves."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.edit = LineEdit(height=44, longest=80)
        limit_width(self.edit, _FIELD_WIDTH)
        column = Column(self, gap=0)
        column.add(Field(_(line.words), self.edit, optional=True, help=_(line.help)))
        self.edit.left.connect(self._tell)

    def show_value(self, value: object) -> None:
        """Show the text, unless somebody is typing another one."""
        if not self.edit.is_changed():
            self.edit.setText(str(value))


class WordsControl(SettingControl):
    """A list of the group's own words: each can be taken off, and more can be added."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self._words: tuple[str, ...] = ()
        self.edit = LineEdit(height=44, longest=80)
        self.add = Button(_("Add"), icon="plus", about=_("Add this"))
        holder = QWidget()
        column = Column(holder, gap=10)
        chips = column.add(QWidget())
        self._chips = Flow(chips, gap=8)
        row = column.add(Row(gap=8))
        limit_width(self.edit, _FIELD_WIDTH)
        row.add(self.edit, 1)
        row.add(self.add)
        row.addStretch(0)
        whole = Column(self, gap=0)
        field = whole.add(Field(_(line.words), holder, help=_(line.help)))
        field.edit = self.edit
        field.label.setBuddy(self.edit)
        self.edit.setAccessibleName(_(line.words))
        self.edit.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)

    def show_value(self, value: object) -> None:
        """Show the words as chips."""
        self._words = tuple(value) if isinstance(value, tuple) else ()
        self._chips.clear()
        for word in self._words:
            shown = duty_words(word)
            chip = RemovableChip(shown, _("{word}, take off").format(word=shown))
            chip.removed.connect(partial(self._on_removed, word))
            self._chips.add(chip)

    def _on_add(self) -> None:
        word = " ".join(self.edit.text().split())
        if word and word not in self._words:
            self.edit.setText("")
            self._tell((*self._words, word))

    def _on_removed(self, word: str) -> None:
        self._tell(tuple(kept for kept in self._words if kept != word))


def duty_words(word: str) -> str:
    """Return how a job is shown: one of ours in the language in use, the group's own as it is."""
    return label(DutyKind(word)) if word in DutyKind.__members__.values() else word


_CONTROLS: dict[Shape, type[SettingControl]] = {
    Shape.TOGGLE: ToggleControl,
    Shape.SEGMENTS: ChoiceControl,
    Shape.LIST: ChoiceControl,
    Shape.TEXT: TextControl,
    Shape.WORDS: WordsControl,
}


class SettingsCard(Card):
    """A declared section as a card. `controls` are by key."""

    changed = Signal(object, object)

    def __init__(self, section: Section) -> None:
        super().__init__(_(section.title), icon=section.icon, gap=20)
        self.controls = {line.key: _CONTROLS[line.shape](line) for line in section.lines}
        for control in self.controls.values():
            self.body.add(control)
            control.changed.connect(self.changed)


def _distance(value: int, number: int) -> int:
    return abs(number - value)
