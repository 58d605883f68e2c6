"""A column of lines that are shown anew as a whole."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.tab_order import link, stops_in


class LinesColumn(Column):
    """Lines with rules between them."""

    def __init__(self, *, gap: int = 6) -> None:
        super().__init__(gap=gap)
        self._parts: list[QWidget] = []

    def show_lines(self, lines: Sequence[QWidget], *, after: QWidget | None = None) -> None:
        """Show these lines in place of the ones before, which go once their own click is over. Tab comes to them right
        after the stop `after`.
        """
        for old in self._parts:
            self.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = []
        self.add_lines(lines)
        if after is not None:
            link([after, *(stop for line in lines for stop in stops_in(line))])

    def add_lines(self, lines: Sequence[QWidget]) -> None:
        """Show these lines under the others."""
        for line in lines:
            if self._parts:
                self._parts.append(self.add(Divider()))
            self._parts.append(self.add(line))
