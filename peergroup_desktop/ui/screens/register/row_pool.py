"""The row widgets of the register's list, reused as it moves. Knows indexes and lines, nothing of scrolling or keys."""

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.screens.register.row import RegisterRow
from peergroup_desktop.ui.screens.register.words import Line


class RowPool(QObject):
    """Keeps a widget for each index that is wanted. `chosen` and `name_pressed` give the person of the row."""

    chosen = Signal(object, object)
    name_pressed = Signal(object)

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._body = body
        self._rows: dict[int, RegisterRow] = {}
        self._spare: list[RegisterRow] = []
        self._newest: RegisterRow | None = None
        self._height = 1
        self._is_stacked = False
        self._spare.append(self._make())

    def __iter__(self) -> Iterator[RegisterRow]:
        return iter(self._rows.values())

    def row(self, index: int | None) -> RegisterRow | None:
        """Return the widget of a row, None while it has none."""
        return None if index is None else self._rows.get(index)

    def marks_width(self) -> int:
        """Return how wide the three parts are at this text size."""
        return (self._spare or list(self._rows.values()))[0].marks.sizeHint().width()

    def set_shape(self, height: int, *, is_stacked: bool) -> None:
        """Set how high rows are, and whether the marks stand under the name."""
        self._height, self._is_stacked = height, is_stacked
        for row in self:
            row.set_stacked(is_stacked)
            self._place(row)

    def keep(self, wanted: Collection[int], line_of: Callable[[int], Line]) -> None:
        """Have exactly the rows `wanted`; those that come in ask for their line."""
        for index in [index for index in self._rows if index not in wanted]:
            self._free(index)
        for index in sorted(set(wanted) - self._rows.keys()):
            self._bind(index, line_of(index))

    def show_lines(self, line_of: Callable[[int], Line]) -> None:
        """Ask for the lines of all rows again."""
        for index, row in self._rows.items():
            row.show_line(line_of(index))

    def _make(self) -> RegisterRow:
        row = RegisterRow(self._body)
        row.hide()
        row.chosen.connect(self._on_chosen)
        row.name_pressed.connect(self._on_name_pressed)
        if self._newest is not None:
            QWidget.setTabOrder(self._newest.marks.buttons[-1], row.marks.buttons[0])
        self._newest = row
        return row

    def _bind(self, index: int, line: Line) -> None:
        row = self._spare.pop() if self._spare else self._make()
        is_first = all(index < other for other in self._rows)
        row.index = index
        self._rows[index] = row
        row.set_stacked(self._is_stacked)
        row.show_line(line)
        self._place(row)
        if is_first:
            row.lower()  # assistive programs read rows in the order of the widgets
        else:
            row.raise_()
        row.show()

    def _free(self, index: int) -> None:
        row = self._rows.pop(index)
        row.index = -1
        row.hide()
        self._spare.append(row)

    def _place(self, row: RegisterRow) -> None:
        row.setGeometry(0, row.index * self._height, self._body.width(), self._height)

    def _on_chosen(self, column: object) -> None:
        row = self.sender()
        if isinstance(row, RegisterRow):
            self.chosen.emit(row.person_id, column)

    def _on_name_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, RegisterRow):
            self.name_pressed.emit(row.person_id)
