"""The tables of Open Referral: fields, their kinds, what is required, and which records stand inside which.

From the published schemas of HSDS 3.0 and the UK profile 3.0, and `url` from HSDS 3.1.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from peergroup_desktop.interchange.open_referral.feed import TABLES


class Kind(StrEnum):
    """What a field holds. Every kind but the numbers is text in JSON."""

    TEXT = "text"
    NUMBER = "number"
    LATITUDE = "latitude"
    LONGITUDE = "longitude"
    DATE = "date"
    MOMENT = "moment"
    TIME = "time"
    URI = "uri"
    EMAIL = "email"
    PHONE = "phone"
    COUNTRY = "country"
    STATUS = "status"
    PLACE_TYPE = "place_type"
    FREQUENCY = "frequency"
    DAY = "day"
    DAYS = "days"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Field:
    """One known field. `target` is the table that a link leads to. `is_required_in_table`: in the tabular form too."""

    name: str
    kind: Kind
    target: str = ""
    is_required: bool = False
    is_required_in_table: bool = False


# name, then "*" required, "!" required in the tabular form only, ":kind", ">table" for a link.
_FIELDS = {
    "organization": "name* alternate_name description* email:email website:uri tax_status tax_id "
    "year_incorporated:number legal_status logo uri:uri parent_organization_id>organization",
    "program": "organization_id!>organization name* alternate_name description*",
    "service": "organization_id!>organization program_id>program name* alternate_name description url:uri email:email "
    "status*:status interpretation_services application_process fees_description wait_time fees accreditations "
    "eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses "
    "alert last_modified:moment",
    "location": "location_type*:place_type url:uri organization_id>organization name alternate_name description "
    "transportation latitude:latitude longitude:longitude external_identifier external_identifier_type",
    "service_at_location": "service_id!>service location_id!>location description",
    "address": "location_id>location attention address_1* address_2 city* region state_province* postal_code* "
    "country*:country address_type*:place_type",
    "contact": "organization_id>organization service_id>service service_at_location_id>service_at_location "
    "location_id>location name title department email:email",
    "phone": "location_id>location service_id>service organization_id>organization contact_id>contact "
    "service_at_location_id>service_at_location number*:phone extension:number type description",
    "schedule": "service_id>service location_id>location service_at_location_id>service_at_location valid_from:date "
    "valid_to:date dtstart:date timezone:number until:date count:number wkst:day freq:frequency interval:number "
    "byday:days byweekno bymonthday byyearday description opens_at:time closes_at:time schedule_link:uri "
    "attending_type notes",
    "service_area": "service_id>service name description extent extent_type uri service_area",
    "cost_option": "service_id!>service valid_from:date valid_to:date option currency amount:number "
    "amount_description",
    "funding": "organization_id>organization service_id>service source",
    "language": "service_id>service location_id>location phone_id>phone name code note",
    "accessibility": "location_id>location description details url:uri accessibility",
    "required_document": "service_id>service document uri:uri",
    "organization_identifier": "organization_id!>organization identifier_scheme identifier_type* identifier*",
    "url": "organization_id>organization service_id>service label url:uri",
    "attribute": "link_id!>? taxonomy_term_id!>taxonomy_term link_type link_entity! value",
    "taxonomy_term": "code name* description* parent_id>taxonomy_term taxonomy language taxonomy_id>taxonomy "
    "term_uri:uri term",
    "taxonomy": "name* description* uri:uri version",
    "metadata": "resource_id!>? resource_type! last_action_date*:date last_action_type* field_name* previous_value* "
    "replacement_value* updated_by*",
    "meta_table_description": "name language character_set",
}  # fmt: skip

_UK_FIELDS = {
    "organization": "name description email website logo uri parent_organization_id",
    "service": "organization_id name description url email status fees accreditations minimum_age maximum_age "
    "assured_date assurer_email alert last_modified",
    "location": "location_type name description latitude longitude external_identifier external_identifier_type",
    "service_at_location": "service_id location_id",
    "address": "location_id attention address_1 city region state_province postal_code country address_type",
    "contact": "service_id name title",
    "phone": "contact_id number description",
    "schedule": "service_id service_at_location_id valid_from valid_to dtstart freq interval byday bymonthday "
    "description opens_at closes_at schedule_link attending_type notes",
    "service_area": "service_id name extent extent_type uri service_area",
    "cost_option": "service_id valid_from valid_to option amount amount_description",
    "funding": "service_id source",
    "language": "service_id phone_id",
    "accessibility": "location_id description details url accessibility",
    "organization_identifier": "organization_id identifier_scheme identifier_type identifier",
    "attribute": "link_id taxonomy_term_id link_type link_entity",
    "taxonomy_term": "name description parent_id taxonomy taxonomy_id term_uri term",
    "taxonomy": "name description uri version",
}
ONLY_UK = frozenset({("service_area", "service_area"), ("accessibility", "accessibility"), ("taxonomy_term", "term")})

# What a record may hold inside: the key, then the table of the records there.
_INSIDE = {
    "organization": "funding contacts:contact phones:phone organization_identifiers:organization_identifier "
    "additional_websites:url",
    "service": "phones:phone schedules:schedule service_areas:service_area service_at_locations:service_at_location "
    "languages:language funding cost_options:cost_option required_documents:required_document contacts:contact "
    "additional_urls:url",
    "location": "languages:language addresses:address contacts:contact accessibility phones:phone schedules:schedule",
    "service_at_location": "contacts:contact phones:phone schedules:schedule",
    "contact": "phones:phone",
    "phone": "languages:language",
}
_INSIDE_ON_READING = {
    "organization": "locations:location programs:program services:service",
    "location": "services_at_location:service_at_location service_at_locations:service_at_location",
    "taxonomy": "taxonomy_terms:taxonomy_term",
}

ONE_INSIDE = {
    "service": {"organization": ("organization", "organization_id"), "program": ("program", "program_id")},
    "service_at_location": {"location": ("location", "location_id"), "service": ("service", "service_id")},
    "attribute": {"taxonomy_term": ("taxonomy_term", "taxonomy_term_id")},
    "taxonomy_term": {"taxonomy_detail": ("taxonomy", "taxonomy_id")},
}
"""By table and key: the one record inside, and the field of the outer record that links to it."""

SHARED = frozenset(
    {"organization", "program", "service", "location", "service_at_location", "taxonomy", "taxonomy_term"}
)
"""Tables whose rows stand for themselves. A row of another table belongs to what it stands inside."""

_WITHOUT_ATTRIBUTES = frozenset({"attribute", "taxonomy_term", "taxonomy"})  # else records would stand in themselves
_FIELD = re.compile(r"(\w+)([*!]?)(?::(\w+))?(?:>(\S+))?(?::(\w+))?")
_IRREGULAR = {"taxonomies": "taxonomy", "addresses": "address", "accessibilities": "accessibility"}


@cache
def fields_of(table: str) -> dict[str, Field]:
    """Return the known fields of `table` by name, HSDS and UK together, in the standard's order."""
    found = [_read_field(text) for text in _FIELDS[table].split()]
    return {field.name: field for field in found}


@cache
def links_of(table: str) -> dict[str, str]:
    """Return the links of `table`: field to the table that it leads to, "" where it may be any."""
    return {field.name: field.target for field in fields_of(table).values() if field.kind is Kind.LINK}


@cache
def columns_of(table: str, *, is_uk: bool) -> tuple[str, ...]:
    """Return the columns of the tabular form after "id", as the profile has them."""
    if is_uk and table in _UK_FIELDS:
        return tuple(_UK_FIELDS[table].split())
    return tuple(name for name in fields_of(table) if (table, name) not in ONLY_UK)


@cache
def inside(table: str) -> dict[str, str]:
    """Return the lists that a record of `table` holds when it is written: key to table."""
    return _pairs(_INSIDE.get(table, "")) | _on_every_record(table)


@cache
def inside_on_reading(table: str) -> dict[str, str]:
    """Return the same for reading: lists that other programs write, and singular or plural names."""
    known = inside(table) | _pairs(_INSIDE_ON_READING.get(table, ""))
    known |= {name: name for name in known.values() if name not in ONE_INSIDE.get(table, {})}
    known |= {file_stem(name): name for name in known.values()}
    return {key: name for key, name in known.items() if key not in fields_of(table)}


def link_to(owner: str, table: str) -> str:
    """Return the field by which a row of `table` links to the row of `owner` that it stands inside."""
    if table == "attribute":
        return "link_id"
    if table == "metadata":
        return "resource_id"
    return f"{owner}_id"


def entity_field(table: str) -> str:
    """Return the field that names the table of a link to anything, or "" where links say their table themselves."""
    return {"attribute": "link_entity", "metadata": "resource_type"}.get(table, "")


def file_stem(table: str, *, is_uk: bool = False) -> str:
    """Return the name of the table's file and of its list in JSON: "services", "taxonomies", "funding"."""
    if table in {"service_at_location", "funding", "accessibility", "metadata"}:
        return table
    if is_uk and table in {"schedule", "address", "attribute"}:
        return table
    if table.endswith("y"):
        return f"{table[:-1]}ies"
    return f"{table}es" if table.endswith("s") else f"{table}s"


def table_named(name: str) -> str:
    """Return the table that a file or list is named after, singular or plural, or "" where there is none."""
    word = re.sub(r"[\s\-.]+", "_", name.strip().casefold()).removesuffix("_csv").removesuffix("_json")
    if word in TABLES:
        return word
    singular = _IRREGULAR.get(word, word.removesuffix("s"))
    return singular if singular in TABLES else ""


def _read_field(text: str) -> Field:
    match = _FIELD.fullmatch(text)
    assert match is not None  # noqa: S101 - the tables above are ours
    name, mark, kind, target, _late = match.groups()
    is_required = mark == "*"
    kind = "link" if target else kind or "text"
    return Field(name, Kind(kind), (target or "").strip("?"), is_required, is_required or mark == "!")


def _pairs(text: str) -> dict[str, str]:
    found = (pair.partition(":") for pair in text.split())
    return {key: table or key for key, _colon, table in found}


def _on_every_record(table: str) -> dict[str, str]:
    if table == "metadata":
        return {}
    if table in _WITHOUT_ATTRIBUTES:
        return {"metadata": "metadata"}
    return {"attributes": "attribute", "metadata": "metadata"}
