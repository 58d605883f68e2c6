"""The Pairs screen: the list on the left, one pair's page on the right. At large text one at a time."""

from functools import partial

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from peergroup_desktop.actions.pairs import Visit
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.pairs.board import PairsBoard
from peergroup_desktop.ui.screens.pairs.desk import PairDesk
from peergroup_desktop.ui.screens.pairs.empty_pages import EmptyPages, Why
from peergroup_desktop.ui.screens.pairs.pair_page import PairPage
from peergroup_desktop.ui.screens.pairs.presenter import PairList, PairPicture, PairsPresenter
from peergroup_desktop.ui.screens.pairs.typed import TypedContacts
from peergroup_desktop.ui.screens.pairs.veil import Veil
from peergroup_desktop.ui.screens.pairs.writing import Writing
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.visiting.strip import VisitStrip
from peergroup_desktop.ui.widgets.buttons import Button


class PairsScreen(Screen):
    """Widgets of Pairs. Everything it shows comes from the presenter."""

    help_topic = "pairs"
    watches = frozenset({"pair", "pair_contact", "pair_review", "person", "membership", "peer_group", "account"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = PairsPresenter(self, context)
        self.desk = PairDesk(self, context, self.presenter)
        self.page = PairPage(context.clock.today())
        self.typed = TypedContacts(self.page.quick)
        self.writing = Writing(self.page.quick, self.presenter, context)
        self.board = PairsBoard(self.page)
        self.empty = EmptyPages()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.go_out = Button(_("Going out"), icon="footprints", about=_("Going out on a visit alone"))
        self.add = Button(_("A new pair"), icon="plus")
        self.header.add_action(self.go_out)
        self.header.add_action(self.add)
        self.visits = VisitStrip(self.desk.visits, self._context)
        self.board.put_on_top(self.visits)
        self._stack = self.body.add(QStackedWidget(), 1)
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.empty)
        self.body.add(DockedUndo(self._context))

    def _connect(self) -> None:
        page, go = self.page, self._context.navigator.go
        self.add.clicked.connect(self.ask_new)
        self.go_out.clicked.connect(self.desk.ask_out)
        self.visits.came_back.connect(self._on_came_back)
        self.visits.emptied.connect(self.focus_first)
        self.board.wanted.connect(self.presenter.choose)
        self.board.panel.part_chosen.connect(self.presenter.filter)
        page.contacts.older_requested.connect(self.presenter.show_older)
        page.contacts.change_requested.connect(self.desk.ask_contact)
        page.agreement.change_requested.connect(self.desk.ask_agreement)
        page.reviews.add_requested.connect(self.desk.ask_review)
        page.reviews.change_requested.connect(self.desk.ask_change_review)
        page.end_requested.connect(self.desk.ask_end)
        page.reopen_requested.connect(self.presenter.reopen)
        page.person_requested.connect(self.presenter.open_person)
        self.empty.pair_requested.connect(self.ask_new)
        self.empty.people_requested.connect(partial(go, "people"))
        self.empty.groups_requested.connect(partial(go, "groups"))

    # What the shell asks for

    def title(self) -> str:
        """Return the title of the page."""
        return _("Pairs")

    def regions(self) -> list[QWidget]:
        """Return the list and the page."""
        return [self.board.panel, self.board.detail] if self._has_pairs else [self.empty]

    def opened(self, **facts: object) -> None:
        """Show the list; with the fact `pair` that pair's page. What is still so is left as it stands."""
        pair_id = facts.get("pair")
        if isinstance(pair_id, RecordId):
            self.board.show_detail()
            self.presenter.open(pair_id)
        elif self.was_stale or not self.presenter.is_current:
            self.presenter.show()
        else:
            self.presenter.look_who_is_out()

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Start in the list."""
        (self.board if self._has_pairs else self.empty).focus_first()

    def find(self) -> None:  # type: ignore[override] # as in Screen
        """Ctrl+F goes to the search field."""
        if self._has_pairs:
            self.board.show_list()
            self.board.panel.search.setFocus()
            self.board.panel.search.selectAll()

    def escape(self) -> bool:
        """Esc goes back from a pair's page to the list, and from a search to all."""
        return super().escape() or self.board.escape()

    def new(self) -> None:
        """Ctrl+N: a contact of the pair that is shown, or the first pair."""
        if self._has_pairs and self.page.quick.isVisibleTo(self.page):
            self.board.show_form()
            self.page.quick.focus_first()
        else:
            self.ask_new()

    def ask_new(self) -> None:
        """Open the box for a new pair, or lead to where its people are added."""
        if not self._has_pairs and self.empty.why is not Why.NONE_YET:
            self.empty.button.click()
        elif self.desk.ask_new() is None:
            self._context.navigator.go("people")

    def park(self) -> dict[str, str]:
        """Return what is typed in the open box, and about contacts not added yet."""
        return self.typed.park() | self.desk.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Put it back."""
        self.typed.restore(texts)
        pair = texts.get("pair", "")
        if pair:
            self.presenter.open(bytes.fromhex(pair))
        else:
            self.presenter.show()
        self.desk.restore(texts, self.presenter.contacts)

    # What the presenter asks for

    def show_list(self, listed: PairList, chosen: RecordId | None) -> None:
        """Fill the list."""
        self._show_part(self.board)
        self.visits.show_visits()
        self.board.panel.show_list(listed, Veil(self._context.discreet))
        if chosen is not None:
            self.board.panel.list.select(chosen)

    def show_pair(self, picture: PairPicture) -> None:
        """Fill the page on the right."""
        is_another = self.typed.turn_to(picture.pair.row.id)
        if is_another and picture.contacts:
            self.page.quick.inputs.way.set_choice(picture.contacts[0].way.value)
        if is_another:
            self.board.sheet.verticalScrollBar().setValue(0)
        self.page.show_pair(picture, Veil(self._context.discreet), self.presenter.allowed)
        self.board.panel.list.select(picture.pair.row.id)

    def show_nothing(self) -> None:
        """Show the chairs when there is no pair."""
        self.visits.show_visits()
        level = self.presenter.record_level
        if level is None:
            why = Why.NO_GROUP
        elif level is RecordLevel.COUNT_ONLY:
            why = Why.COUNTS_ONLY
        else:
            why = Why.NONE_YET if len(self.presenter.everybody()) > 1 else Why.NOT_TWO
        self.empty.show_for(why)
        self._show_part(self.empty)

    @property
    def _has_pairs(self) -> bool:
        return self._stack.currentWidget() is self.board

    def _show_part(self, part: QWidget) -> None:
        focused = QApplication.focusWidget()
        is_other = part is not self._stack.currentWidget()
        had_keyboard = is_other and focused is not None and self._stack.isAncestorOf(focused)
        self._stack.setCurrentWidget(part)
        for button in (self.go_out, self.add):
            button.setVisible(part is self.board)
        if had_keyboard:
            self.focus_first()

    # Signals

    def _on_came_back(self, visit: Visit) -> None:
        if self.writing.offer(visit):
            self.board.show_form()


def make(context: Context) -> PairsScreen:
    """Make the screen for the shell."""
    return PairsScreen(context)
