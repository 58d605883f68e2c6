"""The form of one thing that a session does: what, what to bring, who leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.widgets.chips import AddChip
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit
from peergroup_desktop.ui.widgets.flow import Flow

_LONGEST_NAME, _LONGEST_BRING = 80, 200
_MOST_OFFERED = 6


@dataclass(frozen=True)
class TypedActivity:
    """An activity as typed."""

    name: str
    bring: str
    leader_id: RecordId | None


@dataclass(frozen=True)
class Offer:
    """What the form offers: people (id as text, name), the first standing for nobody, and names from before."""

    people: list[tuple[str, str]]
    names: Sequence[str]


class ActivityForm(Form):
    """For a new activity, and for changing one. A name from before is one press."""

    def __init__(self, parent: QWidget, title: str, offer: Offer, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=520)
        self.name = LineEdit(height=44, longest=_LONGEST_NAME)
        self.bring = LineEdit(height=44, longest=_LONGEST_BRING)
        self.who = ComboBox(height=44)
        self.who.set_choices(offer.people)
        self.add_field("name", Field(_("What will you do?"), self.name))
        self.chips = [AddChip(name) for name in offer.names[:_MOST_OFFERED]]
        if self.chips:
            holder = QWidget()
            flow = Flow(holder, gap=8)
            for chip in self.chips:
                flow.add(chip)
                chip.clicked.connect(partial(self._take_name, chip.text()))
            self.body.add(holder)
        bring = self.add_field("bring", Field(_("What to bring"), self.bring, optional=True))
        bring.set_help(_("Today shows it: “Bring: boots, a mug”."))
        self.add_field("leader_id", Field(_("Who leads"), self.who))

    def show_activity(self, name: str, bring: str, leader_id: RecordId | None) -> None:
        """Fill the form."""
        self.name.setText(name)
        self.bring.setText(bring)
        self.who.set_choice(leader_id.hex() if leader_id else "")

    def activity(self) -> TypedActivity:
        """Return what was typed."""
        who = self.who.choice
        return TypedActivity(self.text("name"), self.text("bring"), bytes.fromhex(who) if who else None)

    def _take_name(self, name: str) -> None:
        self.name.setText(name)
        self.bring.setFocus()
