"""What ringing round knows: who has which places to ring, and which comes next. No widgets here."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from peergroup_desktop.actions import directory, rounds
from peergroup_desktop.actions.directory import DueRow, PlaceDetail
from peergroup_desktop.actions.rounds import PersonTurns
from peergroup_desktop.core.freshness import checked_sentence
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import CheckAnswer, RecordLevel
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.screens.signposting.round_page import Call, Ringer

_ANYBODY = ""


class RoundFace(Protocol):
    """What the presenter asks of its page."""

    def show_ringers(self, ringers: tuple[Ringer, ...], chosen: str, *, may_deal: bool) -> None:
        """Show who rings."""

    def show_call(self, call: Call | None, *, waiting: int) -> None:
        """Show the next place; without one, how many gave no answer today."""


class RoundPresenter:
    """One sitting: where nobody answered, the place waits for another day."""

    def __init__(
        self, face: RoundFace, context: Context, ask: Callable[..., Any], on_changed: Callable[[RecordId], object]
    ) -> None:
        self._face, self._context, self._ask, self._on_changed = face, context, ask, on_changed
        self._unanswered: set[RecordId] = set()
        self._queues: dict[str, tuple[RecordId, ...]] = {}
        self.ringer = _ANYBODY
        self.place: PlaceDetail | None = None

    def show(self) -> None:
        """Ask who has what to ring, and show the next place."""
        dealt: tuple[PersonTurns, ...] = self._ask(rounds.round_turns) or ()
        due: tuple[DueRow, ...] = self._ask(directory.due_for_check) or ()
        theirs = {turn.place.id for each in dealt for turn in each.turns}
        nobodys = tuple(row.id for row in due if row.id not in theirs)
        self._queues = {each.person_id.hex(): tuple(turn.place.id for turn in each.turns) for each in dealt}
        names = {each.person_id.hex(): self._context.discreet.name(each.name) for each in dealt}
        if nobodys or not dealt:
            self._queues[_ANYBODY] = nobodys
        names[_ANYBODY] = _("Whoever’s here")
        if not self._left(self.ringer):
            self.ringer = next(filter(self._left, self._queues), self.ringer)
        ringers = tuple(Ringer(key, names[key], len(queue)) for key, queue in self._queues.items())
        self._face.show_ringers(ringers, self.ringer, may_deal=self._may_deal and bool(nobodys))
        self._show_next()

    def choose(self, ringer: str) -> None:
        """Go on with somebody's places."""
        self.ringer = ringer
        self._show_next()

    def answer(self, answer: CheckAnswer, said: str) -> None:
        """Keep what came of ringing, and go on; what changed is written down at once."""
        if self.place is None:
            return
        service_id = self.place.id
        if answer is CheckAnswer.NO_ANSWER:
            self._unanswered.add(service_id)
        self._context.runner.write(directory.check, service_id, answer, said)
        if answer is CheckAnswer.CHANGED:
            self._on_changed(service_id)

    def deal(self) -> None:
        """Share out what is due, three places each."""
        self._context.runner.write(rounds.deal_out, self._context.group.group_id, on_done=self._on_dealt)

    @property
    def _may_deal(self) -> bool:
        rows, group_id = self._context.group.rows, self._context.group.group_id
        level = next((row.record_level for row in rows if row.id == group_id), RecordLevel.COUNT_ONLY)
        return level is not RecordLevel.COUNT_ONLY

    def _on_dealt(self, count: int) -> None:
        if count:
            return
        has_ringers = any(key != _ANYBODY for key in self._queues)
        busy = _("Everybody who helps has three to ring already.")
        nobody = _("Nobody helps in this group yet. Say on People who is a volunteer or facilitator.")
        self._context.messages.tell(busy if has_ringers else nobody)

    def _left(self, ringer: str) -> tuple[RecordId, ...]:
        return tuple(self._without_answer(self._queues.get(ringer, ())))

    def _without_answer(self, queue: Iterable[RecordId]) -> Iterable[RecordId]:
        return (service_id for service_id in queue if service_id not in self._unanswered)

    def _show_next(self) -> None:
        left = self._left(self.ringer)
        self.place = self._ask(directory.get_place, left[0]) if left else None
        waiting = {service_id for queue in self._queues.values() for service_id in queue} & self._unanswered
        self._face.show_call(self._call(self.place, len(left)) if self.place else None, waiting=len(waiting))

    def _call(self, place: PlaceDetail, count: int) -> Call:
        return Call(
            name=place.name,
            phone=place.phones[0].shown if place.phones else "",
            checked=checked_sentence(place.last_checked_on, self._context.clock.today()),
            where_in_round=words.to_ring(count),
            script=self._ask(rounds.phone_script, place.id) or (),
        )
