"""Joining two records of one person: choose the other, look at both, decide."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import MergeProof, PersonDetail, PersonRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.fields import ComboBox, Field
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column

Preview = Callable[[RecordId, Callable[[MergeProof], None]], None]


class MergeForm(Form):
    """Chooses who else this is, and shows what joining would give before anything is written."""

    def __init__(
        self, parent: QWidget, context: Context, person: PersonDetail, others: tuple[PersonRow, ...], preview: Preview
    ) -> None:
        name = context.discreet.name
        title = _("Join two records: {name}").format(name=name(person.display))
        super().__init__(parent, title, keep=_("Join them"), context=context)
        self._preview = preview
        self._ids = {row.id.hex(): row.id for row in others}
        self.body.add(TextLabel(_("Both histories are kept under one name. You can undo it."), ink=Ink.INK2))
        self.other = ComboBox(height=44)
        shown = context.discreet.told_apart(row.display for row in others)
        self.other.set_choices([("", _("Choose a name")), *((row.id.hex(), shown[row.display]) for row in others)])
        self.add_field("other", Field(_("Who else is the same person?"), self.other))
        self._proof = QWidget()
        self._lines = Column(self._proof, gap=8)
        self.body.add(self._proof)
        self.other.chosen.connect(self._ask)
        self.keep.setEnabled(False)

    def choose(self, other_id: RecordId) -> None:
        """Take `other_id` as the other record, and show the proof."""
        self.other.set_choice(other_id.hex())
        self._ask(self.other.choice)

    def fill(self, texts: dict[str, str]) -> None:
        """Put the choice back, and show its proof."""
        super().fill(texts)
        self._ask(self.other.choice)

    def other_id(self) -> RecordId:
        """Return the chosen other record."""
        return self._ids[self.other.choice]

    def _ask(self, choice: str) -> None:
        self._show(None)
        if choice in self._ids:
            self._preview(self._ids[choice], self._show)

    def _show(self, proof: MergeProof | None) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            part = item.widget() if item else None
            if part is not None:
                part.hide()
                part.deleteLater()
        self.keep.setEnabled(proof is not None)
        if proof is not None:
            for line in words.proof_lines(proof):
                self._lines.add(IconText("check", line, ink=Ink.INK, icon_ink=Ink.GREEN_INK, wraps=True))
            hidden = self.context.discreet.text
            for choice in proof.fields:
                self._lines.add(Divider())
                self._lines.add(TextLabel(words.field_name(choice), Text.STRONG))
                self._lines.add(TextLabel(hidden(words.field_outcome(choice)), Text.SECOND, Ink.INK2))
        self.fit_again()
