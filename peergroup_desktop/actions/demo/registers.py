"""Invented registers: who came to each past session, with apologies, headcounts, duties, and some called off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from random import Random

from peergroup_desktop.actions.demo.circles import Circle
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import DutyKind, GroupRole, RecordLevel
from peergroup_desktop.core.marks import Mark, MarkFlag

Values = dict[str, object]

_TOPICS = ("Sleep and rest", "Small steps", "Out of the door", "A bad day", "Cooking for one", "", "")
_REASONS = ("The hall was closed", "Snow", "Nobody could open up")
_CANCELLED = 0.025
_UNFINISHED = 0.02
_APOLOGIES = 0.3
_FLAGGED = 0.06
_HELPING = {GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR}


@dataclass(frozen=True)
class Belonging:
    """An invented person in an invented group, from one day to another (None: still there).

    `keenness` is how likely they come to a session, 0 to 1.
    """

    person_id: RecordId
    role: GroupRole
    keenness: float
    starts_on: date
    ends_on: date | None

    def covers(self, day: date) -> bool:
        """Whether they belong on `day`."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True)
class Meeting:
    """A past date of a pattern."""

    pattern_id: RecordId
    on: date
    starts_minute: int
    ends_minute: int


@dataclass
class Registers:
    """Rows to write, by table."""

    sessions: list[Values] = field(default_factory=list)
    marks: list[Values] = field(default_factory=list)
    duties: list[Values] = field(default_factory=list)


def fill_registers(
    circle: Circle, group_id: RecordId, members: Sequence[Belonging], meetings: Iterable[Meeting], chance: Random
) -> Registers:
    """Make the sessions of past meetings, oldest first, with their registers."""
    rows = Registers()
    for meeting in sorted(meetings, key=lambda one: (one.on, one.starts_minute)):
        session = _session(group_id, meeting, chance)
        rows.sessions.append(session)
        if session["is_cancelled"]:
            continue
        session.update(_headcounts(circle, chance))
        session_id = named_id("session", meeting.pattern_id, meeting.on.isoformat())
        present = []
        for member in members:
            if member.covers(meeting.on) and (mark := _mark(member, chance)):
                rows.marks.append(_mark_row(session_id, member, mark, chance))
                if mark is Mark.PRESENT:
                    present.append(member)
        rows.duties += _duties(session_id, present, chance)
    return rows


def _session(group_id: RecordId, meeting: Meeting, chance: Random) -> Values:
    is_cancelled = chance.random() < _CANCELLED
    is_finished = not is_cancelled and chance.random() >= _UNFINISHED
    finished_at = datetime.combine(meeting.on, time(), UTC).replace(hour=meeting.ends_minute // 60 % 24)
    return {
        "id": named_id("session", meeting.pattern_id, meeting.on.isoformat()),
        "group": group_id,
        "pattern": meeting.pattern_id,
        "planned_on": meeting.on,
        "held_on": meeting.on,
        "starts_minute": meeting.starts_minute,
        "ends_minute": meeting.ends_minute,
        "topic": "" if is_cancelled else chance.choice(_TOPICS),
        "is_cancelled": is_cancelled,
        "cancel_reason": chance.choice(_REASONS) if is_cancelled else "",
        "unnamed_count": 0,
        "guest_count": 0,
        "child_count": 0,
        "finished_at": finished_at.isoformat() if is_finished else None,
    }


def _headcounts(circle: Circle, chance: Random) -> Values:
    if circle.level is RecordLevel.COUNT_ONLY:
        counts = (chance.randint(14, 31), chance.randint(0, 4), chance.randint(0, 6))
    else:
        counts = (chance.choice((0, 0, 1, 1, 2)), chance.choice((0, 0, 0, 1)), chance.choice((0, 0, 0, 0, 2)))
    return dict(zip(("unnamed_count", "guest_count", "child_count"), counts, strict=True))


def _mark(member: Belonging, chance: Random) -> Mark | None:
    if chance.random() < member.keenness:
        return Mark.PRESENT
    return Mark.APOLOGIES if chance.random() < _APOLOGIES * member.keenness else None


def _mark_row(session_id: RecordId, member: Belonging, mark: Mark, chance: Random) -> Values:
    is_flagged = mark is Mark.PRESENT and chance.random() < _FLAGGED
    return {
        "id": named_id("attendance", session_id, member.person_id),
        "session": session_id,
        "person": member.person_id,
        "mark": mark.value,
        "flags": int(chance.choice((MarkFlag.CAME_LATE, MarkFlag.LEFT_EARLY))) if is_flagged else 0,
    }


def _duties(session_id: RecordId, present: Sequence[Belonging], chance: Random) -> list[Values]:
    if not present:
        return []
    helping = [one for one in present if one.role in _HELPING]
    willing = [one for one in present if one.role is GroupRole.VOLUNTEER] or list(present)
    done = [(DutyKind.FACILITATED, one) for one in helping]
    done += [(kind, chance.choice(willing)) for kind in (DutyKind.OPENED_UP, DutyKind.TEAS)]
    return [
        {
            "id": named_id("duty", session_id, one.person_id, kind.value),
            "session": session_id,
            "person": one.person_id,
            "kind": kind.value,
        }
        for kind, one in done
    ]
