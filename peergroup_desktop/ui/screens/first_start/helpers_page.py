"""The third step: what to call whoever sits here, and who else helps."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.chips import RemovableChip
from peergroup_desktop.ui.widgets.fields import Field, LineEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.notes import Note


class HelpersPage(QWidget):
    """Names only. `changed` gives the name of an answer (see `Draft`) and the answer; `finished` comes with Enter."""

    changed = Signal(str, object)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._helpers: tuple[str, ...] = ()
        column = Column(self, gap=24)
        self.my_name = LineEdit(height=48)
        self.fields = {
            "my_name": Field(_("What should we call you?"), self.my_name, help=_("A first name is enough.")),
        }
        column.add(self.fields["my_name"])
        column.add(self._build_helpers())
        note = _("Each of them can have a passphrase of their own: later, under Settings, when they’re with you.")
        column.add(Note(note, icon="key"))
        column.stretch()
        self.my_name.textChanged.connect(self._on_my_name)
        self.my_name.returnPressed.connect(self.finished)

    def _build_helpers(self) -> QWidget:
        self.helper = LineEdit(height=44)
        self.add = Button(_("Add"), size=Size.NORMAL, icon="plus", about=_("Add this person"))
        self.add.clicked.connect(self._on_add)
        self.helper.returnPressed.connect(self._on_enter)
        holder = QWidget()
        inside = Column(holder, gap=10)
        line = inside.add(Row(gap=8))
        line.add(self.helper, 1)
        line.add(self.add)
        self._chips_holder = inside.add(QWidget())
        self._chips = Flow(self._chips_holder, gap=8)
        self._chips_holder.hide()
        words = _("They go on the list as facilitators, between everybody else.")
        field = Field(_("Who else helps run it?"), holder, optional=True, help=words)
        field.label.setBuddy(self.helper)
        self.helper.setAccessibleName(_("Who else helps run it?"))
        self.helper.setAccessibleDescription(words)
        return field

    def focus_first(self) -> None:
        """Put the keyboard into the first name."""
        self.my_name.setFocus(Qt.FocusReason.TabFocusReason)

    def take_typed(self) -> None:
        """Add the name that stands in the field, if there is one: nobody should be lost for want of a click."""
        name = " ".join(self.helper.text().split())
        if name:
            self._set(tuple(dict.fromkeys((*self._helpers, name))))
            self.helper.setText("")

    def _on_my_name(self, text: str) -> None:
        self.fields["my_name"].clear_error()
        self.changed.emit("my_name", " ".join(text.split()))

    def _on_enter(self) -> None:
        if self.helper.text().strip():
            self.take_typed()
        else:
            self.finished.emit()

    def _on_add(self) -> None:
        self.take_typed()
        self.helper.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_removed(self, name: str) -> None:
        self._set(tuple(kept for kept in self._helpers if kept != name))
        self.helper.setFocus(Qt.FocusReason.TabFocusReason)

    def _set(self, helpers: tuple[str, ...]) -> None:
        self._helpers = helpers
        self._chips.clear()
        before: QWidget = self.add
        for name in helpers:
            chip = RemovableChip(name, _("{name}, take off").format(name=name))
            chip.removed.connect(partial(self._on_removed, name))
            self._chips.add(chip)
            QWidget.setTabOrder(before, chip)  # made last, and read before the buttons at the foot
            before = chip
        self._chips_holder.setVisible(bool(helpers))
        self.changed.emit("helpers", helpers)
