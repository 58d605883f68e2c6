"""Which rows belong together: a service, an organisation or a location with all that hangs on it, part by part.

A part is what people decide about: a name, the opening hours, the numbers to ring. Rows that hang on nothing, such as
the terms of a taxonomy, are loose.
"""

import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from peergroup_desktop.actions.directory_imports.columns import MAIN, link
from peergroup_desktop.core.kinds import PlacePart
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json

Rows = Mapping[str, Mapping[uuid.UUID, FeedRow]]
Key = tuple[str, uuid.UUID]

_PART_OF_TABLE = {
    "phone": PlacePart.CONTACT,
    "contact": PlacePart.CONTACT,
    "schedule": PlacePart.HOURS,
    "service_at_location": PlacePart.PLACES,
    "address": PlacePart.ADDRESS,
    "attribute": PlacePart.TOPICS,
    "service_area": PlacePart.AREA,
    "cost_option": PlacePart.COST,
    "accessibility": PlacePart.ACCESS,
}
_PART_OF_FIELD = {
    "name": PlacePart.NAME,
    "description": PlacePart.DESCRIPTION,
    "url": PlacePart.WEBSITE,
    "website": PlacePart.WEBSITE,
    "email": PlacePart.EMAIL,
    "status": PlacePart.STATUS,
    "eligibility_description": PlacePart.WHO_FOR,
    "fees_description": PlacePart.COST,
    "application_process": PlacePart.HOW_TO_GET_IN,
    "assured_date": PlacePart.LAST_CHECKED,
    "organization_id": PlacePart.ORGANIZATION,
}
_OWNER_LINKS = ("contact", "phone", "service_at_location", "service", "location", "organization")
_ANY_LINKS = (("link_id", "link_entity"), ("resource_id", "resource_type"))
# What a row hangs on says nothing about it: two rows with other ids may say the same.
_UNSAID = frozenset({
    "service_id", "location_id", "organization_id", "phone_id", "contact_id", "service_at_location_id",
    "taxonomy_term_id", "link_id", "resource_id",
})  # fmt: skip

_FILLED_IN = {"country": "GB"}  # what a list that leaves says where nobody did
_TIMES = frozenset({"opens_at", "closes_at"})
_TO_THE_MINUTE = 5  # "10:00" and "10:00:00" are the same
_BREAK = "\x1f"
_SILENT = frozenset({"last_modified", "metadata"})  # they say that something changed, not what


@dataclass(slots=True)
class Thing:
    """A service, an organisation or a location: its own row and the rows that hang on it, by part."""

    row: FeedRow
    hanging: dict[PlacePart, list[FeedRow]] = field(default_factory=dict)
    _own: dict[PlacePart, dict[str, Json]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for key, value in self.row.fields.items():
            self._own.setdefault(part_of_field(key), {})[key] = value

    def fields_of(self, part: PlacePart) -> dict[str, Json]:
        """Return the fields of its own row that belong to a part."""
        return self._own.get(part, {})

    def parts(self) -> list[PlacePart]:
        """Return the parts of which it says anything, those of its own row first."""
        return list(dict.fromkeys((*self._own, *self.hanging)))


class Things:
    """The rows of one list, or of the file, put together. `loose` are those that hang on nothing.

    `spoken` names the fields that a list speaks of itself, by table; others may have been given a value when it was
    read. What `beside`, a list to compare with, never speaks of at all is passed over: the pages of a list are
    summaries, and a sheet has room for less.
    """

    def __init__(
        self, rows: Rows, *, spoken: Mapping[str, frozenset[str]] | None = None, beside: "Things | None" = None
    ) -> None:
        self.rows = rows
        self._beside = beside
        self._spoken = dict(spoken or {})
        self._full: Things | None = None
        self.things: dict[Key, Thing] = {
            (table, row_id): Thing(row) for table in MAIN for row_id, row in rows.get(table, {}).items()
        }
        self.loose: list[FeedRow] = []
        for row in _others(rows):
            owner = self.owner(row)
            if owner is None:
                self.loose.append(row)
            else:
                self.things[owner].hanging.setdefault(part_of_table(row.table), []).append(row)

    def owner(self, row: FeedRow, depth: int = 0) -> Key | None:
        """Return what a row hangs on, or None. A ring of rows that hang on each other hangs on nothing."""
        if row.table in MAIN:
            return row.table, row.id
        for table, target_id in _targets(row) if depth < len(_OWNER_LINKS) else ():
            target = self.rows.get(table, {}).get(target_id)
            found = self.owner(target, depth + 1) if target else None
            if found is not None:
                return found
        return None

    def says_fully(self, thing: Thing, part: PlacePart) -> str:
        """Return the same as `says` with what was given a value as the list was read."""
        if self._full is None:
            self._full = Things(self.rows)
        return self._full.says(thing, part)

    def says(self, thing: Thing, part: PlacePart) -> str:
        """Return a few letters that are others when the part says something else, whatever the ids; empty when it says
        nothing. What the list beside it never speaks of counts for nothing.
        """
        own = self._counted(thing.row.table, thing.fields_of(part), _SILENT)
        lines = [line(own)] if own else []
        lines += [self.content(row) for row in thing.hanging.get(part, ()) if self.counts(row.table)]
        return fingerprint(lines) if lines else ""

    def counts(self, table: str) -> bool:
        """Say whether rows of a table count when lists are compared."""
        return table not in _SILENT and (self._beside is None or bool(self._beside.rows.get(table)))

    def spoken(self, table: str) -> frozenset[str]:
        """Return the fields of a table of which it says anything."""
        if table not in self._spoken:
            self._spoken[table] = frozenset(key for row in self.rows.get(table, {}).values() for key in row.fields)
        return self._spoken[table]

    def _counted(self, table: str, fields: Mapping[str, Json], unsaid: frozenset[str]) -> dict[str, Json]:
        spoken = (self._beside or self).spoken(table)
        return {
            key: str(value)[:_TO_THE_MINUTE] if key in _TIMES else value
            for key, value in fields.items()
            if key in spoken and key not in unsaid and value != _FILLED_IN.get(key)
        }

    def content(self, row: FeedRow) -> str:
        """Return what a row says, without its own id and with what it links to in words where that matters."""
        said = self._counted(row.table, row.fields, _UNSAID)
        place = link(row.fields, "service_at_location_id")
        at = self.rows.get("service_at_location", {}).get(place) if place else row
        location = link(at.fields, "location_id") if at is not None and at.table == "service_at_location" else None
        contact = link(row.fields, "contact_id")
        person = self.rows.get("contact", {}).get(contact) if contact and self.counts("contact") else None
        return line({
            "": row.table,
            **said,
            "location_id": str(location or ""),
            "contact_id": self.content(person) if person else "",
            "taxonomy_term_id": self.term_name(row),
        })  # fmt: skip

    def term_name(self, row: FeedRow) -> str:
        """Return the name of the term that an attribute links to, or its id as text."""
        term = link(row.fields, "taxonomy_term_id")
        found = self.rows.get("taxonomy_term", {}).get(term) if term else None
        return str(found.fields.get("name", "")) if found else str(term or "")


def part_of_table(table: str) -> PlacePart:
    """Return the part that a hanging row belongs to."""
    return _PART_OF_TABLE.get(table, PlacePart.DETAILS)


def part_of_field(key: str) -> PlacePart:
    """Return the part that a field of a service, an organisation or a location belongs to."""
    return _PART_OF_FIELD.get(key, PlacePart.DETAILS)


def fingerprint(lines: Iterable[str]) -> str:
    """Return eight letters for some lines in any order. Others get the same by chance once in four thousand million."""
    return hashlib.blake2b("\n".join(sorted(lines)).encode(), digest_size=4).hexdigest()


def _others(rows: Rows) -> Iterator[FeedRow]:
    for table, found in rows.items():
        if table not in MAIN:
            yield from found.values()


def _targets(row: FeedRow) -> Iterator[Key]:
    tables = ("service",) if row.table == "service_at_location" else _OWNER_LINKS
    for table in tables:
        target = link(row.fields, f"{table}_id")
        if target is not None:
            yield table, target
    for key, entity in _ANY_LINKS:
        target = link(row.fields, key)
        if target is not None:
            yield from ((table, target) for table in _entities(row.fields.get(entity)))


def _entities(named: Json) -> tuple[str, ...]:
    """Return the tables where the target of a link to anything may be: the one named, or all."""
    return (named,) if isinstance(named, str) and named else (*MAIN, *_OWNER_LINKS)


def line(fields: Mapping[str, Json]) -> str:
    """Return fields as one text that is the same whatever their order."""
    return _BREAK.join([f"{key}={_plain(value)}" for key, value in sorted(fields.items())])


def _plain(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
