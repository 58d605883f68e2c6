"""Writing a conversation down in ten seconds: when, how, how long, a note, Enter."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator

from peergroup_desktop.actions.pairs import LONGEST_NOTE, ContactRow, NewContact
from peergroup_desktop.core.dates import clock_time, parse_moment, plain_day, shifted
from peergroup_desktop.core.errors import DateUnreadable, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.ui.screens.pairs.words import WAYS
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit
from peergroup_desktop.ui.widgets.layouts import Responsive

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}


class MomentEdit(LineEdit):
    """A day, with a time after it or without. Up and Down move the day, Page Up and Page Down by a week."""

    def __init__(self, today: date, *, height: int = 40) -> None:
        super().__init__(height=height, longest=40)
        self.today = today

    def read(self) -> tuple[date, int | None]:
        """Return day and minute after midnight. Raises `DateUnreadable`."""
        return parse_moment(self.text(), self.today, field="held_on")

    def show_moment(self, day: date, minute: int | None = None) -> None:
        """Show a day and perhaps a time."""
        words = _("today") if day == self.today else plain_day(day)
        self.setText(f"{words} {clock_time(minute)}" if minute is not None else words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up, Down, Page Up and Page Down."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            day, minute = self.read()
        except DateUnreadable:
            day, minute = self.today, None
        other = min(shifted(day, step), self.today)
        words = _("today") if other == self.today else plain_day(other)
        super(LineEdit, self).setText(f"{words} {clock_time(minute)}" if minute is not None else words)


@dataclass(frozen=True)
class ContactFields:
    """The three fields of a conversation and its note, for the page and for the box that changes one."""

    when: MomentEdit
    way: ComboBox
    minutes: LineEdit
    note: LineEdit

    @classmethod
    def make(cls, today: date, *, height: int = 40) -> "ContactFields":
        """Return empty fields."""
        way = ComboBox(height=height)
        way.set_choices([(kind.value, _(words)) for kind, words in WAYS.items()])
        minutes = LineEdit(height=height, longest=4)
        minutes.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), minutes))
        return cls(MomentEdit(today, height=height), way, minutes, LineEdit(height=height, longest=LONGEST_NOTE))

    def by_name(self, *, has_note: bool) -> dict[str, Field]:
        """Return them with their labels, by the names that faults use; without a note where the group keeps none."""
        when = Field(_("When"), self.when)
        found = {
            "held_on": when,
            "way": Field(_("How"), self.way),
            "minutes": Field(_("Minutes"), self.minutes),
        }
        if has_note:
            found["note"] = Field(_("Note"), self.note, optional=True)
        return found

    def show_contact(self, row: ContactRow) -> None:
        """Fill them."""
        self.when.show_moment(row.held_on, row.at_minute)
        self.way.set_choice(row.way.value)
        self.minutes.setText(str(row.minutes) if row.minutes else "")
        self.note.setText(row.note)

    def contact(self) -> NewContact:
        """Return what was typed.

        Raises:
            DateUnreadable: the day.
        """
        day, minute = self.when.read()
        return NewContact(day, ContactWay(self.way.choice), int(self.minutes.text() or 0), self.note.text(), minute)


class QuickForm(Card):
    """The card on a pair's page. `add_requested` comes from its button, and from Enter in any field."""

    add_requested = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(_("Write down a contact"), icon="message-circle", gap=10)
        self.inputs = ContactFields.make(today)
        self.fields = self.inputs.by_name(has_note=True)
        line = self.body.add(Responsive(gap=12, stacks_below=600))
        three = Responsive(gap=12, stacks_below=300)
        for name, room in (("held_on", 5), ("way", 6), ("minutes", 3)):
            three.addWidget(self.fields[name], room, Qt.AlignmentFlag.AlignTop)
        rest = Responsive(gap=12, stacks_below=300)
        rest.addWidget(self.fields["note"], 1, Qt.AlignmentFlag.AlignTop)
        self.add = Button(_("Add"), kind=Kind.PRIMARY, icon="plus", about=_("Write this contact down"))
        rest.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        line.add(three, 5)
        line.add(rest, 4)
        self.add.clicked.connect(self.add_requested)
        for edit in (self.inputs.when, self.inputs.minutes, self.inputs.note):
            edit.returnPressed.connect(self.add_requested)
            edit.textEdited.connect(self._forget_faults)
        self.clear()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed that would be lost."""
        return not (self.inputs.note.text().strip() or self.inputs.minutes.text().strip())

    def set_today(self, today: date) -> None:
        """Let "today" mean another day."""
        if today != self.inputs.when.today:
            self.inputs.when.today = today

    def show_level(self, *, has_note: bool) -> None:
        """Offer a note, or none where the group keeps no words about anybody."""
        self.fields["note"].setVisible(has_note)

    def clear(self) -> None:
        """Begin anew: today, the way that was used last."""
        self._forget_faults()
        self.inputs.when.show_moment(self.inputs.when.today)
        self.inputs.minutes.setText("")
        self.inputs.note.setText("")

    def focus_first(self) -> None:
        """Go to the day; what stands there is replaced by typing."""
        self.inputs.when.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.inputs.when.selectAll()

    def offer(self, way: ContactWay, minutes: int) -> None:
        """Fill in what is known: somebody came back from a visit. The note is theirs to write."""
        self.inputs.when.show_moment(self.inputs.when.today)
        self.inputs.way.set_choice(way.value)
        self.inputs.minutes.setText(str(minutes))
        self.inputs.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> dict[str, str]:
        """Return what is typed, or nothing."""
        if self.is_empty:
            return {}
        inputs = self.inputs
        texts = {"held_on": inputs.when.text(), "minutes": inputs.minutes.text(), "note": inputs.note.text()}
        return texts | {"way": inputs.way.choice}

    def put_back(self, texts: dict[str, str]) -> None:
        """Put back what `texts` gave."""
        self.clear()
        if texts:
            self.inputs.when.setText(texts.get("held_on", ""))
            self.inputs.way.set_choice(texts.get("way", ""))
            self.inputs.minutes.setText(texts.get("minutes", ""))
            self.inputs.note.setText(texts.get("note", ""))

    def say(self, fault: InputFault, sentence: str) -> None:
        """Say what to put right under its field."""
        field = self.fields.get(fault.field, self.fields["held_on"])
        field.set_error(sentence)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_faults(self) -> None:
        for field in self.fields.values():
            field.clear_error()
