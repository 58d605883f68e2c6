"""Each month: the figures of every group at a glance, each number opening its rows, and what waits."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions.figures import Glance, RowBehind
from peergroup_desktop.actions.months import MonthState
from peergroup_desktop.core.dates import month_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.figures.rows_box import RowsBox
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.months import closing_words, words
from peergroup_desktop.ui.screens.months.board import MonthBoard
from peergroup_desktop.ui.screens.months.closing_desk import ClosingDesk
from peergroup_desktop.ui.screens.months.closing_words import Month, Year
from peergroup_desktop.ui.screens.months.presenter import MonthsPresenter
from peergroup_desktop.ui.screens.months.words import Behind
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class MonthsScreen(Screen):
    """Widgets of the page, which is about all groups of the file. Everything it shows comes from the presenter."""

    help_topic = "months"
    watches = frozenset(
        {"attendance", "session", "person", "membership", "absence", "peer_group", "setting", "closed_month"}
        | {"duty", "pair", "pair_contact", "signpost"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.header.set_title(self.title())
        self.print = Button(_("Month pack"), kind=Kind.PRIMARY, size=Size.LARGE, icon="printer")
        self.header.add_action(self.print)
        self.board = MonthBoard()
        go = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO)
        go.clicked.connect(partial(context.navigator.go, "groups"))
        self.first_group = go
        self._empty = EmptyState(_("Nothing to count yet."), _("Add a group first. Its months are counted here."), go)
        self._stack = self.body.add(QStackedWidget(), 1)
        self._stack.addWidget(self.board)
        self._stack.addWidget(self._empty)
        self.presenter = MonthsPresenter(self, context)
        self.desk = ClosingDesk(self, context)
        self._connect()

    def _connect(self) -> None:
        self.print.clicked.connect(self.presenter.print_pack)
        self.board.steps.back.clicked.connect(partial(self.presenter.step, -1))
        self.board.steps.on.clicked.connect(partial(self.presenter.step, 1))
        self.board.table.pressed.connect(self.presenter.open_number)
        self.board.waiting.chosen.connect(self.presenter.fill_in)
        self.board.shape_changed.connect(self._reshape)
        self.board.year.chosen.connect(self._go_to)
        card = self.board.closing
        card.close_month.clicked.connect(self._close)
        card.correct.clicked.connect(self._correct)
        card.reopen.clicked.connect(self._reopen)

    def title(self) -> str:
        """Return the title of the page."""
        return _("Each month")

    def opened(self, **facts: object) -> None:
        """Show the month of the fact `month`, a year and a number; without it the one shown before."""
        self.presenter.come(_as_month(facts.get("month")), is_old=self.was_stale)

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Put the keyboard on the first number, or on the one thing to do."""
        if self._stack.currentWidget() is self._empty:
            self.first_group.setFocus()
        else:
            self.board.table.focus_current()

    def regions(self) -> list[QWidget]:
        """Return the months, the figures, and what is under them."""
        if self._stack.currentWidget() is self._empty:
            return [self]
        return [self.board.steps.back, self.board.year, self.board.table, self.board.waiting, self.board.closing]

    def print_page(self) -> None:
        """Ctrl+P: go to the month pack."""
        if self.presenter.glance is not None:
            self.presenter.print_pack()

    def park(self) -> dict[str, str]:
        """Keep a form that is open."""
        return self.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again."""
        self.desk.restore(texts)

    # What the presenter asks for

    def show_month(self, glance: Glance, state: MonthState) -> None:
        """Draw a month, and say how it stands."""
        self._stack.setCurrentWidget(self.board)
        self.print.show()
        title, has_groups = month_name(glance.year, glance.month), len(glance.groups) > 1
        self.board.steps.show_month(title, has_later=self.presenter.has_later)
        self._show_table()
        self.board.waiting.show_waiting(
            glance.waiting, has_groups=has_groups, is_over=state.is_over, is_closed=state.is_closed
        )
        stands = closing_words.closing(state, len(glance.waiting), self._context.discreet, has_groups=has_groups)
        self.board.steps.show_state(stands.title, is_closed=state.is_closed, is_over=state.is_over)
        self.board.closing.show_closing(stands, title)
        self.board.link()

    def show_year(self, year: Year, month: Month) -> None:
        """Draw the funder's year that the month lies in."""
        self.board.year.show_year(year, month)

    def show_no_group(self) -> None:
        """Say that there is no group yet."""
        self._stack.setCurrentWidget(self._empty)
        self.print.hide()

    def show_behind(self, behind: Behind, rows: tuple[RowBehind, ...]) -> None:
        """Open the box with the rows behind a number."""
        RowsBox(self, behind.title, behind.where, behind.method, rows, self._context).open_ask()

    def _go_to(self, month: Month) -> None:
        self.presenter.come(month)

    def _close(self) -> None:
        self.desk.close(self.presenter.month)

    def _correct(self) -> None:
        self.desk.ask_correct(self.presenter.month)

    def _reopen(self) -> None:
        self.desk.ask_reopen(self.presenter.month)

    def _reshape(self) -> None:
        self._show_table()
        self.board.link()

    def _show_table(self) -> None:
        if self.presenter.glance is not None:
            self.board.table.show_table(words.table(self.presenter.glance), is_wide=self.board.is_wide)


def _as_month(fact: object) -> Month | None:
    if isinstance(fact, tuple) and len(fact) == 2:
        return int(fact[0]), int(fact[1])
    return None


def make(context: Context) -> Screen:
    """Return the page for the window."""
    return MonthsScreen(context)
