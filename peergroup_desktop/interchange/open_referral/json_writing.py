"""Rows as one JSON document: lists of whole records, services first, each as the standard nests it.

The document is `{"version": "3.0", "profile": "hsds" or "uk", "services": [...], "organizations": [...], ...}`. A
record in a list keeps to the published schema of its table. The lists after the services hold only what no record
before them holds. A record stands inside every record that it links to; the link is then left out.
"""

import json
import uuid
from collections.abc import Iterator

from peergroup_desktop.interchange.open_referral.feed import TABLES, FeedRow, Json, Profile, Rows
from peergroup_desktop.interchange.open_referral.filling import Form, fit
from peergroup_desktop.interchange.open_referral.shape import (
    ONE_INSIDE,
    entity_field,
    fields_of,
    file_stem,
    inside,
    link_to,
)
from peergroup_desktop.interchange.open_referral.written import Written

VERSION = "3.0"
_ORDER = ("service", "organization", "program", "service_at_location", "location")
_FILE = "services.json"


def write_json(rows: Rows, profile: Profile) -> Written:
    """Write `rows` as one JSON document, in the words of the UK profile for `Profile.UK`, else of HSDS 3.0."""
    is_uk = profile is Profile.UK
    ready = fit(rows, Form(is_uk, is_tabular=False))
    nest = _Nest(ready.rows, is_uk=is_uk)
    lines = ",\n".join(nest.lists())
    head = json.dumps({"version": VERSION, "profile": Profile.UK.value if is_uk else Profile.HSDS.value})[:-1]
    return Written({_FILE: f"{head},\n{lines}\n}}\n".encode()}, tuple(ready.problems))


class _Nest:
    """Puts rows inside each other. Each record is made once, however often it stands in others."""

    def __init__(self, rows: Rows, *, is_uk: bool) -> None:
        self._rows = rows
        self._made: dict[tuple[str, uuid.UUID], dict[str, Json]] = {}
        self._inner: dict[tuple[str, str], dict[str, list[FeedRow]]] = {}
        self._ids = {table: {str(row_id) for row_id in rows[table]} for table in TABLES}
        self._met: set[tuple[str, uuid.UUID, str]] = set()
        for owner in TABLES:
            for key, table in inside(owner).items():
                if not (is_uk and table == "phone" and owner != "contact"):
                    self._put_inside(owner, key, table)

    def lists(self) -> Iterator[str]:
        """Yield the document's lists as text, one record a line; services even where there are none."""
        for table in (*_ORDER, *(name for name in TABLES if name not in _ORDER)):
            records = [self._record(row) for row in self._rows[table].values() if (table, row.id) not in self._made]
            if records or table == "service":
                text = ",\n".join(json.dumps(record, ensure_ascii=False, allow_nan=False) for record in records)
                yield f'"{file_stem(table)}": [\n{text}\n]'

    def _put_inside(self, owner: str, key: str, table: str) -> None:
        link, entity = link_to(owner, table), entity_field(table)
        owners = self._ids[owner]
        for row in self._rows[table].values():
            target = row.fields.get(link)
            if isinstance(target, str) and target in owners and (not entity or row.fields.get(entity) == owner):
                self._inner.setdefault((owner, target), {}).setdefault(key, []).append(row)
                self._met |= {(table, row.id, link), (table, row.id, entity)}

    def _record(self, row: FeedRow) -> dict[str, Json]:
        place = row.table, row.id
        if place in self._made:
            return self._made[place]
        known = [name for name in fields_of(row.table) if name in row.fields]
        names = [*known, *(name for name in row.fields if name not in known)]
        record: dict[str, Json] = {"id": str(row.id)}
        record |= {name: row.fields[name] for name in names if (*place, name) not in self._met}
        self._made[place] = record
        record.update(self._ones(row))
        for key, rows in self._inner.get((row.table, str(row.id)), {}).items():
            record[key] = [self._record(inner) for inner in rows]
        return record

    def _ones(self, row: FeedRow) -> Iterator[tuple[str, Json]]:
        for key, (table, link) in ONE_INSIDE.get(row.table, {}).items():
            target = row.fields.get(link)
            found = self._rows[table].get(uuid.UUID(target)) if isinstance(target, str) else None
            if found is not None and table != "service":
                yield key, self._record(found)
