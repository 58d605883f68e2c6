"""Closed months as registers that can be laid over those of the records, and who is who between the two."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from peergroup_desktop.actions.figures.kept import KeptMonth, KeptSession
from peergroup_desktop.actions.figures.registers import Marked, Registers
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow, rows_where
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Person, Session


def kept_registers(
    kept: Iterable[KeptMonth], group_ids: Collection[RecordId], first_on: date, last_on: date
) -> Registers:
    """Return the registers of closed months, for some groups and between two days. Asks the open file for words."""
    found: dict[RecordId, KeptSession] = {}
    for month in kept:
        for session in month.sessions:
            if session.group_id in group_ids and first_on <= session.held_on <= last_on:
                found.setdefault(session.id, session)
    return Registers(
        sessions=_rows(found),
        heads={row_id: session.heads for row_id, session in found.items()},
        marks={row_id: _marked(session) for row_id, session in found.items()},
        expected={row_id: session.expected for row_id, session in found.items()},
    )


def kept_names(kept: Collection[KeptMonth]) -> dict[RecordId, RecordId]:
    """Return which person of today goes by which id in these months, where it is another. Asks the open file.

    Two records that became one after a month was closed stay two in it. In a range of dates around it they are
    counted once wherever the month leaves it open.
    """
    if not kept:
        return {}
    came = frozenset[RecordId]().union(*(month.came for month in kept))
    merged = rows_of(Person.select(Person.id, Person.merged_into).where(~Person.merged_into.is_null()))
    names: dict[RecordId, RecordId] = {}
    for person, kept_as in sorted(merged):
        if person in came and kept_as not in came:
            names.setdefault(kept_as, person)
    return names


def _rows(sessions: Mapping[RecordId, KeptSession]) -> tuple[SessionRow, ...]:
    """Return sessions as lists have them. Their words are those of today: none are kept."""
    today = {row.id: row for row in rows_where(Session.id.in_(list(sessions)))} if sessions else {}
    rows = [_row(session, today.get(row_id)) for row_id, session in sessions.items()]
    return tuple(sorted(rows, key=lambda row: (row.held_on, row.starts_minute, row.id)))


def _row(session: KeptSession, today: SessionRow | None) -> SessionRow:
    row = SessionRow(
        id=session.id,
        group_id=session.group_id,
        planned_on=session.held_on,
        held_on=session.held_on,
        starts_minute=session.starts_minute,
        ends_minute=session.ends_minute,
        place="",
        topic="",
        is_cancelled=session.is_cancelled,
        cancel_reason="",
        is_finished=session.is_finished,
        came_count=list(session.marks.values()).count(Mark.PRESENT),
        extra_count=sum(session.heads),
    )
    if today is None:
        return row
    reason = today.cancel_reason if session.is_cancelled else ""
    return replace(row, planned_on=today.planned_on, place=today.place, topic=today.topic, cancel_reason=reason)


def _marked(session: KeptSession) -> dict[RecordId, Marked]:
    return {person: Marked(named_id("attendance", session.id, person), mark) for person, mark in session.marks.items()}
