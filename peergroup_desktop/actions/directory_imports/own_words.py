"""What the standard does not know of a place: how it goes into a list that leaves, and is found in one that comes.

Our columns travel as further fields with a name of their own. Topics, the area and access go as rows of the standard
too, for other programs; their ids are named after what they say, so that they are known as ours when they come back.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from peergroup_desktop.actions.directory_imports.columns import OURS, link
from peergroup_desktop.actions.directory_imports.snapshot import Known, Snapshot
from peergroup_desktop.actions.directory_imports.things import Key
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import WayIn
from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json

_PREFIX = "peergroup_"
_PLAIN = frozenset({"is_crisis", "check_again_on"})  # sheets have columns for them
_NEVER_LEAVES = frozenset({"pin_order"})
_FOR_THE_GROUP = "notes"
_DAYS = frozenset({"check_again_on"})
_YES = frozenset({"true", "yes", "1"})  # as JSON and as sheets say it
_YES_OR_NO = frozenset({"is_crisis"})
_TAXONOMY = uuid.UUID(bytes=named_id("taxonomy of topics"))
Rows = dict[str, dict[uuid.UUID, FeedRow]]


@dataclass
class Own:
    """What a list holds of ours: values of our columns by row, and topics by service."""

    values: dict[Key, dict[str, object]] = field(default_factory=dict)
    topics: dict[uuid.UUID, list[str]] = field(default_factory=dict)


def topic_id(service_id: RecordId, name: str) -> RecordId:
    """Return the id of the row that says that a service is about something."""
    return named_id("service topic", service_id, fold(name))


def add_own(rows: Rows, snapshot: Snapshot, *, with_notes: bool) -> None:
    """Add what is ours to the rows that leave, which stay those of the file where nothing is added."""
    for table, names in OURS.items():
        for row_id, row in rows.get(table, {}).items():
            ours = dict(_leaving(snapshot.known[table][row_id], names, with_notes=with_notes))
            if ours:
                rows[table][row_id] = FeedRow(table, row_id, {**row.fields, **ours})
    _add_topics(rows, snapshot)
    _add_words(rows, "service", "service_area", "name", _PREFIX + "area")
    _add_words(rows, "location", "accessibility", "description", _PREFIX + "access")


def take_own(rows: Mapping[str, Mapping[uuid.UUID, FeedRow]]) -> tuple[Rows, Own]:
    """Return the rows of a list without what is ours, and what is ours."""
    own, kept = Own(), {table: dict(found) for table, found in rows.items()}
    for table in OURS:
        for row_id, row in kept.get(table, {}).items():
            names = {_outside(name) for name in OURS[table]}
            if not names.isdisjoint(row.fields):
                fields = {key: value for key, value in row.fields.items() if key not in names}
                own.values[table, row_id] = dict(_arriving(table, row.fields))
                kept[table][row_id] = FeedRow(table, row_id, fields)
    _take_topics(kept, own)
    _take_words(kept, "service", "service_area")
    _take_words(kept, "location", "accessibility")
    return kept, own


def _outside(name: str) -> str:
    """Return the name of the field by which a column of ours travels."""
    return name if name in _PLAIN else _PREFIX + name


def _leaving(known: Known, names: tuple[str, ...], *, with_notes: bool) -> Iterator[tuple[str, Json]]:
    for name in names:
        value = known.ours[name]
        if not value or name in _NEVER_LEAVES or (name == _FOR_THE_GROUP and not with_notes):
            continue
        yield _outside(name), value.isoformat() if isinstance(value, date) else value  # type: ignore[misc]


def _arriving(table: str, fields: Mapping[str, Json]) -> Iterator[tuple[str, object]]:
    for name in OURS[table]:
        given = fields.get(_outside(name))
        if name in _DAYS:
            value: object = _day(given)
        elif name in _YES_OR_NO:
            value = str(given).casefold() in _YES
        elif name == "way_in":
            value = given if given in set(WayIn) else None
        else:
            value = given if isinstance(given, str) and name not in _NEVER_LEAVES else None
        if value:
            yield name, value


def _day(given: Json) -> date | None:
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        return None


def _add_topics(rows: Rows, snapshot: Snapshot) -> None:
    """Add an attribute for each topic that no attribute of the service says already."""
    said = {(link(row.fields, "link_id"), _term(rows, row)) for row in rows.get("attribute", {}).values()}
    for topic in snapshot.topics:
        if topic.is_archived or topic.service_id not in rows["service"] or (topic.service_id, fold(topic.name)) in said:
            continue
        term_id = _term_id(topic.name)
        if term_id not in rows.setdefault("taxonomy_term", {}):
            _put(rows, "taxonomy", _TAXONOMY, name="Topics", description="Topics of the group")
            _put(rows, "taxonomy_term", term_id, name=topic.name, description=topic.name, taxonomy_id=str(_TAXONOMY))
        linked: dict[str, Json] = {"link_id": str(topic.service_id), "link_entity": "service"}
        _put(rows, "attribute", uuid.UUID(bytes=topic.id), **linked, taxonomy_term_id=str(term_id))


def _add_words(rows: Rows, table: str, beside: str, field_name: str, key: str) -> None:
    """Add a row of the standard for words of ours, unless there is one about the same thing."""
    said = {link(row.fields, f"{table}_id") for row in rows.get(beside, {}).values()}
    for row_id, row in rows[table].items():
        words = row.fields.get(key)
        if words and row_id not in said:
            _put(rows, beside, _words_id(beside, row_id), **{f"{table}_id": str(row_id), field_name: words})


def _take_topics(rows: Rows, own: Own) -> None:
    for row_id, row in list(rows.get("attribute", {}).items()):
        service_id, term_id = link(row.fields, "link_id"), link(row.fields, "taxonomy_term_id")
        term = rows.get("taxonomy_term", {}).get(term_id) if term_id else None
        name = str(term.fields.get("name", "")) if term else ""
        if service_id and row_id.bytes == topic_id(service_id.bytes, name):
            own.topics.setdefault(service_id, []).append(name)
            del rows["attribute"][row_id]
    for row_id, row in list(rows.get("taxonomy_term", {}).items()):
        if row_id == _term_id(str(row.fields.get("name", ""))):
            del rows["taxonomy_term"][row_id]
    rows.get("taxonomy", {}).pop(_TAXONOMY, None)


def _take_words(rows: Rows, table: str, beside: str) -> None:
    for row_id, row in list(rows.get(beside, {}).items()):
        target = link(row.fields, f"{table}_id")
        if target and row_id == _words_id(beside, target):
            del rows[beside][row_id]


def _term(rows: Rows, row: FeedRow) -> str:
    term_id = link(row.fields, "taxonomy_term_id")
    term = rows.get("taxonomy_term", {}).get(term_id) if term_id else None
    return fold(str(term.fields.get("name", ""))) if term else ""


def _term_id(name: str) -> uuid.UUID:
    return uuid.UUID(bytes=named_id("topic term", fold(name)))


def _words_id(table: str, row_id: uuid.UUID) -> uuid.UUID:
    return uuid.UUID(bytes=named_id(f"{table} in words", row_id.bytes))


def _put(rows: Rows, table: str, row_id: uuid.UUID, **fields: Json) -> None:
    rows.setdefault(table, {})[row_id] = FeedRow(table, row_id, fields)
