"""The form of one offer or need: who, and what in a few words."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.swaps import words
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit

_LONGEST = 120


@dataclass(frozen=True)
class TypedOffer:
    """An offer or need as typed."""

    person_id: RecordId
    text: str


class OfferForm(Form):
    """`people` are (id as text, name), the first of them nobody. A form that changes a line has one person alone."""

    def __init__(self, parent: QWidget, kind: OfferKind, people: list[tuple[str, str]], context: Context) -> None:
        title = words.form_title(kind) if len(people) > 1 else words.change_title(kind, people[0][1])
        super().__init__(parent, title, keep=_("Keep"), context=context, width=520)
        self.who = ComboBox(height=44)
        self.what = LineEdit(height=44, longest=_LONGEST)
        self.who.set_choices(people)
        if len(people) > 1:
            self.add_field("person_id", Field(_("Who"), self.who))
        self.add_field("text", Field(words.form_question(kind), self.what, help=_("In a few words of their own.")))

    def offer(self) -> TypedOffer:
        """Return what was typed."""
        return TypedOffer(bytes.fromhex(self.who.choice), self.text("text"))

    def press_keep(self) -> None:
        """Keep it, once somebody was chosen."""
        who = self.fields.get("person_id")
        if who is not None and not self.who.choice:
            who.set_error(_("Choose a name."))
            self.who.setFocus()
            self.fit_again()
        else:
            super().press_keep()
