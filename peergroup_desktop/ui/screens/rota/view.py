"""The rota on the screen: the grid, beside or under it the cards, and what the shell asks of them."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions.rota import Rota, Suggestion, Turn
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.rota import words
from peergroup_desktop.ui.screens.rota.board import RotaBoard
from peergroup_desktop.ui.screens.rota.cards import CannotLine, JobLine
from peergroup_desktop.ui.screens.rota.desk import RotaDesk
from peergroup_desktop.ui.screens.rota.grid import DayLine
from peergroup_desktop.ui.screens.rota.head import RotaHead
from peergroup_desktop.ui.screens.rota.nothing import NoRota
from peergroup_desktop.ui.screens.rota.picking import Picking
from peergroup_desktop.ui.screens.rota.presenter import RotaPresenter
from peergroup_desktop.ui.undo import DockedUndo


class RotaScreen(Screen):
    """Pick a turn, then somebody for it, or another turn to swap with. Each is kept at once."""

    help_topic = "rota"
    watches = frozenset(
        {"rota_turn", "rota_job", "rota_helper", "unavailability", "session", "duty", "setting", "peer_group"}
        | {"person", "membership", "absence", "attendance"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.head = RotaHead(self.header)
        self.board = RotaBoard(context)
        self.presenter = RotaPresenter(self, context)
        self.desk = RotaDesk(self, self.presenter, context)
        self.nothing = NoRota()
        self.picking = Picking(self, self.board, self.presenter, context)
        self.body.add(self.picking.note)
        self._stack = self.body.add(QStackedWidget(), 1)
        for page in (self.board, self.nothing):
            self._stack.addWidget(page)
        self.undo = self.body.add(DockedUndo(context))
        self._connect()

    def _connect(self) -> None:
        board, presenter, desk = self.board, self.presenter, self.desk
        self.head.print.clicked.connect(self.print_page)
        self.head.fill.clicked.connect(presenter.fill)
        self.head.earlier.clicked.connect(presenter.go_earlier)
        self.head.later.clicked.connect(presenter.go_later)
        board.shape_changed.connect(presenter.show)
        board.jobs.add_requested.connect(desk.ask_new)
        board.jobs.change_requested.connect(desk.ask_change)
        board.cannot.add_requested.connect(desk.ask_cannot)
        board.cannot.end_requested.connect(desk.end_cannot)
        self.nothing.chosen.connect(partial(self._context.navigator.go, "groups"))

    # What the shell asks for

    def title(self) -> str:
        """Return the name of the page."""
        return _("Rota")

    def opened(self, **facts: object) -> None:
        """Show the coming sessions."""
        self.presenter.unpick()
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Start at the first gap."""
        if self._stack.currentWidget() is self.board:
            self.board.grid.focus_current()
        else:
            self.nothing.button.setFocus()

    def new(self) -> None:
        """Ctrl+N: a job."""
        if self._stack.currentWidget() is self.board:
            self.desk.ask_new()

    def print_page(self) -> None:
        """Ctrl+P: the rota for the wall."""
        if self._stack.currentWidget() is self.board:
            self._context.navigator.go("reports", printable="rota")

    def escape(self) -> bool:
        """Leave the picked turn as it is."""
        return self.picking.let_go() if self.presenter.picked is not None else super().escape()

    def regions(self) -> list[QWidget]:
        """Return where F6 goes: the grid, then the cards."""
        return [self, self.board.side] if self._stack.currentWidget() is self.board else [self]

    def park(self) -> dict[str, str]:
        """Return what is typed in an open form."""
        return self.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.desk.restore(texts)

    # What the presenter asks for

    def show_rota(self, rota: Rota) -> None:
        """Draw everything."""
        today, name = self.presenter.today, self._context.discreet.name
        self.header.set_title(self.title())
        self.head.show_rota(rota, is_later=self.presenter.is_later)
        first = None if self.presenter.is_later else rota.days[0]
        lines = tuple(
            DayLine(day, words.day_title(day, today), words.warning(day, is_first=day is first)) for day in rota.days
        )
        self.board.grid.show_rota(rota.jobs, lines, is_wide=self.board.is_wide)
        shown = {person: name(display) for person, display in rota.names.items()}
        self.board.jobs.show_jobs(tuple(JobLine(job.kind, words.job_line(job, shown)) for job in rota.jobs))
        self.board.cannot.show_people(
            tuple(CannotLine(row.id, name(row.display), words.cannot_line(row, today)) for row in rota.cannot)
        )
        self._stack.setCurrentWidget(self.board)

    def show_picked(self, turn: Turn | None, people: tuple[Suggestion, ...]) -> None:
        """Show which turn is picked."""
        self.picking.show(turn, people)

    def show_nothing(self, *, has_group: bool, keeps_names: bool) -> None:
        """Say why there is no rota."""
        self.header.set_title(self.title())
        self.head.show_none()
        self.nothing.show_kind(has_group=has_group, keeps_names=keeps_names)
        self._stack.setCurrentWidget(self.nothing)


def make(context: Context) -> Screen:
    """Return the rota for the window."""
    return RotaScreen(context)
