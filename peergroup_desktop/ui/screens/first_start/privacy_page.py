"""The fourth step: a passphrase, and how much the group keeps about people."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.passphrase_tools import passphrase_tools
from peergroup_desktop.ui.screens.first_start.draft import Draft
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.choices import CheckBox, ChoiceGroup, RadioButton
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.new_passphrase import NewPassphrase

_MEANINGS = {
    RecordLevel.COUNT_ONLY: N_("No names at all, not even of those who help."),
    RecordLevel.FIRST_NAMES: N_("A name to call people by, and what to have ready for them."),
    RecordLevel.FULL: N_("Phone, email and a note too, for those who are happy with it."),
}


class PrivacyPage(QWidget):
    """The passphrase stays in its field. `changed` gives the other answers; `finished` comes with Enter."""

    changed = Signal(str, object)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        column = Column(self, gap=24)
        self.passphrase = column.add(NewPassphrase(_("Your passphrase"), passphrase_tools(self._known_names)))
        dial = column.add(Column(gap=4))
        dial.add(TextLabel(_("How much do you want to keep about people?"), Text.STRONG))
        self.level = ChoiceGroup(_("How much do you want to keep about people?"))
        for level in RecordLevel:
            self.level.add(level.value, RadioButton(label(level)))
        self.level.set_choice(RecordLevel.FULL.value)
        dial.add(self.level)
        self.meaning = dial.add(TextLabel("", Text.SECOND, Ink.INK2))
        column.add(self._build_door())
        column.stretch()
        self.level.chosen.connect(self._on_level)
        self.passphrase.edit.returnPressed.connect(self.finished)
        self.meaning.setText(_(_MEANINGS[RecordLevel.FULL]))

    def _build_door(self) -> QWidget:
        self.shows_names = CheckBox(_("Show names on the page that asks for the passphrase"))
        self.shows_names.clicked.connect(self._on_shows_names)
        holder = QWidget()
        lines = Column(holder, gap=4)
        lines.add(self.shows_names)
        words = _("The group’s name and yours. Anybody who finds the laptop or the stick could read them.")
        lines.add(TextLabel(words, Text.SECOND, Ink.INK2))
        self.shows_names.setAccessibleDescription(words)
        return holder

    def show_draft(self, draft: Draft) -> None:
        """Say whose passphrase it is, and keep in mind what a stranger would try first."""
        self._names = (draft.name, draft.my_name, *draft.helpers)
        self.shows_names.setChecked(draft.shows_names)
        self.passphrase.set_label(_("Your passphrase, {name}").format(name=draft.my_name))

    def focus_first(self) -> None:
        """Put the keyboard into the passphrase."""
        self.passphrase.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the file is made."""
        self.passphrase.setEnabled(not is_busy)
        self.level.setEnabled(not is_busy)
        self.shows_names.setEnabled(not is_busy)

    def _known_names(self) -> tuple[str, ...]:
        return self._names

    def _on_shows_names(self, is_on: bool) -> None:
        self.changed.emit("shows_names", is_on)

    def _on_level(self, level: str) -> None:
        self.meaning.setText(_(_MEANINGS[RecordLevel(level)]))
        self.changed.emit("record_level", RecordLevel(level))
