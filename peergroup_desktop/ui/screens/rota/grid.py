"""The coming sessions by jobs: names, and gaps where nobody is yet. One Tab stop; arrows go from turn to turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from peergroup_desktop.actions.rota import JobRow, RotaDay, Turn
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.rota.turn_button import TurnButton
from peergroup_desktop.ui.taking_turns import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Grid, Row, fix_width

_DAY, _TURN, _JOB = 160, 104, 168
_SIDE_BY_SIDE, _MOST_BESIDE = 5, 2
_Key = Qt.Key


@dataclass(frozen=True)
class DayLine:
    """A session as the grid shows it: its day, and a kind warning or ""."""

    day: RotaDay
    title: str
    warning: str


class RotaGrid(Panel):
    """`pressed` gives the turn, `take_off_pressed` one that somebody is to be taken off."""

    pressed = Signal(object)
    take_off_pressed = Signal(object)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(_("Rota"), margins=(20, 8, 20, 12))
        self._discreet = discreet
        self._page = self.body.add(QWidget())
        self._shown: tuple[tuple[DayLine, ...], tuple[JobRow, ...], bool, bool] | None = None
        self._is_wide = True
        self._columns: list[list[TurnButton]] = []
        self.turns: list[TurnButton] = []
        self._current: TurnButton | None = None

    def show_rota(self, jobs: tuple[JobRow, ...], lines: tuple[DayLine, ...], *, is_wide: bool) -> None:
        """Show these sessions: a column for each job, or under each session a line for each job."""
        shown = (lines, jobs, is_wide, self._discreet.is_on)
        if shown == self._shown:
            return
        self._shown, self._is_wide = shown, is_wide
        place, had = self._place(), self.has_keyboard
        old = self._page
        self._page = QWidget()
        self.turns, self._columns = [], [[] for _job in jobs]
        build = self._build_wide if is_wide else self._build_stacked
        build(jobs, lines)
        self.body.replaceWidget(old, self._page)
        old.hide()
        old.deleteLater()
        self._page.show()
        self._set_current(self._at(place) or self._first())
        if had and self._current is not None:
            self._current.setFocus()

    @property
    def has_keyboard(self) -> bool:
        """Tell whether one of the turns has the keyboard."""
        return any(button.hasFocus() for button in self.turns)

    def show_picked(self, turn: Turn | None) -> None:
        """Show which turn is to be changed."""
        is_found = False
        for button in self.turns:
            is_it = not is_found and button.turn == turn
            is_found = is_found or is_it
            button.set_picked(is_picked=is_it)

    def focus_current(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        """Put the keyboard on the turn where it was last, or the first gap."""
        if self._current is not None:
            self._current.setFocus(reason)

    # Building

    def _build_wide(self, jobs: Sequence[JobRow], lines: Sequence[DayLine]) -> None:
        grid = Grid(self._page, gap=8)
        room = [max([len(_of(line.day, job)) for line in lines], default=1) for job in jobs]
        is_beside = sum(room) <= _SIDE_BY_SIDE
        for column, job in enumerate(jobs, start=1):
            name, icon = words.job(job.kind)
            grid.addWidget(IconText(icon, name, Text.SECOND_STRONG, Ink.INK2, wraps=True), 0, column)
            grid.setColumnStretch(column, room[column - 1] if is_beside else 1)
            grid.setColumnMinimumWidth(column, px(_TURN))
        grid.setRowMinimumHeight(0, px(36))
        for place, line in enumerate(lines):
            grid.addWidget(Divider(), place * 2 + 1, 0, 1, len(jobs) + 1)
            self._add_day(grid, place * 2 + 2, line)
            for column, job in enumerate(jobs, start=1):
                cell: QBoxLayout = Row(gap=6) if is_beside else Column(gap=6)
                for turn in _of(line.day, job):
                    cell.addWidget(self._button(turn, column - 1), 1)
                grid.addLayout(cell, place * 2 + 2, column)

    def _add_day(self, grid: QGridLayout, row: int, line: DayLine) -> None:
        holder = QWidget()
        fix_width(holder, _DAY)
        column = Column(holder, gap=0)
        column.add(TextLabel(line.title, Text.STRONG))
        if line.warning:
            column.add(TextLabel(line.warning, Text.SECOND, Ink.MARI_INK))
        grid.addWidget(holder, row, 0)

    def _build_stacked(self, jobs: Sequence[JobRow], lines: Sequence[DayLine]) -> None:
        column = Column(self._page, gap=8)
        for place, line in enumerate(lines):
            if place:
                column.add(Divider())
            column.add(TextLabel(line.title, Text.STRONG))
            if line.warning:
                column.add(IconText("circle-alert", line.warning, Text.SECOND, Ink.MARI_INK, wraps=True))
            for number, job in enumerate(jobs):
                column.add(self._job_line(number, job, _of(line.day, job)))

    def _job_line(self, number: int, job: JobRow, turns: Sequence[Turn]) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=12)
        name, icon = words.job(job.kind)
        label = row.add(IconText(icon, name, Text.SECOND, Ink.INK2, wraps=True))
        fix_width(label, _JOB)
        is_beside = len(turns) <= _MOST_BESIDE
        buttons: QBoxLayout = row.add(Row(gap=8) if is_beside else Column(gap=6), 1)
        for turn in turns:
            buttons.addWidget(self._button(turn, number), 1)
        return holder

    def _button(self, turn: Turn, column: int) -> TurnButton:
        button = TurnButton(turn, self._discreet.name(turn.display))
        button.clicked.connect(partial(self._on_clicked, button))
        button.moved.connect(partial(self._move, button))
        button.take_off_pressed.connect(partial(self.take_off_pressed.emit, turn))
        self.turns.append(button)
        self._columns[column].append(button)
        return button

    # Where the keyboard is

    def _on_clicked(self, button: TurnButton, _checked: bool = False) -> None:
        self._set_current(button)
        self.pressed.emit(button.turn)

    def _move(self, button: TurnButton, key: Qt.Key) -> None:
        column = next(column for column in self._columns if button in column)
        line = column if self._is_wide and key in (_Key.Key_Up, _Key.Key_Down) else self.turns
        steps = {_Key.Key_Up: -1, _Key.Key_Left: -1, _Key.Key_Home: -len(line), _Key.Key_End: len(line)}
        place = line.index(button) + steps.get(key, 1)
        target = line[min(max(place, 0), len(line) - 1)]
        self._set_current(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_current(self, button: TurnButton | None) -> None:
        self._current = button
        for other in self.turns:
            other.set_current(is_current=other is button)

    def _place(self) -> tuple[RecordId, str, int] | None:
        """Return where the current turn stands: session, job, and the how manieth of it."""
        if self._current is None:
            return None
        session_id, kind = self._current.turn.session_id, self._current.turn.kind
        alike = [button for button in self.turns if (button.turn.session_id, button.turn.kind) == (session_id, kind)]
        return session_id, kind, alike.index(self._current)

    def _at(self, place: tuple[RecordId, str, int] | None) -> TurnButton | None:
        if place is None:
            return None
        alike = [button for button in self.turns if (button.turn.session_id, button.turn.kind) == place[:2]]
        return alike[min(place[2], len(alike) - 1)] if alike else None

    def _first(self) -> TurnButton | None:
        gaps = [button for button in self.turns if button.turn.is_gap]
        return next(iter([*gaps, *self.turns]), None)


def _of(day: RotaDay, job: JobRow) -> list[Turn]:
    return [turn for turn in day.turns if turn.kind == job.kind]
