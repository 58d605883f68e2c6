"""The small card that opens at a name: access needs, how they came and went, and the way to their page."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.attendance import RegisterRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.marks import MarkFlag
from peergroup_desktop.core.sentences import flag_label, label
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.need_icons import NEED_ICONS
from peergroup_desktop.ui.screens.register.giving_popup import GivingChips
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.popup import Popup

_WIDTH = 340


class PersonCard(Popup):
    """Opens over the list and closes with Esc or a click beside it. `flag_changed` gives a flag, on or off.

    `given` is what the group marks of give and take, and what of it this person did; `giving_changed` tells the latter.
    """

    flag_changed = Signal(object, bool)
    giving_changed = Signal(object)
    page_requested = Signal()

    def __init__(
        self,
        parent: QWidget,
        row: RegisterRow,
        name: str,
        *,
        given: tuple[Sequence[str], Collection[str]],
        is_discreet: bool,
    ) -> None:
        super().__init__(parent, name)
        column = Column(self, gap=4, margins=16)
        column.add(TextLabel(name, Text.CARD))
        for need in AccessNeed:
            if need in row.access_needs and not is_discreet:
                column.add(IconText(NEED_ICONS[need], label(need), Text.BODY, Ink.INK2))
        if is_discreet and row.access_needs:
            column.add(TextLabel(_("What they need is hidden."), Text.SECOND, Ink.INK2))
        column.space(4)
        self.boxes: dict[MarkFlag, CheckBox] = {}
        for flag in (MarkFlag.CAME_LATE, MarkFlag.LEFT_EARLY, MarkFlag.STEPPED_OUT):
            self.boxes[flag] = column.add(CheckBox(_capital(flag_label(flag))))
            self.boxes[flag].setChecked(flag in row.flags)
            self.boxes[flag].toggled.connect(partial(self.flag_changed.emit, flag))
        if given[0]:
            column.space(4)
            column.add(TextLabel(_("Give and take"), Text.SECOND_STRONG))
            self.giving = column.add(GivingChips(_("Give and take"), *given))
            self.giving.changed.connect(self.giving_changed)
        column.space(4)
        page = column.add(
            Button(_("Open {name}’s page").format(name=name), kind=Kind.QUIET, trailing_icon="arrow-right")
        )
        page.clicked.connect(self._on_page)

    def open_at(self, corner: QPoint) -> None:
        """Open at a corner on the screen, moved up where it would not fit."""
        self.set_width(max(px(_WIDTH), self.sizeHint().width()))
        self.show_at(corner)
        self.boxes[MarkFlag.CAME_LATE].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move between the boxes as Tab does; Esc closes."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _on_page(self) -> None:
        self.close()
        self.page_requested.emit()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
