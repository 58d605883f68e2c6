"""The pages that ask what a mark means, and who somebody is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.imports import Decision, DecisionKind, MarkHabit, MarkMeaning, PlannedRow, mark_words
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.screens.imports import words
from peergroup_desktop.ui.screens.imports.answer_box import AnswerBox
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.fields import ComboBox
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_ANSWER_WIDTH = 360
_ROWS_SHOWN = 150


class MarksPage(QWidget):
    """Asks once for each habit of marking what it means."""

    meaning_chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._scroll = ScrollArea()
        Column(self).add(self._scroll)

    def show_habits(self, habits: tuple[MarkHabit, ...]) -> None:
        """Fill the page."""
        card = Card()
        for index, habit in enumerate(habits):
            if index:
                card.body.add(Divider())
            answer = AnswerBox(says=words.habit_title(habit), width=_ANSWER_WIDTH)
            answer.set_choices([(meaning.value, mark_words(meaning)) for meaning in MarkMeaning])
            answer.set_choice(habit.meaning.value)
            answer.chosen.connect(partial(self._choose, habit.key))
            hint = _("Check this one.") if habit.needs_asking else ""
            card.body.add(_line(words.habit_title(habit), hint, answer))
        self._scroll.show_page(_page(card))

    def _choose(self, key: str, meaning: str) -> None:
        self.meaning_chosen.emit(key, MarkMeaning(meaning))


class WhoPage(QWidget):
    """Asks for each row that may be somebody who is here already."""

    decided = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._scroll = ScrollArea()
        Column(self).add(self._scroll)

    def show_rows(self, rows: tuple[PlannedRow, ...], shown: Callable[[str], str]) -> None:
        """Fill the page; `shown` gives a name as it may be shown now."""
        card = Card()
        for index, row in enumerate(rows[:_ROWS_SHOWN]):
            if index:
                card.body.add(Divider())
            hints = [words.candidate_line(row, shown(row.candidates[0].display)), words.preview_line(row)]
            card.body.add(_line(words.row_title(row), "\n".join(filter(None, hints)), self._answer(row, shown)))
        left = len(rows) - _ROWS_SHOWN
        if left > 0:
            more = plural("{count} more like this comes in as new.", "{count} more like this come in as new.", left)
            card.body.add(TextLabel(more + " " + _("You can join records later, in People."), Text.BODY, Ink.INK2))
        self._scroll.show_page(_page(card))

    def _answer(self, row: PlannedRow, shown: Callable[[str], str]) -> ComboBox:
        answer = AnswerBox(says=words.row_title(row), width=_ANSWER_WIDTH)
        same = [
            (one.person_id.hex(), _("The same as {name}").format(name=shown(one.display))) for one in row.candidates
        ]
        new, out = (DecisionKind.NEW.value, _("Someone new")), (DecisionKind.LEAVE_OUT.value, _("Leave this row out"))
        answer.set_choices([new, *same, out])
        chosen = row.decision
        answer.set_choice(chosen.person_id.hex() if chosen.person_id else chosen.kind.value)
        answer.chosen.connect(partial(self._choose, row.index))
        return answer

    def _choose(self, index: int, answer: str) -> None:
        if answer in {DecisionKind.NEW.value, DecisionKind.LEAVE_OUT.value}:
            self.decided.emit(index, Decision(DecisionKind(answer)))
        else:
            self.decided.emit(index, Decision(DecisionKind.SAME, bytes.fromhex(answer)))


def _line(title: str, hint: str, answer: ComboBox) -> QWidget:
    line = QWidget()
    row = Responsive(line, gap=12, margins=(0, 6, 0, 6), stacks_below=560)
    texts = Column(gap=2)
    texts.add(TextLabel(title, Text.STRONG))
    if hint:
        texts.add(TextLabel(hint, Text.SECOND, Ink.INK2))
    row.add(texts, 1)
    row.add(answer)
    return line


def _page(card: Card) -> QWidget:
    page = QWidget()
    column = Column(page, margins=(0, 0, 6, 6))
    column.add(card)
    column.stretch()
    return page
