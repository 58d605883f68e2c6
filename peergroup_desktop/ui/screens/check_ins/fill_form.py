"""The form of a check-in: the questions, whose answers they are if somebody is happy to say, and the day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.check_ins import Answer, MeasureRow, QuestionRow
from peergroup_desktop.core.errors import NotAskedYet
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.check_ins import words
from peergroup_desktop.ui.screens.check_ins.answers import answer_box
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field
from peergroup_desktop.ui.widgets.labels import TextLabel

_WIDTH, _HEIGHT = 760, 44
_IS_HAPPY, _ANSWER = "is_happy", "answer."


@dataclass(frozen=True)
class TypedCheckIn:
    """A check-in as typed."""

    answers: Mapping[RecordId, Answer]
    person_id: RecordId | None
    on: date


class CheckInForm(Form):
    """The keyboard starts at the first question. `people` are (id as text, name); None where nobody is named."""

    def __init__(
        self,
        parent: QWidget,
        measure: MeasureRow,
        questions: Sequence[QuestionRow],
        people: list[tuple[str, str]] | None,
        context: Context,
    ) -> None:
        super().__init__(parent, measure.name, keep=_("Keep"), context=context, width=_WIDTH)
        self._add_words(measure)
        self.who, self.happy = ComboBox(height=_HEIGHT), CheckBox(_("They’re happy for us to keep their name with it"))
        self.day = DateEdit(context.clock.today(), field="on")
        self.boxes = [answer_box(question, context.discreet) for question in questions]
        for place, box in enumerate(self.boxes):
            if place:
                self.body.add(Divider())
            self.body.add(box)
        self._add_fields(people)
        if self.boxes:
            self.focus_on(self.boxes[0].first)

    def _add_words(self, measure: MeasureRow) -> None:
        rule = _("People choose what they answer. A question can be left out.")
        if measure.least_age:
            rule += " " + _("These are for people of {least} and over.").format(least=measure.least_age)
        self.body.add(TextLabel(rule, Text.BODY, Ink.INK2))
        if measure.words:
            self.body.add(TextLabel(measure.words, Text.BODY))

    def _add_fields(self, people: list[tuple[str, str]] | None) -> None:
        fields = {"on": Field(_("Day"), self.day)}
        if people is not None:
            self.who.set_choices([(words.NOBODY, _("No name")), *people])
            self.who.currentIndexChanged.connect(self._on_who)
            self.ticks[_IS_HAPPY] = self.happy
            fields = {"person_id": Field(_("Whose answers?"), self.who)} | fields
        self.body.add(Divider())
        self.add_fields(fields)
        self.day.set_day(self.context.clock.today())
        self.body.add(self.happy)
        self.happy.hide()

    def show_check_in(self, answers: Mapping[RecordId, Answer], person_id: RecordId | None, on: date) -> None:
        """Fill the form with what was kept."""
        for box in self.boxes:
            box.show_answer(answers.get(box.question.id, Answer()))
        self.show_person(person_id, is_happy=person_id is not None)
        self.day.set_day(on)

    def show_person(self, person_id: RecordId | None, *, is_happy: bool = False) -> None:
        """Fill in whose answers they are."""
        self.who.set_choice(person_id.hex() if person_id else words.NOBODY)
        self.happy.setChecked(is_happy)

    def check_in(self) -> TypedCheckIn:
        """Return what was typed.

        Raises:
            NotAskedYet: somebody's name is to be kept, and nobody said that they are happy with that.
            DateUnreadable: the day cannot be read.
        """
        person = self.who.choice
        if person and not self.happy.isChecked():
            raise NotAskedYet("person_id")
        answers = {box.question.id: box.answer() for box in self.boxes}
        return TypedCheckIn(answers, bytes.fromhex(person) if person else None, self.day.read())

    def texts(self) -> dict[str, str]:
        """Return everything typed and chosen, the answers too."""
        return super().texts() | {f"{_ANSWER}{box.question.id.hex()}": box.draft() for box in self.boxes}

    def fill(self, texts: dict[str, str]) -> None:
        """Put back what `texts` held."""
        super().fill(texts)
        for box in self.boxes:
            box.set_draft(texts.get(f"{_ANSWER}{box.question.id.hex()}", ""))

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to the first question where large text hides it: the keyboard is there."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        if self.boxes:
            self._scroll.ensureWidgetVisible(self.boxes[0].first, 0, px(_HEIGHT))

    def _on_who(self, _index: int) -> None:
        self.happy.setVisible(bool(self.who.choice))
        self.fit_again()
