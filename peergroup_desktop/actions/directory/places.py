"""One place, or several for a handout, with everything that is kept about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.directory.checking import is_change_open
from peergroup_desktop.actions.directory.phones import phones_of
from peergroup_desktop.actions.directory.rows import CheckLine, LocationLine, PhoneLine, PlaceDetail
from peergroup_desktop.actions.directory.shelf import Reckoning, reckoning_of, topics_of
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.freshness import checked_words, freshness
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus, WayIn
from peergroup_desktop.core.opening_hours import Hours, in_words
from peergroup_desktop.models import (
    Account,
    Address,
    DirectorySource,
    Location,
    Organization,
    Schedule,
    Service,
    ServiceAtLocation,
    ServiceCheck,
)
from peergroup_desktop.storage import versions
from peergroup_desktop.storage.vault import Vault

_MOST_CHECKS = 20
_ADDRESS = (
    Address.address_1,
    Address.address_2,
    Address.city,
    Address.region,
    Address.state_province,
    Address.postal_code,
)
_HOURS = (
    Schedule.freq,
    Schedule.interval,
    Schedule.byday,
    Schedule.bymonthday,
    Schedule.opens_at,
    Schedule.closes_at,
    Schedule.description,
)


@dataclass(frozen=True)
class _Parts:
    """What hangs on some services, by service."""

    phones: Mapping[RecordId, Sequence[PhoneLine]]
    topics: Mapping[RecordId, tuple[str, ...]]
    hours: Mapping[RecordId, Sequence[Hours]]
    locations: Mapping[RecordId, Sequence[LocationLine]]
    checks: Mapping[RecordId, Sequence[CheckLine]]


def get_place(vault: Vault, service_id: RecordId) -> PlaceDetail:
    """Return everything about a place, gone or not. Raises `NotFound`."""
    found = get_places(vault, [service_id])
    if not found:
        raise not_found(Service)
    return found[0]


def get_places(vault: Vault, service_ids: Iterable[RecordId]) -> tuple[PlaceDetail, ...]:
    """Return several places in the order asked for; those that are not there any more are left out."""
    ids = list(service_ids)
    with vault.reading():
        by = reckoning_of(vault, get_settings(vault))
        rows = _service_rows(ids)
        parts = _Parts(phones_of(ids), topics_of(ids), _hours(ids, by), _locations(ids), _checks(vault, ids))
        found = {row[0].id: _detail(*row, parts, by) for row in rows}
    return tuple(found[row_id] for row_id in ids if row_id in found)


def _service_rows(ids: Sequence[RecordId]) -> list[tuple[Service, str, str]]:
    """Return services, each with the name of who runs it and of the list it came from."""
    query = (
        Service.select(Service, Organization, DirectorySource)
        .left_outer_join(Organization, on=Service.organization == Organization.id)
        .switch(Service)
        .left_outer_join(DirectorySource, on=Service.source == DirectorySource.id)
        .where(Service.id.in_(ids) & Service.archived_on.is_null())
    )
    return [
        (row, row.organization.name if row.organization else "", row.source.name if row.source else "") for row in query
    ]


def _detail(row: Service, organization: str, source: str, parts: _Parts, by: Reckoning) -> PlaceDetail:
    told, checks = parts.hours.get(row.id, ()), parts.checks.get(row.id, ())
    return PlaceDetail(
        id=row.id,
        name=row.name,
        line=row.line,
        description=row.description,
        organization=organization,
        phones=tuple(parts.phones.get(row.id, ())),
        hours=tuple(dict.fromkeys(words for one in told if (words := in_words(one)))),
        hours_typed=next((one.description for one in told if one == Hours(description=one.description)), ""),
        locations=tuple(parts.locations.get(row.id, ())),
        url=row.url,
        email=row.email,
        who_for=row.eligibility_description,
        cost=row.fees_description,
        area=row.area,
        way_in=WayIn(row.way_in) if row.way_in else None,
        how_to_get_in=row.application_process,
        is_crisis=row.is_crisis,
        last_checked_on=row.assured_date,
        checked_words=checked_words(row.assured_date, by.today),
        freshness=freshness(row.assured_date, by.today, by.ageing_months, by.old_months),
        check_again_on=row.check_again_on,
        notes=row.notes,
        status=ServiceStatus(row.status),
        topics=parts.topics.get(row.id, ()),
        source=source,
        checks=tuple(checks[:_MOST_CHECKS]),
        is_change_open=is_change_open(row.check_again_on, ((one.answer, one.on) for one in checks)),
    )


def _hours(ids: Sequence[RecordId], by: Reckoning) -> Mapping[RecordId, Sequence[Hours]]:
    """Return opening hours of the services themselves, or else of where they are; those of past days are left out."""
    goes_on = Schedule.archived_on.is_null() & (Schedule.valid_to.is_null() | (Schedule.valid_to >= by.today))
    own = Schedule.select(Schedule.service, *_HOURS).where(Schedule.service.in_(ids) & goes_on).order_by(Schedule.id)
    found = _by_first(rows_of(own), Hours)
    at_place = (Schedule.service_at_location == ServiceAtLocation.id) | (
        Schedule.location == ServiceAtLocation.location
    )
    others = [row_id for row_id in ids if row_id not in found]
    query = (
        Schedule.select(ServiceAtLocation.service, *_HOURS)
        .join(ServiceAtLocation, on=at_place)
        .where(ServiceAtLocation.service.in_(others) & ServiceAtLocation.archived_on.is_null() & goes_on)
    )
    return {**found, **_by_first(rows_of(query.order_by(Schedule.id)), Hours)}


def _locations(ids: Sequence[RecordId]) -> Mapping[RecordId, Sequence[LocationLine]]:
    query = (
        ServiceAtLocation.select(
            ServiceAtLocation.service, Location.id, Location.name, Location.access, Address.id, *_ADDRESS
        )
        .join(Location, on=ServiceAtLocation.location == Location.id)
        .left_outer_join(Address, on=(Address.location == Location.id) & Address.archived_on.is_null())
        .where(ServiceAtLocation.service.in_(ids) & ServiceAtLocation.archived_on.is_null())
        .where(Location.archived_on.is_null())
        .order_by(ServiceAtLocation.id, Address.id)
    )
    lines: dict[tuple[RecordId, RecordId], LocationLine] = {}
    for service_id, location_id, name, access, _address_id, *parts in rows_of(query):
        one_line = ", ".join(dict.fromkeys(part for part in parts if part))
        lines.setdefault((service_id, location_id), LocationLine(location_id, name, one_line, access))
    return _by_first([(service_id, line) for (service_id, _id), line in lines.items()], _itself)


def _checks(vault: Vault, ids: Sequence[RecordId]) -> Mapping[RecordId, Sequence[CheckLine]]:
    columns = (ServiceCheck.id, ServiceCheck.service, ServiceCheck.checked_on, ServiceCheck.answer, ServiceCheck.words)
    query = ServiceCheck.select(*columns).where(ServiceCheck.service.in_(ids) & ServiceCheck.archived_on.is_null())
    rows = rows_of(query.order_by(ServiceCheck.checked_on.desc(), ServiceCheck.id.desc()))
    makers = versions.makers_of(vault, "service_check", [row_id for row_id, *_rest in rows])
    names: dict[RecordId, str] = dict(rows_of(Account.select(Account.id, Account.name)))
    return _by_first(
        [
            (service_id, CheckLine(on, CheckAnswer(answer), words, names.get(makers.get(row_id, b""), "")))
            for row_id, service_id, on, answer, words in rows
        ],
        _itself,
    )


def _by_first(rows: Iterable[Sequence[Any]], make: Any) -> dict[RecordId, list[Any]]:
    """Gather rows by their first column, each made of the others."""
    found: dict[RecordId, list[Any]] = defaultdict(list)
    for owner, *cells in rows:
        found[owner].append(make(*cells))
    return found


def _itself(one: Any) -> Any:
    return one
