"""Typing a day or a time. Many ways of writing are read, and the day comes back in words at once."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from peergroup_desktop.core.dates import clock_time, long_day, parse_day, parse_time, plain_day, shifted
from peergroup_desktop.core.errors import DateUnreadable
from peergroup_desktop.ui.widgets.edits import LineEdit

_STEP_MINUTES = 15
_DAY_MINUTES = 24 * 60


class TimeEdit(LineEdit):
    """A time of day. Up and Down move it by a quarter of an hour."""

    def __init__(self, *, says: str = "", height: int = 44, field: str = "") -> None:
        super().__init__(height=height, says=says, longest=10)
        self._field = field
        self.left.connect(self._tidy)

    def read(self) -> int:
        """Return minutes after midnight.

        Raises:
            DateUnreadable: What was typed is not a time. Nothing typed is not one either.
        """
        return parse_time(self.text(), field=self._field)

    def set_minute(self, minute: int) -> None:
        """Show a time, minutes after midnight."""
        self.setText(clock_time(minute))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down."""
        step = {Qt.Key.Key_Up: _STEP_MINUTES, Qt.Key.Key_Down: -_STEP_MINUTES}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            minute = self.read()
        except DateUnreadable:
            return
        super(LineEdit, self).setText(clock_time((minute + step) % _DAY_MINUTES))

    def _tidy(self) -> None:
        try:
            self.set_minute(self.read())
        except DateUnreadable:
            return


class DateEdit(LineEdit):
    """A calendar date. `shown_back` gives the day in words as it is typed, or "" while it cannot be read.

    Up and Down move it by a day, Page Up and Page Down by a week.
    """

    shown_back = Signal(str)

    def __init__(self, today: date, *, says: str = "", height: int = 44, field: str = "") -> None:
        super().__init__(height=height, says=says, longest=40)
        self._today, self._field = today, field
        self.textChanged.connect(self._on_typed)

    def read(self) -> date:
        """Return the day.

        Raises:
            DateUnreadable: What was typed is not a day.
        """
        return parse_day(self.text(), self._today, field=self._field)

    def set_day(self, day: date | None) -> None:
        """Show a day, or an empty field."""
        self.setText(plain_day(day) if day else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up, Down, Page Up and Page Down."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            day = self.read()
        except DateUnreadable:
            day = self._today
        super(LineEdit, self).setText(plain_day(shifted(day, step)))

    def _on_typed(self) -> None:
        try:
            self.shown_back.emit(long_day(self.read(), with_year=True))
        except DateUnreadable:
            self.shown_back.emit("")
