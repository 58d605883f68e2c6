"""The chips of give and take: in the small card of a name, and in a popup of their own (key 4)."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.register.giving import choices
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow
from peergroup_desktop.ui.widgets.popup import Popup

_WIDTH = 340
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class GivingChips(Group):
    """One chip for each word. `changed` gives all words that are on."""

    changed = Signal(object)

    def __init__(self, says: str, words: Sequence[str], given: Collection[str]) -> None:
        super().__init__()
        self.setAccessibleName(says)
        flow = Flow(self, gap=8)
        self.chips: dict[str, CheckChip] = {}
        for word in choices(words, given):
            chip = CheckChip(word, icon="circle")  # the ring keeps the tick's room: nothing moves
            chip.setChecked(word in given)
            chip.toggled.connect(self._on_toggled)
            self.chips[word] = chip
            flow.add(chip)

    def sizeHint(self) -> QSize:
        """Ask for the room of the widest chip alone: the others go to the next line."""
        least = self.minimumSizeHint()
        return QSize(least.width(), self.heightForWidth(least.width()))

    def go(self, step: int) -> None:
        """Bring the keyboard to the chip before (-1) or after (1)."""
        chips = list(self.chips.values())
        at = next((place for place, chip in enumerate(chips) if chip.hasFocus()), 0)
        chips[min(max(at + step, 0), len(chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_toggled(self) -> None:
        self.changed.emit(frozenset(word for word, chip in self.chips.items() if chip.isChecked()))


class GivingPopup(Popup):
    """The chips alone, under a name. `changed` gives all words that are on."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, name: str, words: Sequence[str], given: Collection[str]) -> None:
        title = _("{name}: give and take").format(name=name)
        super().__init__(parent, title)
        column = Column(self, gap=8, margins=16)
        column.add(TextLabel(name, Text.CARD))
        column.add(TextLabel(_("What was given and taken today?"), Text.SECOND, Ink.INK2))
        self.giving = column.add(GivingChips(title, words, given))
        self.giving.changed.connect(self.changed)

    def open_at(self, corner: QPoint) -> None:
        """Open with its corner at a place on the screen, the keyboard on the first chip."""
        self.set_width(px(_WIDTH))
        self.show_at(corner)
        self.giving.go(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows move between chips; Enter and 4 close, as Esc does."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.giving.go(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_4):
            self.close()
        else:
            super().keyPressEvent(event)
