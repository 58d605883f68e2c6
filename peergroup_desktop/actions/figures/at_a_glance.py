"""A month of every group at a glance: the figures of each, of all together, and the registers that wait."""

from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions.figures.beside import (
    Beside,
    gather_beside,
    list_contacts,
    list_duties,
    list_suggestions,
)
from peergroup_desktop.actions.figures.closed import groups_counted
from peergroup_desktop.actions.figures.counting import Counted, count_facts
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.kept import Heads
from peergroup_desktop.actions.figures.returning import newcomers
from peergroup_desktop.actions.groups import GroupRow, list_groups
from peergroup_desktop.actions.rows import rows_of
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
    heads: Heads

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
    """Return a month of every group that counts in it; the same figures as in the month pack."""
    first_on, last_on = month_span(year, month)
    today = vault.clock.today()
    every = {group.id: group for group in list_groups(vault, with_archived=True)}
    with vault.reading():
        groups = tuple(every[group_id] for group_id in groups_counted(first_on, last_on))
        facts = gather([group.id for group in groups], first_on, last_on, today)
        waiting = _waiting(groups, first_on, min(last_on, today - timedelta(days=1)))
        beside, owners = gather_beside(facts), _owners(facts)
        found = tuple(
            GroupGlance(
                id=group.id,
                name=group.name,
                record_level=group.record_level,
                counted=_count(facts.only(group.id), _beside_of(group.id, beside, owners)),
                waiting=tuple(row for row in waiting if row.session.group_id == group.id),
            )
            for group in groups
        )
        return Glance(year, month, found, _count(facts, beside), waiting)


def _count(facts: Facts, beside: Beside) -> Counted:
    return count_facts(facts, newcomers(facts), beside)


def _owners(facts: Facts) -> dict[RecordId, RecordId]:
    """Return the group of every duty, conversation and suggestion, as it was kept where its month is closed."""
    sessions = {session.id: session.group_id for session in facts.sessions}
    owners = {row_id: sessions[session] for row_id, session, *_whom in list_duties(facts) if session in sessions}
    owners |= {row.id: row.group_id for row in (*list_contacts(facts), *list_suggestions(facts))}
    for month in facts.kept:
        owners |= {row.id: row.group_id for row in (*month.contacts, *month.suggestions)}
        owners |= {row_id: session.group_id for session in month.sessions for row_id in session.duty_ids}
    return owners


def _beside_of(group_id: RecordId, beside: Beside, owners: dict[RecordId, RecordId]) -> Beside:
    """Return what lies beside the registers of one group: asking for each group again takes as long as all else."""
    return Beside(
        duties={row_id: minutes for row_id, minutes in beside.duties.items() if owners[row_id] == group_id},
        contacts={row_id: minutes for row_id, minutes in beside.contacts.items() if owners[row_id] == group_id},
        suggestions={row_id: known for row_id, known in beside.suggestions.items() if owners[row_id] == group_id},
    )


def _waiting(groups: tuple[GroupRow, ...], first_on: date, last_on: date) -> tuple[Waiting, ...]:
    """Return what waits in the records of today, also where the month is closed."""
    names = {group.id: group.name for group in groups}
    where = Session.group.in_(list(names)) & Session.held_on.between(first_on, last_on)
    rows = rows_where(where & Session.finished_at.is_null() & ~Session.is_cancelled)
    counts = (Session.id, Session.unnamed_count, Session.guest_count, Session.child_count)
    heads: dict[RecordId, Heads] = {row[0]: row[1:] for row in rows_of(Session.select(*counts).where(where))}
    return tuple(Waiting(row, names[row.group_id], heads[row.id]) for row in rows)
