"""A month of every group at a glance: the figures of each, of all together, and the registers that wait."""

from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions.figures.beside import gather_beside
from peergroup_desktop.actions.figures.counting import Counted, count_facts
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.returning import newcomers
from peergroup_desktop.actions.groups import GroupRow, list_groups
from peergroup_desktop.actions.sessions import SessionRow, rows_where
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.models import Session
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class Waiting:
    """A session of a day that is over, not cancelled, whose register nobody finished."""

    session: SessionRow
    group_name: str

    @property
    def is_begun(self) -> bool:
        """Whether anybody was marked or counted so far."""
        return self.session.came_count > 0 or self.session.extra_count > 0


@dataclass(frozen=True)
class GroupGlance:
    """One group's month."""

    id: RecordId
    name: str
    record_level: RecordLevel
    counted: Counted
    waiting: tuple[Waiting, ...]

    @property
    def has_names(self) -> bool:
        """Whether there is anything to say about people by name: a group that only counts has none."""
        return self.record_level is not RecordLevel.COUNT_ONLY or bool(self.counted[FigureKey.ATTENDANCES].value)


@dataclass(frozen=True)
class Glance:
    """A month: every group of the file A to Z, all of them together, and what waits, oldest first."""

    year: int
    month: int
    groups: tuple[GroupGlance, ...]
    together: Counted
    waiting: tuple[Waiting, ...]

    @property
    def has_names(self) -> bool:
        """Whether any group has something to say about people by name."""
        return any(group.has_names for group in self.groups)


@while_unchanged
def at_a_glance(vault: Vault, year: int, month: int) -> Glance:
    """Return a month of every group of the file; the same figures as in the month pack."""
    first_on, last_on = month_span(year, month)
    groups = list_groups(vault)
    with vault.reading():
        facts = gather([group.id for group in groups], first_on, last_on, vault.clock.today())
        waiting = _waiting(groups, first_on, min(last_on, vault.clock.today() - timedelta(days=1)))
        found = tuple(
            GroupGlance(
                id=group.id,
                name=group.name,
                record_level=group.record_level,
                counted=_count(facts.only(group.id)),
                waiting=tuple(row for row in waiting if row.session.group_id == group.id),
            )
            for group in groups
        )
        return Glance(year, month, found, _count(facts), waiting)


def _count(facts: Facts) -> Counted:
    return count_facts(facts, newcomers(facts), gather_beside(facts))


def _waiting(groups: tuple[GroupRow, ...], first_on: date, last_on: date) -> tuple[Waiting, ...]:
    """Return what waits in the records of today, also where the month is closed."""
    names = {group.id: group.name for group in groups}
    where = Session.group.in_(list(names)) & Session.held_on.between(first_on, last_on)
    rows = rows_where(where & Session.finished_at.is_null() & ~Session.is_cancelled)
    return tuple(Waiting(row, names[row.group_id]) for row in rows)
