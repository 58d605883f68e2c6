"""When people came to a group: first, last and how often, as the file keeps it ready."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Tally


@dataclass(frozen=True)
class Came:
    """One person's marks in a group: how often, first and last present, and when they last sent apologies."""

    count: int = 0
    first_on: date | None = None
    last_on: date | None = None
    apologies_on: date | None = None


NEVER = Came()


def came_by_person(group_id: RecordId, only: Iterable[RecordId] | None = None) -> dict[RecordId, Came]:
    """Return everybody ever marked in a group (or those of `only`), with what their marks come to."""
    where = Tally.group == group_id
    if only is not None:
        where &= Tally.person.in_(list(only))
    columns = (Tally.person, Tally.came, Tally.first_on, Tally.last_on, Tally.apologies_on)
    return {person: Came(*counted) for person, *counted in rows_of(Tally.select(*columns).where(where))}


def newest_mark(last_on: date | None, apologies_on: date | None, today: date) -> Mark | None:
    """Return the newer of somebody's last presence and apologies, None without any.

    Apologies for a session to come say nothing of the last one.
    """
    if apologies_on and apologies_on <= today and (last_on is None or apologies_on > last_on):
        return Mark.APOLOGIES
    return Mark.PRESENT if last_on else None
