"""Lines to begin with: each with its number, where that was published and when it was read there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory import StarterLine
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note

_FROM_BOX = 32


class StartersBox(Dialog):
    """Those for a crisis are ticked already. `taken` gives the keys of the lines that somebody takes in."""

    taken = Signal(object)

    def __init__(self, parent: QWidget, lines: Sequence[StarterLine]) -> None:
        super().__init__(parent, _("Lines to begin with"), width=720, mildest="")
        self.add_text(_("These are for the whole of the United Kingdom. Tick those you want."))
        note = _("Not yet checked by your group. Ring each one before you rely on it.")
        self.body.add(Note(note, tone=Tone.MARI, icon="clock-alert"))
        self.boxes: dict[str, CheckBox] = {}
        for place, line in enumerate(each for each in lines if not each.is_here):
            if place:
                self.body.add(Divider())
            self.body.add(self._line(line))
        if self.boxes:
            self.focus_on(next(iter(self.boxes.values())))
            self.add_button(_("Take these in"), Kind.PRIMARY, "take")
        else:
            self.add_text(_("You have all of them already."))
        self.add_button(_("Not now") if self.boxes else _("Close"), Kind.SECONDARY, "")
        self.answered.connect(self._on_answered)

    def _line(self, line: StarterLine) -> QWidget:
        holder = QWidget()
        column = Column(holder, gap=0)
        number = _("{word} to {number}").format(word=line.text_word, number=line.number)
        shown = number if line.text_word else line.number
        box = CheckBox(f"{line.name}: {shown}")
        box.setChecked(line.is_crisis)
        self.boxes[line.key] = column.add(box)
        under = column.add(Column(gap=0, margins=(_FROM_BOX, 0, 0, 4)))
        under.add(TextLabel(line.line, Text.SECOND))
        said = _("From {address}, of {day}") if line.is_page_date else _("From {address}, read on {day}")
        source = said.format(address=_site(line.source), day=plain_day(line.source_on))
        from_where = under.add(TextLabel(source, Text.SECOND, Ink.INK2))
        from_where.setToolTip(line.source)
        return holder

    def _on_answered(self, answer: str) -> None:
        keys = tuple(key for key, box in self.boxes.items() if box.isChecked())
        if answer and keys:
            self.taken.emit(keys)


def _site(address: str) -> str:
    """Return whose page an address is; the whole of it is in the tooltip."""
    return address.removeprefix("https://").split("/")[0].removeprefix("www.")
