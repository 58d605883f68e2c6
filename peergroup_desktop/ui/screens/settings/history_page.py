"""What was done, by whom and when, newest first."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.history import DeedLine
from peergroup_desktop.core import sentences
from peergroup_desktop.core.dates import clock_time, long_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width


class DeedRow(QWidget):
    """One deed: the time, what, who."""

    def __init__(self, time: str, words: str, who: str) -> None:
        super().__init__()
        row = Row(self, gap=12, margins=(0, 3, 0, 3))
        when = row.add(TextLabel(time, Text.SECOND, Ink.INK2, wraps=False, tabular=True))
        fix_width(when, 48)
        self.words = row.add(TextLabel(words, Text.BODY), 1)
        row.add(TextLabel(who, Text.SECOND, Ink.INK2, wraps=False))


class HistoryPage(QWidget):
    """A card a day. Names are as now, and veiled in discreet mode."""

    more_requested = Signal()

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        self._discreet = discreet
        column = Column(self, gap=16)
        self._days = column.add(Column(gap=16))
        self._cards: list[Card] = []
        self.rows: list[DeedRow] = []
        row = column.add(Row(gap=0))
        self.more = row.add(Button(_("Show more")))
        row.stretch()
        column.stretch()
        self.more.clicked.connect(self.more_requested)

    def show_lines(self, lines: tuple[DeedLine, ...], *, has_more: bool) -> None:
        """Show these deeds, newest first."""
        for card in self._cards:
            self._days.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self.rows = [], []
        day: date | None = None
        for line in lines:
            at = line.at.astimezone()
            if at.date() != day:
                day = at.date()
                self._cards.append(self._days.add(Card(long_day(day, with_year=True), gap=0)))
            row = DeedRow(clock_time(at.hour * 60 + at.minute), self._words(line), self._discreet.name(line.who))
            self._cards[-1].body.add(row)
            self.rows.append(row)
        self.more.setVisible(has_more)

    def _words(self, line: DeedLine) -> str:
        return sentences.deed(line.action, self._discreet.name(line.name), line.detail, line.origin)
