"""One place, or several for a handout, with everything that is kept about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.directory.checking import is_change_open
from peergroup_desktop.actions.directory.hours import KeptHours, hours_of
from peergroup_desktop.actions.directory.locations import KeptLocation, locations_of
from peergroup_desktop.actions.directory.phones import phones_of
from peergroup_desktop.actions.directory.rows import CheckLine, PhoneFields, PhoneLine, PlaceDetail, PlaceFields
from peergroup_desktop.actions.directory.shelf import Reckoning, reckoning_of, topics_of
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.freshness import checked_words, freshness
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus, WayIn
from peergroup_desktop.core.opening_hours import in_words
from peergroup_desktop.models import Account, DirectorySource, Organization, Service, ServiceCheck
from peergroup_desktop.storage import versions
from peergroup_desktop.storage.vault import Vault

_MOST_CHECKS = 20
_CLOSED = frozenset({ServiceStatus.INACTIVE, ServiceStatus.CLOSED_FOR_NOW})


@dataclass(frozen=True)
class _Parts:
    """What hangs on some services, by service."""

    phones: Mapping[RecordId, Sequence[PhoneLine]]
    topics: Mapping[RecordId, tuple[str, ...]]
    hours: Mapping[RecordId, Sequence[KeptHours]]
    locations: Mapping[RecordId, Sequence[KeptLocation]]
    checks: Mapping[RecordId, Sequence[CheckLine]]


def get_place(vault: Vault, service_id: RecordId) -> PlaceDetail:
    """Return everything about a place, gone or not. Raises `NotFound`."""
    return _place_and_parts(vault, service_id)[0]


def get_places(vault: Vault, service_ids: Iterable[RecordId]) -> tuple[PlaceDetail, ...]:
    """Return several places in the order asked for; those that are not there any more are left out."""
    ids = list(service_ids)
    found, _parts = _gathered(vault, ids)
    return tuple(found[row_id] for row_id in ids if row_id in found)


def get_form(vault: Vault, service_id: RecordId) -> PlaceFields:
    """Return the form of a place as it is kept, to change and hand to `change_place`. Raises `NotFound`."""
    place, parts = _place_and_parts(vault, service_id)
    return PlaceFields(
        name=place.name,
        line=place.line,
        description=place.description,
        organization=place.organization,
        phones=tuple(PhoneFields(one.number, one.kind, one.text_word, one.note, one.id) for one in place.phones),
        hours=place.hours_typed,
        weekly=tuple(one.weekly for one in parts.hours.get(service_id, ()) if one.weekly is not None),
        locations=tuple(one.fields for one in parts.locations.get(service_id, ())),
        url=place.url,
        email=place.email,
        who_for=place.who_for,
        cost=place.cost,
        area=place.area,
        way_in=place.way_in,
        how_to_get_in=place.how_to_get_in,
        topics=place.topics,
        is_crisis=place.is_crisis,
        is_closed_for_now=place.status in _CLOSED,
        check_again_on=place.check_again_on,
        notes=place.notes,
    )


def _place_and_parts(vault: Vault, service_id: RecordId) -> tuple[PlaceDetail, _Parts]:
    found, parts = _gathered(vault, [service_id])
    if not found:
        raise not_found(Service)
    return found[service_id], parts


def _gathered(vault: Vault, ids: Sequence[RecordId]) -> tuple[dict[RecordId, PlaceDetail], _Parts]:
    with vault.reading():
        by = reckoning_of(vault, get_settings(vault))
        phones, checks = phones_of(vault, ids), _checks(vault, ids)
        parts = _Parts(phones, topics_of(ids), hours_of(ids, by.today), locations_of(ids), checks)
        return {row[0].id: _detail(*row, parts, by) for row in _service_rows(ids)}, parts


def _service_rows(ids: Sequence[RecordId]) -> list[tuple[Service, str, str]]:
    """Return services, each with the name of who runs it and of the list it came from."""
    query = (
        Service.select(Service, Organization.name.alias("run_by"), DirectorySource.name.alias("from_list"))
        .left_outer_join(Organization, on=Service.organization == Organization.id)
        .switch(Service)
        .left_outer_join(DirectorySource, on=Service.source == DirectorySource.id)
        .where(Service.id.in_(ids) & Service.archived_on.is_null())
    )
    rows: Iterable[Any] = query.objects()
    return [(row, row.run_by or "", row.from_list or "") for row in rows]


def _detail(row: Service, organization: str, source: str, parts: _Parts, by: Reckoning) -> PlaceDetail:
    told, checks = parts.hours.get(row.id, ()), parts.checks.get(row.id, ())
    return PlaceDetail(
        id=row.id,
        name=row.name,
        line=row.line,
        description=row.description,
        organization=organization,
        phones=tuple(parts.phones.get(row.id, ())),
        hours=tuple(dict.fromkeys(words for one in told if (words := in_words(one.hours)))),
        hours_typed=next((one.hours.description for one in told if one.is_typed), ""),
        locations=tuple(one.line for one in parts.locations.get(row.id, ())),
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


def _checks(vault: Vault, ids: Sequence[RecordId]) -> Mapping[RecordId, Sequence[CheckLine]]:
    columns = (ServiceCheck.id, ServiceCheck.service, ServiceCheck.checked_on, ServiceCheck.answer, ServiceCheck.words)
    query = ServiceCheck.select(*columns).where(ServiceCheck.service.in_(ids) & ServiceCheck.archived_on.is_null())
    rows = rows_of(query.order_by(ServiceCheck.checked_on.desc(), ServiceCheck.id.desc()))
    makers = versions.makers_of(vault, "service_check", [row_id for row_id, *_rest in rows])
    names: dict[RecordId, str] = dict(rows_of(Account.select(Account.id, Account.name)))
    found: dict[RecordId, list[CheckLine]] = defaultdict(list)
    for row_id, service_id, on, answer, words in rows:
        by = names.get(makers.get(row_id, b""), "")
        found[service_id].append(CheckLine(on, CheckAnswer(answer), words, by))
    return found
