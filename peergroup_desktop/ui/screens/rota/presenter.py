"""Which sessions the rota shows, which turn is picked, and what becomes of it. Plain Python; `view` draws."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Protocol, TypeVar

from peergroup_desktop.actions import rota
from peergroup_desktop.actions.rota import Rota, Suggestion, Turn
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.rota import words
from peergroup_desktop.ui.taking_turns.find_box import give_up, take_over

_DAY = timedelta(days=1)
T = TypeVar("T")


class RotaFace(Protocol):
    """What the presenter asks of the screen."""

    def show_rota(self, rota: Rota) -> None:
        """Draw sessions, jobs, and who can't."""

    def show_picked(self, turn: Turn | None, people: tuple[Suggestion, ...]) -> None:
        """Show which turn is picked and who could have it, or that none is."""

    def show_nothing(self, *, has_group: bool, keeps_names: bool) -> None:
        """Say why there is no rota, and what to do."""

    def show_done(self, words: str) -> None:
        """Tell what was done that the page does not show."""


class RotaPresenter:
    """The rota of the group in use."""

    def __init__(self, face: RotaFace, context: Context) -> None:
        self._face, self._context = face, context
        self._group_id: RecordId | None = None
        self._starts: list[date] = []
        self.rota: Rota | None = None
        self.picked: Turn | None = None
        self.people: tuple[Suggestion, ...] = ()

    @property
    def today(self) -> date:
        """Today, as the file's clock has it."""
        return self._context.clock.today()

    @property
    def first_on(self) -> date:
        """The day from which sessions are shown."""
        return self._starts[-1] if self._starts else self.today

    @property
    def is_later(self) -> bool:
        """Whether other sessions than the next ones are shown."""
        return bool(self._starts)

    def show(self) -> None:
        """Ask for everything again."""
        group_id = self._context.group.group_id
        if group_id != self._group_id:
            self._group_id, self._starts, self.picked = group_id, [], None
        found = self._ask(rota.get_rota, group_id, self.first_on) if group_id is not None else None
        if found is None or not found.days or not self.keeps_names:
            self.rota = None
            self._face.show_nothing(has_group=group_id is not None, keeps_names=self.keeps_names)
            return
        self.rota = found
        self._face.show_rota(found)
        self._show_picked()

    @property
    def keeps_names(self) -> bool:
        """Whether the group writes names down at all."""
        levels = {row.id: row.record_level for row in self._context.group.rows}
        return levels.get(self._group_id or b"") is not RecordLevel.COUNT_ONLY

    # Which sessions

    def go_later(self) -> None:
        """Show the sessions after these."""
        if self.rota is not None and len(self.rota.days) == rota.SESSIONS:
            self._starts.append(self.rota.days[-1].held_on + _DAY)
            self.unpick()
            self.show()

    def go_earlier(self) -> None:
        """Go back to the sessions before."""
        if self._starts:
            self._starts.pop()
            self.unpick()
            self.show()

    # A turn

    def press(self, turn: Turn) -> None:
        """Pick a turn; with one picked already, swap the two. The picked one again lets it go."""
        before = self.picked
        if before is None or _is_beside(before, turn):
            self.picked = None if before == turn else turn
            self._show_picked()
        else:
            self.picked = None
            self._context.runner.write(rota.swap, before, turn)
            self._show_picked()

    def give_to(self, person_id: RecordId) -> None:
        """Give the picked turn to somebody."""
        turn, self.picked = self.picked, None
        if turn is not None:
            take_over(self._context, turn, person_id)
            self._show_picked()

    def take_off(self, turn: Turn | None = None) -> None:
        """Leave a turn to nobody: the picked one, when none is named."""
        turn, self.picked = turn or self.picked, None
        if turn is not None and not turn.is_gap:
            give_up(self._context, turn)
        self._show_picked()

    def unpick(self) -> bool:
        """Leave the picked turn as it is; tell whether there was one."""
        was_picked, self.picked = self.picked is not None, None
        self._show_picked()
        return was_picked

    def fill(self) -> None:
        """Give every gap to whose turn it is."""
        if self.rota is not None:
            self.unpick()
            self._context.runner.write(rota.fill_fairly, self._group_id, self.first_on, on_done=self._on_filled)

    def _on_filled(self, _count: int) -> None:
        if self.rota is not None and self.rota.gaps:
            self._face.show_done(words.left_over(len(self.rota.gaps)))

    def _show_picked(self) -> None:
        turn = self.picked
        if turn is not None and not self._has(turn):
            turn = self.picked = None
        found = self._ask(rota.suggestions_for, turn.session_id, turn.kind) if turn is not None else None
        self.people = found or ()
        self._face.show_picked(turn, self.people)

    def _has(self, turn: Turn) -> bool:
        return self.rota is not None and any(turn in day.turns for day in self.rota.days)

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else None


def _is_beside(one: Turn, other: Turn) -> bool:
    """Say whether swapping two turns would change nothing: one job of one session, or two gaps."""
    return (one.session_id, one.kind) == (other.session_id, other.kind) or (one.is_gap and other.is_gap)
