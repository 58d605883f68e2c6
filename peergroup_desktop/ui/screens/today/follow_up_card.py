"""Today's card of what was promised: a tick finishes it, and what is late says since when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.following_up.desk import FollowUpDesk
from peergroup_desktop.ui.following_up.lines import Promise, PromiseLine
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel

_MOST = 4


class FollowUpsCard(LinesCard):
    """Belongs to a screen. `has_any` turns true with the first follow-up; `emptied` tells when the last one went."""

    emptied = Signal()

    def __init__(self, screen: Screen, context: Context) -> None:
        super().__init__(_("To follow up"), "list-checks", has_rules=True)
        self.desk = FollowUpDesk(screen, context)
        self._promises: tuple[Promise, ...] | None = None
        self._had: int | None = None
        self.lines: list[PromiseLine] = []
        self.add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Add to what is followed up"))
        self.add.clicked.connect(self.desk.ask_new)
        self.set_action(self.add)

    def show_promises(self) -> bool:
        """Ask again what there is to do, and tell whether that changed; the keyboard keeps its place."""
        promises = self.desk.promises()
        if promises == self._promises:
            return False
        self._promises = promises
        self.lines = [PromiseLine(promise, place) for place, promise in enumerate(promises[:_MOST], start=1)]
        for line in self.lines:
            line.ticked.connect(self._on_ticked)
            line.change_requested.connect(self.desk.ask_change)
        more = len(promises) - _MOST
        shown: list[QWidget] = [*self.lines]
        if more > 0:
            shown.append(TextLabel(plural("and {count} more", "and {count} more", more), Text.SECOND, Ink.INK2))
        self.show_lines(shown)
        self.set_count(len(promises) or None)
        had, self._had = self._had, None
        if had is not None and self.lines:
            self.lines[min(had, len(self.lines) - 1)].box.setFocus()
        elif had is not None:
            self.emptied.emit()
        return True

    def _on_ticked(self, follow_up_id: bytes) -> None:
        self._had = next((place for place, line in enumerate(self.lines) if line.box.hasFocus()), None)
        self.desk.finish(follow_up_id)
