"""A card of very many lines: some at first, more when somebody asks for them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import plural
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.tab_order import link, stops_in

T = TypeVar("T")
_AT_ONCE = 40


class LongCard(Card, Generic[T]):
    """Shows a line for each thing, forty at a time. `make_line` makes one; `head` stands above them."""

    def __init__(
        self,
        title: str,
        things: Sequence[T],
        make_line: Callable[[T], QWidget],
        *,
        icon: str,
        head: QWidget | None = None,
    ) -> None:
        super().__init__(title, icon=icon, count=len(things))
        self._things, self._make_line = things, make_line
        self._shown = 0
        self._more: Button | None = None
        if head is not None:
            self.body.add(head)
        self._show_some()

    def _show_some(self) -> list[QWidget]:
        """Add lines and, where there are still more, the button for the next; returns what Tab stops at in them."""
        stops: list[QWidget] = []
        for thing in self._things[self._shown : self._shown + _AT_ONCE]:
            if self._shown:
                self.body.add(Divider())
            stops += stops_in(self.body.add(self._make_line(thing)))
            self._shown += 1
        left = len(self._things) - self._shown
        if left > 0:
            self._more = Button(
                plural("Show {count} more", "Show {count} more", min(left, _AT_ONCE)),
                kind=Kind.QUIET,
                icon="chevron-down",
            )
            self._more.clicked.connect(self._show_more)
            stops.append(self.body.add(self._more))
        return stops

    def _show_more(self) -> None:
        """Put the next lines where the button was, and the keyboard on the first of them."""
        before = self._more
        if before is None:
            return
        self._more = None
        stops = self._show_some()
        link([before, *stops])
        for stop in stops[:1]:
            stop.show()  # at once: what isn't shown yet takes no keyboard
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        before.hide()
        before.deleteLater()
