"""A card of very many lines: some at first, more when somebody asks for them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import plural
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card, Divider

T = TypeVar("T")
_AT_ONCE = 40


class LongCard(Card, Generic[T]):
    """Shows a line for each thing, forty at a time. `make_line` makes one."""

    def __init__(self, title: str, things: Sequence[T], make_line: Callable[[T], QWidget], *, icon: str) -> None:
        super().__init__(title, icon=icon, count=len(things))
        self._things, self._make_line = things, make_line
        self._shown = 0
        self.more = Button("", kind=Kind.QUIET, icon="chevron-down")
        self.more.clicked.connect(self._show_more)
        self.first_line = self.body.count()
        self.body.add(self.more)
        self._show_more()

    def _show_more(self) -> None:
        until = min(self._shown + _AT_ONCE, len(self._things))
        for thing in self._things[self._shown : until]:
            if self._shown:
                self._insert(Divider())
            self._insert(self._make_line(thing))
            self._shown += 1
        left = len(self._things) - self._shown
        self.more.setVisible(left > 0)
        self.more.setText(plural("Show {count} more", "Show {count} more", min(left, _AT_ONCE)))

    def _insert(self, part: QWidget) -> None:
        self.body.insertWidget(self.body.indexOf(self.more), part)
