"""The small card that opens at a name: access needs, how they came and went, and the way to their page."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from peergroup_desktop.actions.attendance import RegisterRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.marks import MarkFlag
from peergroup_desktop.core.sentences import flag_label, label
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.need_icons import NEED_ICONS
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column

_WIDTH = 300


class PersonCard(QFrame):
    """Opens over the list and closes with Esc or a click beside it. `flag_changed` gives a flag, on or off."""

    flag_changed = Signal(object, bool)
    page_requested = Signal()

    def __init__(self, parent: QWidget, row: RegisterRow, name: str, *, is_discreet: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
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
        column.space(4)
        page = column.add(
            Button(_("Open {name}’s page").format(name=name), kind=Kind.QUIET, trailing_icon="arrow-right")
        )
        page.clicked.connect(self._on_page)

    def open_at(self, corner: QPoint) -> None:
        """Open at a corner on the screen, moved up where it would not fit."""
        self.setFixedWidth(max(px(_WIDTH), self.sizeHint().width()))
        self.adjustSize()
        room = self.screen().availableGeometry()
        self.move(min(corner.x(), room.right() - self.width()), min(corner.y(), room.bottom() - self.height()))
        self.show()
        self.boxes[MarkFlag.CAME_LATE].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move between the boxes as Tab does; Esc closes."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        painter = painting.start(self)
        painter.fillRect(self.rect(), look().tokens.surface)
        painter.setPen(look().tokens.line_strong)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _on_page(self) -> None:
        self.close()
        self.page_requested.emit()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
