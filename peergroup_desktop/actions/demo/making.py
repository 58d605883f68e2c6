"""Writes the invented groups into a file: people, memberships, patterns, and years of registers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from random import Random

from peergroup_desktop.actions import timetable
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.demo.agreement import invent_agreement
from peergroup_desktop.actions.demo.care import invent_care
from peergroup_desktop.actions.demo.check_ins import invent_check_ins
from peergroup_desktop.actions.demo.circles import DEMO_GROUP, Circle, Habit, circles_for
from peergroup_desktop.actions.demo.directory import invent_directory
from peergroup_desktop.actions.demo.doing import invent_doing
from peergroup_desktop.actions.demo.giving import invent_giving
from peergroup_desktop.actions.demo.names import CIRCLE, Invented, invent
from peergroup_desktop.actions.demo.pairs import invent_pairs
from peergroup_desktop.actions.demo.registers import Belonging, Meeting, Values, fill_registers
from peergroup_desktop.actions.demo.rota import plan_rota
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import MembershipStatus, RecordLevel
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.core.recurrence import Span
from peergroup_desktop.models import (
    Absence,
    Attendance,
    Break,
    Duty,
    Group,
    Membership,
    Pattern,
    Person,
    Session,
    Table,
)
from peergroup_desktop.storage.vault import Vault

_AT_ONCE = 1000
_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class _Known:
    """An invented person who is in the file."""

    id: RecordId
    invented: Invented


@dataclass
class _Making:
    """What stays the same while one file is filled. `people` are the newest group's, for groups that borrow them."""

    today: date
    since: date
    chance: Random
    strangers: Iterator[Invented]
    people: list[_Known] = field(default_factory=list)


def make_demo(vault: Vault, people: int = 22, years: int = 1, seed: int = 1) -> Done[None]:
    """Fill an empty file with invented groups, people and registers up to yesterday. Undo does not reach it.

    Args:
        vault: the open file.
        people: how many, in all groups together; from 61 on it is a busy hub open ten times a week.
        years: how far back the registers go.
        seed: the same numbers give the same people and registers on the same day.
    """
    today = vault.clock.today()
    chance = Random(seed)  # noqa: S311 - invented people, no secrets
    making = _Making(today, today - years * _YEAR, chance, invent(chance))
    with deed(vault, Deed.IMPORT, "demo.make", is_undoable=False) as work:
        share = 0.0
        for circle in circles_for(people):
            before = share
            share += 0 if circle.borrows else circle.share
            _make_circle(making, circle, round(people * share) - round(people * before))
        invent_directory(today)
    return Done(None, work.change_set)


def _make_circle(making: _Making, circle: Circle, count: int) -> None:
    group_id = new_id()
    Group.insert(
        id=group_id,
        name=circle.name,
        kind=circle.kind.value,
        record_level=circle.level.value,
        place=circle.place,
        room=" ".join(sorted(circle.room)),
    ).execute()
    _insert(Break, _winter_breaks(making, group_id))
    members = _make_members(making, circle, group_id, count)
    patterns = [_make_pattern(making, group_id, habit) for habit in circle.habits]
    meetings = [meeting for pattern in patterns for meeting in _past_meetings(pattern, group_id, making.today)]
    rows = fill_registers(circle, group_id, members, meetings, making.chance)
    _insert(Session, rows.sessions)
    _insert(Attendance, rows.marks)
    _insert(Duty, rows.duties)
    for pattern in patterns:
        timetable.fill(pattern, making.today, making.today + timetable.AHEAD)
    _plan_ahead(making, group_id, members)
    invent_doing(group_id, circle.kind, making.today, Random(count))  # noqa: S311 - invented activities
    if circle.name == DEMO_GROUP:
        plan_rota(group_id, members, making.today, Random(count))  # noqa: S311 - invented turns
        invent_care(group_id, making.today)
        invent_giving(group_id, making.today, Random(count))  # noqa: S311 - invented marks
        invent_agreement(group_id, members, making.today)
        invent_check_ins(group_id, making.today, Random(count))  # noqa: S311 - invented answers
        invent_pairs(group_id, members, making.today, Random(count))  # noqa: S311 - invented contacts


def _make_members(making: _Making, circle: Circle, group_id: RecordId, count: int) -> list[Belonging]:
    if circle.level is RecordLevel.COUNT_ONLY:
        return []
    known = making.people[:: max(1, round(1 / circle.share))] if circle.borrows else _make_people(making, circle, count)
    making.people = known
    belongings = [_belonging(making, circle, one, place / max(1, len(known) - 1)) for place, one in enumerate(known)]
    _insert(
        Membership,
        [
            {
                "id": new_id(),
                "person": one.person_id,
                "group": group_id,
                "status": MembershipStatus.MEMBER.value,
                "role": one.role.value,
                "starts_on": one.starts_on,
                "ends_on": one.ends_on,
            }
            for one in belongings
        ],
    )
    return belongings


def _make_people(making: _Making, circle: Circle, count: int) -> list[_Known]:
    named = CIRCLE[:count] if circle.stay is None else ()
    chosen = [*named, *islice(making.strangers, count - len(named))]
    known = [_Known(new_id(), one) for one in chosen]
    _insert(Person, [_person(making.chance, one) for one in known])
    return known


def _person(chance: Random, one: _Known) -> Values:
    number = chance.randrange(1000)
    return {
        "id": one.id,
        "called": one.invented.called,
        "full_name": one.invented.full_name,
        "phone": f"07700 900{number:03d}" if chance.random() < 0.7 else "",
        "email": f"person{number}@example.org" if chance.random() < 0.3 else "",
        "contact_note": one.invented.contact_note,
        "access_needs": " ".join(sorted(one.invented.access_needs)),
        "note": one.invented.note,
    }


def _belonging(making: _Making, circle: Circle, one: _Known, place: float) -> Belonging:
    """Decide from when to when somebody belongs; `place` (0-1) orders people by when they came."""
    keenness = one.invented.keenness * circle.keenness
    if circle.stay is None:
        span = (making.today - making.since).days
        # Most were there before; the rest came one after another, the last of them today.
        joined = making.today - timedelta(days=min(span, round(span * (4 * (1 - place)) ** 2)))
        return Belonging(one.id, one.invented.role, keenness, joined, None)
    stay = timedelta(days=round(making.chance.expovariate(1 / circle.stay.days)) + 7)
    earliest = making.since - stay
    joined = earliest + (making.today - earliest) * making.chance.random()
    last_on = joined + stay
    return Belonging(one.id, one.invented.role, keenness, joined, last_on if last_on < making.today else None)


def _make_pattern(making: _Making, group_id: RecordId, habit: Habit) -> Pattern:
    pattern_id = new_id()
    Pattern.insert(
        id=pattern_id,
        group=group_id,
        rhythm=habit.rhythm.value,
        weekday=habit.weekday,
        nth=habit.nth,
        starts_on=making.since,
        starts_minute=habit.starts_minute,
        ends_minute=habit.ends_minute,
    ).execute()
    return Pattern.get_by_id(pattern_id)


def _past_meetings(pattern: Pattern, group_id: RecordId, today: date) -> list[Meeting]:
    days = timetable.days_of(pattern, pattern.starts_on, today - timedelta(days=1), timetable.breaks_of(group_id))
    return [Meeting(pattern.id, day, pattern.starts_minute, pattern.ends_minute) for day in days]


def _winter_breaks(making: _Making, group_id: RecordId) -> list[Values]:
    years = range(making.since.year, making.today.year + 1)
    spans = [Span(date(year, 12, 22), date(year + 1, 1, 2)) for year in years]
    return [
        {
            "id": new_id(),
            "group": group_id,
            "starts_on": span.first_on,
            "ends_on": span.last_on,
            "reason": "Winter holidays",
        }
        for span in spans
    ]


def _plan_ahead(making: _Making, group_id: RecordId, members: Sequence[Belonging]) -> None:
    """Let somebody be away for a while, so that the practice register shows what that looks like."""
    current = [one for one in members if one.ends_on is None]
    if current:
        away = current[len(current) // 3]
        starts_on, ends_on = making.today - timedelta(days=3), making.today + timedelta(days=18)
        Absence.insert(
            id=new_id(), person=away.person_id, group=group_id, starts_on=starts_on, ends_on=ends_on
        ).execute()


def _insert(table: type[Table], rows: Sequence[Mapping[str, object]]) -> None:
    for start in range(0, len(rows), _AT_ONCE):
        table.insert_many(rows[start : start + _AT_ONCE]).execute()
