"""Ids of records: a UUID stays what it is; anything else gets one that the next reading will give again."""

import json
import re
import uuid
from collections.abc import Mapping
from functools import lru_cache

from peergroup_desktop.interchange.open_referral.feed import Json
from peergroup_desktop.interchange.open_referral.json_text import clean_text

_NAMESPACE = uuid.UUID("0f6c2b1e-53d7-5a4c-9c1b-2f8a7d6e4b30")
_UUID = re.compile(r"\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?", re.IGNORECASE)
_NATURAL = {
    "organization": ("name",),
    "service": ("name", "organization_id"),
    "program": ("name", "organization_id"),
    "taxonomy": ("name",),
    "taxonomy_term": ("code", "name", "taxonomy_id", "taxonomy"),
    "service_at_location": ("service_id", "location_id"),
}
"""By table: the fields that say which record it is, where it has no id. Of other tables, every field says so."""


class Ids:
    """Hands out ids while one list is read. `old` remembers who had another id before."""

    def __init__(self, publisher: str) -> None:
        self._publisher = publisher
        self.old: dict[tuple[str, str], uuid.UUID] = {}
        self._made: dict[str, dict[str, int]] = {}

    def of(self, table: str, given: Json) -> uuid.UUID | None:
        """Return the id for what a file gives as one, or None where it gives none."""
        text = clean_text(given) if isinstance(given, str) else _as_text(given)
        if not text:
            return None
        if _UUID.fullmatch(text):
            return _uuid(text)
        found = named("old", self._publisher, table, text)
        self.old[table, text] = found
        return found

    def made(self, table: str, fields: Mapping[str, Json], record: Mapping[str, Json], owner: str) -> uuid.UUID:
        """Make an id from what the record says, and from whom it belongs to.

        Two records that say the same are one; two that only share what they are known by get different ids.
        """
        everything = json.dumps(record, sort_keys=True)
        known = {name: fields[name] for name in _NATURAL.get(table, ()) if name in fields}
        words = json.dumps(known, sort_keys=True) if known else everything
        alike = self._made.setdefault(f"{table}\x1f{owner}\x1f{words}", {})
        number = alike.setdefault(everything, len(alike))
        return named("made", self._publisher, table, owner, words, str(number))


@lru_cache(maxsize=65_536)
def _uuid(text: str) -> uuid.UUID:
    """Make the id of a text that is one: most ids of a list come several times, as ids and as links."""
    return uuid.UUID(text)


def is_uuid(given: Json) -> bool:
    """Say whether a file's id is a UUID already."""
    return isinstance(given, str) and _UUID.fullmatch(given.strip()) is not None


def named(*parts: str) -> uuid.UUID:
    """Return the UUIDv5 of `parts`, the same on every computer."""
    return uuid.uuid5(_NAMESPACE, "\x1f".join(parts).encode("utf-8", "replace").decode("utf-8"))


def copy_id(row_id: uuid.UUID, link: str, owner: str) -> uuid.UUID:
    """Return the id of a row's copy that belongs to another record as well."""
    return named("copy", str(row_id), link, owner)


def carrier_id(table: str, row_id: uuid.UUID) -> uuid.UUID:
    """Return the id of a row that is made on the way out because a form asks for it, and known again by its id."""
    return named("carrier", table, str(row_id))


def _as_text(given: Json) -> str:
    if isinstance(given, bool) or not isinstance(given, int | float):
        return ""
    return str(given)
