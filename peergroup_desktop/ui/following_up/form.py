"""The form of one follow-up: what, who, by when."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit

_LONGEST = 200


@dataclass(frozen=True)
class TypedPromise:
    """A follow-up as typed."""

    text: str
    owner_id: RecordId | None
    due_on: date | None


class FollowUpForm(Form):
    """For a new follow-up, and for changing one. `people` are (id as text, name), the first standing for nobody."""

    def __init__(self, parent: QWidget, title: str, people: list[tuple[str, str]], context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=520)
        self.what = LineEdit(height=44, longest=_LONGEST)
        self.who = ComboBox(height=44)
        self.who.set_choices(people)
        self.day = DateEdit(context.clock.today(), field="due_on")
        self.add_field("text", Field(_("What is there to do?"), self.what))
        self.add_field("owner_id", Field(_("Who"), self.who))
        self.add_day("due_on", _("By when"), self.day, optional=True)

    def show_promise(self, text: str, owner_id: RecordId | None, due_on: date | None) -> None:
        """Fill the form."""
        self.what.setText(text)
        self.who.set_choice(owner_id.hex() if owner_id else "")
        self.day.set_day(due_on)

    def promise(self) -> TypedPromise:
        """Return what was typed.

        Raises:
            DateUnreadable: the day cannot be read.
        """
        due_on = self.day.read() if self.day.text().strip() else None
        who = self.who.choice
        return TypedPromise(self.text("text"), bytes.fromhex(who) if who else None, due_on)
