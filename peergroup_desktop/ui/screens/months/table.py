"""The figures of a month: a line for each group, every number a button. One Tab stop; arrows go through the numbers."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.figures.number_button import NumberButton
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.months.words import Line, Table
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow, Grid, fix_width

_NAME, _NUMBER = 160, 104
_Key = Qt.Key
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom

_Shape = tuple[tuple[str, ...], tuple[tuple[bytes, ...], ...], bool]


class FiguresTable(Panel):
    """`pressed` gives the line and the key of a number. The widgets stay while groups and columns are the same."""

    pressed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(_("Figures of the month"), margins=(20, 8, 20, 8))
        self._page = self.body.add(QWidget())
        self._shape: _Shape | None = None
        self._lines: tuple[Line, ...] = ()
        self._titles: list[TextLabel] = []
        self.rows: list[list[NumberButton]] = []
        self._current = (0, 0)

    def show_table(self, table: Table, *, is_wide: bool) -> None:
        """Show these figures: in columns, or where there is little room under each group's name."""
        shape = (table.heads, tuple(line.group_ids for line in table.lines), is_wide)
        had = self.has_keyboard
        if shape != self._shape:
            self._shape = shape
            self._build(table, is_wide=is_wide)
        self._lines = table.lines
        for title, row, line in zip(self._titles, self.rows, table.lines, strict=True):
            title.setText(line.title)
            for button, number in zip(row, line.numbers, strict=True):
                button.show_number(number.words, number.says, number.weight)
        self._set_current(*self._current)
        if had:
            self.focus_current()

    @property
    def has_keyboard(self) -> bool:
        """Tell whether one of the numbers has the keyboard."""
        return any(button.hasFocus() for row in self.rows for button in row)

    def focus_current(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard on the number where it was last, or the first."""
        row, column = self._current
        if self.rows:
            self.rows[row][column].setFocus(reason)

    def _build(self, table: Table, *, is_wide: bool) -> None:
        old, self._page = self._page, QWidget()
        self._titles, self.rows = [], []
        (self._build_wide if is_wide else self._build_stacked)(table)
        self.body.replaceWidget(old, self._page)
        old.hide()
        old.deleteLater()
        self._page.show()
        most = max(len(self.rows) - 1, 0), max(len(table.heads) - 1, 0)
        self._current = min(self._current[0], most[0]), min(self._current[1], most[1])

    def _build_wide(self, table: Table) -> None:
        grid = Grid(self._page, gap=0)
        grid.setHorizontalSpacing(px(6))
        for column, head in enumerate(table.heads, start=1):
            label = TextLabel(head, Text.SECOND_STRONG, Ink.INK2)
            label.setAlignment(_CENTRE)
            grid.addWidget(label, 0, column)
            fix_width(label, _NUMBER)
        grid.setColumnMinimumWidth(0, px(_NAME))
        grid.setColumnStretch(0, 1)
        grid.setRowMinimumHeight(0, px(48))
        for place, line in enumerate(table.lines):
            grid.addWidget(Divider(), place * 2 + 1, 0, 1, len(table.heads) + 1)
            self._add_line(grid, place * 2 + 2, line, is_sum=_is_sum(table, place))

    def _add_line(self, grid: QGridLayout, row: int, line: Line, *, is_sum: bool) -> None:
        self._titles.append(TextLabel(line.title, Text.CARD if is_sum else Text.STRONG))
        grid.addWidget(self._titles[-1], row, 0)
        grid.setRowMinimumHeight(row, px(48))
        buttons = [self._button(len(self.rows), column) for column in range(len(line.numbers))]
        for column, button in enumerate(buttons, start=1):
            grid.addWidget(button, row, column)
        self.rows.append(buttons)

    def _build_stacked(self, table: Table) -> None:
        column = Column(self._page, gap=8)
        for place, line in enumerate(table.lines):
            if place:
                column.add(Divider())
            self._titles.append(column.add(TextLabel(line.title, Text.CARD)))
            holder = column.add(QWidget())
            flow = Flow(holder, gap=4)
            buttons = [self._button(len(self.rows), number, head) for number, head in enumerate(table.heads)]
            for button in buttons:
                flow.add(button)
            self.rows.append(buttons)

    def _button(self, row: int, column: int, caption: str = "") -> NumberButton:
        button = NumberButton(caption)
        button.clicked.connect(partial(self._on_clicked, row, column))
        button.moved.connect(partial(self._move, row, column))
        return button

    def _on_clicked(self, row: int, column: int, _checked: bool = False) -> None:
        self._set_current(row, column)
        line = self._lines[row]
        self.pressed.emit(line, line.numbers[column].key)

    def _move(self, row: int, column: int, key: Qt.Key) -> None:
        most = len(self.rows[row]) - 1
        steps = {
            _Key.Key_Up: (row - 1, column),
            _Key.Key_Down: (row + 1, column),
            _Key.Key_Left: (row, column - 1),
            _Key.Key_Right: (row, column + 1),
            _Key.Key_Home: (row, 0),
            _Key.Key_End: (row, most),
        }
        to_row, to_column = steps[key]
        self._set_current(min(max(to_row, 0), len(self.rows) - 1), min(max(to_column, 0), most))
        self.focus_current(Qt.FocusReason.TabFocusReason)

    def _set_current(self, row: int, column: int) -> None:
        self._current = row, column
        for row_number, buttons in enumerate(self.rows):
            for column_number, button in enumerate(buttons):
                button.set_current(is_current=(row_number, column_number) == self._current)


def _is_sum(table: Table, place: int) -> bool:
    return len(table.lines) > 1 and place == len(table.lines) - 1
