"""The Signposting screen: crisis lines, places that can help, the handout, and ringing round."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.screens.signposting.board import SignpostingBoard
from peergroup_desktop.ui.screens.signposting.desk import SignpostingDesk
from peergroup_desktop.ui.screens.signposting.drawing import Drawing
from peergroup_desktop.ui.screens.signposting.head import Head
from peergroup_desktop.ui.screens.signposting.presenter import Search, SignpostingPresenter
from peergroup_desktop.ui.screens.signposting.printing import HandoutPrinting
from peergroup_desktop.ui.screens.signposting.round_page import RoundPage
from peergroup_desktop.ui.screens.signposting.round_presenter import RoundPresenter
from peergroup_desktop.ui.screens.signposting.topic_bar import GONE
from peergroup_desktop.ui.undo import DockedUndo

_REST_MS = 120
_DIRECTORY = {"service", "organization", "location", "service_at_location", "address", "service_contact", "phone"}


class SignpostingScreen(Screen):
    """Holds the parts together."""

    help_topic = "signposting"
    watches = frozenset(
        _DIRECTORY | {"schedule", "service_topic", "service_check", "directory_source", "round_turn", "setting"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.board, self.ringing = SignpostingBoard(), RoundPage()
        self.presenter = SignpostingPresenter(Drawing(self.board), context)
        self.desk = SignpostingDesk(self, context, self.presenter)
        self.printing = HandoutPrinting(self, context, self.presenter, self.desk)
        self.round = RoundPresenter(self.ringing, context, self.presenter.ask, self.desk.ask_change)
        self.head = Head(self.header, self.board, context.navigator)
        self._stack = self.body.add(QStackedWidget(), 1)
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.ringing)
        self.body.add(DockedUndo(context))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.presenter.show_chosen)
        self._connect_list()
        self._connect_cards()
        self._connect_round()

    def _connect_list(self) -> None:
        page = self.board.page
        self.head.add_requested.connect(self.new)
        page.add_requested.connect(self.new)
        page.list_requested.connect(partial(self._context.navigator.go, "directory_import"))
        page.bar.changed.connect(self._on_search_changed)
        page.list.toggled.connect(self._on_toggled)
        page.strip.starters_requested.connect(self.desk.ask_starters)
        self.board.opened.connect(self.presenter.choose)

    def _connect_cards(self) -> None:
        presenter, detail, basket = self.presenter, self.board.detail, self.board.basket
        detail.still_right.connect(presenter.still_right)
        detail.change_requested.connect(self.desk.ask_change_chosen)
        detail.suggest_requested.connect(self.desk.suggest_chosen)
        detail.back_requested.connect(presenter.bring_back)
        basket.arranged.connect(presenter.arrange)
        basket.paper_chosen.connect(presenter.choose_paper)
        basket.copies_changed.connect(presenter.basket.set_copies)
        basket.large_chosen.connect(presenter.basket.set_large)
        basket.print_requested.connect(self.printing.print)

    def _connect_round(self) -> None:
        self.head.round_requested.connect(self.show_round)
        self.ringing.back_requested.connect(self.leave_round)
        self.ringing.deal_requested.connect(self.round.deal)
        self.ringing.ringer_chosen.connect(self.round.choose)
        self.ringing.answered.connect(self.round.answer)

    def title(self) -> str:
        """Return the title of the page."""
        return _("Signposting")

    def regions(self) -> list[QWidget]:
        """Return the list, the place and the handout; while ringing round that page."""
        if self.is_ringing:
            return [self.ringing]
        return [part for part in self.board.parts() if part.isVisibleTo(self)]

    @property
    def is_ringing(self) -> bool:
        """Tell whether the page for ringing round is shown."""
        return self._stack.currentWidget() is self.ringing

    def opened(self, **facts: object) -> None:
        """Show the list; with the fact `service_id` that place, with `rings` who is to be rung.

        What is still so is left as it stands.
        """
        service_id = facts.get("service_id")
        if isinstance(service_id, RecordId):
            self.leave_round()
            self.board.page.leave_search()
            self.presenter.open(service_id)
            self.board.open_place(service_id)
        elif facts.get("rings"):
            self.presenter.show()
            self.show_round()
        elif self.was_stale or not self.presenter.is_current:
            self.refresh()
        self.presenter.make_ready()

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self.presenter.show()
        if self.is_ringing:
            self.round.show()

    def show_round(self) -> None:
        """Ring round."""
        self._stack.setCurrentWidget(self.ringing)
        self.head.set_away(is_away=True)
        self.round.show()
        self.ringing.focus_first()

    def leave_round(self) -> None:
        """Go back to the list."""
        if self.is_ringing:
            self._stack.setCurrentWidget(self.board)
            self.head.set_away(is_away=False)
            self.board.arrange()
            self.board.focus_first()

    def focus_first(self) -> None:
        """Start in the search, or with the likely answer."""
        (self.ringing if self.is_ringing else self.board).focus_first()

    def find(self) -> None:  # type: ignore[override] # as in Screen
        """Ctrl+F goes to the search field."""
        self.leave_round()
        self.board.show_list()
        self.board.page.bar.search.selectAll()

    def escape(self) -> bool:
        """Esc goes back to the list, and from a search to all."""
        if super().escape():
            return True
        if self.is_ringing:
            self.leave_round()
            return True
        return self.board.escape()

    def new(self) -> None:
        """Ctrl+N: add a place, called what was searched for in vain."""
        searched = self.presenter.search.words.strip()
        self.desk.ask_new("" if self.board.page.has_rows else words.capital(searched))

    def print_page(self) -> None:
        """Ctrl+P: print the handout."""
        self.printing.print()

    def park(self) -> dict[str, str]:
        """Return the handout, and what is typed in an open form."""
        return self.presenter.basket.park() | self.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Put both back."""
        self.presenter.basket.restore(texts)
        self.presenter.show()
        self.desk.restore(texts)

    def _on_search_changed(self) -> None:
        bar = self.board.page.bar
        is_gone = bar.topic == GONE
        search = Search(bar.search.text(), "" if is_gone else bar.topic, is_gone)
        if search != self.presenter.search:
            self.presenter.look_for(search)
            self._rest.start()

    def _on_toggled(self, service_id: bytes) -> None:
        row = self.board.page.list.places.find(service_id)
        if row is not None and not row.is_crisis:
            is_on = self.presenter.toggle(service_id)
            self._context.messages.announce(words.added(row.name, is_on=is_on))


def make(context: Context) -> SignpostingScreen:
    """Make the screen for the shell."""
    return SignpostingScreen(context)
