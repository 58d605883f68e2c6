"""What Today knows: the next session, the one before it, and what follows from their registers. `view` draws."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from peergroup_desktop.actions import activities, attendance, backups, care, sessions
from peergroup_desktop.actions.activities import ActivityRow
from peergroup_desktop.actions.attendance import RegisterRow
from peergroup_desktop.actions.backups import BackupStatus
from peergroup_desktop.actions.pairs import PairRow, list_pairs
from peergroup_desktop.actions.rota import TodayRota, on_today
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed, ContactWay, GroupRole, QuietWish
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.backing_up import words as backup_words
from peergroup_desktop.ui.backing_up.words import Standing as BackupStanding
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.today import words
from peergroup_desktop.ui.screens.today.on_duty import OnDuty, on_duty
from peergroup_desktop.ui.screens.today.pair_lines import PAIRS_ALONE, PairNext, next_for_pairs
from peergroup_desktop.ui.screens.today.recheck_lines import Recheck, recheck
from peergroup_desktop.ui.screens.today.upkeep import UpkeepLine, upkeep

_RECENT, _COMING = timedelta(days=35), timedelta(days=70)
_MOST_LINES, _MOST_COMING = 5, 3
_WAYS = {
    QuietWish.TEXT_ME: ContactWay.TEXT,
    QuietWish.RING_ME: ContactWay.PHONE,
    QuietWish.SEND_A_CARD: ContactWay.CARD,
    QuietWish.ASK_SOMEONE: ContactWay.PHONE,
}
_LEADING = {GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR}

T = TypeVar("T")


@dataclass(frozen=True)
class PersonLine:
    """Somebody on a card, with what is said about them."""

    person_id: RecordId
    display: str
    line: str


@dataclass(frozen=True)
class HelloLine:
    """Somebody who might like a hello: since when, after how many weeks, how they wish to hear, and on what number."""

    person_id: RecordId
    display: str
    line: str
    weeks: int
    wish: QuietWish
    who: str
    phone: str


@dataclass(frozen=True)
class SessionLine:
    """A session on a card, with what is said about it."""

    session_id: RecordId
    day: str
    line: str


@dataclass(frozen=True)
class Hero:
    """The session that matters now, with its lines, and how many came to the one before (None before the first).

    `about` is its theme and what it does, `bring` what to bring for that.
    """

    session: SessionRow
    above: str
    button: str
    last_count: int | None
    last_when: str
    last_says: str
    about: str = ""
    bring: str = ""
    writes_notes: bool = False


@dataclass(frozen=True)
class Picture:
    """Everything Today shows. A card whose part is empty is left out; `more_*` counts what did not fit.

    `is_new` is a group that has not met yet, with nobody on its list but those who lead it; `is_for_pairs` is a
    group whose pairs meet, and that plans no session.
    """

    hero: Hero | None = None
    duties: OnDuty = field(default_factory=OnDuty)
    ready: tuple[tuple[AccessNeed, tuple[str, ...]], ...] = ()
    coming: tuple[SessionLine, ...] = ()
    unfinished: tuple[SessionLine, ...] = ()
    first_timers: tuple[PersonLine, ...] = ()
    hellos: tuple[HelloLine, ...] = ()
    missing: tuple[PersonLine, ...] = ()
    more_missing: int = 0
    is_new: bool = False
    upkeep: tuple[UpkeepLine, ...] = ()
    pairs: tuple[PairNext, ...] = ()
    pair_count: int = 0
    is_for_pairs: bool = False
    recheck: Recheck = field(default_factory=Recheck)


class TodayFace(Protocol):
    """What the presenter asks of the screen."""

    def show_picture(self, picture: Picture) -> None:
        """Draw the cards that have something on them."""

    def show_no_group(self) -> None:
        """Say that there is no group yet."""

    def show_backups(self, standing: BackupStanding) -> None:
        """Say when the last backup was."""


class TodayPresenter:
    """Asks the file what Today shows for the group in use."""

    def __init__(self, face: TodayFace, context: Context) -> None:
        self._face = face
        self._context = context

    def now(self) -> datetime:
        """Return this moment where the computer stands."""
        return self._context.clock.now().astimezone()

    def show(self) -> None:
        """Ask and draw again."""
        self.show_backups()
        self._context.visits.look()
        group_id = self._context.group.group_id
        if group_id is None:
            self._face.show_no_group()
        else:
            self._face.show_picture(self._picture(group_id, self._context.clock.today()))

    def show_backups(self) -> None:
        """Ask how old the backups are, and say it."""
        self._context.runner.ask(backups.status, on_answer=self._show_backups)

    def _show_backups(self, status: BackupStatus) -> None:
        today = self._context.clock.today()
        self._face.show_backups(backup_words.standing(status, self._context.backups.trouble, today))

    def _picture(self, group_id: RecordId, today: date) -> Picture:
        session = self._ask(sessions.next_session, group_id, self.now())
        last = self._ask(sessions.previous_session, group_id, session.held_on if session else today)
        near = self._ask(sessions.list_sessions, group_id, today - _RECENT, today + _COMING)
        register = self._ask(attendance.get_register, session.id) if session and not session.is_cancelled else None
        rota = self._rota(group_id, session)
        rows = register.rows if register else ()
        missing = tuple(self._missing(rows, today))
        kind, pair_rows = self._context.group.kind, self._pairs(group_id)
        return Picture(
            hero=self._hero(session, last, today) if session else None,
            duties=on_duty(register, rota),
            ready=tuple(_ready(rows)),
            coming=tuple(self._coming(near, session, today))[:_MOST_COMING],
            unfinished=tuple(self._unfinished(near, session, today))[:_MOST_LINES],
            first_timers=tuple(self._first_timers(last, today))[:_MOST_LINES],
            hellos=tuple(self._hellos(group_id, today)),
            missing=missing[:_MOST_LINES],
            more_missing=max(len(missing) - _MOST_LINES, 0),
            pairs=next_for_pairs(pair_rows, kind, today),
            pair_count=len(pair_rows),
            is_for_pairs=session is None and kind in PAIRS_ALONE,
            upkeep=upkeep(self._ask, group_id, today),
            recheck=recheck(self._ask),
            is_new=last is None and register is not None and all(row.role in _LEADING for row in rows),
        )

    def _ask(self, question: Callable[..., T], *facts: object) -> T:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0]

    def _hero(self, session: SessionRow, last: SessionRow | None, today: date) -> Hero:
        count = last.came_count + last.extra_count if last else None
        when = words.last_time(last, today) if last else ""
        says = words.chairs(count or 0, when) if last else ""
        above, button = words.above(session, self.now()), words.register_button(session, self.now())
        doing = self._doing(session)
        about = words.about(session.topic, [row.name for row in doing])
        bring, writes = words.bring(activities.what_to_bring(doing)), words.is_for_notes(session, self.now())
        return Hero(session, above, button, count, when, says, about, bring, writes)

    def _doing(self, session: SessionRow) -> tuple[ActivityRow, ...]:
        if Part.ACTIVITIES not in self._context.group.parts:
            return ()
        return self._ask(activities.list_activities, session.id)

    def _pairs(self, group_id: RecordId) -> tuple[PairRow, ...]:
        return self._ask(list_pairs, group_id) if Part.PAIRS in self._context.group.parts else ()

    def _rota(self, group_id: RecordId, session: SessionRow | None) -> TodayRota:
        if Part.ROTA not in self._context.group.parts:
            return TodayRota()
        return self._ask(on_today, group_id, session.id if session else None)

    def _coming(self, near: Sequence[SessionRow], shown: SessionRow | None, today: date) -> Iterable[SessionLine]:
        after = shown.held_on if shown else today
        for session in near:
            if session.held_on > after:
                yield SessionLine(session.id, words.coming_day(session.held_on), words.coming(session))

    def _unfinished(self, near: Sequence[SessionRow], shown: SessionRow | None, today: date) -> Iterable[SessionLine]:
        for session in reversed(near):
            is_open = not session.is_finished and not session.is_cancelled
            if is_open and session.held_on < today and (shown is None or session.id != shown.id):
                yield SessionLine(session.id, words.past_day(session.held_on, today), words.open_register(session))

    def _first_timers(self, last: SessionRow | None, today: date) -> Iterable[PersonLine]:
        if last is not None:
            when = words.came_first(last.held_on, today)
            for row in self._ask(attendance.came_first, last.id):
                yield PersonLine(row.person_id, row.display, when)

    def said_hello(self, person_id: RecordId, wish: QuietWish) -> None:
        """Keep that somebody was greeted, as they wished."""
        self._context.runner.write(care.said_hello, person_id, self._context.group.group_id, _WAYS[wish])

    def _hellos(self, group_id: RecordId, today: date) -> Iterable[HelloLine]:
        for row in self._ask(care.might_like_hello, group_id):
            since = words.hello_since(row.last_came_on, today)
            yield HelloLine(row.person_id, row.display, since, row.weeks, row.way, row.who or "", row.phone_hint)

    def _missing(self, rows: Sequence[RegisterRow], today: date) -> Iterable[PersonLine]:
        for row in rows:
            if row.standing in {Standing.APOLOGIES, Standing.AWAY}:
                yield PersonLine(row.person_id, row.display, words.why_missing(row, today))


_COULD_COME = {Standing.PRESENT, Standing.NOT_MARKED}


def _ready(rows: Sequence[RegisterRow]) -> Iterable[tuple[AccessNeed, tuple[str, ...]]]:
    for need in AccessNeed:
        names = tuple(row.called for row in rows if need in row.access_needs and row.standing in _COULD_COME)
        if names:
            yield need, names
