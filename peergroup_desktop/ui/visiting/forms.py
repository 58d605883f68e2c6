"""The boxes about a visit made alone: going out, and a bit longer."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.errors import DateUnreadable
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.visiting import words
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit, TimeEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_LONGEST = 200
_VISIT, _LONGER = 120, 30
NOBODY = ""


@dataclass(frozen=True)
class TypedVisit:
    """Going out, as typed."""

    visitor_id: RecordId
    pair_id: RecordId | None
    where: str
    due_at: datetime
    whom_to_ring: str


class GoingOutForm(Form):
    """Who goes, where to, with whom, and when they are back. `people` and `pairs` are (id as text, words)."""

    def __init__(
        self, parent: QWidget, people: list[tuple[str, str]], pairs: list[tuple[str, str]], context: Context
    ) -> None:
        super().__init__(parent, _("Going out"), keep=_("I’m off"), context=context, width=560)
        self._now = context.clock.now().astimezone()
        hint = _("If you’re not back by then, Today says so to whoever has Peergroup open.")
        self.body.add(TextLabel(hint, ink=Ink.INK2))
        self.where = LineEdit(height=48, longest=_LONGEST)
        self.back_by = TimeEdit(field="due_at")
        self.visitor, self.pair = ComboBox(height=44), ComboBox(height=44)
        self.visitor.set_choices(people)
        self.pair.set_choices([(NOBODY, _("Somebody else")), *pairs])
        self.whom = LineEdit(height=44, longest=_LONGEST)
        self.add_field("where", Field(_("Where are you going?"), self.where))
        _add_back_by(self, self.back_by, self._now)
        whom = Field(_("Whom to ring if you’re not back"), self.whom, optional=True)
        self.add_field("whom_to_ring", whom).set_help(_("A name and a number."))
        self.add_fields({"visitor_id": Field(_("Who goes"), self.visitor), "pair_id": Field(_("To see"), self.pair)})
        self.back_by.set_minute(words.usual_end(self._now, _VISIT))

    def show_pair(self, pair_id: RecordId, visitor_id: RecordId, where: str) -> None:
        """Choose a pair, who supports, and where they usually meet."""
        self.pair.set_choice(pair_id.hex())
        self.visitor.set_choice(visitor_id.hex())
        self.where.setText(where)

    def visit(self) -> TypedVisit:
        """Return what was typed.

        Raises:
            DateUnreadable: when they are back.
        """
        pair = self.text("pair_id")
        return TypedVisit(
            visitor_id=bytes.fromhex(self.text("visitor_id")),
            pair_id=bytes.fromhex(pair) if pair else None,
            where=self.text("where"),
            due_at=words.due_moment(self.back_by.read(), self._now),
            whom_to_ring=self.text("whom_to_ring"),
        )


class LongerForm(Form):
    """When they are back after all."""

    def __init__(self, parent: QWidget, name: str, context: Context) -> None:
        title = _("A bit longer: {name}").format(name=name)
        super().__init__(parent, title, keep=_("Keep"), context=context, width=480)
        self._now = context.clock.now().astimezone()
        self.back_by = TimeEdit(field="due_at", height=48)
        _add_back_by(self, self.back_by, self._now)
        self.back_by.set_minute(words.usual_end(self._now, _LONGER))

    def due_at(self) -> datetime:
        """Return the moment. Raises `DateUnreadable`."""
        return words.due_moment(self.back_by.read(), self._now)


def _add_back_by(form: Form, edit: TimeEdit, now: datetime) -> None:
    """Add the time they are back, which says day and time back in words: one that is past today is tomorrow's."""
    field = form.add_field("due_at", Field(_("Back by"), edit))

    def say_back() -> None:
        field.clear_error()
        try:
            field.set_help(words.read_back(edit.read(), now))
        except DateUnreadable:
            field.set_help("")

    edit.textChanged.connect(say_back)
