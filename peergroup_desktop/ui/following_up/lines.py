"""One follow-up as a line: a box to tick, what and who and by when, and a way to change it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.following_up import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width

_BOX = 36


@dataclass(frozen=True)
class Promise:
    """What a line shows. `veiled` stands for the text in discreet mode, or is ""."""

    id: RecordId
    text: str
    who: str
    due: str
    is_late: bool
    veiled: str = ""


class PromiseLine(QWidget):
    """`ticked` and `change_requested` give the follow-up's id."""

    ticked = Signal(object)
    change_requested = Signal(object)

    def __init__(self, promise: Promise, place: int) -> None:
        super().__init__()
        shown = promise.veiled or promise.text
        about = _("Follow-up {number}").format(number=place) if promise.veiled else promise.text
        row = Row(self, gap=0)
        self.box = row.add(
            CheckBox("", says=_("Done: {text}").format(text=words.says(about, promise.who, promise.due)))
        )
        fix_width(self.box, _BOX)
        column = row.add(Column(gap=0, margins=(0, 0, 8, 0)), 1)
        if promise.veiled:
            column.add(HeldText(shown, promise.text.strip, about=about, role=Text.STRONG))
        else:
            column.add(TextLabel(shown, Text.STRONG))
        column.add(_who_and_when(promise))
        self.change = row.add(IconButton("pencil", _("Change: {text}").format(text=about), side=36))
        row.setAlignment(self.box, Qt.AlignmentFlag.AlignVCenter)
        self.box.clicked.connect(partial(self.ticked.emit, promise.id))
        self.change.clicked.connect(partial(self.change_requested.emit, promise.id))


def _who_and_when(promise: Promise) -> QWidget:
    holder = QWidget()
    row = Row(holder, gap=6)
    parts = [TextLabel(promise.who, Text.SECOND, Ink.INK2, wraps=False)] if promise.who else []
    if promise.who and promise.due:
        parts.append(TextLabel("·", Text.SECOND, Ink.INK2, wraps=False))
    if promise.due:
        role, ink = (Text.SECOND_STRONG, Ink.MARI_INK) if promise.is_late else (Text.SECOND, Ink.INK2)
        parts.append(TextLabel(promise.due, role, ink, wraps=False))
    for part in parts:
        row.add(part)
    row.stretch()
    return holder
