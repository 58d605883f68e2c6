"""The left of Signposting: crisis lines, search, and the list, or what stands in its place."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.signposting.crisis_strip import CrisisStrip
from peergroup_desktop.ui.screens.signposting.place_list import PlaceList
from peergroup_desktop.ui.screens.signposting.topic_bar import TopicBar
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.still import Still
from peergroup_desktop.ui.widgets.tab_order import stops_in

_LEAST_WIDTH, _LEAST_HEIGHT, _BESIDE_BAR = 200, 240, 10


class ListPage(QWidget):
    """`opened`, `entered` and `passed` are the list's."""

    opened = Signal(bytes)
    entered = Signal(bytes)
    passed = Signal(bytes)
    add_requested = Signal()
    list_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strip, self.bar, self.list = CrisisStrip(), TopicBar(), PlaceList()
        self._column = Column(self, gap=14)
        self._column.add(self.strip)
        self._column.add(self.bar)
        self._panel = Panel(_("Places that can help"))
        self._panel.body.add(Still(self.list, self.list.minimumSizeHint()), 1)
        self._build_empty()
        self.pages = QStackedWidget()
        for page in (self._panel, self.nothing, self.none_yet):
            self.pages.addWidget(page)
        self._still = self._column.add(Still(self.pages, QSize(_LEAST_WIDTH, 0)), 1)
        self._connect()

    def _build_empty(self) -> None:
        self.add_found = Button(_("Add a place"), kind=Kind.PRIMARY, icon="plus")
        self.nothing = EmptyState("", "", self.add_found)
        self.add_first = Button(_("Add a place"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        self.bring_in = Button(_("Bring in a list"), kind=Kind.QUIET, icon="file-up")
        text = _("Where people can go with money worries, for food, for company: one line each, and a number.")
        self.none_yet = EmptyState(_("No places yet."), text, self.add_first, self.bring_in)

    def _connect(self) -> None:
        self.bar.search.down_pressed.connect(self._go_to_list)
        self.bar.search.returnPressed.connect(self._go_to_list)
        self.list.typed.connect(self._type_on)
        self.strip.opened.connect(self.opened)
        self.list.opened.connect(self.opened)
        self.list.entered.connect(self.entered)
        self.list.passed.connect(self.passed)
        for button in (self.add_found, self.add_first):
            button.clicked.connect(self.add_requested)
        self.bring_in.clicked.connect(self.list_requested)

    @property
    def has_places(self) -> bool:
        """Tell whether there is any place, found or not."""
        return self.pages.currentWidget() is not self.none_yet

    @property
    def has_rows(self) -> bool:
        """Tell whether places are listed."""
        return self.pages.currentWidget() is self._panel

    def show_places(self) -> None:
        """Show the list."""
        self._show(self._panel)

    def show_nothing_found(self, sentence: str) -> None:
        """Say in place of the list that nothing was found."""
        self.nothing.set_title(sentence)
        self._show(self.nothing)

    def show_none_yet(self) -> None:
        """Say that there are no places, in place of everything but the crisis lines."""
        self._show(self.none_yet)

    def set_scrolled(self, *, is_scrolled: bool) -> None:
        """Keep room for some rows, and for the bar beside them, where the page scrolls as a whole."""
        self._still.setMinimumHeight(px(_LEAST_HEIGHT) if is_scrolled else 0)
        self._column.set_margins((0, 0, _BESIDE_BAR if is_scrolled else 0, 0))

    def focus_first(self) -> None:
        """Start in the search, or with the first thing to do."""
        (self.bar.search if self.has_places else self.add_first).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_search(self) -> bool:
        """Go from a search to all; False when all are listed."""
        if self.bar.search.text():
            self.bar.search.clear()
            return True
        if self.bar.topic:
            self.bar.choose("")
            return True
        return False

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in reading order."""
        bar = [*stops_in(self.bar.search), *stops_in(self.bar.chips), self.bar.more]
        return [*stops_in(self.strip), *bar, self.list, self.add_found, self.add_first, self.bring_in]

    def _show(self, page: QWidget) -> None:
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self.pages.isAncestorOf(focused)
        is_other = page is not self.pages.currentWidget()
        self.pages.setCurrentWidget(page)
        self.bar.setVisible(self.has_places)
        if had_keyboard and is_other:
            self.focus_first()

    def _go_to_list(self) -> None:
        current: RecordId | None = self.list.current() or self.list.first()
        if current is not None:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.select(current)
            self.passed.emit(current)

    def _type_on(self, letters: str) -> None:
        self.bar.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bar.search.setText(self.bar.search.text() + letters)
