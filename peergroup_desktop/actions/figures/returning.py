"""Who came for the first time, and who came back after a long time. Both look at the chosen groups alone.

Somebody who came to another group for years is new here. Of somebody who came in a closed month, what was known on
the day it was closed counts: nobody becomes new, or stops being so, by what is written into the time before it.
Nor by what is written into a closed month: to the months after it, those came in it who came when it was closed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions.figures.facts import Facts
from peergroup_desktop.actions.figures.kept import DaysBefore, KeptMonth
from peergroup_desktop.actions.figures.traces import came_earlier, closed_spans, last_open_days
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import shifted
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Tally

BACK_AFTER = timedelta(days=90)
"""Somebody is returning when so much time or more lies between two of their present marks."""


@dataclass(frozen=True)
class Newcomers:
    """People of a range of dates, in the order in which they came."""

    new: tuple[RecordId, ...]
    returning: tuple[RecordId, ...]


def newcomers(facts: Facts) -> Newcomers:
    """Find who is new and who is back. Asks the open file about the time before."""
    before = _Before.of(facts)
    last: dict[RecordId, date] = {}
    new: dict[RecordId, None] = {}
    back: dict[RecordId, None] = {}
    met: dict[RecordId, KeptMonth | None] = {}
    for session in facts.held:
        month = facts.closed_month(session.held_on)
        for person, _mark in facts.present(session):
            came = last.get(person) or before.last_days.get(person)
            if month is not None and met.get(person) is not month:
                came = before.last_kept(person, month) or came
            if person not in last and not before.knows(person):
                new[person] = None
            elif session.held_on - (came or date.min) >= BACK_AFTER:
                back[person] = None
            last[person], met[person] = session.held_on, month
    return Newcomers(tuple(new), tuple(back))


@dataclass(frozen=True)
class _Before:
    """The time before a range of dates.

    Attributes:
        first_on: Where the range begins.
        kept: What the closed months of the range know about the time before them, or before the range.
        came: Everybody who came before the range, by the records and the closed months before it.
        last_days: When they came last, by the same. Whom only records know 90 days before or earlier is left out.
    """

    first_on: date
    kept: tuple[tuple[KeptMonth, Mapping[RecordId, DaysBefore]], ...]
    came: frozenset[RecordId]
    last_days: Mapping[RecordId, date]

    @classmethod
    def of(cls, facts: Facts) -> "_Before":
        """Ask about the time before some facts."""
        kept = tuple((month, month.days_before(facts.group_ids, facts.first_on)) for month in facts.kept)
        if not facts.asked:
            return cls(facts.first_on, kept, frozenset(), {})
        return cls(facts.first_on, kept, _came_before(facts), _last_days(facts))

    def knows(self, person: RecordId) -> bool:
        """Whether somebody came before the range. The first closed month in which they came has the word."""
        for month, days in self.kept:
            if person in month.came:
                return person in days and days[person][0] < self.first_on
        return person in self.came

    def last_kept(self, person: RecordId, month: KeptMonth) -> date | None:
        """Return when somebody came last before one of the closed months, as it was known when it was closed."""
        days = next(days for one, days in self.kept if one is month)
        return days[person][1] if person in days else None


def _came_before(facts: Facts) -> frozenset[RecordId]:
    """Return everybody who came to one of the groups before the range. The kept tally knows the first day."""
    where = Tally.group.in_(facts.group_ids) & (Tally.first_on < facts.first_on)
    rows = rows_of(Tally.select(Tally.person, Tally.first_on).where(where))
    closed = {(first_on.year, first_on.month) for first_on, _last_on in closed_spans(facts.first_on)}
    came = {person for _group, person, _first, _last in came_earlier(facts.group_ids, facts.first_on)}
    came |= {person for person, first_on in rows if (first_on.year, first_on.month) not in closed}
    doubtful = {person for person, _first_on in rows} - came
    came |= last_open_days(facts.group_ids, date.min, facts.first_on, doubtful).keys()
    return frozenset(facts.called.get(person, person) for person in came)


def _last_days(facts: Facts) -> dict[RecordId, date]:
    """Return when people were last present in the days before the range that can make a gap too short."""
    since_on = shifted(facts.first_on, -BACK_AFTER.days)
    found = last_open_days(facts.group_ids, since_on, facts.first_on)
    for _group, person, _first, last in came_earlier(facts.group_ids, facts.first_on):
        found[person] = max(last, found.get(person, last))
    return {facts.called.get(person, person): day for person, day in found.items()}
