"""The form for one person: adding somebody, or changing what the group keeps. Offers no more than the group keeps."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import Lookalike, NewPerson, PersonChange, PersonDetail, allowed_fields
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import AccessNeed, RecordLevel
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.fields import DateEdit, Field, LineEdit, NoteEdit
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note

LONGEST_NAME = 120
_LONGEST_LINE = 200
_HEIGHT = 44


class PersonForm(Form):
    """Asks for a person's details, as many as the group keeps."""

    def __init__(self, parent: QWidget, title: str, *, keep: str, level: RecordLevel, context: Context) -> None:
        super().__init__(parent, title, keep=keep, context=context)
        self._offered = allowed_fields(level)
        self.birthday = DateEdit(context.clock.today(), field="born_on")
        self.called = LineEdit(height=48, longest=LONGEST_NAME)
        self.add_field("called", Field(_("What would they like to be called?"), self.called)).set_help(
            _("A first name or a nickname is enough.")
        )
        if "full_name" in self._offered:
            self._build_contact()
        if "access_needs" in self._offered:
            self._build_needs()
        if "note" in self._offered:
            self._build_rest()

    def _build_contact(self) -> None:
        self._add_line("full_name", _("Full name"))
        phones = {"phone": _("Phone"), "other_phone": _("Another phone")}
        self.add_fields({key: Field(words, LineEdit(height=_HEIGHT), optional=True) for key, words in phones.items()})
        self._add_line("email", _("Email"))
        self.add_field("contact_note", Field(_("How they like us to get in touch"), NoteEdit(lines=1), optional=True))

    def _build_needs(self) -> None:
        chips = {need.value: CheckChip(label(need)) for need in AccessNeed}
        self.add_ticks(_("What should be ready for them?"), chips)

    def _build_rest(self) -> None:
        self.add_field("note", Field(_("What helps to know"), NoteEdit(lines=2), optional=True))
        self.add_day("born_on", _("Birthday"), self.birthday, optional=True)
        self._add_line("area", _("Roughly where they live"))
        self.fields["area"].set_help(_("A district or the start of a postcode. Never an address."))
        self._add_line("heard_from", _("How they heard of us"))

    def _add_line(self, key: str, words: str) -> None:
        self.add_field(key, Field(words, LineEdit(height=_HEIGHT, longest=_LONGEST_LINE), optional=True))

    def show_person(self, person: PersonDetail) -> None:
        """Fill the form from what is kept."""
        texts = {key: str(getattr(person, key)) for key in self.fields if key != "born_on"}
        texts["born_on"] = plain_day(person.born_on) if person.born_on else ""
        self.fill(texts)
        for need in AccessNeed:
            if need.value in self.ticks:
                self.ticks[need.value].setChecked(need in person.access_needs)

    def new_person(self) -> NewPerson:
        """Return the form as a new person; raises `DateUnreadable`."""
        return NewPerson(**self._values())

    def change(self, person: PersonDetail) -> PersonChange:
        """Return the form as a change of `person`; what it does not offer stays. Raises `DateUnreadable`."""
        return replace(PersonChange.of(person), **self._values())

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {key: self.text(key) for key in self.fields}
        if "born_on" in values:
            values["born_on"] = self.birthday.read() if values["born_on"] else None
        if self.ticks:
            values["access_needs"] = frozenset(AccessNeed(key) for key, tick in self.ticks.items() if tick.isChecked())
        return values


class NewPersonForm(PersonForm):
    """Adding somebody. When the name is there already it asks once whether that is the same person."""

    known_chosen = Signal(bytes)

    def __init__(
        self,
        parent: QWidget,
        *,
        level: RecordLevel,
        context: Context,
        find: Callable[[str, str, str], tuple[Lookalike, ...]],
    ) -> None:
        super().__init__(parent, _("Someone new"), keep=_("Add"), level=level, context=context)
        self._find = find
        self._asked_about = ""
        self._is_just_asked = False
        self._known = QWidget()
        self._known_lines = Column(self._known, gap=8)
        self._known.hide()
        self.body.insertWidget(1, self._known)
        for key in ("called", "full_name", "phone"):
            edit = self.fields[key].edit if key in self.fields else None
            if isinstance(edit, LineEdit):
                edit.left.connect(self._look_again)

    def press_keep(self) -> None:
        """Ask first, once a name, whether somebody known is meant. The Enter that left the field is no answer."""
        if not self._ask_about_lookalikes() and not self._is_just_asked:
            super().press_keep()

    def _look_again(self, _text: str = "") -> None:
        self._ask_about_lookalikes()

    def _ask_about_lookalikes(self) -> bool:
        """Show who has such a name already; True when that is a question not asked before."""
        called = self.text("called")
        full_name = self.text("full_name") if "full_name" in self.fields else ""
        phone = self.text("phone") if "phone" in self.fields else ""
        wanted = f"{called}|{full_name}|{phone}"
        if wanted == self._asked_about:
            return False
        self._asked_about = wanted
        found = self._find(called, full_name, phone) if called or full_name else ()
        self._show_known(found)
        self._is_just_asked = bool(found)
        QTimer.singleShot(0, self, self._let_answer)
        return bool(found)

    def _let_answer(self) -> None:
        self._is_just_asked = False

    def _show_known(self, found: tuple[Lookalike, ...]) -> None:
        while self._known_lines.count():
            item = self._known_lines.takeAt(0)
            part = item.widget() if item else None
            if part is not None:
                part.deleteLater()
        for one in found[:3]:
            name = self.context.discreet.name(one.display)
            note = Note(
                _("There’s already {name}. Is this the same person?").format(name=name),
                tone=Tone.PLUM,
                icon="users-round",
            )
            yes = Button(_("Yes, open {name}").format(name=name))
            yes.clicked.connect(partial(self._choose_known, one.person_id))
            note.add_action(yes)
            self._known_lines.add(note)
        self._known.setVisible(bool(found))
        self.keep.setText(_("No, add someone else") if found else _("Add"))
        self.fit_again()

    def _choose_known(self, person_id: bytes) -> None:
        self.reject()
        self.known_chosen.emit(person_id)
