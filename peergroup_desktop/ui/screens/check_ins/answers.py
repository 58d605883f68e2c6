"""One question of a check-in with its answers: chosen by a click or a digit, typed, refused, or left out."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QWidget

from peergroup_desktop.actions.check_ins import Answer, QuestionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.check_ins import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.veiled import VeiledNote
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.choices import CheckBox, RadioButton
from peergroup_desktop.ui.widgets.drawn_choice import DrawnChoice
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow, Row, least_height

_REFUSED = 1000
_SIDE = 40
_RATHER_NOT = "rather not say"


class NumberChoice(DrawnChoice, QRadioButton):
    """A number to choose, in a disc that fills."""

    def __init__(self, number: int, says: str) -> None:
        super().__init__(str(number))
        self.setAccessibleName(says)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return the size of the disc."""
        return QSize(px(_SIDE), px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and its number."""
        tokens, box = look().tokens, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter = painting.start(self)
        is_on = self.isChecked()
        fill = tokens.green if is_on else tokens.sunken if self.underMouse() else tokens.surface
        painting.fill_round(painter, box, box.height() / 2, fill, None if is_on else tokens.line_strong)
        ink = tokens.on_green if is_on else tokens.ink
        painting.draw_words(painter, box, self.text(), self.font(), ink, Qt.AlignmentFlag.AlignCenter)
        painter.end()


class AnswerBox(Group):
    """What every question shares: its words, what the ends mean, and how its answer is kept as text.

    Those of each shape say what was answered.
    """

    def __init__(self, question: QuestionRow) -> None:
        super().__init__()
        self.question = question
        ends = words.ends(question)
        self.setAccessibleName(f"{question.words} {ends}".strip())
        self.column = Column(self, gap=6, margins=(0, 8, 0, 4))
        self._head = self.column.add(Row(gap=8))
        title = self._head.add(TextLabel(question.words, Text.STRONG), 1)
        least_height(title, 36)
        if ends:
            self.column.add(TextLabel(ends, Text.SECOND, Ink.INK2))

    @property
    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self

    def answer(self) -> Answer:
        """Return what was answered."""
        return Answer()

    def show_answer(self, answer: Answer) -> None:
        """Show what was answered."""

    def draft(self) -> str:
        """Return the answer as text, to be put back after a lock."""
        answer = self.answer()
        if answer.is_refused:
            return _RATHER_NOT
        return str(answer.value) if answer.value is not None else f'"{answer.words}' if answer.words else ""

    def set_draft(self, text: str) -> None:
        """Put back what `draft` returned."""
        if text == _RATHER_NOT:
            self.show_answer(Answer(is_refused=True))
        elif text.startswith('"'):
            self.show_answer(Answer(words=text[1:]))
        else:
            self.show_answer(Answer(value=int(text) if text else None))


class ChosenAnswer(AnswerBox):
    """A number or one of several answers, each a real radio button; the last one is "Rather not say".

    One Tab stop. Digits choose: 1 and then 0 make 10, and among answers in words 1 is the first. Delete leaves the
    question out.
    """

    def __init__(self, question: QuestionRow) -> None:
        super().__init__(question)
        self._is_scale = question.shape is QuestionShape.SCALE
        self.group = QButtonGroup(self)
        self.leave_out = IconButton(
            "x", _("Leave this question out: {question}").format(question=question.words), side=36
        )
        self.leave_out.clicked.connect(self._on_leave_out)
        self._head.add(self.leave_out)
        holder = QWidget()
        layout = Flow(holder, gap=6) if self._is_scale else Column(holder, gap=0)
        for value in question.values:
            button = self._button(value)
            self.group.addButton(button, value)
            layout.addWidget(button)
        self.refuse = RadioButton(_("Rather not say"))
        self.group.addButton(self.refuse, _REFUSED)
        layout.addWidget(self.refuse)
        self.column.add(holder)
        self.group.buttonToggled.connect(self._on_toggled)
        self._show_state()

    @property
    def first(self) -> QWidget:
        """Where the keyboard starts: at what is chosen, or the first."""
        return self.group.checkedButton() or self.group.buttons()[0]

    def answer(self) -> Answer:
        """Return what was chosen."""
        value = self.group.checkedId()
        if value == _REFUSED:
            return Answer(is_refused=True)
        return Answer() if value < 0 else Answer(value)

    def show_answer(self, answer: Answer) -> None:
        """Choose an answer, or none."""
        button = self.refuse if answer.is_refused else self._button_of(answer.value)
        if button is not None:
            button.setChecked(True)
            return
        self.group.setExclusive(False)  # an exclusive group never lets go of its last choice
        for each in self.group.buttons():
            each.setChecked(False)
        self.group.setExclusive(True)
        self._show_state()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits and Delete, which no radio button wants."""
        if len(event.text()) == 1 and event.text().isdecimal():
            self._type(int(event.text()))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_leave_out()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: int) -> None:
        if not self._is_scale:
            value = digit - 1
        else:
            value = 10 if digit == 0 and self.group.checkedId() == 1 else digit
        button = self._button_of(value)
        if button is not None:
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, value: int) -> QAbstractButton:
        if not self._is_scale:
            return RadioButton(self.question.choices[value])
        ends = {self.question.least: self.question.least_words, self.question.most: self.question.most_words}
        meaning = ends.get(value, "")
        return NumberChoice(value, f"{value}, {meaning}" if meaning else str(value))

    def _button_of(self, value: int | None) -> QAbstractButton | None:
        return self.group.button(value) if value is not None and value in self.question.values else None

    def _on_leave_out(self) -> None:
        self.show_answer(Answer())
        self.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_toggled(self, _button: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self._show_state()

    def _show_state(self) -> None:
        """Offer to leave the question out once it has an answer, and let Tab come to one of the buttons."""
        stop = self.first
        self.leave_out.setVisible(self.group.checkedId() >= 0)
        for button in self.group.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


class WrittenAnswer(AnswerBox):
    """A few words, which discreet mode veils, or a box for "Rather not say"."""

    def __init__(self, question: QuestionRow, discreet: Discreet) -> None:
        super().__init__(question)
        self.note = self.column.add(VeiledNote(discreet, lines=2, says=question.words))
        self.refuse = self.column.add(CheckBox(_("Rather not say")))

    @property
    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.note

    def answer(self) -> Answer:
        """Return what was typed."""
        return Answer(is_refused=True) if self.refuse.isChecked() else Answer(words=self.note.text().strip())

    def show_answer(self, answer: Answer) -> None:
        """Show what was typed."""
        self.note.set_text(answer.words)
        self.refuse.setChecked(answer.is_refused)


def answer_box(question: QuestionRow, discreet: Discreet) -> AnswerBox:
    """Return the parts for a question of this shape."""
    return WrittenAnswer(question, discreet) if question.shape is QuestionShape.WORDS else ChosenAnswer(question)
