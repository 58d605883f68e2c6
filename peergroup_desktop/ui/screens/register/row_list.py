"""The list of the register: real radio buttons for the rows in sight, however many people there are.

Only rows near the viewport are widgets; they are reused as the list moves, so that a hub with hundreds of people
opens as fast as a circle of twelve. The row with the hand stays a widget wherever it is.
"""

from collections.abc import Callable, Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.register.keys import KeyReader
from peergroup_desktop.ui.screens.register.roll import Column
from peergroup_desktop.ui.screens.register.row import RegisterRow
from peergroup_desktop.ui.screens.register.row_pool import RowPool
from peergroup_desktop.ui.screens.register.words import Line
from peergroup_desktop.ui.widgets.bar import give_bar
from peergroup_desktop.ui.widgets.following import Following

_ROWS_IN_SIGHT = 14
_LEAST_ROW, _MOST_ROW = 40, 48
_SPARE_ROWS = 2
_LEAST_NAME = 120


def _no_line(index: int) -> Line:
    raise IndexError(index)


class RowList(Following, QScrollArea):
    """Shows lines by index. `pressed` gives a key understood as a `Press`, `entered` where the keyboard arrived."""

    entered = Signal(object, object)
    left = Signal()
    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        give_bar(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._keys = KeyReader()
        self._count = 0
        self._line_of: Callable[[int], Line] = _no_line
        self._current: int | None = None
        self._is_placing = False
        self._height = _LEAST_ROW
        self._body = QWidget()
        self.setWidget(self._body)
        for part in (self.viewport(), self._body):
            part.setAutoFillBackground(False)
            part.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.rows = RowPool(self._body)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.verticalScrollBar().valueChanged.connect(self._place_rows)
        self.follow_look()

    def dress(self) -> None:
        """Work out the height of a row for the text size."""
        self._lay_out()

    def show_people(self, count: int, line_of: Callable[[int], Line], current: int | None) -> None:
        """Show so many lines; `line_of` is asked for those that come into sight. `current` is where the hand is."""
        self._count, self._line_of, self._current = count, line_of, current
        self._keep([row.index for row in self.rows if row.index < count])
        self.rows.show_lines(line_of)
        self._lay_out()

    def show_row(self, index: int) -> None:
        """Draw one row again, now: a mark must be seen before it is written."""
        row = self.rows.row(index)
        if row is not None:
            row.show_line(self._line_of(index))
            row.repaint()

    def set_current(self, index: int | None) -> None:
        """Move the hand; the keyboard follows with `take_focus`."""
        self._current = index
        self._place_rows()

    def take_focus(self, column: Column) -> None:
        """Put the keyboard on a part of the row with the hand, and bring the row into sight."""
        self._keep_in_sight()
        row = self.rows.row(self._current)
        if row is not None:
            row.focus_part(column)

    def holds_focus(self) -> bool:
        """Whether the keyboard is in one of the rows."""
        focused = QApplication.focusWidget()
        return focused is not None and self._body.isAncestorOf(focused)

    def _keep_in_sight(self) -> None:
        """Scroll as little as needed for the row with the hand, and half a row beyond it, to be seen."""
        if self._current is None:
            return
        bar, top, beyond = self.verticalScrollBar(), self._current * self._height, self._height // 2
        if top - beyond < bar.value():
            bar.setValue(top - beyond)
        elif top + self._height + beyond > bar.value() + self.viewport().height():
            bar.setValue(top + self._height + beyond - self.viewport().height())

    def _lay_out(self) -> None:
        room = self.viewport().height() // _ROWS_IN_SIGHT
        is_stacked = self.viewport().width() < self.rows.marks_width() + px(_LEAST_NAME)
        self._height = max(px(_LEAST_ROW), min(room, px(_MOST_ROW))) + (px(_LEAST_ROW) if is_stacked else 0)
        self._body.resize(self.viewport().width(), max(self._height * self._count, 1))
        self.verticalScrollBar().setSingleStep(self._height)
        self.rows.set_shape(self._height, is_stacked=is_stacked)
        self._place_rows()

    def _place_rows(self) -> None:
        """Give each row near the viewport a widget, taken from rows that left it."""
        top = self.verticalScrollBar().value()
        first = max(top // self._height - _SPARE_ROWS, 0)
        last = min((top + self.viewport().height()) // self._height + _SPARE_ROWS, self._count - 1)
        wanted = set(range(first, last + 1))
        focused = self._row_of(QApplication.focusWidget())
        for index in (self._current, focused.index if focused else None):
            if index is not None and index < self._count:
                wanted.add(index)
        self._keep(wanted)
        self._light()

    def _keep(self, wanted: Collection[int]) -> None:
        """Have exactly the rows `wanted`. Where one of them goes with the keyboard in it, Qt hands that to another
        row at once: none of our business before all rows are in place.
        """
        self._is_placing = True
        self.rows.keep(wanted, self._line_of)
        self._is_placing = False

    def _light(self) -> None:
        is_inside = self.holds_focus()
        for row in self.rows:
            is_current = row.index == self._current
            row.set_current(is_current, is_lit=is_inside and is_current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the rows to the new room."""
        super().resizeEvent(event)
        self._lay_out()

    def viewportSizeHint(self) -> QSize:
        """Want room for a handful of rows; the layout gives more."""
        return QSize(px(480), px(_LEAST_ROW) * 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read keys that the buttons left alone; the rest goes on to the screen."""
        press = self._keys.read(event)
        if press is None:
            event.ignore()
        else:
            self.pressed.emit(press)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._is_placing:
            return
        row = self._row_of(new)
        if row is not None and row.focused_part is not None:
            row.marks.set_tab_stop(row.focused_part)
            self._current = row.index
            self._place_rows()
            self.entered.emit(row.person_id, row.focused_part)
        elif self._row_of(old) is not None:
            self._keys.forget()
            for shown in self.rows:
                shown.marks.set_tab_stop(None)
            self._light()
            self.left.emit()

    def _row_of(self, widget: QWidget | None) -> RegisterRow | None:
        if widget is None or not self._body.isAncestorOf(widget):
            return None
        return next((row for row in self.rows if row.isAncestorOf(widget)), None)
