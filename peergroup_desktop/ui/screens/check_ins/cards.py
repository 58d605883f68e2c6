"""The cards: one question with its dots, what the group asks, and the check-ins written down."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.check_ins import BandCount, CheckInRow, QuestionPicture
from peergroup_desktop.actions.printing import share_words, span_words, told_words
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import MeasureKind
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.check_ins import words
from peergroup_desktop.ui.screens.check_ins.dots import DotPiles, DotRun
from peergroup_desktop.ui.screens.check_ins.words import Offered
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.tab_order import link

_TOP = Qt.AlignmentFlag.AlignTop


class QuestionCard(Card):
    """What was answered to one question: dots, bands where there are enough, people's own words, and how many."""

    def __init__(self, picture: QuestionPicture, discreet: Discreet) -> None:
        super().__init__(picture.words, gap=10)
        if picture.answered:
            self._add_dots(picture)
            for text in picture.texts:
                self.body.add(_text(text, picture.words, discreet))
            if picture.bands:
                self.body.add(_bands(picture.bands))
        self.body.add(TextLabel(told_words(picture), Text.SECOND, Ink.INK2))

    def _add_dots(self, picture: QuestionPicture) -> None:
        if picture.is_scale:
            self.body.add(DotPiles(picture.counts, words.dots(picture.counts)))
            ends = Row(gap=20)
            ends.add(TextLabel(picture.least_words, Text.SECOND, Ink.INK2), 1)
            most = ends.add(TextLabel(picture.most_words, Text.SECOND, Ink.INK2), 1)
            most.setAlignment(Qt.AlignmentFlag.AlignRight)
            if picture.least_words or picture.most_words:
                self.body.add(ends)
            return
        top = max((one.count for one in picture.counts), default=0)
        for one in picture.counts:
            line = Column(gap=2)
            head = line.add(Row(gap=12))
            head.add(TextLabel(one.words, Text.BODY), 1)
            head.add(TextLabel(share_words(one.count, one.percent), Text.STRONG, tabular=True, wraps=False))
            line.add(DotRun(one.count, top, words.dots([one])))
            self.body.add(line)


class QuestionsCard(Card):
    """What a group asks and could ask. Signals give the set of questions, or its kind where nobody asks it yet."""

    wanted = Signal(object)
    brought_back = Signal(object)
    retired = Signal(object)
    change_requested = Signal(object)
    form_requested = Signal(object)
    write_requested = Signal()

    def __init__(self, title: str, *, padding: int = 16) -> None:
        super().__init__(title, icon="clipboard-list", padding=padding)
        self._drawn: tuple[Offered, ...] | None = None
        self._parts: list[QWidget] = []
        self.buttons: list[Button | IconButton] = []
        self._lines = self.body.add(LinesColumn(gap=8))
        self.write = self.body.add(Button(_("Write our own questions"), kind=Kind.QUIET, icon="plus"))
        self.write.clicked.connect(self.write_requested)

    def show_offered(self, offered: tuple[Offered, ...]) -> None:
        """Show these sets of questions."""
        if offered == self._drawn:
            return
        had = next((part for part in self._parts if any(one.hasFocus() for one in part.findChildren(QWidget))), None)
        place = self._parts.index(had) if had is not None else None
        self._drawn, self.buttons = offered, []
        self._parts = [self._line(one) for one in offered]
        self._lines.show_lines(self._parts)
        link([*self.buttons, self.write])
        if place is not None:
            self._take_keyboard(self._parts[min(place, len(offered) - 1)])

    def _take_keyboard(self, part: QWidget) -> None:
        """Put the keyboard on the first button of a line, which is shown now so that it can have it."""
        part.show()
        next(button for button in self.buttons if part.isAncestorOf(button)).setFocus()

    def _line(self, one: Offered) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=2), 1)
        column.add(TextLabel(one.name, Text.STRONG))
        column.add(TextLabel(one.line, Text.SECOND, Ink.INK2))
        for button in self._deeds(one):
            row.addWidget(button, 0, _TOP)
            self.buttons.append(button)
        return holder

    def _deeds(self, one: Offered) -> list[Button | IconButton]:
        if one.row is None or not one.is_asked:
            ask = Button(_("Ask"), size=Size.SMALL, about=_("Ask: {name}").format(name=one.name))
            if one.row is None:
                ask.clicked.connect(partial(self.wanted.emit, one.kind))
            else:
                ask.clicked.connect(partial(self.brought_back.emit, one.row.id))
            return [ask]
        form = IconButton("printer", _("Print the form: {name}").format(name=one.name), side=36)
        form.clicked.connect(partial(self.form_requested.emit, one.row.id))
        if one.kind is MeasureKind.OWN:
            change = IconButton("pencil", _("Change: {name}").format(name=one.name), side=36)
            change.clicked.connect(partial(self.change_requested.emit, one.row.id))
            return [form, change]
        stop = IconButton("x", _("Ask no longer: {name}").format(name=one.name), side=36)
        stop.clicked.connect(partial(self.retired.emit, one.row.id))
        return [form, stop]


class WrittenCard(Card):
    """Check-ins, newest first. `chosen` gives the one to look at."""

    chosen = Signal(object)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(_("Written down"), icon="notebook-pen", padding=16)
        self._discreet = discreet
        self._drawn: tuple[object, ...] = ()
        self.buttons: list[IconButton] = []
        self._lines = self.body.add(LinesColumn())
        self._nothing = self.body.add(TextLabel(_("Nothing yet."), Text.BODY, Ink.INK2))

    def show_rows(self, rows: Sequence[CheckInRow], lines: Sequence[str]) -> None:
        """Show these check-ins, each with its line."""
        drawn = (tuple(rows), tuple(lines), self._discreet.is_on)
        if drawn == self._drawn:
            return
        had = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        self._drawn, self.buttons = drawn, []
        parts = [self._line(row, line) for row, line in zip(rows, lines, strict=True)]
        self._lines.show_lines(parts)
        self._nothing.setVisible(not parts)
        if had is not None and self.buttons:
            parts[min(had, len(parts) - 1)].show()
            self.buttons[min(had, len(parts) - 1)].setFocus()

    def _line(self, row: CheckInRow, line: str) -> QWidget:
        holder = QWidget()
        across = Row(holder, gap=8)
        column = across.add(Column(gap=0), 1)
        who = words.row_title(row, self._discreet.name(row.person_name))
        column.add(TextLabel(who, Text.STRONG if row.person_id else Text.BODY_MEDIUM))
        column.add(TextLabel(line, Text.SECOND, Ink.INK2))
        about = _("Look at: {who}, {line}").format(who=who, line=line)
        button = IconButton("pencil", about, side=36)
        across.addWidget(button, 0, _TOP)
        button.clicked.connect(partial(self.chosen.emit, row.id))
        self.buttons.append(button)
        return holder


def _bands(bands: tuple[BandCount, ...]) -> QWidget:
    holder = QWidget()
    flow = Flow(holder, gap=28)
    for band in bands:
        part = QWidget()
        column = Column(part, gap=0)
        column.add(TextLabel(band.words, Text.SECOND_STRONG, wraps=False))
        column.add(TextLabel(span_words(band), Text.SECOND, Ink.INK2, wraps=False))
        column.add(TextLabel(share_words(band.count, band.percent), Text.BODY, wraps=False))
        flow.add(part)
    return holder


def _text(text: str, about: str, discreet: Discreet) -> QWidget:
    if discreet.is_on:
        return HeldText(discreet.text(text), text.strip, about=about)
    return TextLabel(_("“{words}”").format(words=text), Text.BODY)
