"""What the kind of group adds to its register: counts of a drop-in in place of the list, and what the session does."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peergroup_desktop.actions import drop_ins
from peergroup_desktop.actions.drop_ins import DropInLine
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.doing.desk import DoingDesk
from peergroup_desktop.ui.screens.register.roll import Roll

if TYPE_CHECKING:
    from peergroup_desktop.ui.screen import Screen
    from peergroup_desktop.ui.screens.register.pages import RegisterPages


class Counting(QObject):
    """Fills the page of counts and the card of activities. A hub's register opens on its counts."""

    def __init__(self, screen: "Screen", pages: "RegisterPages", context: Context) -> None:
        super().__init__(screen)
        self._pages, self._context = pages, context
        self._session_id: RecordId = b""
        self.doing = DoingDesk(screen, pages.cards.doing, context)
        pages.counts.word_changed.connect(self._on_word_changed)
        pages.counts_shown.connect(self._ask)
        pages.counts.words_requested.connect(self._open_words)

    def show(self, roll: Roll, *, is_another: bool, keeps_names: bool) -> None:
        """Fill everything for a register."""
        self._session_id = roll.register.session.id
        group = self._context.group
        can_count, is_hub = Part.DROP_IN in group.parts, group.kind is GroupKind.HUB
        self._pages.offer_counts(can_count=can_count, is_hub=is_hub, keeps_names=keeps_names)
        if is_another or not can_count:
            self._pages.show_counts_page(is_shown=can_count and is_hub)
        elif self._pages.has_counts:
            self._ask()
        self.doing.show(self._session_id)

    def _ask(self) -> None:
        self._context.runner.ask(drop_ins.list_counts, self._session_id, on_answer=self._show_words)

    def _show_words(self, lines: tuple[DropInLine, ...]) -> None:
        self._pages.counts.show_words(lines)

    def _on_word_changed(self, word: str, number: int) -> None:
        self._context.runner.write(drop_ins.set_count, self._session_id, word, number)

    def _open_words(self) -> None:
        self._context.navigator.go("settings", section="group")
