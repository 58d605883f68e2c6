"""What was done, by whom and when, newest first: a card a day."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.history import DeedLine
from peergroup_desktop.core import sentences
from peergroup_desktop.core.dates import clock_time, long_day
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row, fix_width

_ABOUT_A_DAY = "sessions."  # a session is named by its date, which says nothing about anybody


class DeedRow(QWidget):
    """One deed: the time, what, who."""

    def __init__(self, time: str, words: str, who: str) -> None:
        super().__init__()
        row = Row(self, gap=12, margins=(0, 3, 0, 3))
        when = row.add(TextLabel(time, Text.SECOND, Ink.INK2, wraps=False, tabular=True))
        fix_width(when, 48)
        row.setAlignment(when, Qt.AlignmentFlag.AlignTop)
        rest = row.add(Responsive(gap=12), 1)
        self.words = rest.add(TextLabel(words, Text.BODY), 1)
        self.who = rest.add(TextLabel(who, Text.SECOND, Ink.INK2, wraps=False))


class DayList(QWidget):
    """Names are as now, and veiled in discreet mode."""

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        self._discreet = discreet
        self._days = Column(self, gap=16)
        self._cards: list[Card] = []
        self._day: date | None = None
        self.rows: list[DeedRow] = []
        self._shown: tuple[tuple[DeedLine, ...], bool] | None = None

    def show_lines(self, lines: tuple[DeedLine, ...]) -> None:
        """Show these deeds alone; rows that stand there already stay."""
        shown = (lines, self._discreet.is_on)
        if shown != self._shown:
            self._clear()
            self.add_lines(lines)
            self._shown = shown

    def _clear(self) -> None:
        for card in self._cards:
            self._days.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self.rows, self._day = [], [], None

    def add_lines(self, lines: tuple[DeedLine, ...]) -> None:
        """Show these deeds under the others; they are older."""
        self._shown = None
        for line in lines:
            at = line.at.astimezone()
            if at.date() != self._day:
                self._day = at.date()
                self._cards.append(self._days.add(Card(long_day(self._day, with_year=True), gap=0)))
            row = DeedRow(clock_time(at.hour * 60 + at.minute), self._words(line), self._discreet.name(line.who))
            self._cards[-1].body.add(row)
            self.rows.append(row)

    def _words(self, line: DeedLine) -> str:
        is_day = (line.origin or line.action).startswith(_ABOUT_A_DAY)
        name = line.name if is_day else self._discreet.name(line.name)
        return sentences.deed(line.action, name, line.detail, line.origin)
