"""Forms of the person's page about give and take: an offer or a need, and a goal in the person's own words."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.goals import GoalRow
from peergroup_desktop.actions.offers import LONGEST, OfferRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import GoalOutcome, OfferKind
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit, NoteEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_OUTCOMES = (GoalOutcome.STILL_ON_IT, GoalOutcome.DONE, GoalOutcome.CHANGED_MIND)
_WIDTH, _HEIGHT = 560, 44


@dataclass(frozen=True)
class TypedOffer:
    """An offer or a need as typed."""

    kind: OfferKind
    text: str


class OfferForm(Form):
    """For a new one, or to change `row`; then `remove` takes it off."""

    def __init__(self, parent: QWidget, name: str, row: OfferRow | None, context: Context) -> None:
        title = _("Offers and needs: {name}").format(name=name) if row is None else label(row.kind)
        super().__init__(parent, title, keep=_("Keep"), context=context, width=_WIDTH)
        self._kind = ComboBox(height=_HEIGHT)
        self._kind.set_choices([(kind.value, label(kind)) for kind in OfferKind])
        self.add_field("kind", Field(_("Give or take?"), self._kind)).setVisible(row is None)
        text = LineEdit(height=_HEIGHT, longest=LONGEST)
        self.add_field("text", Field(_("What?"), text, help=_("Lifts from Wensley Road, help with forms …")))
        self.focus_on(text)
        self.remove: Button | None = None
        if row is not None:
            self.fill({"kind": row.kind.value, "text": row.text})
            self.remove = self.add_own_button(_("Take it off"), kind=Kind.QUIET)

    def offer(self) -> TypedOffer:
        """Return what was typed."""
        return TypedOffer(OfferKind(self._kind.choice), self.text("text"))


@dataclass(frozen=True)
class TypedGoal:
    """A goal as typed."""

    text: str
    is_shared: bool
    outcome: GoalOutcome = GoalOutcome.STILL_ON_IT


class GoalForm(Form):
    """For a new goal, or to change `row`; then it may have come to an end, and `remove` takes it off."""

    def __init__(self, parent: QWidget, name: str, row: GoalRow | None, context: Context) -> None:
        title = _("In {name}’s words").format(name=name)
        super().__init__(parent, title, keep=_("Keep"), context=context, width=_WIDTH)
        self.add_field("text", Field(_("What do they hope for?"), NoteEdit(lines=2)))
        self.shared = CheckBox(_("{name} is happy for others here to read it").format(name=name))
        self.ticks["is_shared"] = self.shared
        self.body.add(self.shared)
        self.body.add(TextLabel(_("Otherwise it’s hidden until somebody asks to see it."), Text.SECOND, Ink.INK2))
        self.remove: Button | None = None
        if row is not None:
            self._add_outcome()
            self.fill({"text": row.text, "outcome": (row.outcome or GoalOutcome.STILL_ON_IT).value})
            self.shared.setChecked(row.is_shared)
            self.remove = self.add_own_button(_("Take it off"), kind=Kind.QUIET)

    def goal(self) -> TypedGoal:
        """Return what was typed."""
        outcome = self.text("outcome") if "outcome" in self.fields else GoalOutcome.STILL_ON_IT.value
        return TypedGoal(self.text("text"), self.shared.isChecked(), GoalOutcome(outcome))

    def _add_outcome(self) -> None:
        outcome = ComboBox(height=_HEIGHT)
        outcome.set_choices([(one.value, label(one)) for one in _OUTCOMES])
        self.add_field("outcome", Field(_("How did it turn out?"), outcome))
