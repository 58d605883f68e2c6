"""The register on the screen: who talks to whom among its parts, and what the shell asks of it."""

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.screens.register.counting import Counting
from peergroup_desktop.ui.screens.register.door import Door
from peergroup_desktop.ui.screens.register.hand import Hand
from peergroup_desktop.ui.screens.register.header import RegisterHeader
from peergroup_desktop.ui.screens.register.pages import RegisterPages
from peergroup_desktop.ui.screens.register.popups import Popups
from peergroup_desktop.ui.screens.register.presenter import RegisterPresenter
from peergroup_desktop.ui.screens.register.roll import Roll
from peergroup_desktop.ui.suggesting.desk import SuggestDesk

_LOW, _LOW_EDGE, _EDGE = 740, 12, 16
_NAME_TYPED = "name at the door"


class RegisterView(Screen):
    """`Hand` moves in the list, `Door` lets people in above it, `RegisterPresenter` knows the rest."""

    help_topic = "register"
    watches = frozenset(
        {"session", "attendance", "duty", "person", "membership", "absence", "setting", "peer_group", "giving_mark"}
        | {"rota_turn", "activity", "drop_in"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._typed_before = ""
        self.head = RegisterHeader(self.header)
        self.pages = self.body.add(RegisterPages(self.header, self.head.facts, context), 1)
        self.hand = Hand(self.pages.list.rows, context)
        self.presenter = RegisterPresenter(self, self.hand, context)
        self.hand.marking = self.presenter.marking
        self.door = Door(self.pages.list.newcomer, self.pages.list.paper, context, open_roll=self._open_roll)
        self.counting = Counting(self, self.pages, context)
        self.popups = Popups(self, context, self.presenter, corner_of=self.hand.corner_of)
        self.suggesting = SuggestDesk(self, context, self.counting.doing.forms)
        self._connect_list()
        self._connect_side()

    def _connect_list(self) -> None:
        self.head.chooser.stepped.connect(self.presenter.step)
        self.head.dates_requested.connect(self.popups.open_dates)
        self.head.someone_new.clicked.connect(self.new)
        self.pages.list.newcomer_requested.connect(self.new)
        for tools in (self.pages.list.tools, self.pages.roles.tools):
            tools.everyone_requested.connect(self.presenter.marking.mark_everyone_here)
            tools.paper_requested.connect(self.pages.close_roles)
            tools.paper_requested.connect(self.door.open_paper)
            tools.filter_changed.connect(self.presenter.show_only_unmarked)
        self.hand.counts_changed.connect(self._show_counts)
        self.hand.settled.connect(self.presenter.settle)
        self.hand.card_requested.connect(self.popups.open_card)
        self.hand.giving_requested.connect(self.popups.open_giving)
        self.hand.person_requested.connect(self.popups.open_page)
        self.door.arrived.connect(self.hand.arrive)
        self.door.put_away.connect(self.hand.take_focus)

    def _connect_side(self) -> None:
        for end in (self.pages.side.finish, self.pages.bottom):
            end.finish_requested.connect(self.presenter.finish)
            end.reopen_requested.connect(self.presenter.reopen)
            end.notes_requested.connect(self.popups.open_notes)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.presenter.finish)
        for heads in (self.pages.cards.heads.changed, self.pages.counts.head_changed):
            heads.connect(self.presenter.marking.set_headcount)
        self.pages.cards.roles.chosen.connect(self.presenter.set_duty)
        self.pages.cards.roles.as_planned_requested.connect(self.presenter.take_over_rota)
        self.pages.cards.room.suggest.clicked.connect(self._suggest)
        self.pages.nothing.groups_requested.connect(self.popups.open_groups)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a low window's rows four px from each margin: fourteen fit then."""
        super().resizeEvent(event)
        edge = _LOW_EDGE if self.window().height() < px(_LOW) else _EDGE
        self.set_margins((24, edge, 24, edge))

    # What the shell asks for

    def title(self) -> str:
        """Return the day of the session."""
        session = self.presenter.session
        return words.title(session, self._context.clock.today()) if session else _("Register")

    def opened(self, **facts: object) -> None:
        """Show the register of the fact `session_id`; without it the one shown before, or today's."""
        if not self.was_seen:
            self.presenter.forget()  # made ready out of sight: the hand begins at the top of today's list
        session_id = facts.get("session_id")
        if isinstance(session_id, bytes):
            self.presenter.open(session_id)
        elif self.presenter.session is None or not self.was_seen:
            self.presenter.open()
        else:
            self.presenter.reload()

    def refresh(self) -> None:
        """Ask for the rows again."""
        self.presenter.reload()

    def focus_first(self) -> None:
        """Put the keyboard on the row with the hand, or on the first count of a drop-in."""
        if self.pages.has_counts:
            self.pages.counts.focus_first()
        else:
            self.hand.take_focus()

    def new(self) -> None:
        """Ask for the name of someone new."""
        if self.presenter.roll is not None and self.presenter.keeps_names:
            self.pages.close_roles()
            self.pages.show_counts_page(is_shown=False)
            self.door.open_newcomer()

    def escape(self) -> bool:
        """Put a panel away, or come back from roles and counts."""
        if self.door.is_open:
            self.door.close()
            return True
        return self.pages.close_roles() or super().escape()

    def regions(self) -> list[QWidget]:
        """Return where F6 goes: the list, then what is beside or under it."""
        return [self, self.pages.end]

    def park(self) -> dict[str, str]:
        """Return the name, and the form of an activity, that were typed and not yet kept."""
        typed = self.door.typed()
        return self.counting.doing.forms.park() | ({_NAME_TYPED: typed} if typed else {})

    def restore(self, texts: dict[str, str]) -> None:
        """Show again what was typed before the file was locked."""
        self._typed_before = texts.get(_NAME_TYPED, "")
        self.counting.doing.restore(texts)
        self.suggesting.restore(texts)

    # What the presenter asks for

    def show_register(self, roll: Roll, *, is_another: bool) -> None:
        """Draw everything."""
        session, today = roll.register.session, self._context.clock.today()
        keeps_names = self.presenter.keeps_names
        finished = words.finished() if roll.register.is_finished else ""
        self.head.show_session(session, self.title(), keeps_names=keeps_names)
        self.pages.show_roll(roll, words.wrong_day(session, today), finished, keeps_names=keeps_names)
        self.pages.cards.roles.show_jobs(self.presenter.jobs())
        self.pages.cards.roles.show_planned(is_planned=self.presenter.has_plan)
        self.counting.show(roll, is_another=is_another, keeps_names=keeps_names)
        self.hand.show(roll, is_another=is_another)
        if is_another:
            self.pages.cards.heads.fold_up()
        self._show_counts()
        if self._typed_before and keeps_names:
            self.door.type_again(self._typed_before)
            self._typed_before = ""

    def show_no_session(self, *, has_group: bool) -> None:
        """Say that there is nothing to mark yet, and what to do."""
        self.head.show_session(None, self.title(), keeps_names=False)
        self.pages.show_nothing(has_group=has_group)

    def _suggest(self) -> None:
        session = self.presenter.session
        self.suggesting.ask(session_id=session.id if session else None)

    def _open_roll(self) -> Roll | None:
        return self.presenter.roll

    def _show_counts(self) -> None:
        roll = self.presenter.roll
        if roll is not None:
            self.pages.show_counts(roll)
            self.pages.cards.ready.show_needs(words.ready(roll.rows, is_discreet=self._context.discreet.is_on))
            self.pages.fit_ready()


def make(context: Context) -> Screen:
    """Return the register for the window."""
    return RegisterView(context)
