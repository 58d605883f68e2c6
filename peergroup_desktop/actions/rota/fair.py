"""Fair turns: who does a small job next. Plain functions; they know no file.

Whoever had the fewest turns in twelve weeks comes first, then whoever had their last one longest ago. Nobody does two
jobs at one session while somebody else could do one of them.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby

from peergroup_desktop.core.ids import RecordId

LOOKS_BACK = timedelta(weeks=12)


@dataclass(frozen=True)
class Gap:
    """A job at a session that nobody does yet. A job for two is two gaps, alike."""

    session_id: RecordId
    on: date
    kind: str


@dataclass(frozen=True)
class Taken:
    """Somebody's turn at a job, done or to come."""

    session_id: RecordId
    on: date
    kind: str
    person_id: RecordId


class Ledger:
    """Who had which turns. Knows in what order people would be asked."""

    def __init__(self, taken: Iterable[Taken] = ()) -> None:
        self._turns: dict[RecordId, list[tuple[date, str]]] = defaultdict(list)
        self._at: dict[RecordId, list[tuple[str, RecordId]]] = defaultdict(list)
        for turn in taken:
            self.add(turn)

    def add(self, turn: Taken) -> None:
        """Write a turn down."""
        self._turns[turn.person_id].append((turn.on, turn.kind))
        self._at[turn.session_id].append((turn.kind, turn.person_id))

    def at(self, session_id: RecordId) -> Sequence[tuple[str, RecordId]]:
        """Return who does what at a session, as (job, person)."""
        return self._at.get(session_id, ())

    def last_on(self, person_id: RecordId, before: date) -> date | None:
        """Return when somebody had their last turn before a day."""
        return max((on for on, _kind in self._turns.get(person_id, ()) if on < before), default=None)

    def order(self, people: Iterable[RecordId], kind: str, on: date) -> list[RecordId]:
        """Return people in fair order for a job on a day; those who are alike stay in the order they came in."""
        return sorted(people, key=lambda person: self._standing(person, kind, on))

    def _standing(self, person: RecordId, kind: str, on: date) -> tuple[int, date, date]:
        """Weigh the turns from twelve weeks before a day, those planned after it too."""
        turns = [turn for turn in self._turns.get(person, ()) if on - turn[0] < LOOKS_BACK]
        before = [(day, job) for day, job in turns if day <= on]
        last = max((day for day, _job in before), default=date.min)
        return len(turns), last, max((day for day, job in before if job == kind), default=date.min)


def fill(
    gaps: Iterable[Gap],
    taken: Iterable[Taken],
    helpers: Mapping[str, Sequence[RecordId]],
    cannot: Mapping[RecordId, Collection[RecordId]],
) -> tuple[Taken, ...]:
    """Return a turn for each gap that somebody can fill, the earliest session first.

    Args:
        gaps: what nobody does yet.
        taken: turns of the last weeks, and those planned.
        helpers: who takes turns at a job, A to Z.
        cannot: who cannot come or help, by session.
    """
    ledger, found = Ledger(taken), []
    for session_id, wanted in groupby(sorted(gaps, key=_when), key=_session):
        seating = _Seating(tuple(wanted), ledger, helpers, cannot.get(session_id, ()))
        for turn in seating.turns():
            ledger.add(turn)
            found.append(turn)
    return tuple(found)


def _when(gap: Gap) -> tuple[date, RecordId, str]:
    return gap.on, gap.session_id, gap.kind


def _session(gap: Gap) -> RecordId:
    return gap.session_id


@dataclass
class _Seating:
    """Finds people for the gaps of one session: each somebody else, as far as there are enough."""

    gaps: tuple[Gap, ...]
    ledger: Ledger
    helpers: Mapping[str, Sequence[RecordId]]
    cannot: Collection[RecordId]
    chosen: dict[int, RecordId] = field(default_factory=dict)

    def turns(self) -> list[Taken]:
        """Return the turns, in the order of the gaps."""
        there = self.ledger.at(self.gaps[0].session_id)
        could = [self._order(gap) for gap in self.gaps]
        busy = {person for _kind, person in there}
        free = [[person for person in people if person not in busy] for people in could]
        scarcest_first = sorted(range(len(self.gaps)), key=lambda place: len(free[place]))
        for place in scarcest_first:
            self._seat(place, free, set())
        for place in scarcest_first:
            if place not in self.chosen:
                self._double(place, could[place], there)
        gaps = [(self.gaps[place], person) for place, person in sorted(self.chosen.items())]
        return [Taken(gap.session_id, gap.on, gap.kind, person) for gap, person in gaps]

    def _order(self, gap: Gap) -> list[RecordId]:
        able = [person for person in self.helpers.get(gap.kind, ()) if person not in self.cannot]
        return self.ledger.order(able, gap.kind, gap.on)

    def _seat(self, place: int, free: Sequence[Sequence[RecordId]], seen: set[RecordId]) -> bool:
        """Give a gap the first person who does nothing yet; else let somebody change to another gap for it."""
        holding = {person: other for other, person in self.chosen.items()}
        for person in free[place]:
            if person not in holding:
                self.chosen[place] = person
                return True
        for person in free[place]:
            if person not in seen:
                seen.add(person)
                if self._seat(holding[person], free, seen):
                    self.chosen[place] = person
                    return True
        return False

    def _double(self, place: int, could: Sequence[RecordId], there: Sequence[tuple[str, RecordId]]) -> None:
        """Give a gap somebody who does another job already: whoever does the least of them."""
        kind = self.gaps[place].kind
        doing = [*there, *((self.gaps[other].kind, person) for other, person in self.chosen.items())]
        load = Counter(person for _kind, person in doing)
        able = [person for person in could if (kind, person) not in doing]
        if able:
            self.chosen[place] = min(able, key=lambda person: load[person])
