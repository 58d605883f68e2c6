"""A month's figures and the sheets that are printed, filled from the records. Counts; draws nothing.

The meanings, for one group and the sessions of a month by the date they are held:

- A session is *held* when it is not cancelled, and its register is finished or says that somebody came; apologies
  alone are enough once its date has come. One dated ahead counts too when somebody was marked here (the clock of a
  shared laptop may be wrong): the page and its figures never say different things. A past session that nobody wrote
  anything into is planned, and neither held nor cancelled.
- *First* and *returning* look at this group's sessions alone: somebody who came to another group for years is new here.
- The *rate* divides the present marks of finished registers by the people with a membership on the date who were not
  away. Somebody marked although they were away was not away after all.
"""

import calendar
import statistics
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from peewee import fn

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.attendance.paper import sign_in_order
from peergroup_desktop.actions.attendance.register import came_before
from peergroup_desktop.actions.groups import GroupDetail, get_group
from peergroup_desktop.actions.imports.keeping import get_note
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow, get_session, rows_where
from peergroup_desktop.core.dates import clock_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark, Standing, standing
from peergroup_desktop.core.names import initials
from peergroup_desktop.models import Attendance, Session
from peergroup_desktop.reports.attendance import MonthAttendance, MonthFigures, PersonLine, SessionColumn
from peergroup_desktop.reports.import_note import ImportNote
from peergroup_desktop.reports.sign_in import SheetStyle, SignInSheet
from peergroup_desktop.storage.vault import Vault

BACK_AFTER = timedelta(days=90)
"""Somebody is returning when so much time or more lies between two of their present marks."""

_Heads = tuple[int, int, int]


@dataclass(frozen=True)
class _Month:
    """What the file knows about one month of one group, before anything is counted."""

    first_on: date
    last_on: date
    today: date
    sessions: tuple[SessionRow, ...]
    heads: dict[RecordId, _Heads]
    marks: dict[RecordId, dict[RecordId, Mark]]
    stays: dict[RecordId, list[rules.Stay]]
    expected: dict[RecordId, dict[RecordId, bool]]
    """By session, everybody expected, with whether they are away."""

    @property
    def people(self) -> set[RecordId]:
        """Everybody expected at a session of the month, or marked at one."""
        marked = {person for marks in self.marks.values() for person in marks}
        return marked | {person for expected in self.expected.values() for person in expected}

    def heads_of(self, session: SessionRow) -> int:
        return sum(self.heads[session.id])

    def is_held(self, session: SessionRow) -> bool:
        marks = self.marks.get(session.id, {}).values()
        came = Mark.PRESENT in marks or self.heads_of(session) > 0 or session.is_finished
        return not session.is_cancelled and (came or (bool(marks) and session.held_on <= self.today))

    def standing(self, person: RecordId, session: SessionRow) -> Standing | None:
        """Return what the register says, None for a cancelled session and for somebody not expected."""
        mark, away = self.marks.get(session.id, {}).get(person), self.expected[session.id].get(person)
        if session.is_cancelled or (mark is None and away is None):
            return None
        return standing(mark, away=bool(away), finished=session.is_finished)

    def first_present(self) -> dict[RecordId, int]:
        """Return the index of the first held session at which each person was present."""
        found: dict[RecordId, int] = {}
        for index, session in enumerate(self.sessions):
            if self.is_held(session):
                for person, mark in self.marks.get(session.id, {}).items():
                    if mark is Mark.PRESENT:
                        found.setdefault(person, index)
        return found

    def has_left(self, person: RecordId) -> bool:
        """Whether every membership was over by the end of the month."""
        stays = self.stays.get(person, ())
        return bool(stays) and all(stay.ends_on is not None and stay.ends_on <= self.last_on for stay in stays)


def month_attendance(vault: Vault, group_id: RecordId, year: int, month: int) -> MonthAttendance:
    """Return one month of a group: its sessions, who came to each, and the figures.

    Raises:
        NotFound: no such group.
    """
    group = get_group(vault, group_id)
    today = vault.clock.today()
    with vault.reading():
        facts = _month(group_id, year, month, today)
        first = facts.first_present()
        before = came_before(group_id, first, facts.first_on, 0)
        recently = _last_present(group_id, facts.first_on - BACK_AFTER, facts.first_on)
        names = group_displays(group_id, today, facts.people)
    new = {person for person in first if person not in before}
    back = {
        person
        for person in before
        if person not in recently or facts.sessions[first[person]].held_on - recently[person] >= BACK_AFTER
    }
    rows = [
        PersonLine(
            name=names[person],
            initials=initials(names[person]),
            standings=tuple(facts.standing(person, session) for session in facts.sessions),
            first_time_index=first[person] if person in new else None,
            has_left=facts.has_left(person),
        )
        for person in sorted(facts.people, key=lambda person: sort_key(names[person]))
    ]
    columns = tuple(_column(facts, session) for session in facts.sessions)
    figures = _figures(facts, new=len(new), returning=len(back))
    return MonthAttendance(group.name, group_line(group), year, month, columns, tuple(rows), figures)


def sign_in(
    vault: Vault,
    group_id: RecordId,
    session_id: RecordId | None,
    *,
    spare_rows: int = 6,
    style: SheetStyle = SheetStyle.LIST,
) -> SignInSheet:
    """Return the blank sheet for a session, or for any session of the group when `session_id` is None.

    People stand on it in the order that `attendance.enter_paper` reads back. A group that only counts people has a
    sheet with spare rows alone.

    Raises:
        NotFound: no such group or session.
    """
    group = get_group(vault, group_id)
    if session_id is None:
        return SignInSheet(group.name, group_line(group), None, spare_rows=spare_rows, style=style)
    session = get_session(vault, session_id)
    has_names = group.record_level is not RecordLevel.COUNT_ONLY
    people = tuple(line.display for line in sign_in_order(vault, session_id)) if has_names else ()
    return SignInSheet(
        group_name=group.name,
        group_line=group_line(group),
        session_on=session.held_on,
        times=clock_span(session.starts_minute, session.ends_minute),
        place=session.place,
        people=people,
        spare_rows=spare_rows,
        style=style,
    )


def import_note(vault: Vault, note_id: RecordId) -> ImportNote:
    """Return an import note as it is printed. Raises `NotFound`."""
    return get_note(vault, note_id)


def group_line(group: GroupDetail) -> str:
    """Return when and where a group meets: "Tuesdays, 10:30 – 12:00 · St Mark's Hall"."""
    return "  ·  ".join(part for part in (group.pattern_words, group.place) if part)


def _month(group_id: RecordId, year: int, month: int, today: date) -> _Month:
    first_on = date(year, month, 1)
    last_on = date(year, month, calendar.monthrange(year, month)[1])
    in_month = (Session.group == group_id) & Session.held_on.between(first_on, last_on)
    stays: dict[RecordId, list[rules.Stay]] = defaultdict(list)
    for stay in rules.expected_stays(group_id, first_on, last_on):
        stays[stay.person_id].append(stay)
    heads = (Session.id, Session.unnamed_count, Session.guest_count, Session.child_count)
    sessions = rows_where(in_month)
    return _Month(
        first_on=first_on,
        last_on=last_on,
        today=today,
        sessions=sessions,
        heads={row[0]: row[1:] for row in rows_of(Session.select(*heads).where(in_month))},
        marks=_marks(session.id for session in sessions),
        stays=stays,
        expected=_expected(group_id, sessions, stays, last_on),
    )


def _expected(
    group_id: RecordId, sessions: tuple[SessionRow, ...], stays: dict[RecordId, list[rules.Stay]], last_on: date
) -> dict[RecordId, dict[RecordId, bool]]:
    absences: dict[RecordId, list[rules.AwaySpan]] = defaultdict(list)
    for span in rules.absences(group_id, last_on.replace(day=1), last_on):
        absences[span.person_id].append(span)
    return {
        session.id: {
            person: rules.is_away(spans, absences.get(person, ()), session.held_on)
            for person, spans in stays.items()
            if any(stay.covers(session.held_on) for stay in spans)
        }
        for session in sessions
    }


def _marks(session_ids: Iterable[RecordId]) -> dict[RecordId, dict[RecordId, Mark]]:
    columns = (Attendance.session, Attendance.person, Attendance.mark)
    where = Attendance.session.in_(list(session_ids)) & ~Attendance.mark.is_null()
    found: dict[RecordId, dict[RecordId, Mark]] = defaultdict(dict)
    for session, person, mark in rows_of(Attendance.select(*columns).where(where)):
        found[session][person] = Mark(mark)
    return found


def _last_present(group_id: RecordId, first_on: date, before: date) -> dict[RecordId, date]:
    """Return when each person was last present from `first_on` up to the day before `before`."""
    where = (
        (Session.group == group_id)
        & (Session.held_on >= first_on)
        & (Session.held_on < before)
        & (Attendance.mark == Mark.PRESENT.value)
        & ~Session.is_cancelled
        & Session.archived_on.is_null()
    )
    newest = fn.MAX(Session.held_on)
    rows = Session.select(Attendance.person, newest).join(Attendance).where(where).group_by(Attendance.person)
    return dict(rows_of(rows))


def _column(facts: _Month, session: SessionRow) -> SessionColumn:
    unnamed, guests, children = facts.heads[session.id]
    return SessionColumn(
        on=session.held_on,
        is_cancelled=session.is_cancelled,
        cancel_reason=session.cancel_reason,
        is_finished=session.is_finished,
        unnamed=unnamed,
        guests=guests,
        children=children,
        starts_minute=session.starts_minute,
    )


def _figures(facts: _Month, *, new: int, returning: int) -> MonthFigures:
    held = [session for session in facts.sessions if facts.is_held(session)]
    present = {
        session.id: [person for person, mark in facts.marks.get(session.id, {}).items() if mark is Mark.PRESENT]
        for session in held
    }
    extras = [facts.heads_of(session) for session in held]
    sizes = [len(present[session.id]) + facts.heads_of(session) for session in held]
    finished = [session for session in held if session.is_finished]
    return MonthFigures(
        planned=len(facts.sessions),
        held=len(held),
        cancelled=sum(session.is_cancelled for session in facts.sessions),
        attendances=sum(map(len, present.values())),
        extra=sum(extras),
        unique_people=len({person for people in present.values() for person in people}),
        anonymous_low=max(extras, default=0),
        anonymous_high=sum(extras),
        new=new,
        returning=returning,
        mean=statistics.fmean(sizes) if sizes else None,
        median=float(statistics.median(sizes)) if sizes else None,
        smallest=min(sizes, default=None),
        largest=max(sizes, default=None),
        rate_present=sum(len(present[session.id]) for session in finished),
        rate_expected=sum(_expected_count(facts, session) for session in finished),
        unfinished=len(held) - len(finished),
    )


def _expected_count(facts: _Month, session: SessionRow) -> int:
    marks = facts.marks.get(session.id, {})
    return sum(not away or person in marks for person, away in facts.expected[session.id].items())
