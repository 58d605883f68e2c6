"""A combo box that opens a checklist: several people can have facilitated."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.combo import ComboBox
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.popup import Popup
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_MOST_SHOWN = 9


class Checklist(Popup):
    """The list that opens. `changed` gives all people ticked, whenever one changes."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, says: str) -> None:
        super().__init__(parent, says)
        self._area = ScrollArea(gap=0, margins=8)
        Column(self, margins=1).add(self._area)
        self._boxes: list[tuple[RecordId, CheckBox]] = []

    def show_people(self, choices: Sequence[tuple[RecordId, str]], chosen: Sequence[RecordId]) -> None:
        """List people, those chosen ticked."""
        for person_id, name in choices:
            box = CheckBox(name)
            box.setChecked(person_id in chosen)
            box.toggled.connect(self._on_toggled)
            self._area.body.add(box)
            self._boxes.append((person_id, box))
        self._area.body.stretch()

    def open_at(self, corner: QPoint, width: int) -> None:
        """Open below a corner on the screen, as high as its list or nine rows."""
        self.resize(width, px(44) * min(len(self._boxes), _MOST_SHOWN) + px(24))
        self.show_at(corner)
        if self._boxes:
            self._boxes[0][1].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move between boxes; Enter closes, as Esc does."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        places = [place for place, (_, box) in enumerate(self._boxes) if box.hasFocus()]
        place = min(max((places or [0])[0] + step, 0), len(self._boxes) - 1)
        self._boxes[place][1].setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(self._boxes[place][1])

    def _on_toggled(self) -> None:
        self.changed.emit(tuple(person for person, box in self._boxes if box.isChecked()))


class ChecklistBox(ComboBox):
    """Shows who is ticked; opening it shows the `Checklist`. `ticked` gives the people whenever they change."""

    ticked = Signal(object)

    def __init__(self, says: str) -> None:
        super().__init__(says=says)
        self._says = says
        self._choices: Sequence[tuple[RecordId, str]] = ()
        self._chosen: Sequence[RecordId] = ()
        self._open: Checklist | None = None

    def show_people(self, choices: Sequence[tuple[RecordId, str]], chosen: Sequence[RecordId], words: str) -> None:
        """Offer people; `words` says who is ticked."""
        self._choices, self._chosen = choices, chosen
        self.set_choices([(words, words)])
        self.setToolTip(words)

    def showPopup(self) -> None:
        """Open the checklist in place of Qt's list (called by Qt for click, Space and F4)."""
        checklist = Checklist(self, self._says)
        checklist.show_people(self._choices, self._chosen)
        checklist.changed.connect(self.ticked)
        checklist.open_at(self.mapToGlobal(QPoint(0, self.height())), self.width())
