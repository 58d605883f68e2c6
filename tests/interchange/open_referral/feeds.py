"""Lists of services built in code, with invented services, and the published schemas to hold them against."""

import json
from functools import cache
from pathlib import Path
from uuid import UUID, uuid5

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from peergroup_desktop.interchange.open_referral import Feed, FeedRow, Json, Profile, Rows, read_feed
from peergroup_desktop.interchange.open_referral.shape import table_named
from tests.architecture.sources import ROOT

PUBLISHED = ROOT.parent / "shared" / "data" / "open-referral"
SCHEMAS = {Profile.HSDS: "hsds-3.0", Profile.UK: "uk-profile-3.0"}
needs_published = pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published examples are not beside the project")

_SPACE = UUID("5ba7b810-9dad-11d1-80b4-00c04fd430c8")


def uid(name: str) -> str:
    """Return an id that is the same whenever it is asked for."""
    return str(uuid5(_SPACE, name))


def row(table: str, key: str, /, **fields: Json) -> FeedRow:
    return FeedRow(table, UUID(uid(key)), fields)


def rows(*given: FeedRow) -> dict[str, dict[UUID, FeedRow]]:
    found: dict[str, dict[UUID, FeedRow]] = {}
    for each in given:
        found.setdefault(each.table, {})[each.id] = each
    return found


def read(folder: Path, content: Json | str | bytes, name: str = "services.json", **options) -> Feed:
    """Write `content` to a file and read it."""
    if not isinstance(content, bytes | str):
        content = json.dumps(content)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_feed(path, **options)


def only(feed: Feed, table: str) -> FeedRow:
    """Return the one row of a table."""
    (found,) = feed.rows[table].values()
    return found


def said(feed: Feed) -> list[tuple[str, str]]:
    """Return what was said: kind and field."""
    return [(problem.kind.value, problem.facts.get("field", "")) for problem in feed.problems]


def service(name: str = "Debt Advice", **fields: Json) -> dict[str, Json]:
    return {"id": uid(name), "name": name, "status": "active", **fields}


def directory(services: int, *, locations: int = 2) -> Rows:
    """Return a directory of a size: each service with an organisation, places, phones, times and costs."""
    found: list[FeedRow] = []
    for number in range(services):
        found += _whole_service(number, locations)
    return rows(*found)


def _whole_service(number: int, locations: int) -> list[FeedRow]:
    link = {"service_id": uid(f"service {number}")}
    organization = uid(f"organization {number // 3}")
    found = [
        row("organization", f"organization {number // 3}", name=f"Helping {number // 3}", description="Helps."),
        row("service", f"service {number}", name=f"Advice {number}", status="active", organization_id=organization,
            description="Advice on debt and housing. " * 8 + "Free.", url=f"https://example.org/{number}", fees="Free"),
        row("phone", f"phone {number}", number=f"01632 {960000 + number}", **link),
        row("cost_option", f"cost {number}", option="Everyone", amount=0, **link),
        row("service_area", f"area {number}", name="All of Invented Shire", **link),
        row("contact", f"contact {number}", name="Reception", **link),
    ]  # fmt: skip
    for place in range(locations):
        key = f"{number} {place}"
        at = {"location_id": uid(f"location {key}")}
        found += [
            row("location", f"location {key}", name=f"Hall {key}", location_type="physical", latitude=51.5),
            row("service_at_location", f"at {key}", **link, **at),
            row("address", f"address {key}", address_1=f"{number} High Street", city="Invented", state_province="Shire",
                postal_code="ZZ1 1ZZ", country="GB", address_type="physical", **at),
            row("schedule", f"schedule {key}", freq="WEEKLY", byday="MO,WE", opens_at="10:00:00",
                closes_at="16:00:00", service_at_location_id=uid(f"at {key}")),
        ]  # fmt: skip
    return found


def faults_against_schemas(content: bytes, profile: Profile) -> list[str]:
    """Return what the published schemas find wrong with a JSON document of ours, list by list."""
    document = json.loads(content)
    known = _validators(profile)
    return [
        f"{key}: {fault.json_path} {fault.message}"
        for key, records in document.items()
        if isinstance(records, list) and table_named(key) in known
        for record in records
        for fault in known[table_named(key)].iter_errors(record)
    ]


@cache
def _validators(profile: Profile) -> dict[str, jsonschema.Draft202012Validator]:
    paths = sorted((PUBLISHED / SCHEMAS[profile] / "schema").glob("*.json"))
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}
    parts = Registry().with_resources(
        (name, Resource(contents=schema, specification=DRAFT202012)) for name, schema in schemas.items()
    )
    return {
        name.removesuffix(".json"): jsonschema.Draft202012Validator(
            schema, registry=parts, format_checker=jsonschema.FormatChecker()
        )
        for name, schema in schemas.items()
    }
