"""The page that asks what each column is, with real cells beside each, and how its dates are written."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.imports import (
    Column as SheetColumn,
)
from peergroup_desktop.actions.imports import (
    ColumnMeaning,
    DateOrder,
    DateQuestion,
    ImportPlan,
    Proposal,
    SheetKind,
    YearQuestion,
    meaning_words,
    question_words,
    with_column,
    with_date_order,
    with_kind,
    with_year,
    year_question_words,
)
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.imports import words
from peergroup_desktop.ui.screens.imports.answer_box import AnswerBox
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.fields import ComboBox, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.segments import OptionSegments

_PREVIEW_WIDTH = 320
_ANSWER_WIDTH = 300
_ANY_WIDTH = 16777215
_COLUMNS_SHOWN = 60
_ROWS_SHOWN = 5


class ColumnsPage(QWidget):
    """One card a sheet; the preview on the right, or at the end when text is large.

    `answered` carries the number of a sheet, and the function that makes its new proposal.
    """

    answered = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._columns = Row(self, gap=14)
        self._scroll = ScrollArea()
        self._columns.add(self._scroll, 1)
        self._preview = Card(_("The first rows"), icon="eye")
        self._preview_lines = QWidget()
        self._preview.body.add(self._preview_lines)
        self._preview.body.stretch()
        self._sheets = Column()
        look().changed.connect(self._place_preview)

    def show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        """Fill the page, keeping the place it was scrolled to and the keyboard's."""
        content = QWidget()
        lines = Column(content, gap=12, margins=(0, 0, 6, 6))
        for number, proposal in enumerate(proposals):
            lines.add(self._sheet_card(number, proposal))
        lines.stretch()
        self._preview.setParent(self)
        self._sheets = lines
        self._scroll.show_page(content, is_same=True)
        self._place_preview()

    def show_preview(self, plan: ImportPlan | None) -> None:
        """Show the first people as they would come in."""
        before, self._preview_lines = self._preview_lines, QWidget()
        lines = Column(self._preview_lines, gap=8)
        if plan is None or not plan.rows:
            lines.add(TextLabel(_("No names yet. Which column has them?"), Text.BODY, Ink.INK2))
        for index, row in enumerate(plan.rows[:_ROWS_SHOWN] if plan else ()):
            if index:
                lines.add(Divider())
            lines.add(TextLabel(row.row.full_name or row.row.called, Text.STRONG))
            detail = words.preview_line(row)
            if detail:
                lines.add(TextLabel(detail, Text.SECOND, Ink.INK2))
        self._preview.body.replaceWidget(before, self._preview_lines)
        before.hide()
        before.deleteLater()

    def _place_preview(self) -> None:
        if look().is_large:
            self._preview.setMinimumWidth(0)
            self._preview.setMaximumWidth(_ANY_WIDTH)
            self._sheets.insertWidget(self._sheets.count() - 1, self._preview)
        else:
            self._preview.setFixedWidth(px(_PREVIEW_WIDTH))
            self._columns.add(self._preview)
        self._preview.show()

    def _sheet_card(self, number: int, proposal: Proposal) -> Card:
        card = Card(proposal.sheet.name or _("The list"), icon="clipboard-list")
        kind = ComboBox(says=_("What this sheet is"))
        kind.set_choices([(one.value, words.sheet_kind(one)) for one in SheetKind])
        kind.set_choice(proposal.kind.value)
        kind.chosen.connect(partial(self._choose_kind, number))
        card.body.add(kind)
        if proposal.kind is SheetKind.OTHER:
            return card
        for question in proposal.date_questions:
            card.body.add(self._date_question(number, question))
        if proposal.year_question is not None:
            card.body.add(self._year_question(number, proposal.year_question))
        shown = [one for one in proposal.columns if one.meaning is not ColumnMeaning.SESSION_DATE][:_COLUMNS_SHOWN]
        dates = [one.session_on for one in proposal.columns if one.session_on is not None]
        if dates:
            span = _("{count} dates, from {first} to {last}").format(
                count=len(dates), first=plain_day(min(dates)), last=plain_day(max(dates))
            )
            card.body.add(Note(span, tone=Tone.GREEN, icon="calendar-days"))
        for column in shown:
            card.body.add(Divider())
            card.body.add(self._column_line(number, column))
        return card

    def _column_line(self, number: int, column: SheetColumn) -> QWidget:
        line = QWidget()
        row = Responsive(line, gap=12, margins=(0, 6, 0, 6), stacks_below=520)
        texts = Column(gap=2)
        heading = column.heading or _("Column {letter}").format(letter=column.letter)
        texts.add(TextLabel(heading, Text.STRONG))
        examples = " · ".join(" ".join(example.split()) for example in column.examples)
        texts.add(TextLabel(examples or _("empty"), Text.SECOND, Ink.INK3))
        row.add(texts, 1)
        meaning = AnswerBox(says=_("What {heading} is").format(heading=heading), width=_ANSWER_WIDTH)
        offered = [one for one in ColumnMeaning if one is not ColumnMeaning.SESSION_DATE]
        meaning.set_choices([(one.value, meaning_words(one)) for one in offered])
        meaning.set_choice(column.meaning.value)
        meaning.chosen.connect(partial(self._choose_meaning, number, column.index))
        row.add(meaning)
        return line

    def _date_question(self, number: int, question: DateQuestion) -> QWidget:
        note = Note(question_words(question), tone=Tone.MARI, icon="calendar-days")
        choices = [
            (DateOrder.DAY_FIRST.value, plain_day(question.day_first)),
            (DateOrder.MONTH_FIRST.value, plain_day(question.month_first)),
        ]
        answer = OptionSegments(question_words(question), choices)
        answer.set_choice(question.assumed.value)
        answer.chosen.connect(partial(self._choose_order, number, question))
        return _stacked(note, answer)

    def _year_question(self, number: int, question: YearQuestion) -> QWidget:
        asked = year_question_words(question)
        note = Note(asked, tone=Tone.MARI, icon="calendar-days")
        year = LineEdit(longest=4)
        year.setAccessibleName(asked)
        year.setText(str(question.assumed))
        year.left.connect(partial(self._choose_year, number))
        return _stacked(note, year)

    def _choose_kind(self, number: int, kind: str) -> None:
        self.answered.emit(number, lambda proposal: with_kind(proposal, SheetKind(kind)))

    def _choose_meaning(self, number: int, column: int, meaning: str) -> None:
        self.answered.emit(number, lambda proposal: with_column(proposal, column, ColumnMeaning(meaning)))

    def _choose_order(self, number: int, question: DateQuestion, order: str) -> None:
        self.answered.emit(number, lambda proposal: with_date_order(proposal, question.column, DateOrder(order)))

    def _choose_year(self, number: int, year: str) -> None:
        if year.isdecimal() and len(year) == 4:
            self.answered.emit(number, lambda proposal: with_year(proposal, int(year)))


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=8)
    for part in parts:
        column.add(part)
    return holder
