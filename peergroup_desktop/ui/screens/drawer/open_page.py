"""Behind the lock: the list of concerns at the left, the one that is open at the right."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from peergroup_desktop.actions.drawer import IndexLine
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.drawer.cards import LeadsCard, RegainCard, day_and_actions, title
from peergroup_desktop.ui.screens.drawer.concern_page import ConcernPage
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, ChoiceRow
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_LIST, _BESIDE_FROM = 360, 900
_ANY_WIDTH = (1 << 24) - 1  # as Qt has it


class OpenPage(Following, ScrollArea):
    """`chosen` brings the concern to read."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(gap=0, margins=0)
        self._is_showing: tuple[IndexLine, ...] = ()
        self._is_beside = True
        across = self.body.add(Responsive(gap=20, stacks_below=_BESIDE_FROM))
        self.body.stretch()
        self.side = QWidget()
        cards = Column(self.side, gap=16)
        panel = cards.add(Panel(_("Concerns"), margins=8))
        self.list = panel.body.add(ChoiceGroup(_("Concerns")))
        self._nothing = panel.body.add(TextLabel(_("The drawer is empty."), Text.LEAD, Ink.INK2))
        self.others = QWidget()
        others = Column(self.others, gap=16)
        self.leads, self.regain = others.add(LeadsCard(context)), others.add(RegainCard())
        self._under_list = cards.add(Column(gap=0))
        cards.stretch()
        self.concern = ConcernPage(context)
        across.add(self.side)
        across.add(self.concern, 1)
        self._at_the_end = Column(gap=0, margins=(0, 16, 0, 0))
        self.body.insertLayout(1, self._at_the_end)
        self.list.chosen.connect(self._on_chosen)
        self.follow_look()

    def show_index(self, index: Sequence[IndexLine], readable: frozenset[RecordId], today: date) -> None:
        """List the concerns; those that do not open for this lead say so."""
        if tuple(index) != self._is_showing:
            chosen = self.list.choice
            had_keyboard = bool(chosen) and self.list.button(chosen).hasFocus()
            self.list.clear()
            for line in index:
                self.list.add(line.id.hex(), self._row(line, readable, today))
            if chosen in {line.id.hex() for line in index}:
                self.list.set_choice(chosen)
                if had_keyboard:
                    self.list.button(chosen).setFocus()
            self._is_showing = tuple(index)
        self._nothing.setVisible(not index)

    def select(self, concern_id: RecordId) -> None:
        """Mark the concern that is open. A keyboard on another of the list comes along."""
        key = concern_id.hex()
        keyboard = QApplication.focusWidget()
        self.list.set_choice(key)
        if keyboard is not None and self.list.isAncestorOf(keyboard):
            self.list.button(key).setFocus(Qt.FocusReason.TabFocusReason)

    def focus_first(self) -> None:
        """Put the keyboard on the concern that is open, else on the first."""
        key = self.list.choice or next((line.id.hex() for line in self._is_showing), "")
        if key:
            self.list.button(key).setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Forget everything shown."""
        self.list.clear()
        self._is_showing = ()
        self.concern.clear()
        self.regain.passphrase.clear()

    def dress(self) -> None:
        """Find the shape for the text size."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room."""
        super().resizeEvent(event)
        self._fit()

    def _row(self, line: IndexLine, readable: frozenset[RecordId], today: date) -> ChoiceRow:
        says = day_and_actions(line, today) if line.id in readable else _("Sealed before you had a key")
        is_shut = line.is_closed or line.id not in readable
        return ChoiceRow(title(line), says, "lock" if is_shut else "message-square-text")

    def _fit(self) -> None:
        is_beside = not look().is_large and self.width() >= px(_BESIDE_FROM)
        self.side.setMinimumWidth(px(_LIST) if is_beside else 0)
        self.side.setMaximumWidth(px(_LIST) if is_beside else _ANY_WIDTH)
        self._is_beside = is_beside
        place = self._under_list if is_beside else self._at_the_end
        if place.indexOf(self.others) < 0:
            place.add(self.others)

    def _on_chosen(self, key: str) -> None:
        self.chosen.emit(bytes.fromhex(key))
        if not self._is_beside:  # it is read further down
            self.ensureWidgetVisible(self.concern.card)
