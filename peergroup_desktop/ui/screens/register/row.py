"""One row of the register: a name and its three marks. Pooled: the same widget shows other people as the list moves."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.screens.register.roll import Column
from peergroup_desktop.ui.screens.register.row_name import RowName
from peergroup_desktop.ui.screens.register.words import Line
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.segments import SegmentedMark

_LEFT, _RIGHT, _LEAST_TARGET = 16, 8, 40
_STANDINGS = {Column.HERE: Standing.PRESENT, Column.APOLOGIES: Standing.APOLOGIES}
_COLUMNS = {standing: column for column, standing in _STANDINGS.items()}


class RegisterRow(Following, QFrame):
    """Shows one `Line`. `chosen` gives the part that somebody chose, `name_pressed` a click on the name."""

    chosen = Signal(object)
    name_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = -1
        self.line: Line | None = None
        self._is_lit = False
        self.name = RowName()
        self.marks = SegmentedMark()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.name, 1)
        self._layout.addWidget(self.marks)
        self.name.pressed.connect(self.name_pressed)
        self.name.missed.connect(self._on_missed)
        self.marks.chosen.connect(self._on_chosen)
        self.follow_look()

    def dress(self) -> None:
        """Take the margins."""
        self._layout.setContentsMargins(gap(_LEFT), 0, gap(_RIGHT), 1)
        self.update()

    def set_stacked(self, is_stacked: bool) -> None:
        """Put the marks under the name where a line is too short for both."""
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(down if is_stacked else right)
        self.marks.setMinimumHeight(px(_LEAST_TARGET) if is_stacked else 0)

    @property
    def person_id(self) -> RecordId | None:
        """Whose row it is at the moment."""
        return self.line.person_id if self.line else None

    def show_line(self, line: Line) -> None:
        """Show somebody."""
        if line == self.line:
            return
        self.line = line
        self.name.show_line(line)
        self.marks.set_rest(line.last_part)
        self.marks.set_person(line.name)
        self.marks.set_standing(_STANDINGS.get(line.column, Standing.NOT_MARKED))
        self.marks.setAccessibleDescription(line.place)
        self.update()

    def set_current(self, is_current: bool, *, is_lit: bool) -> None:
        """Make it the row that Tab reaches; `is_lit` while the keyboard is in it."""
        self.marks.set_current(is_current)
        if is_lit != self._is_lit:
            self._is_lit = is_lit
            self.update()

    def focus_part(self, column: Column) -> None:
        """Put the keyboard on one of the three parts without choosing it."""
        self.marks.focus_button(column)

    @property
    def focused_part(self) -> Column | None:
        """Which part has the keyboard, if one has."""
        index = self.marks.focused_index()
        return None if index is None else Column(index)

    def choose(self, column: Column) -> None:
        """Choose a part as if somebody had pressed it."""
        self.marks.choose(_STANDINGS.get(column, Standing.NOT_MARKED))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the row in use, and the rule below."""
        painter = QPainter(self)
        tokens = look().tokens
        if self._is_lit:
            painter.fillRect(self.rect(), tokens.sunken)
        left, right = gap(_LEFT), self.width() - gap(_RIGHT)
        painter.fillRect(left, self.height() - 1, right - left, 1, tokens.line)
        painter.end()

    def _on_chosen(self, standing: Standing) -> None:
        self.chosen.emit(_COLUMNS.get(standing, Column.NOT_MARKED))

    def _on_missed(self, place: QPoint) -> None:
        """Take a click beside the name for the nearest part."""
        part = Column(self.marks.nearest_index(self.marks.mapFromGlobal(place).x()))
        self.focus_part_quietly(part)
        self.choose(part)

    def focus_part_quietly(self, column: Column) -> None:
        """Take the keyboard as a click does, without a focus ring."""
        self.marks.focus_button(column, Qt.FocusReason.MouseFocusReason)

    def corner(self) -> QPoint:
        """Return where the card of this row opens, on the screen."""
        return self.name.mapToGlobal(QPoint(0, self.name.height()))
