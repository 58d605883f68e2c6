"""What the rota answers: sessions by jobs, gaps, who could be asked, and what Today shows of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from peergroup_desktop.actions.attendance.marks import require_names
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rota.facts import (
    Meeting,
    RotaFacts,
    WhyNot,
    coming_meetings,
    gather,
    is_in_use,
    meeting_of,
    turns_around,
)
from peergroup_desktop.actions.rota.fair import LOOKS_BACK, Ledger
from peergroup_desktop.actions.rota.jobs import FACILITATING, FACILITATORS, JobRow
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import shifted
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.vault import Vault

SESSIONS = 8
_LOOKS_AHEAD = 4


@dataclass(frozen=True)
class Turn:
    """A turn at a job of a session; a gap when `person_id` is None. `why_not` tells why they can’t come after all."""

    session_id: RecordId
    held_on: date
    kind: str
    person_id: RecordId | None = None
    display: str = ""
    why_not: WhyNot | None = None

    @property
    def is_gap(self) -> bool:
        """Whether nobody has it."""
        return self.person_id is None

    @property
    def is_open(self) -> bool:
        """Whether somebody is wanted for it: nobody has it, or somebody who can't come."""
        return self.is_gap or self.why_not is not None


@dataclass(frozen=True)
class RotaDay:
    """A session's turns, in the order of the jobs; gaps come after those who have the job.

    `few_facilitators`: facilitating is on the rota, and fewer than two people do it.
    """

    session_id: RecordId
    held_on: date
    starts_minute: int
    turns: tuple[Turn, ...]
    facilitator_count: int
    few_facilitators: bool

    @property
    def gaps(self) -> tuple[Turn, ...]:
        """What somebody is wanted for."""
        return tuple(turn for turn in self.turns if turn.is_open)


@dataclass(frozen=True)
class CannotRow:
    """Days on which somebody takes no turn. Without an `id` they are away, which their own page holds."""

    id: RecordId | None
    person_id: RecordId
    display: str
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True)
class Rota:
    """The coming sessions by the group's jobs. `names` shows everybody who is in it, or may be asked."""

    jobs: tuple[JobRow, ...]
    days: tuple[RotaDay, ...]
    cannot: tuple[CannotRow, ...]
    names: Mapping[RecordId, str]

    @property
    def gaps(self) -> tuple[Turn, ...]:
        """What somebody is wanted for, soonest first."""
        return tuple(gap for day in self.days for gap in day.gaps)


@dataclass(frozen=True)
class Suggestion:
    """Somebody who could take a turn. `last_on` is their last turn at anything; `doing` their jobs at that session."""

    person_id: RecordId
    display: str
    is_helper: bool
    last_on: date | None
    doing: tuple[str, ...]


@dataclass(frozen=True)
class TodayRota:
    """Today's session (or the next one) and the soonest session after it with gaps; None where there is none."""

    day: RotaDay | None = None
    next_gaps: RotaDay | None = None


@while_unchanged
def get_rota(vault: Vault, group_id: RecordId, first_on: date, sessions: int = SESSIONS) -> Rota:
    """Return the rota of so many sessions of a group, from a day on. Sessions that are off have none."""
    with vault.reading():
        facts = gather(vault, group_id, coming_meetings(group_id, first_on, sessions))
    days = tuple(_day(facts, meeting) for meeting in facts.meetings)
    return Rota(facts.jobs, days, tuple(_cannot_rows(facts)), MappingProxyType(facts.names))


def suggestions_for(vault: Vault, session_id: RecordId, kind: str) -> tuple[Suggestion, ...]:
    """Return who could do a job at a session, in fair order: helpers first, those with another job there later.

    Whoever is away, cannot on that day, sent apologies or has this very turn is left out.

    Raises:
        NotFound: no such session.
        AboveRecordLevel: the group only counts people.
    """
    with vault.reading():
        group_id, on = require_names(session_id)
        facts = gather(vault, group_id, meeting_of(session_id))
        ledger = Ledger(turns_around(group_id, on, shifted(on, LOOKS_BACK.days)))
    there, cannot = facts.turns.get(session_id, ()), facts.cannot.get(session_id, {})
    helping = frozenset(facts.helpers().get(kind, ()))
    able = [person for person in facts.people if person not in cannot and (kind, person) not in there]
    found = [
        Suggestion(
            person,
            facts.names[person],
            person in helping,
            ledger.last_on(person, on),
            tuple(job for job, busy in there if busy == person),
        )
        for person in ledger.order(able, kind, on)
    ]
    return tuple(sorted(found, key=_comes_later))


def on_today(vault: Vault, group_id: RecordId, session_id: RecordId | None = None) -> TodayRota:
    """Return the turns of today's session (or of `session_id`) and the next gaps; nothing while there is no rota."""
    today = vault.clock.today()
    with vault.reading():
        if not is_in_use(group_id, today):
            return TodayRota()
        facts = gather(vault, group_id, coming_meetings(group_id, today, _LOOKS_AHEAD))
    days = [_day(facts, meeting) for meeting in facts.meetings]
    shown = next((day for day in days if session_id in (None, day.session_id)), None)
    after = days[days.index(shown) + 1 :] if shown else days
    return TodayRota(shown, next((day for day in after if day.gaps), None))


def few_facilitators(vault: Vault, group_id: RecordId, first_on: date, sessions: int) -> frozenset[RecordId]:
    """Return those of the coming sessions that are planned, and have fewer than two facilitators."""
    with vault.reading():
        if not is_in_use(group_id, vault.clock.today()):
            return frozenset()
        facts = gather(vault, group_id, coming_meetings(group_id, first_on, sessions))
    days = (_day(facts, meeting) for meeting in facts.meetings if facts.turns.get(meeting.id))
    return frozenset(day.session_id for day in days if day.few_facilitators)


def _day(facts: RotaFacts, meeting: Meeting) -> RotaDay:
    turns: list[Turn] = []
    for job in facts.jobs:
        doing, cannot = facts.doing(meeting, job.kind), facts.cannot[meeting.id]
        turns += [
            Turn(meeting.id, meeting.held_on, job.kind, person, facts.names[person], cannot.get(person))
            for person in doing
        ]
        turns += [Turn(meeting.id, meeting.held_on, job.kind)] * (job.people_needed - len(doing))
    is_asked = any(job.kind == FACILITATING for job in facts.jobs)
    count = len(facts.able(meeting, FACILITATING))
    few = is_asked and count < FACILITATORS
    return RotaDay(meeting.id, meeting.held_on, meeting.starts_minute, tuple(turns), count, few)


def _cannot_rows(facts: RotaFacts) -> Iterable[CannotRow]:
    rows = [
        CannotRow(span.id, span.person_id, facts.names[span.person_id], span.starts_on, span.ends_on)
        for span in facts.spans
    ]
    asked = {person for job in facts.jobs for person in job.helper_ids}
    rows += [
        CannotRow(None, absence.person_id, facts.names[absence.person_id], absence.starts_on, absence.ends_on)
        for absence in facts.absences
        if absence.person_id in asked
    ]
    return sorted(rows, key=lambda row: (row.starts_on, sort_key(row.display)))


def _comes_later(suggestion: Suggestion) -> tuple[bool, bool]:
    return not suggestion.is_helper, bool(suggestion.doing)
