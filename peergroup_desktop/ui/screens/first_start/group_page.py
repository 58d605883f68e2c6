"""The second step: what the group is called, when and where it meets. Only the name is needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.dates import WEEKDAYS, WEEKDAYS_SHORT
from peergroup_desktop.core.errors import DateUnreadable
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import GroupKind, RoomFeature
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.first_start.draft import HABITS, USUAL_END, USUAL_START
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.chips import CheckChip, DayChip
from peergroup_desktop.ui.widgets.choices import ChoiceGroup
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit, TimeEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, fix_width


class GroupPage(QWidget):
    """Questions about the group. `changed` gives the name of an answer (see `Draft`) and the answer."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=24)
        self.name = LineEdit(height=48)
        self.fields: dict[str, Field] = {"name": Field(_("What’s your group called?"), self.name)}
        column.add(self.fields["name"])
        column.add(self._build_when())
        self.place = LineEdit(height=44)
        column.add(Field(_("Where?"), self.place, optional=True))
        column.add(self._build_room())
        self.kind = ComboBox(height=44)
        self.kind.set_choices([(kind.value, label(kind)) for kind in GroupKind])
        self.kind.set_choice(GroupKind.MIXED.value)
        column.add(Field(_("What kind of group is it?"), self.kind, optional=True))
        column.stretch()
        self._connect()

    def _build_when(self) -> QWidget:
        self.days = ChoiceGroup(_("When do you usually meet?"), layout=Flow, gap=6)
        for number, (short, name) in enumerate(zip(WEEKDAYS_SHORT, WEEKDAYS, strict=True)):
            self.days.add(str(number), DayChip(_(short), says=_(name)))
        self.habit = ComboBox(says=_("How often?"), height=44)
        self.habit.set_choices([(habit.key, _(habit.words)) for habit in HABITS])
        self.starts = TimeEdit(says=_("From what time"))
        self.ends = TimeEdit(says=_("Until what time"))
        self.starts.set_minute(USUAL_START)
        self.ends.set_minute(USUAL_END)
        times = QWidget()
        line = Flow(times, gap=10)
        for edit in (self.starts, self.ends):
            fix_width(edit, 84)
        for part in (self.habit, _word(_("from")), self.starts, _word(_("to")), self.ends):
            line.add(part)
        holder = QWidget()
        column = Column(holder, gap=10)
        field = self.fields["ends_minute"] = Field(_("When do you usually meet?"), holder)
        column.add(self.days)
        column.add(times)
        field.edit = self.ends
        self.ends.setAccessibleName(_("Until what time"))
        return field

    def _build_room(self) -> QWidget:
        holder = QWidget()
        line = Flow(holder, gap=8)
        self.room = {feature: CheckChip(label(feature)) for feature in RoomFeature}
        for chip in self.room.values():
            line.add(chip)
            chip.toggled.connect(self._on_room)
        return Field(_("What’s the room like?"), holder, optional=True)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._on_name)
        self.place.textChanged.connect(self._on_place)
        self.days.chosen.connect(self._on_day)
        self.habit.chosen.connect(self._on_habit)
        self.kind.chosen.connect(self._on_kind)
        self.starts.textChanged.connect(self._on_times)
        self.ends.textChanged.connect(self._on_times)

    def focus_first(self) -> None:
        """Put the keyboard into the name."""
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_name(self, text: str) -> None:
        self.fields["name"].clear_error()
        self.changed.emit("name", " ".join(text.split()))

    def _on_place(self, text: str) -> None:
        self.changed.emit("place", " ".join(text.split()))

    def _on_day(self, day: str) -> None:
        self.changed.emit("weekday", int(day))

    def _on_habit(self, key: str) -> None:
        for part in (self.days, self.starts, self.ends):
            part.setEnabled(key != "none")
        self.changed.emit("habit_key", key)

    def _on_kind(self, kind: str) -> None:
        self.changed.emit("kind", GroupKind(kind))

    def _on_room(self) -> None:
        self.changed.emit("room", frozenset(feature for feature, chip in self.room.items() if chip.isChecked()))

    def _on_times(self) -> None:
        self.fields["ends_minute"].clear_error()
        self.changed.emit("starts_minute", _minute(self.starts))
        self.changed.emit("ends_minute", _minute(self.ends))


def _minute(edit: TimeEdit) -> int | None:
    try:
        return edit.read()
    except DateUnreadable:
        return None


def _word(text: str) -> TextLabel:
    return TextLabel(text, Text.BODY, Ink.INK2, wraps=False)
