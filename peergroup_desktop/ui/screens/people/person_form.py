"""The form for one person: adding somebody, or changing what the group keeps. Offers no more than the group keeps."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import NewPerson, PersonChange, PersonDetail, allowed_fields
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import AccessNeed, RecordLevel
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.chips import CheckChip
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import Field, LineEdit, NoteEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Flow, Responsive

LONGEST_NAME = 120
KEEP = "keep"


class PersonForm(Dialog):
    """Asks for a person's details. Stays open, with everything typed, until they can be kept."""

    def __init__(
        self, parent: QWidget, title: str, *, level: RecordLevel, person: PersonDetail | None = None, keep: str
    ) -> None:
        super().__init__(parent, title)
        self._offered = allowed_fields(level)
        self.fields: dict[str, Field] = {}
        self.needs: dict[AccessNeed, CheckChip] = {}
        self._build_fields()
        self.hint = TextLabel("", Text.SECOND, Ink.PLUM_INK)
        self.hint.hide()
        self.body.add(self.hint)
        if person is not None:
            self._fill(person)
        self.add_button(keep, Kind.PRIMARY, KEEP)
        self.add_button(_("Cancel"), Kind.SECONDARY, "cancel")

    def _build_fields(self) -> None:
        self._add("called", _("What would they like to be called?"), LineEdit(height=48, longest=LONGEST_NAME))
        self.fields["called"].set_help(_("A first name or a nickname is enough."))
        if "access_needs" in self._offered:
            self._build_needs()
        if "phone" in self._offered:
            self._build_contact()

    def _build_contact(self) -> None:
        self._add("full_name", _("Full name"), LineEdit(longest=LONGEST_NAME), is_optional=True)
        phones = Responsive(None, gap=12, stacks_below=480)
        for key, words in (("phone", _("Phone")), ("other_phone", _("Another phone"))):
            field = Field(words, LineEdit(), optional=True)
            self.fields[key] = field
            phones.add(field, 1)
        self.body.addLayout(phones)
        self._add("email", _("Email"), LineEdit(), is_optional=True)
        self._add("contact_note", _("How they like us to get in touch"), LineEdit(), is_optional=True)
        self._add("note", _("What helps to know"), NoteEdit(lines=2), is_optional=True)

    def _build_needs(self) -> None:
        self.body.add(TextLabel(_("What should be ready for them?"), Text.STRONG))
        chips = QWidget()
        flow = Flow(chips, gap=8)
        for need in AccessNeed:
            chip = CheckChip(label(need))
            self.needs[need] = chip
            flow.addWidget(chip)
        self.body.add(chips)

    def _add(self, key: str, words: str, edit: QWidget, *, is_optional: bool = False) -> None:
        field = Field(words, edit, optional=is_optional)
        self.fields[key] = field
        self.body.add(field)

    def _fill(self, person: PersonDetail) -> None:
        for key, field in self.fields.items():
            _set_text(field.edit, getattr(person, key))
        for need, chip in self.needs.items():
            chip.setChecked(need in person.access_needs)

    def texts(self) -> Mapping[str, str]:
        """What is typed, by field."""
        return {key: _text(field.edit) for key, field in self.fields.items()}

    def new_person(self) -> NewPerson:
        """The form as a new person."""
        return NewPerson(**self.texts(), access_needs=self._chosen_needs())

    def change(self, person: PersonDetail) -> PersonChange:
        """The form as a change of `person`; what the form does not offer stays as it is."""
        before = PersonChange.of(person)
        needs = self._chosen_needs() if self.needs else before.access_needs
        return replace(before, **self.texts(), access_needs=needs)

    def say(self, fault: Fault, sentence: str) -> bool:
        """Put a fault under its field; returns False when it belongs to none."""
        for field in self.fields.values():
            field.clear_error()
        field_name = fault.field if isinstance(fault, InputFault) else ""
        if field_name not in self.fields:
            return False
        self.fields[field_name].set_error(sentence)
        self.fields[field_name].edit.setFocus()
        return True

    def show_hint(self, text: str) -> None:
        """Say quietly that somebody with such a name is there already."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def on_name_left(self, ask: Callable[[str], None]) -> None:
        """Call `ask` with the name whenever it was changed and left."""
        self.fields["called"].edit.left.connect(ask)

    def _chosen_needs(self) -> frozenset[AccessNeed]:
        return frozenset(need for need, chip in self.needs.items() if chip.isChecked())


def _text(edit: QWidget) -> str:
    return (edit.toPlainText() if isinstance(edit, NoteEdit) else edit.text()).strip()


def _set_text(edit: QWidget, text: str) -> None:
    if isinstance(edit, NoteEdit):
        edit.setPlainText(text)
    else:
        edit.setText(text)
