"""What a closed month is counted from, as it was kept on the day it was closed: ids, days and counts, no names.

Kept is what was written down, not what was counted from it, so that any range of dates and any set of groups that
takes in the month counts from the same facts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from peergroup_desktop.actions.figures.kinds import Kinds
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.marks import Mark

Heads = tuple[int, int, int]
"""Not named, guests, children."""
DaysBefore = tuple[date, date]
"""The first and the last day before the month on which somebody came to a group."""


@dataclass(frozen=True)
class KeptSession:
    """A session and its register."""

    id: RecordId
    group_id: RecordId
    held_on: date
    starts_minute: int
    ends_minute: int
    is_cancelled: bool
    is_finished: bool
    heads: Heads
    marks: Mapping[RecordId, Mark]
    expected: Mapping[RecordId, bool]
    """Everybody expected, with whether they were away."""
    duties: tuple[tuple[RecordId, str], ...]
    """Who did something, and what."""

    @property
    def duty_ids(self) -> tuple[RecordId, ...]:
        """The rows that say so: each is named after its session, person and kind."""
        return tuple(named_id("duty", self.id, person, kind) for person, kind in self.duties)


@dataclass(frozen=True)
class KeptRow:
    """A conversation of a pair with its minutes, or a place suggested with 1 where it is known what came of it."""

    id: RecordId
    group_id: RecordId
    on: date
    count: int


@dataclass(frozen=True)
class KeptMonth:
    """A month of the whole file.

    Attributes:
        year: Of the month.
        month: 1 to 12.
        group_ids: The groups that the month was closed for.
        sessions: In order of their days and times.
        left: By group, who had left it by the end of the month.
        before: By group and person, for everybody who came to any group this month: the days before it. Nothing is
            kept where there was none.
        contacts: Conversations of pairs.
        suggestions: Places suggested.
        kinds: What a breakdown sorts those who came by.
    """

    year: int
    month: int
    group_ids: tuple[RecordId, ...]
    sessions: tuple[KeptSession, ...]
    left: Mapping[RecordId, frozenset[RecordId]]
    before: Mapping[RecordId, Mapping[RecordId, DaysBefore]]
    contacts: tuple[KeptRow, ...]
    suggestions: tuple[KeptRow, ...]
    kinds: Mapping[RecordId, Kinds]

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day of the month."""
        return month_span(self.year, self.month)

    @cached_property
    def came(self) -> frozenset[RecordId]:
        """Everybody who was here at a session that took place: of them the days before are known."""
        return frozenset(
            person
            for session in self.sessions
            if not session.is_cancelled
            for person, mark in session.marks.items()
            if mark is Mark.PRESENT
        )

    def days_before(self, group_ids: Iterable[RecordId], first_on: date) -> dict[RecordId, DaysBefore]:
        """Return the first and last day before `first_on` on which people came to one of the groups.

        `first_on` is in the month or before it: what is known about days that come later is left out.
        """
        wanted = set(group_ids)
        found = [pair for group_id in wanted for pair in self.before.get(group_id, {}).items()]
        for session in self.sessions:
            if session.group_id in wanted and session.held_on < first_on and not session.is_cancelled:
                day = session.held_on
                found += [(person, (day, day)) for person, mark in session.marks.items() if mark is Mark.PRESENT]
        joined: dict[RecordId, DaysBefore] = {}
        for person, (first, last) in found:
            known = joined.get(person, (first, last))
            joined[person] = min(first, known[0]), max(last, known[1])
        return joined
