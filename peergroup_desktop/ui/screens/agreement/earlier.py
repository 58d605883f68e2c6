"""An earlier version: its words, and what has changed since."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.agreements import Version
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.line_changes import ComparedLine, LineState, compare
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.agreement import words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.segments import OptionSegments

_THEN, _CHANGES = "then", "changes"
_TONES = {LineState.NEW: Tone.GREEN, LineState.GONE: Tone.SAND}


class EarlierDialog(Dialog):
    """Opens on what has changed; the words as they were are one press away."""

    def __init__(self, parent: QWidget, version: Version, current: Version, discreet: Discreet) -> None:
        super().__init__(parent, words.version_line(version), width=640, mildest="close")
        self._version, self._current, self._discreet = version, current, discreet
        options = [(_CHANGES, _("What has changed")), (_THEN, _("The words then"))]
        self.choice = OptionSegments(_("What to show"), options)
        self.choice.set_choice(_CHANGES)
        self.choice.chosen.connect(self.show_part)
        row = self.body.add(Row(gap=0))
        row.add(self.choice)
        row.stretch()
        self.lines = self.body.add(LinesColumn(gap=8))
        self.add_button(_("Close"), Kind.PRIMARY, "close")
        self.show_part(_CHANGES)

    def show_part(self, part: str) -> None:
        """Show what has changed, or the words as they were."""
        version, is_then = self._version, part == _THEN
        compared = compare("\n".join(version.lines), "\n".join(self._current.lines))
        if self._discreet.is_on:
            text = version.text if is_then else "\n".join(_as_text(line) for line in compared)
            held = HeldText(self._discreet.text(text), text.strip, about=words.version_line(version), role=Text.LEAD)
            self.lines.show_lines([held])
        elif is_then:
            self.lines.show_lines([TextLabel(line, Text.LEAD) for line in version.lines])
        else:
            self.lines.show_lines([_line(line) for line in compared])
        self.fit()


def _line(line: ComparedLine) -> QWidget:
    holder = QWidget()
    row = Row(holder, gap=12)
    is_gone = line.state is LineState.GONE
    row.add(TextLabel(line.text, Text.LEAD, Ink.INK2 if is_gone else Ink.INK), 1)
    if line.state is not LineState.SAME:
        row.addWidget(Badge(words.state(line.state), tone=_TONES[line.state]), 0, Qt.AlignmentFlag.AlignTop)
    return holder


def _as_text(line: ComparedLine) -> str:
    state = words.state(line.state)
    return _("{state}: {text}").format(state=state, text=line.text) if state else line.text
