"""What the file knows about the sessions a rota is about: who belongs, who cannot, who has turns. A few questions
for all of them together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peewee import Expression

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.rota.fair import LOOKS_BACK, Gap, Taken
from peergroup_desktop.actions.rota.jobs import JobRow, jobs_of
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import shifted
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Attendance, Duty, Membership, Person, RotaTurn, Session, Unavailability
from peergroup_desktop.storage.vault import Vault


class WhyNot(StrEnum):
    """Why somebody has no turn at a session."""

    CANNOT = "cannot"  # they said so for these days
    AWAY = "away"
    APOLOGIES = "apologies"
    NOT_IN_GROUP = "not_in_group"


@dataclass(frozen=True)
class Meeting:
    """A session that is on."""

    id: RecordId
    held_on: date
    starts_minute: int


@dataclass(frozen=True)
class CannotSpan:
    """Days on which somebody can take no turn, both ends included; open when `ends_on` is None."""

    id: RecordId
    person_id: RecordId
    starts_on: date
    ends_on: date | None

    def covers(self, day: date) -> bool:
        """Whether `day` lies in it."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True)
class RotaFacts:
    """Everything about some sessions of a group. `people` are those who may be asked, A to Z."""

    group_id: RecordId
    meetings: tuple[Meeting, ...]
    jobs: tuple[JobRow, ...]
    people: tuple[RecordId, ...]
    names: Mapping[RecordId, str]
    turns: Mapping[RecordId, Sequence[tuple[str, RecordId]]]
    cannot: Mapping[RecordId, Mapping[RecordId, WhyNot]]
    spans: tuple[CannotSpan, ...]
    absences: tuple[rules.AwaySpan, ...]

    def doing(self, meeting: Meeting, kind: str) -> tuple[RecordId, ...]:
        """Return who has a turn at a job of a session, A to Z."""
        found = [person for job, person in self.turns.get(meeting.id, ()) if job == kind]
        return tuple(sorted(found, key=lambda person: sort_key(self.names[person])))

    def able(self, meeting: Meeting, kind: str) -> tuple[RecordId, ...]:
        """Return who has that turn and can come."""
        return tuple(person for person in self.doing(meeting, kind) if person not in self.cannot[meeting.id])

    def gaps(self, meeting: Meeting) -> list[Gap]:
        """Return what nobody does yet at a session, or nobody who can come."""
        found = []
        for job in self.jobs:
            missing = job.people_needed - len(self.able(meeting, job.kind))
            found += [Gap(meeting.id, meeting.held_on, job.kind)] * missing
        return found

    def helpers(self) -> dict[str, list[RecordId]]:
        """Return who takes turns at each job, A to Z."""
        asked = {job.kind: frozenset(job.helper_ids) for job in self.jobs}
        return {kind: [person for person in self.people if person in helping] for kind, helping in asked.items()}


def coming_meetings(group_id: RecordId, first_on: date, sessions: int) -> tuple[Meeting, ...]:
    """Return so many sessions of a group from a day on, those that are off left out."""
    where = (Session.group == group_id) & (Session.held_on >= first_on)
    return _meetings(where, sessions)


def meeting_of(session_id: RecordId) -> tuple[Meeting, ...]:
    """Return one session, or nothing when it is off."""
    return _meetings(Session.id == session_id, 1)


def gather(vault: Vault, group_id: RecordId, meetings: tuple[Meeting, ...]) -> RotaFacts:
    """Ask everything about these sessions. For use inside a question or a deed."""
    today = vault.clock.today()
    first_on = meetings[0].held_on if meetings else today
    last_on = meetings[-1].held_on if meetings else today
    stays = rules.expected_stays(group_id, first_on, last_on)
    turns = _turns([meeting.id for meeting in meetings])
    jobs = jobs_of(vault, group_id, stays)
    spans = cannot_spans(group_id, first_on, last_on)
    absences = rules.absences(group_id, first_on, last_on)
    people = {stay.person_id for stay in stays} - _not_to_ask(group_id)
    known = {person for turned in turns.values() for _kind, person in turned}
    known |= {span.person_id for span in spans} | {absence.person_id for absence in absences}
    names = group_displays(group_id, today, [*people, *known])
    may_come = _ComingRules(stays, spans, absences, _apologies([meeting.id for meeting in meetings]))
    return RotaFacts(
        group_id=group_id,
        meetings=meetings,
        jobs=jobs,
        people=tuple(sorted(people, key=lambda person: sort_key(names[person]))),
        names=names,
        turns=turns,
        cannot={meeting.id: may_come.cannot(meeting, people | known) for meeting in meetings},
        spans=tuple(spans),
        absences=tuple(absences),
    )


def is_in_use(group_id: RecordId, today: date) -> bool:
    """Say whether a group has had a turn on its rota in the last weeks, or has one to come."""
    where = (Session.group == group_id) & (Session.held_on > today - LOOKS_BACK)
    return bool(RotaTurn.select().join(Session).where(where & RotaTurn.archived_on.is_null()).exists())


def turns_around(group_id: RecordId, first_on: date, last_on: date) -> list[Taken]:
    """Return the turns of a group from twelve weeks before `first_on` to `last_on`.

    What a register says about a job counts; where it says nothing, the rota does.
    """
    since = shifted(first_on, -LOOKS_BACK.days)
    where = (Session.group == group_id) & Session.held_on.between(since, last_on)
    where &= ~Session.is_cancelled & Session.archived_on.is_null()
    found: dict[type[Duty | RotaTurn], list[Taken]] = {}
    for table in (Duty, RotaTurn):
        columns = (Session.id, Session.held_on, table.kind, table.person)
        rows = rows_of(table.select(*columns).join(Session).where(where & table.archived_on.is_null()))
        found[table] = [Taken(*row) for row in rows]
    known = {(turn.session_id, turn.kind) for turn in found[Duty]}
    return [*found[Duty], *(turn for turn in found[RotaTurn] if (turn.session_id, turn.kind) not in known)]


def cannot_spans(group_id: RecordId, first_on: date, last_on: date) -> list[CannotSpan]:
    """Return the days people cannot help that touch those from `first_on` to `last_on`, soonest first."""
    where = (Unavailability.group == group_id) & Unavailability.archived_on.is_null()
    where &= Unavailability.ends_on.is_null() | (Unavailability.ends_on >= first_on)
    where &= Unavailability.starts_on <= last_on
    columns = (Unavailability.id, Unavailability.person, Unavailability.starts_on, Unavailability.ends_on)
    rows = rows_of(Unavailability.select(*columns).where(where).order_by(Unavailability.starts_on, Unavailability.id))
    return [CannotSpan(*row) for row in rows]


@dataclass(frozen=True)
class _ComingRules:
    """Says who cannot have a turn on a day, and why."""

    stays: Sequence[rules.Stay]
    spans: Sequence[CannotSpan]
    absences: Sequence[rules.AwaySpan]
    apologies: Mapping[RecordId, frozenset[RecordId]]

    def cannot(self, meeting: Meeting, people: Iterable[RecordId]) -> dict[RecordId, WhyNot]:
        stays, absences = defaultdict(list), defaultdict(list)
        for stay in self.stays:
            if stay.covers(meeting.held_on):
                stays[stay.person_id].append(stay)
        for absence in self.absences:
            absences[absence.person_id].append(absence)
        found = {person: WhyNot.NOT_IN_GROUP for person in people if person not in stays}
        paused = {stay.person_id for stay in self.stays if stay.status is MembershipStatus.PAUSED}
        for person in (paused | absences.keys()) & stays.keys():
            if rules.is_away(stays[person], absences.get(person, ()), meeting.held_on):
                found[person] = WhyNot.AWAY
        found |= dict.fromkeys(self.apologies.get(meeting.id, frozenset()), WhyNot.APOLOGIES)
        found |= {span.person_id: WhyNot.CANNOT for span in self.spans if span.covers(meeting.held_on)}
        return found


def _meetings(where: Expression, most: int) -> tuple[Meeting, ...]:
    where &= ~Session.is_cancelled & Session.archived_on.is_null()
    columns = (Session.id, Session.held_on, Session.starts_minute)
    rows = Session.select(*columns).where(where).order_by(Session.held_on, Session.starts_minute, Session.id)
    return tuple(Meeting(*row) for row in rows_of(rows.limit(most)))


def _turns(session_ids: list[RecordId]) -> dict[RecordId, list[tuple[str, RecordId]]]:
    where = RotaTurn.session.in_(session_ids) & RotaTurn.archived_on.is_null()
    turns: dict[RecordId, list[tuple[str, RecordId]]] = defaultdict(list)
    for session_id, kind, person_id in rows_of(
        RotaTurn.select(RotaTurn.session, RotaTurn.kind, RotaTurn.person).where(where)
    ):
        turns[session_id].append((kind, person_id))
    return dict(turns)


def _not_to_ask(group_id: RecordId) -> set[RecordId]:
    """Return the few of a group who have no name yet, or whose record was joined or put away."""
    where = (Membership.group == group_id) & (~Person.is_named | ~rules.kept_people())
    return {person_id for (person_id,) in rows_of(Person.select(Person.id).join(Membership).where(where))}


def _apologies(session_ids: list[RecordId]) -> dict[RecordId, frozenset[RecordId]]:
    where = Attendance.session.in_(session_ids) & (Attendance.mark == Mark.APOLOGIES.value)
    found: dict[RecordId, set[RecordId]] = defaultdict(set)
    for session_id, person_id in rows_of(Attendance.select(Attendance.session, Attendance.person).where(where)):
        found[session_id].add(person_id)
    return {session_id: frozenset(people) for session_id, people in found.items()}
