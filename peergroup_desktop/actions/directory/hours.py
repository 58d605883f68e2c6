"""When places are open: read for the page and the form, and written back so that what the form can't say stays."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.directory.rows import PlaceFields, WeeklyHours
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import clock_time
from peergroup_desktop.core.errors import NothingTyped, TimesCrossed
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.opening_hours import DAY_CODES, Hours, minute_of, weekdays
from peergroup_desktop.models import Schedule, ServiceAtLocation

_COLUMNS = (
    Schedule.id,
    Schedule.freq,
    Schedule.interval,
    Schedule.byday,
    Schedule.bymonthday,
    Schedule.opens_at,
    Schedule.closes_at,
    Schedule.description,
)
_DAY, _LONGEST = 24 * 60, 400


@dataclass(frozen=True)
class KeptHours:
    """One line of opening hours with its row."""

    id: RecordId
    hours: Hours

    @property
    def is_typed(self) -> bool:
        """Whether it is in words alone."""
        return self.hours == Hours(description=self.hours.description)

    @property
    def weekly(self) -> WeeklyHours | None:
        """As the form picks it; None when it is something else."""
        opens, closes = minute_of(self.hours.opens_at), minute_of(self.hours.closes_at)
        days = weekdays(self.hours)
        return WeeklyHours(days, opens, closes, self.id) if days and opens is not None and closes is not None else None

    @property
    def order(self) -> tuple[bool, bool, tuple[int, ...], str]:
        """Where it stands among others: the week first, day by day, then what is rarer, then words."""
        days = tuple(sorted(weekdays(self.hours)))
        return self.is_typed, not days, days, self.hours.opens_at


def hours_of(ids: Sequence[RecordId], today: date) -> Mapping[RecordId, Sequence[KeptHours]]:
    """Return the opening hours of services, or else of where they are; those that ended are left out."""
    goes_on = Schedule.archived_on.is_null() & (Schedule.valid_to.is_null() | (Schedule.valid_to >= today))
    own = Schedule.select(Schedule.service, *_COLUMNS).where(Schedule.service.in_(ids) & goes_on)
    found = _by_service(rows_of(own.order_by(Schedule.id)))
    others = [row_id for row_id in ids if row_id not in found]
    at_place = (Schedule.service_at_location == ServiceAtLocation.id) | (
        Schedule.location == ServiceAtLocation.location
    )
    query = (
        Schedule.select(ServiceAtLocation.service, *_COLUMNS)
        .join(ServiceAtLocation, on=at_place)
        .where(ServiceAtLocation.service.in_(others) & ServiceAtLocation.archived_on.is_null() & goes_on)
        .order_by(Schedule.id)
    )
    return {**found, **_by_service(rows_of(query))}


def require_hours(fields: PlaceFields) -> None:
    """Raise `NothingTyped` for weekly hours on no day, `TimesCrossed` for times that are none or the same."""
    for line in fields.weekly:
        if not line.weekdays:
            raise NothingTyped("weekly")
        if line.opens_minute == line.closes_minute or not _are_times(line.opens_minute, line.closes_minute):
            raise TimesCrossed("weekly")


def write_hours(service_id: RecordId, fields: PlaceFields, kept: Sequence[KeptHours], today: date) -> None:
    """Write what the form says about opening hours. For use inside a deed."""
    in_words = [one for one in kept if one.is_typed]
    words = fields.hours
    if not in_words or words != in_words[0].hours.description:
        words = typed.one_line(words, "hours", longest=_LONGEST)
    known = {one.id: one.weekly for one in kept if one.weekly is not None}
    stays = {line.id for line in fields.weekly} | {one.id for one in in_words[:1] if words}
    gone = [row_id for row_id in [*known, *(one.id for one in in_words[:1])] if row_id not in stays]
    Schedule.update(archived_on=today).where(Schedule.id.in_(gone)).execute()
    if words and in_words:
        Schedule.update(description=words).where(Schedule.id == in_words[0].id).execute()
    elif words:
        Schedule.insert(id=new_id(), service=service_id, description=words).execute()
    for line in fields.weekly:
        if line.id not in known:
            Schedule.insert(id=new_id(), service=service_id, **_columns(line)).execute()
        elif line != known[line.id]:
            Schedule.update(**_columns(line)).where(Schedule.id == line.id).execute()


def _columns(line: WeeklyHours) -> dict[str, object]:
    return {
        "freq": "WEEKLY",
        "byday": ",".join(DAY_CODES[day] for day in sorted(set(line.weekdays))),
        "opens_at": clock_time(line.opens_minute),
        "closes_at": clock_time(line.closes_minute),
    }


def _are_times(*minutes: int) -> bool:
    return all(0 <= minute <= _DAY for minute in minutes)


def _by_service(rows: Sequence[tuple[RecordId, ...]]) -> dict[RecordId, list[KeptHours]]:
    found: dict[RecordId, list[KeptHours]] = defaultdict(list)
    for service_id, row_id, *cells in rows:
        found[service_id].append(KeptHours(row_id, Hours(*cells)))  # type: ignore[arg-type] # the columns, in their order
    return {service_id: sorted(lines, key=_order) for service_id, lines in found.items()}


def _order(line: KeptHours) -> tuple[bool, bool, tuple[int, ...], str]:
    return line.order
