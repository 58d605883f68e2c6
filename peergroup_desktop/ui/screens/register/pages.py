"""The parts of the register and where they stand: beside each other, or under each other where room is short."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.page_header import PageHeader
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.screens.register.bottom_bar import BottomBar
from peergroup_desktop.ui.screens.register.counts_page import CountsPage
from peergroup_desktop.ui.screens.register.facts_line import FactsLine
from peergroup_desktop.ui.screens.register.list_panel import ListPanel
from peergroup_desktop.ui.screens.register.nothing import NoSession
from peergroup_desktop.ui.screens.register.roll import Roll
from peergroup_desktop.ui.screens.register.side import RolesPage, SideColumn
from peergroup_desktop.ui.screens.register.side_cards import SideCards
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.segments import OptionSegments

_BESIDE_FROM, _READY_FROM = 930, 740
_COUNTS, _NAMES = "counts", "names"


class RegisterPages(Following, QWidget):
    """At the left the header and one of three pages: list, roles and counts, nothing to mark. At the right the side.

    `shape_changed` tells whether the side stands beside the list now, or its cards on the page of roles and counts,
    `counts_shown` that what people came for is wanted.
    """

    shape_changed = Signal(bool)
    counts_shown = Signal()

    def __init__(self, header: PageHeader, facts: FactsLine, context: Context) -> None:
        super().__init__()
        self.list = ListPanel()
        self.counts = CountsPage()
        self.by = OptionSegments(_("Register"), [(_COUNTS, _("Counts")), (_NAMES, _("By name"))])
        self.note = Note("", tone=Tone.MARI, icon="calendar-days")
        self.cards = SideCards()
        self.bottom = BottomBar(context)
        self.roles = RolesPage()
        self.nothing = NoSession()
        self.side = SideColumn(context)
        self.is_beside: bool | None = None
        self._has_choice = self._is_hub = False
        across = Row(self, gap=20)
        left = across.add(Column(gap=8), 1)
        head = left.add(Column(gap=2))
        head.add(header)
        head.add(facts)
        self._main = QWidget()
        self.stack = left.add(QStackedWidget(), 1)
        across.add(self.side)
        column = Column(self._main, gap=12)
        column.add(self.note)
        self.by.hide()
        column.add(self.by)
        self._marked = column.add(QStackedWidget(), 1)
        for way in (self.list, self.counts):
            self._marked.addWidget(way)
        column.add(self.bottom)
        for page in (self._main, self.roles, self.nothing):
            self.stack.addWidget(page)
        for panel in (self.list.newcomer, self.list.paper):
            panel.toggled_open.connect(self._fit_bottom)
        self.by.chosen.connect(self._on_way_chosen)
        self.cards.heads.words_requested.connect(self._on_words_requested)
        self.cards.folded.connect(self.fit_ready)
        self.side.room_changed.connect(self.fit_ready)
        self.bottom.more_requested.connect(self.open_roles)
        self.roles.back_requested.connect(self.close_roles)
        self.follow_look()

    def dress(self) -> None:
        """Find the shape for the text size; how much room that leaves is known when all parts have dressed."""
        self._fit()
        QTimer.singleShot(0, self, self.fit_ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room."""
        super().resizeEvent(event)
        self._fit()

    def show_roll(self, roll: Roll, note: str, finished: str, *, keeps_names: bool) -> None:
        """Show what belongs to a register as a whole; empty texts hide their places."""
        if self.stack.currentWidget() is self.nothing:
            self.stack.setCurrentWidget(self._main)
            self._fit()
        self.note.set_text("", note)
        self.note.setVisible(bool(note))
        self.side.finish.show_state(finished)
        self.list.count.setText(words.people(len(roll.rows)))
        self.list.show_kind(has_rows=bool(roll.rows), keeps_names=keeps_names)

    def show_counts(self, roll: Roll) -> None:
        """Show the figures everywhere they stand."""
        counts, is_finished = roll.counts, roll.register.is_finished
        self.cards.show_counts(counts, is_finished=is_finished)
        self.counts.show_counts(counts)
        self.bottom.show_counts(counts, is_finished=is_finished)
        for tools in (self.list.tools, self.roles.tools):
            tools.show_waiting(counts.not_marked, is_on=roll.is_only_unmarked, is_finished=is_finished)

    def show_nothing(self, *, has_group: bool) -> None:
        """Show that there is nothing to mark yet."""
        self.nothing.show_kind(has_group=has_group)
        self.stack.setCurrentWidget(self.nothing)
        self._fit()

    def open_roles(self) -> None:
        """Show roles and counts alone."""
        self.stack.setCurrentWidget(self.roles)
        self.roles.back.setFocus()

    def close_roles(self) -> bool:
        """Go back to the list; say whether there was anything to go back from."""
        if self.stack.currentWidget() is not self.roles:
            return False
        self.stack.setCurrentWidget(self._main)
        self.bottom.more.setFocus()
        return True

    # The two ways to keep a register

    def offer_counts(self, *, can_count: bool, is_hub: bool, keeps_names: bool) -> None:
        """Offer counts beside the list: a hub has them at the head of the page, others behind a button."""
        self._has_choice = can_count and keeps_names
        self._is_hub = is_hub
        self.cards.heads.came_for.setVisible(can_count and not is_hub)
        self._place_choice()

    def show_counts_page(self, *, is_shown: bool) -> None:
        """Show counts in place of the list, or the list."""
        if is_shown:
            self.counts.lay_out()
            self.counts_shown.emit()
        self._marked.setCurrentWidget(self.counts if is_shown else self.list)
        self.by.set_choice(_COUNTS if is_shown else _NAMES)
        self._place_choice()
        self._fit()

    @property
    def has_counts(self) -> bool:
        """Whether counts stand in place of the list."""
        return self._marked.currentWidget() is self.counts

    def _place_choice(self) -> None:
        self.by.setVisible(self._has_choice and (self._is_hub or self.has_counts))
        self.cards.heads.setHidden(self.has_counts)

    def _on_way_chosen(self, way: str) -> None:
        self.show_counts_page(is_shown=way == _COUNTS)

    def _on_words_requested(self) -> None:
        self.close_roles()
        self.show_counts_page(is_shown=True)
        self.counts.focus_first()

    @property
    def end(self) -> QWidget:
        """What stands beside or under the list."""
        return self.side if self.is_beside else self.bottom

    def fit_ready(self) -> None:
        """Show what to have ready as far as there is room for it."""
        if not self.is_beside:
            self.cards.ready.show_at_most(None)
        elif self.window().height() < px(_READY_FROM):
            self.cards.ready.show_at_most(0)
        else:
            self.cards.ready.show_at_most(self.cards.room_for_ready(self.side.room))

    def _fit(self) -> None:
        is_beside = not look().is_large and self.width() >= px(_BESIDE_FROM)
        self.list.set_head_shown(not look().is_large)
        self.side.setVisible(is_beside and self.stack.currentWidget() is not self.nothing)
        if is_beside != self.is_beside:
            self.is_beside = is_beside
            (self.side if is_beside else self.roles).take(self.cards)
            if is_beside:
                self.close_roles()
            self.shape_changed.emit(is_beside)
        self._fit_bottom()
        self.fit_ready()

    def _fit_bottom(self) -> None:
        """At large text a panel above the rows takes the room of the bar below them while it is open."""
        self.bottom.setVisible(not self.is_beside and not (look().is_large and self.list.has_panel))
