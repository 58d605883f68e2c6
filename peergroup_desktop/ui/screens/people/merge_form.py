"""Joining two records of one person: choose the other, look at both, decide."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import MergeProof, PersonRow
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import ComboBox, Field
from peergroup_desktop.ui.widgets.labels import TextLabel

JOIN = "join"


class MergeForm(Dialog):
    """Chooses who else this is, and shows what joining would give before anything is written."""

    def __init__(self, parent: QWidget, name: str, others: tuple[PersonRow, ...], shown: Callable[[PersonRow], str]):
        super().__init__(parent, _("Join two records: {name}").format(name=name))
        self._ids = {row.id.hex(): row.id for row in others}
        self.body.add(TextLabel(_("Both histories are kept under one name. You can undo it.")))
        self.other = ComboBox(says=_("The other record"))
        self.other.set_choices([("", _("Choose a name")), *((row.id.hex(), shown(row)) for row in others)])
        self.body.add(Field(_("Who else is the same person?"), self.other))
        self.proof = TextLabel("", Text.BODY, Ink.INK2)
        self.body.add(self.proof)
        self.join = self.add_button(_("Join them"), Kind.PRIMARY, JOIN)
        self.join.setEnabled(False)
        self.add_button(_("They’re two people"), Kind.SECONDARY, "cancel")

    def other_id(self) -> RecordId | None:
        """The chosen other record."""
        return self._ids.get(self.other.choice)

    def show_proof(self, proof: MergeProof) -> None:
        """Say what would be kept, so that nobody has to trust us."""
        self.join.setEnabled(True)
        self.proof.setText("\n".join(_proof_lines(proof)))


def _proof_lines(proof: MergeProof) -> list[str]:
    lines = [
        plural("{count} mark in the two records now.", "{count} marks in the two records now.", proof.marks_before),
        plural("{count} mark afterwards.", "{count} marks afterwards.", proof.marks_after),
    ]
    if proof.both_marked:
        days = ", ".join(plain_day(day) for day in proof.both_marked)
        lines.append(_("Both were marked on {days}. “Here” counts once.").format(days=days))
    return lines
