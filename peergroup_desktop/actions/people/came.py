"""When people came to a group, from their marks: first, last and how often. Cancelled sessions do not count."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peewee import fn

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Attendance, Session


@dataclass(frozen=True)
class Came:
    """One person's marks in a group: how often, first and last present, and when they last sent apologies."""

    count: int = 0
    first_on: date | None = None
    last_on: date | None = None
    apologies_on: date | None = None

    @property
    def newest(self) -> Mark | None:
        """The newest mark, None without any."""
        if self.apologies_on and (self.last_on is None or self.apologies_on > self.last_on):
            return Mark.APOLOGIES
        return Mark.PRESENT if self.last_on else None


NEVER = Came()


def came_by_person(group_id: RecordId, today: date, only: Iterable[RecordId] | None = None) -> dict[RecordId, Came]:
    """Return everybody marked in a group up to `today` (or those of `only`), with what their marks come to."""
    where = (
        (Session.group == group_id)
        & (Session.held_on <= today)
        & ~Attendance.mark.is_null()
        & ~Session.is_cancelled
        & Session.archived_on.is_null()
    )
    if only is not None:
        where &= Attendance.person.in_(list(only))
    figures = (fn.COUNT(Attendance.id), fn.MIN(Session.held_on), fn.MAX(Session.held_on))
    grouping = (Attendance.person, Attendance.mark)
    rows = Attendance.select(*grouping, *figures).join(Session).where(where).group_by(*grouping)
    found: dict[RecordId, Came] = {}
    for person, mark, count, first_on, last_on in rows_of(rows):
        other = found.get(person, NEVER)
        if mark == Mark.PRESENT.value:
            found[person] = Came(count, first_on, last_on, other.apologies_on)
        else:
            found[person] = Came(other.count, other.first_on, other.last_on, last_on)
    return found
