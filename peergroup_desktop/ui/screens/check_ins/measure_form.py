"""The form of a group's own questions: a name, a few words above them, and as many questions as it takes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.check_ins import MeasureForm, QuestionForm
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit, NoteEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive

MOST_QUESTIONS = 12
_WIDTH, _HEIGHT = 640, 44
_QUESTION, _SHAPE, _LEAST, _MOST, _CHOICES = "question", "shape", "ends", "most", "choices"
_LONGEST, _LONGEST_END, _LONGEST_CHOICES = 300, 60, 400


class QuestionPart(QWidget):
    """One question: its words, how it is answered, and what belongs to that."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.question_id: RecordId | None = None
        self.words = LineEdit(height=_HEIGHT, longest=_LONGEST)
        self.shape = ComboBox(height=_HEIGHT)
        self.shape.set_choices([(shape.value, label(shape)) for shape in QuestionShape])
        self.least, self.most = (LineEdit(height=_HEIGHT, longest=_LONGEST_END) for _each in range(2))
        self.choices = LineEdit(height=_HEIGHT, longest=_LONGEST_CHOICES)
        title = _("Question {number}").format(number=number)
        self.fields = {
            _QUESTION: Field(title, self.words, optional=number > 1),
            _SHAPE: Field(_("Answered by"), self.shape),
            _LEAST: Field(_("What 0 means"), self.least, optional=True),
            _MOST: Field(_("What 10 means"), self.most, optional=True),
            _CHOICES: Field(_("Answers to choose from"), self.choices, help=_("Put commas between them.")),
        }
        column = Column(self, gap=8)
        if number > 1:
            column.add(Divider())
        for key in (_QUESTION, _SHAPE):
            column.add(self.fields[key])
        ends = column.add(Responsive(gap=12, stacks_below=380))
        for key in (_LEAST, _MOST):
            ends.add(self.fields[key], 1)
        column.add(self.fields[_CHOICES])
        self.shape.currentIndexChanged.connect(self._on_shape)
        self._on_shape()

    def show_question(self, question: QuestionForm) -> None:
        """Fill in a question that stands already."""
        self.question_id = question.id
        self.words.setText(question.words)
        self.shape.set_choice(question.shape.value)
        self.least.setText(question.least_words)
        self.most.setText(question.most_words)
        self.choices.setText(", ".join(question.choices))

    def question(self) -> QuestionForm | None:
        """Return the question; None where its words are empty, so that it is left out."""
        if not self.words.text().strip():
            return None
        return QuestionForm(
            self.words.text(),
            QuestionShape(self.shape.choice),
            self.least.text(),
            self.most.text(),
            tuple(self.choices.text().split(",")),
            self.question_id,
        )

    def _on_shape(self) -> None:
        shape = self.shape.choice
        for key in (_LEAST, _MOST):
            self.fields[key].setVisible(shape == QuestionShape.SCALE.value)
        self.fields[_CHOICES].setVisible(shape == QuestionShape.CHOICES.value)


class OwnQuestionsForm(Form):
    """Questions are added one by one; one whose words are empty is left out. `grown` gives a part that came."""

    grown = Signal(object)

    def __init__(self, parent: QWidget, title: str, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=_WIDTH)
        told = _("Ask little, and say it simply. Everybody may skip a question, or rather not say.")
        self.body.add(TextLabel(told, Text.BODY, Ink.INK2))
        self.add_field("name", Field(_("What do you call them?"), LineEdit(height=_HEIGHT, longest=80)))
        self.add_field("words", Field(_("A few words above them"), NoteEdit(lines=2), optional=True))
        self.parts: list[QuestionPart] = []
        self._column = Column(gap=16)
        self.body.addLayout(self._column)
        self.more = self.body.add(Button(_("Add a question"), kind=Kind.QUIET, icon="plus"))
        self.more.setAutoDefault(False)
        self.more.clicked.connect(self._on_more)
        self.add_part()

    def add_part(self) -> QuestionPart:
        """Make room for one more question."""
        number = len(self.parts) + 1
        part = self._column.add(QuestionPart(number))
        self.parts.append(part)
        self.fields |= {f"{key}_{number}": field for key, field in part.fields.items()}
        part.shape.currentIndexChanged.connect(self.fit_again)
        part.show()  # now, so that it can take the keyboard
        self.more.setVisible(number < MOST_QUESTIONS)
        self.fit_again()
        self.grown.emit(part)
        return part

    def show_questions(self, name: str, words: str, questions: Sequence[QuestionForm]) -> None:
        """Fill the form."""
        super().fill({"name": name, "words": words})
        for place, question in enumerate(questions):
            part = self.parts[place] if place < len(self.parts) else self.add_part()
            part.show_question(question)

    def measure(self) -> MeasureForm:
        """Return what was typed."""
        return MeasureForm(self.text("name"), self.text("words"), tuple(one for _place, one in self._asked()))

    def fill(self, texts: dict[str, str]) -> None:
        """Put back what `texts` held, with as many questions."""
        while f"{_QUESTION}_{len(self.parts) + 1}" in texts:
            self.add_part()
        super().fill(texts)

    def say(self, fault: Fault) -> None:
        """Say what to put right where it was typed: questions left empty before it do not count."""
        if isinstance(fault, InputFault):
            key, _line, number = fault.field.rpartition("_")
            asked = self._asked()
            if key and number.isdecimal() and int(number) <= len(asked):
                fault.field = f"{key}_{asked[int(number) - 1][0]}"
        super().say(fault)

    def _asked(self) -> list[tuple[int, QuestionForm]]:
        """Return the questions that have words, each with its number on the form."""
        found = ((place, part.question()) for place, part in enumerate(self.parts, start=1))
        return [(place, question) for place, question in found if question is not None]

    def _on_more(self) -> None:
        self.add_part().words.setFocus()
