"""Offers and needs on the screen: two lists side by side, a search over both, and what goes together."""

from functools import partial

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.swaps import words
from peergroup_desktop.ui.screens.swaps.cards import OfferCard, SwapCard
from peergroup_desktop.ui.screens.swaps.desk import OfferDesk
from peergroup_desktop.ui.screens.swaps.presenter import SwapsPresenter
from peergroup_desktop.ui.screens.swaps.words import OfferLine, SwapLine
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.edits import SearchEdit
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.held import Held
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_BESIDE_FROM, _LISTS_FROM, _SEARCH = 1000, 620, 520


class SwapsScreen(Screen):
    """Shows who offers what and who would like what. Nobody is compared with anybody."""

    help_topic = "swaps"
    watches = frozenset({"offer", "follow_up", "person", "membership", "peer_group"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.header.set_title(self.title())
        self.lists = {kind: OfferCard(kind) for kind in OfferKind}
        self.swaps = SwapCard()
        self.search = SearchEdit(_("Search, for example lift"), _("Search offers and needs"))
        self.adds = {
            OfferKind.NEED: Button(words.add(OfferKind.NEED), icon="hand"),
            OfferKind.OFFER: Button(words.add(OfferKind.OFFER), kind=Kind.PRIMARY, icon="hand-helping"),
        }
        for add in self.adds.values():
            self.header.add_action(add)
        self.first = Button(words.add(OfferKind.OFFER), kind=Kind.PRIMARY, size=Size.HERO, icon="hand-helping")
        self.first_need = Button(words.add(OfferKind.NEED), kind=Kind.QUIET, icon="hand")
        self._stack = self.body.add(QStackedWidget(), 1)
        self._board = QWidget()
        self._build_board()
        self.empty = EmptyState(
            _("Everybody has something to give."),
            _("Write down what people are glad to offer, and what they would find helpful."),
            self.first,
            self.first_need,
        )
        self.no_names = EmptyState(
            _("This group only counts people."), _("Offers and needs are somebody’s own, so there are none here.")
        )
        for page in (self._board, self.empty, self.no_names):
            self._stack.addWidget(page)
        self.undo = self.body.add(DockedUndo(context))
        self.presenter = SwapsPresenter(self, context)
        self.desk = OfferDesk(self, self.presenter, context)
        self._connect()

    def _build_board(self) -> None:
        whole = Column(self._board, gap=12)
        whole.add(Held(self.search, _SEARCH))
        area = whole.add(ScrollArea(gap=0, margins=(0, 0, 0, 6)), 1)
        across = area.body.add(Responsive(gap=16, stacks_below=_BESIDE_FROM))
        main = QWidget()
        column = Column(main, gap=0)
        lists = column.add(Responsive(gap=16, stacks_below=_LISTS_FROM))
        for card in self.lists.values():
            lists.add(card, 1)
        column.stretch()
        side = QWidget()
        column = Column(side, gap=0)
        column.add(self.swaps)
        column.stretch()
        across.add(main, 7)
        across.add(side, 3)
        area.body.stretch()

    def _connect(self) -> None:
        for kind, card in self.lists.items():
            self.adds[kind].clicked.connect(partial(self.desk.ask_new, kind))
            card.chosen.connect(self._on_line_chosen)
            card.emptied.connect(self.focus_first)
        self.first.clicked.connect(self.new)
        self.first_need.clicked.connect(partial(self.desk.ask_new, OfferKind.NEED))
        self.swaps.chosen.connect(self._on_swap_chosen)
        self.swaps.emptied.connect(self.focus_first)
        self.search.searched.connect(self._on_searched)

    # What the shell asks for

    def title(self) -> str:
        """Return the title of the page."""
        return _("Offers and needs")

    def opened(self, **facts: object) -> None:
        """Show everything."""
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Put the keyboard into the search, or on the one thing to do."""
        firsts = {self._board: self.search, self.empty: self.first}
        first = firsts.get(self._stack.currentWidget() or self)
        if first is None:
            super().focus_first()
        else:
            first.setFocus()

    def find(self) -> None:  # type: ignore[override] # as in Screen
        """Ctrl+F: search both lists."""
        self.focus_first()

    def new(self) -> None:
        """Ctrl+N: something somebody offers."""
        if self.presenter.keeps_names:
            self.desk.ask_new(OfferKind.OFFER)

    def escape(self) -> bool:
        """Take the search away first."""
        if self.search.text():
            self.search.clear()
            return True
        return super().escape()

    def park(self) -> dict[str, str]:
        """Return what is typed in an open form."""
        return self.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.desk.restore(texts)

    # What the presenter asks for

    def show_list(self, kind: OfferKind, lines: tuple[OfferLine, ...], nothing: str) -> None:
        """Draw one of the lists."""
        self.lists[kind].show_lines(lines, nothing)

    def show_swaps(self, lines: tuple[SwapLine, ...], nothing: str) -> None:
        """Draw what goes together."""
        self.swaps.show_lines(lines, nothing)

    def show_any(self, *, has_any: bool, keeps_names: bool) -> None:
        """Show the lists, or that nobody has said anything yet, or that the group writes no names down."""
        without = self.empty if keeps_names else self.no_names
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self._stack.setCurrentWidget(self._board if has_any else without)
        for add in self.adds.values():
            add.setVisible(has_any)
        if had_keyboard and focused is not None and not focused.isVisibleTo(self):
            self.focus_first()

    def _on_line_chosen(self, line: OfferLine) -> None:
        self.desk.ask_change(line.id)

    def _on_swap_chosen(self, line: SwapLine) -> None:
        self.desk.put_in_touch(line.offer_id, line.need_id)

    def _on_searched(self, typed: str) -> None:
        self.presenter.search(typed)
        count = self.presenter.count
        self._context.messages.announce(plural("{count} line found", "{count} lines found", count) if typed else "")


def make(context: Context) -> Screen:
    """Return offers and needs for the window."""
    return SwapsScreen(context)
