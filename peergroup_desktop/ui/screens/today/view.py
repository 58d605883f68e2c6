"""Today on the screen: the greeting, the green card, and the cards that have something on them."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.backing_up.desk import BackupDesk
from peergroup_desktop.ui.backing_up.words import Standing
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.today import words
from peergroup_desktop.ui.screens.today.backup_card import BackupCard
from peergroup_desktop.ui.screens.today.board import Board
from peergroup_desktop.ui.screens.today.cards import PeopleCard, ReadyCard, SessionsCard, open_words
from peergroup_desktop.ui.screens.today.details_dialog import DetailsDialog
from peergroup_desktop.ui.screens.today.drawer_strip import DrawerStrip
from peergroup_desktop.ui.screens.today.first_steps_card import FirstStepsCard
from peergroup_desktop.ui.screens.today.follow_up_card import FollowUpsCard
from peergroup_desktop.ui.screens.today.hello_card import HelloCard
from peergroup_desktop.ui.screens.today.hero import SessionHero
from peergroup_desktop.ui.screens.today.pairs_card import PairsCard
from peergroup_desktop.ui.screens.today.presenter import Picture, TodayPresenter
from peergroup_desktop.ui.screens.today.recheck_card import RecheckCard
from peergroup_desktop.ui.screens.today.rota_card import RotaCard
from peergroup_desktop.ui.screens.today.upkeep_card import UpkeepCard
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.visiting.desk import VisitDesk
from peergroup_desktop.ui.visiting.strip import VisitStrip
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.labels import TextLabel

_LOOKS_AGAIN_MS = 60_000


class TodayView(Screen):
    """What now? While it shows, it looks at the clock once a minute."""

    help_topic = "today"
    watches = frozenset(
        {"session", "attendance", "duty", "person", "membership", "absence", "peer_group", "pattern", "follow_up"}
        | {"concern_action", "rota_turn", "rota_job", "rota_helper", "unavailability"}
        | {"promise", "hello", "safe_contact", "consent", "activity", "pair", "pair_contact", "pair_review"}
        | {"agreement", "debrief", "service", "service_check", "phone"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._picture = Picture()
        self._was_discreet: bool | None = None
        self._standing: Standing | None = None
        self._day = TextLabel("", Text.BODY, Ink.INK2)
        self.header.set_second(self._day)
        self.hero = SessionHero()
        self.duties, self.ready = RotaCard(self, context), ReadyCard()
        self.coming = SessionsCard(_("Coming up"), "calendar-days")
        self.unfinished = SessionsCard(_("Not finished yet"), "clipboard-list", action=open_words)
        self.first_timers = PeopleCard(_("Came for the first time"), "sprout")
        self.missing = PeopleCard(_("Can’t come"), "mail")
        self.first_steps, self.backups = FirstStepsCard(), BackupCard()
        self.follow_ups = FollowUpsCard(self, context)
        self.follow_ups.emptied.connect(self.focus_first)
        self.hellos = HelloCard()
        self.hellos.emptied.connect(self.focus_first)
        self.pairs = PairsCard(context)
        self.upkeep = UpkeepCard(context)
        self.recheck = RecheckCard(context)
        below = (
            self.first_steps,
            self.pairs,
            self.follow_ups,
            self.hellos,
            self.upkeep,
            self.unfinished,
            self.missing,
            self.first_timers,
            self.recheck,
        )
        self.board = Board(self.hero, below, (self.duties, self.ready, self.coming), last=self.backups)
        self.body.add(self.board, 1)
        self.drawer = DrawerStrip(context)
        self.board.put_on_top(self.drawer)
        self.visits = VisitStrip(VisitDesk(self, context, self.follow_ups.desk.forms), context)
        self.visits.emptied.connect(self.focus_first)
        self.board.put_on_top(self.visits)
        self.visits.redrawn.connect(self.board.order)
        self.no_group = self.body.add(self._build_no_group(), 1)
        self.no_group.hide()
        self.presenter = TodayPresenter(self, context)
        self._desk = BackupDesk(self, context)
        self._minute = QTimer(self)
        self._minute.setInterval(_LOOKS_AGAIN_MS)
        self._minute.timeout.connect(self.presenter.show)
        self._connect()

    def _build_no_group(self) -> EmptyState:
        button = Button(_("Set up a group"), kind=Kind.PRIMARY, size=Size.HERO, icon="users-round")
        button.clicked.connect(partial(self._context.navigator.go, "groups"))
        return EmptyState(_("The chairs are out."), _("Set up a group, and its sessions will be here."), button)

    def _connect(self) -> None:
        self.hero.place_requested.connect(self._on_place_requested)
        self.hero.details_requested.connect(self._on_details_requested)
        self.hellos.said.connect(self.presenter.said_hello)
        self.hero.planning_requested.connect(partial(self._context.navigator.go, "groups"))
        self.hero.pairs_requested.connect(partial(self._context.navigator.go, "pairs"))
        for sessions in (self.coming, self.unfinished):
            sessions.chosen.connect(self._open_register)
        for people in (self.first_timers, self.missing):
            people.chosen.connect(self._on_person_chosen)
        self.duties.all_requested.connect(partial(self._context.navigator.go, "rota"))
        self.duties.filled.connect(self.focus_first)
        self.first_steps.chosen.connect(self._on_step_chosen)
        self.backups.back_up_requested.connect(self._desk.back_up)
        self.backups.all_requested.connect(partial(self._context.navigator.go, "backups"))
        self._context.backups.changed.connect(self.presenter.show_backups)

    # What the shell asks for

    def title(self) -> str:
        """Return the greeting."""
        account = self._context.vault.account.name
        return words.greeting(self.presenter.now(), "" if self._context.discreet.is_on else account)

    def opened(self, **facts: object) -> None:
        """Show what is on."""
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Put the keyboard on the one thing to do."""
        for button in (self.hero.register, self.hero.pairs, self.hero.plan):
            if button.isVisible():
                button.setFocus()

    def park(self) -> dict[str, str]:
        """Return what is typed in an open form."""
        return self.follow_ups.desk.forms.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.follow_ups.desk.restore(texts)
        self.visits.desk.restore(texts)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the clock while shown."""
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while hidden."""
        super().hideEvent(event)
        self._minute.stop()

    # What the presenter asks for

    def show_picture(self, picture: Picture) -> None:
        """Draw the cards that have something on them."""
        self._show_title()
        self.visits.show_visits()
        self.drawer.show_due()
        discreet = self._context.discreet.is_on
        is_same = not self.follow_ups.show_promises() and picture == self._picture
        if is_same and not self.board.isHidden() and discreet == self._was_discreet:
            return
        self._picture, self._was_discreet = picture, discreet
        today = self._context.clock.today()
        if picture.is_for_pairs:
            self.hero.show_pairs(picture.pair_count, sum(pair.is_due for pair in picture.pairs))
        else:
            self.hero.show_hero(picture.hero)
        self.pairs.show_pairs(picture.pairs)
        self.duties.show_duties(picture.duties)
        self.ready.show_needs(picture.ready, self._context)
        self.coming.show_sessions(picture.coming)
        self.upkeep.show_upkeep(picture.upkeep)
        self.recheck.show_due(picture.recheck)
        self.first_steps.show_steps(is_wanted=picture.is_new)
        self.unfinished.show_sessions(picture.unfinished)
        self.hellos.show_people(picture.hellos, self._context)
        self.first_timers.show_people(picture.first_timers, self._context)
        self.missing.show_people(picture.missing, self._context, more=picture.more_missing)
        if picture.hero is not None:
            held_on = picture.hero.session.held_on
            self.duties.set_title(words.on_duty(held_on, today, is_planned=picture.duties.is_planned))
            self.missing.set_title(words.not_coming(held_on, today))
        self.board.arrange()
        self.board.show()
        self.no_group.hide()

    def show_no_group(self) -> None:
        """Say that there is no group yet."""
        self._show_title()
        self.board.hide()
        self.no_group.show()

    def show_backups(self, standing: Standing) -> None:
        """Say when the last backup was."""
        was_there = self.backups.has_any
        if standing != self._standing:
            self._standing = standing
            self.backups.show_standing(standing)
        if not was_there:
            self.board.arrange()

    def _show_title(self) -> None:
        self.header.set_title(self.title())
        self._day.setText(long_day(self._context.clock.today()))

    # Signals

    def _on_place_requested(self, place: str) -> None:
        if self._picture.hero is not None:
            self._context.navigator.go(place, session_id=self._picture.hero.session.id)

    def _open_register(self, session_id: RecordId) -> None:
        self._context.navigator.go("register", session_id=session_id)

    def _on_details_requested(self) -> None:
        if self._picture.hero is not None:
            DetailsDialog(self, self._context, self._picture.hero.session).open_ask()

    def _on_step_chosen(self, place: str, printable: str) -> None:
        self._context.navigator.go(place, **({"printable": printable} if printable else {}))

    def _on_person_chosen(self, person_id: RecordId) -> None:
        self._context.navigator.go("people", person_id=person_id)


def make(context: Context) -> Screen:
    """Return Today for the window."""
    return TodayView(context)
