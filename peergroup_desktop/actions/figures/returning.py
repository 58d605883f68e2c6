"""Who came for the first time, and who came back after a long time. Both look at the chosen groups alone.

Somebody who came to another group for years is new here.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from peewee import fn

from peergroup_desktop.actions.figures.facts import Facts
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import shifted
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Attendance, Session, Tally

BACK_AFTER = timedelta(days=90)
"""Somebody is returning when so much time or more lies between two of their present marks."""


@dataclass(frozen=True)
class Newcomers:
    """People of a range of dates, in the order in which they came."""

    new: tuple[RecordId, ...]
    returning: tuple[RecordId, ...]


def newcomers(facts: Facts) -> Newcomers:
    """Find who is new and who is back. Asks the open file about the time before."""
    before = _first_days(facts)
    last = _last_days(facts)
    new: dict[RecordId, None] = {}
    back: dict[RecordId, None] = {}
    for session in facts.held:
        for person, _mark in facts.present(session):
            if person not in last:
                (back if person in before else new)[person] = None
            elif session.held_on - last[person] >= BACK_AFTER:
                back[person] = None
            last[person] = session.held_on
    return Newcomers(tuple(new), tuple(back))


def _first_days(facts: Facts) -> set[RecordId]:
    """Return everybody who came to one of the groups before the range. The kept tally knows the first day."""
    rows = Tally.select(Tally.person).where(Tally.group.in_(facts.group_ids) & (Tally.first_on < facts.first_on))
    return {person for (person,) in rows_of(rows)}


def _last_days(facts: Facts) -> dict[RecordId, date]:
    """Return when people were last present in the days before the range that can make a gap too short."""
    where = (
        Session.group.in_(facts.group_ids)
        & (Session.held_on >= shifted(facts.first_on, -BACK_AFTER.days))
        & (Session.held_on < facts.first_on)
        & (Attendance.mark == Mark.PRESENT.value)
        & ~Session.is_cancelled
        & Session.archived_on.is_null()
    )
    newest = fn.MAX(Session.held_on)
    rows = Session.select(Attendance.person, newest).join(Attendance).where(where).group_by(Attendance.person)
    return dict(rows_of(rows))
