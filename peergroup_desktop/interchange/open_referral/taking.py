"""Records into rows: takes nested or tabular records apart, gives ids, unites what comes twice. One per reading."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from peergroup_desktop.interchange.limits import IsCancelled, stop_if
from peergroup_desktop.interchange.open_referral.feed import TABLES, FeedRow, Json, Problem, ProblemKind
from peergroup_desktop.interchange.open_referral.identifying import Ids, copy_id, is_uuid
from peergroup_desktop.interchange.open_referral.mending import mend_fields
from peergroup_desktop.interchange.open_referral.old_uk import modern
from peergroup_desktop.interchange.open_referral.refusals import MAX_RECORDS, FeedReason, feed_refused
from peergroup_desktop.interchange.open_referral.shape import (
    ONE_INSIDE,
    SHARED,
    entity_field,
    inside_on_reading,
    link_to,
    links_of,
    table_named,
)

_RECORDS_BETWEEN_LOOKS = 256
_NAMED = frozenset({"organization", "program", "service", "taxonomy", "taxonomy_term"})
_KNOWN_BY_NAME = _NAMED | {"location"}
_Said = tuple[ProblemKind, dict[str, str]]
_FROM_TEXT = {"phone": "number", "language": "name"}


@dataclass(frozen=True, slots=True)
class _Owner:
    """The row that a record stands inside."""

    table: str
    id: uuid.UUID


class Taking:
    """Everything that was taken from one list so far, and what was said about it."""

    def __init__(self, publisher: str, is_cancelled: IsCancelled) -> None:
        self.rows: dict[str, dict[uuid.UUID, FeedRow]] = {table: {} for table in TABLES}
        self.problems: list[Problem] = []
        self.ids = Ids(publisher)
        self.keys: dict[str, set[str]] = {table: set() for table in TABLES}
        self.has_old = False
        self._is_cancelled = is_cancelled
        self._fullness: dict[tuple[str, uuid.UUID], int] = {}
        self._said: set[tuple[uuid.UUID, ProblemKind, str, str]] = set()
        self._records = 0

    def say(self, where: str, kind: ProblemKind, **facts: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(where, kind, facts))

    def take(
        self, record: Json, table: str, where: str, owner: _Owner | None = None, *, may_mention: bool = False
    ) -> uuid.UUID | None:
        """Take a record with all that stands inside it. Returns its id, or None where it was left out.

        With `may_mention`, a record that has nothing but an id only says which one is meant.

        Raises:
            FeedRefused: there are more records than any list has.
            Cancelled: somebody pressed Cancel.
        """
        self._count()
        if isinstance(record, str) and table in _FROM_TEXT:
            record = {_FROM_TEXT[table]: record}
        if not isinstance(record, dict):
            self.say(where, ProblemKind.NOT_A_RECORD)
            return None
        table, modern_record, is_old = modern(table, record)
        self.has_old |= is_old
        if may_mention and not (modern_record.keys() - {"id"}):
            return self.ids.of(table, modern_record.get("id"))
        return self._take_modern(modern_record, table, where, owner)

    def _count(self) -> None:
        self._records += 1
        if self._records > MAX_RECORDS:
            raise feed_refused(FeedReason.TOO_MANY)
        if self._records % _RECORDS_BETWEEN_LOOKS == 0:
            stop_if(self._is_cancelled)

    def _take_modern(
        self, record: Mapping[str, Json], table: str, where: str, owner: _Owner | None
    ) -> uuid.UUID | None:
        self.keys[table].update(record)
        flat, lists = self._apart(record, table, where)
        self._link(flat, table, owner)
        said: list[_Said] = []
        fields = mend_fields(table, flat, lambda kind, facts: said.append((kind, facts)))
        row_id = self.ids.of(table, record.get("id")) or self.ids.made(
            table, fields, record, str(owner.id) if owner else ""
        )
        if row_id not in self.rows[table] and (missing := _missing(table, fields)) is not None:
            self.say(where, missing)
            return None
        self._say_once(said, where, row_id)
        kept = self._keep(FeedRow(table, row_id, fields), len(record), where)
        if kept is not None:
            self._take_lists(lists, where, _Owner(table, kept))
        return kept or row_id

    def _apart(
        self, record: Mapping[str, Json], table: str, where: str
    ) -> tuple[dict[str, Json], list[tuple[str, list[Json]]]]:
        """Take out the records inside; those that stand there alone are taken at once, for their ids."""
        flat: dict[str, Json] = {}
        lists: list[tuple[str, list[Json]]] = []
        ones, many = ONE_INSIDE.get(table, {}), inside_on_reading(table)
        for key, value in record.items():
            if key in ones and isinstance(value, dict):
                self._take_one(ones[key], value, f"{where}, {_words(key)}", flat)
            elif key in many and (items := _records(value, many[key])):
                lists.append((many[key], items))
            elif flat.get(key) is None:
                flat[key] = value
        return flat, lists

    def _take_one(self, one: tuple[str, str], value: Json, where: str, flat: dict[str, Json]) -> None:
        table, link = one
        row_id = self.take(value, table, where, may_mention=True)
        if row_id is not None:
            flat[link] = str(row_id)

    def _take_lists(self, lists: list[tuple[str, list[Json]]], where: str, owner: _Owner) -> None:
        for table, items in lists:
            words = _words(table)
            for number, item in enumerate(items, start=1):
                self.take(item, table, f"{where}, {words} {number}", owner)

    def _link(self, flat: dict[str, Json], table: str, owner: _Owner | None) -> None:
        """Turn the links of a record into ids as the rows have them, and add the one to its owner."""
        entity = entity_field(table)
        links = links_of(table)
        for name in links.keys() & flat.keys():
            given = flat[name]
            target = links[name] or table_named(str(flat.get(entity, "")))
            found = self.ids.of(target, given) if target or is_uuid(given) else None
            flat[name] = str(found) if found is not None else given
        if owner is not None and link_to(owner.table, table) in links:
            flat[link_to(owner.table, table)] = str(owner.id)
            if entity:
                flat[entity] = owner.table

    def _say_once(self, said: list[_Said], where: str, row_id: uuid.UUID) -> None:
        """Say what became of fields, but not again for a record that stands inside many others."""
        for kind, facts in said:
            key = (row_id, kind, facts["field"], facts["given"])
            if key not in self._said:
                self._said.add(key)
                self.say(where, kind, **facts)

    def _keep(self, row: FeedRow, fullness: int, where: str) -> uuid.UUID | None:
        """Keep a row, or unite it with the one of the same id. Returns the id it is kept under, None if refused."""
        before = self.rows[row.table].get(row.id)
        if before is None:
            self.rows[row.table][row.id] = row
            self._fullness[row.table, row.id] = fullness
            return row.id
        if _is_other(before, row):
            self.say(where, ProblemKind.OTHER_RECORD_SAME_ID)
            return None
        if (link := _parting_link(before, row)) and row.table not in SHARED:
            copy = FeedRow(row.table, copy_id(row.id, link, str(row.fields[link])), row.fields)
            return self._keep(copy, fullness, where)
        self._unite(before, row, fullness, where)
        return row.id

    def _unite(self, before: FeedRow, row: FeedRow, fullness: int, where: str) -> None:
        is_fuller = fullness > self._fullness[row.table, row.id]
        links = links_of(row.table)
        for name, value in row.fields.items():
            known = before.fields.setdefault(name, value)
            if known == value:
                continue
            if name in links:
                self.say(where, ProblemKind.LINKED_ELSEWHERE, field=name)
                continue
            self.say(where, ProblemKind.DIFFERS, field=name)
            if is_fuller:
                before.fields[name] = value
        self._fullness[row.table, row.id] = max(fullness, self._fullness[row.table, row.id])


def _missing(table: str, fields: Mapping[str, Json]) -> ProblemKind | None:
    if table in _NAMED and "name" not in fields:
        return ProblemKind.NO_NAME
    return ProblemKind.NO_NUMBER if table == "phone" and "number" not in fields else None


def _is_other(before: FeedRow, row: FeedRow) -> bool:
    names = before.fields.get("name"), row.fields.get("name")
    return row.table in _KNOWN_BY_NAME and None not in names and names[0] != names[1]


def _parting_link(before: FeedRow, row: FeedRow) -> str:
    """Return the first link by which the same row belongs to two records, or ""."""
    shared = (link for link in links_of(row.table) if link in before.fields and link in row.fields)
    return next((link for link in shared if before.fields[link] != row.fields[link]), "")


def _records(value: Json, table: str) -> list[Json]:
    """Return the items of a list of records, or of one that stands alone; none where there is no record among them."""
    if isinstance(value, dict):
        return [value]
    kinds = (dict, str) if table in _FROM_TEXT else (dict,)
    return value if isinstance(value, list) and any(isinstance(item, kinds) for item in value) else []


def _words(name: str) -> str:
    return name.replace("_", " ")
