"""What is kept of a month when it is closed: everything that its figures are counted from."""

from collections import defaultdict
from datetime import date, timedelta

from peewee import fn

from peergroup_desktop.actions.figures.beside import list_contacts, list_duties, list_suggestions
from peergroup_desktop.actions.figures.facts import Facts, gather_anew
from peergroup_desktop.actions.figures.kept import DaysBefore, KeptMonth, KeptSession
from peergroup_desktop.actions.figures.kinds import kinds_of
from peergroup_desktop.actions.figures.spans import open_spans
from peergroup_desktop.actions.figures.traces import came_earlier, closed_spans, present_in
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Attendance, Group, Session


def month_to_keep(year: int, month: int, today: date) -> KeptMonth:
    """Return a month of the whole file as the records have it now. Asks the open file."""
    first_on, last_on = month_span(year, month)
    facts = gather_anew(groups_in_use(first_on), first_on, last_on, today)
    duties: dict[RecordId, list[tuple[RecordId, str]]] = defaultdict(list)
    for _row_id, session, person, kind in list_duties(facts):
        duties[session].append((person, kind))
    came = {person for session in facts.held for person, _mark in facts.present(session)}
    return KeptMonth(
        year=year,
        month=month,
        group_ids=facts.group_ids,
        sessions=tuple(_session(facts, session, tuple(duties[session.id])) for session in facts.sessions),
        left=facts.left,
        before=_before(facts, came),
        contacts=tuple(list_contacts(facts)),
        suggestions=tuple(list_suggestions(facts)),
        kinds=kinds_of(came, last_on),
    )


def groups_in_use(first_on: date) -> tuple[RecordId, ...]:
    """Return every group but those that had been closed before a day. Asks the open file."""
    where = Group.archived_on.is_null() | (Group.archived_on >= first_on)
    return tuple(row_id for (row_id,) in rows_of(Group.select(Group.id).where(where).order_by(Group.id)))


def _session(facts: Facts, session: SessionRow, duties: tuple[tuple[RecordId, str], ...]) -> KeptSession:
    return KeptSession(
        id=session.id,
        group_id=session.group_id,
        held_on=session.held_on,
        starts_minute=session.starts_minute,
        ends_minute=session.ends_minute,
        is_cancelled=session.is_cancelled,
        is_finished=session.is_finished,
        heads=facts.heads[session.id],
        marks={person: marked.mark for person, marked in facts.marks.get(session.id, {}).items()},
        expected=facts.expected[session.id],
        duties=duties,
    )


def _before(facts: Facts, people: set[RecordId]) -> dict[RecordId, dict[RecordId, DaysBefore]]:
    """Return, by group and person, the first and the last day before the month; of closed months as they were kept."""
    spans = open_spans(date.min, facts.first_on - timedelta(days=1), closed_spans(facts.first_on))
    where = present_in(facts.group_ids, spans) & Attendance.person.in_(people)
    columns = (Session.group, Attendance.person)
    days = (fn.MIN(Session.held_on), fn.MAX(Session.held_on))
    rows = Session.select(*columns, *days).join(Attendance).where(where).group_by(*columns).order_by(*columns)
    found: dict[RecordId, dict[RecordId, DaysBefore]] = defaultdict(dict)
    for group_id, person, first, last in rows_of(rows) if people else ():
        found[group_id][person] = first, last
    for group_id, person, first, last in came_earlier(facts.group_ids, facts.first_on):
        if person in people:
            known = found[group_id].get(person, (first, last))
            found[group_id][person] = min(first, known[0]), max(last, known[1])
    return found
