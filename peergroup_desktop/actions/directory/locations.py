"""Where places are: read for the page and the form, and written back so that what the form can't say stays."""

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.directory.rows import LocationFields, LocationLine
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.models import Address, Location, ServiceAtLocation

_LONGEST = 200
_PHYSICAL = "physical"


@dataclass(frozen=True)
class KeptLocation:
    """Where a service is given, with the rows it is kept in. Without an address `address_id` is None."""

    at_id: RecordId
    location_id: RecordId
    name: str
    access: str
    address_id: RecordId | None
    address_1: str | None
    address_2: str | None
    city: str | None
    region: str | None
    state_province: str | None
    postal_code: str | None

    @property
    def line(self) -> LocationLine:
        """As the page shows it."""
        parts = (self.address_1, self.address_2, self.city, self.region, self.state_province, self.postal_code)
        return LocationLine(self.location_id, self.name, ", ".join(dict.fromkeys(filter(None, parts))), self.access)

    @property
    def fields(self) -> LocationFields:
        """As the form holds it."""
        street = "\n".join(filter(None, (self.address_1, self.address_2)))
        town, postcode = self.city or "", self.postal_code or ""
        return LocationFields(self.name, street, town, postcode, self.access, self.location_id)


def locations_of(ids: Sequence[RecordId]) -> Mapping[RecordId, Sequence[KeptLocation]]:
    """Return where services are given; of a location with several addresses the first that one can go to."""
    query = (
        ServiceAtLocation.select(
            ServiceAtLocation.service,
            ServiceAtLocation.id,
            Location.id,
            Location.name,
            Location.access,
            Address.id,
            Address.address_1,
            Address.address_2,
            Address.city,
            Address.region,
            Address.state_province,
            Address.postal_code,
        )
        .join(Location, on=ServiceAtLocation.location == Location.id)
        .left_outer_join(Address, on=(Address.location == Location.id) & Address.archived_on.is_null())
        .where(ServiceAtLocation.service.in_(ids) & ServiceAtLocation.archived_on.is_null())
        .where(Location.archived_on.is_null())
        .order_by(ServiceAtLocation.id, Address.address_type != _PHYSICAL, Address.id)
    )
    found: dict[RecordId, dict[RecordId, KeptLocation]] = defaultdict(dict)
    for service_id, *cells in rows_of(query):
        kept = KeptLocation(*cells)
        found[service_id].setdefault(kept.at_id, kept)
    return {service_id: list(kept.values()) for service_id, kept in found.items()}


def _tidied(fields: LocationFields) -> LocationFields:
    """Return a location as it can be kept. Raises `TextTooLong`."""
    return LocationFields(
        typed.one_line(fields.name, "locations", longest=_LONGEST),
        typed.several_lines(fields.address, "locations", longest=_LONGEST),
        typed.one_line(fields.town, "locations", longest=_LONGEST),
        typed.one_line(fields.postcode, "locations", longest=_LONGEST),
        typed.one_line(fields.access, "locations", longest=_LONGEST),
        fields.id,
    )


def write_locations(
    service_id: RecordId, wanted: Sequence[LocationFields], kept: Sequence[KeptLocation], today: date
) -> None:
    """Write where a service is given. What another service shares changes for it too. For use inside a deed."""
    known = {one.location_id: one for one in kept}
    tidy = [one if _is_as_before(one, known) else _tidied(one) for one in wanted]
    filled = [one for one in tidy if one != LocationFields(id=one.id)]
    stays = {one.id for one in filled}
    gone = [one.at_id for one in kept if one.location_id not in stays]
    ServiceAtLocation.update(archived_on=today).where(ServiceAtLocation.id.in_(gone)).execute()
    now_ms = time.time_ns() // 1_000_000
    for place, fields in enumerate(filled):
        before = known.get(fields.id) if fields.id is not None else None
        if before is None:
            _add(service_id, fields, new_id(now_ms + place))  # a millisecond apart: they keep their order
        elif fields != before.fields:
            _change(before, fields)


def _is_as_before(fields: LocationFields, known: Mapping[RecordId, KeptLocation]) -> bool:
    before = known.get(fields.id) if fields.id is not None else None
    return before is not None and before.fields == fields


def _add(service_id: RecordId, fields: LocationFields, at_id: RecordId) -> None:
    location_id = new_id()
    Location.insert(id=location_id, name=fields.name, access=fields.access).execute()
    ServiceAtLocation.insert(id=at_id, service=service_id, location=location_id).execute()
    _write_address(location_id, None, fields)


def _change(before: KeptLocation, fields: LocationFields) -> None:
    Location.update(name=fields.name, access=fields.access).where(Location.id == before.location_id).execute()
    _write_address(before.location_id, before.address_id, fields)


def _write_address(location_id: RecordId, address_id: RecordId | None, fields: LocationFields) -> None:
    street, _newline, more = fields.address.partition("\n")
    columns = {
        "address_1": street,
        "address_2": more.replace("\n", ", "),
        "city": fields.town,
        "postal_code": fields.postcode,
    }
    if address_id is not None:
        Address.update(**columns).where(Address.id == address_id).execute()
    elif any(columns.values()):
        Address.insert(id=new_id(), location=location_id, **columns).execute()
