"""The places that fit what is typed, under the line where it is typed. Knows nothing of how they are found."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory import PlaceRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row

_MOST = 4


class PlaceFinder(QWidget):
    """Up to four places as buttons; `chosen` gives one. Arrow keys go along them, as along any buttons."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Places that fit"))
        self._rows: tuple[PlaceRow, ...] = ()
        self._lines: list[QWidget] = []
        self.buttons: list[Button] = []
        self._beside: list[TextLabel] = []
        column = Column(self, gap=0)
        for place in range(_MOST):
            line = column.add(QWidget())
            row = Row(line, gap=4)
            button = row.add(Button("", kind=Kind.QUIET, size=Size.SMALL, icon="signpost", wraps=True))
            button.clicked.connect(partial(self._choose, place))
            self._beside.append(row.add(TextLabel("", Text.SECOND, Ink.INK2, wraps=False, elides=True), 1))
            self._lines.append(line)
            self.buttons.append(button)
        self.show_rows(())

    @property
    def first(self) -> PlaceRow | None:
        """The place that fits best."""
        return self._rows[0] if self._rows else None

    def show_rows(self, rows: Sequence[PlaceRow]) -> bool:
        """Show these places, the best first; tell whether there are more or fewer than before."""
        before = len(self._rows)
        self._rows = tuple(rows[:_MOST])
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(self._rows))
        for row, button, beside in zip(self._rows, self.buttons, self._beside, strict=False):
            button.setText(row.name)
            button.set_says(_("{name}. {line}").format(name=row.name, line=row.line))
            beside.setText(row.line)
        self.setVisible(bool(self._rows))
        return len(self._rows) != before

    def enter(self) -> None:
        """Put the keyboard on the first place, if there is one."""
        if self._rows:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._rows[place])
