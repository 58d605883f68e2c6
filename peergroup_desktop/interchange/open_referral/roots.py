"""The records at the top of a JSON file: a record, a page, a bare list, or lists by table. Takes none apart."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from peergroup_desktop.interchange.open_referral.feed import TABLES, Json, Profile
from peergroup_desktop.interchange.open_referral.old_uk import is_old_table
from peergroup_desktop.interchange.open_referral.shape import ONE_INSIDE, fields_of, inside_on_reading, table_named

_PAGE_KEYS = ("contents", "content", "items", "results", "data")
_TOTALS = ("total_items", "totalElements", "total")
_AFTER_A_NAME = re.compile(r"[_\-. ]?(?:full|list|page|all|export|\d+)$", re.IGNORECASE)
_LOOKED_AT = 50
_ROOTS = ("service", "organization", "location", "service_at_location", "taxonomy", "taxonomy_term")
_OLD_SIGNS = {
    "regular_schedules": "service", "eligibilitys": "service", "service_taxonomys": "service",
    "physical_addresses": "location", "accessibility_for_disabilities": "location", "vocabulary": "taxonomy_term",
}  # fmt: skip
_HINT, _ROOT_FIRST = 0.9, 0.01


@dataclass(frozen=True, slots=True)
class Root:
    """Records of one table. `words` and the number (from 1, or that of `numbers`) say where a record stands."""

    table: str
    records: list[Json]
    words: str = ""
    numbers: tuple[int, ...] = ()

    def places(self, file: str) -> Iterator[tuple[str, Json]]:
        """Yield each record with the words for where it stands."""
        words = self.words or self.table.replace("_", " ")
        numbers = self.numbers or range(1, len(self.records) + 1)
        for number, record in zip(numbers, self.records, strict=True):
            yield f"{file}, {words} {number}", record


@dataclass(frozen=True, slots=True)
class Roots:
    """What a file holds. `total` is what it says it has, or None."""

    roots: tuple[Root, ...]
    profile: Profile | None = None
    total: int | None = None


def find_roots(value: Json, stem: str) -> Roots:
    """Return the records of a file named `stem`; none where it is no list of services."""
    if isinstance(value, list):
        return Roots(_one_table(value, stem))
    if not isinstance(value, dict):
        return Roots(())
    for key in _PAGE_KEYS:
        if isinstance(page := value.get(key), list) and "name" not in value:
            total = next((value[name] for name in _TOTALS if isinstance(value.get(name), int)), None)
            return Roots(_one_table(page, stem), _named_profile(value), total if isinstance(total, int) else None)
    if not value.keys() & {"id", "name"}:
        return Roots(_by_table(value), _named_profile(value))
    return Roots(_one_table([value], stem))


def table_of(records: list[Json], stem: str) -> str:
    """Return the table whose fields the records have, or "" where nothing tells. The file's name has a say."""
    keys = {key for record in islice(records, _LOOKED_AT) if isinstance(record, dict) for key in record}
    if not keys & {"id", "name"}:
        return ""
    hint = table_named(_AFTER_A_NAME.sub("", stem))
    scores = {table: _ROOT_FIRST * (len(_ROOTS) - at) for at, table in enumerate(_ROOTS)}
    for key in keys:
        knowing = [_OLD_SIGNS[key]] if key in _OLD_SIGNS else [table for table in TABLES if _knows(table, key)]
        for table in knowing:
            scores[table] = scores.get(table, 0.0) + 1 / len(knowing)
    if hint:
        scores[hint] = scores.get(hint, 0.0) + _HINT
    best = max(scores, key=lambda table: scores[table])
    known = sum(_knows(best, key) or _OLD_SIGNS.get(key) == best for key in keys)
    return best if "id" in keys or known * 2 >= len(keys) else ""


def _one_table(records: list[Json], stem: str) -> tuple[Root, ...]:
    table = table_of(records, stem)
    return (Root(table, records),) if table else ()


def _by_table(value: Mapping[str, Json]) -> tuple[Root, ...]:
    found: list[Root] = []
    for key, records in value.items():
        table = table_named(key) or is_old_table(key.removesuffix(".csv"))
        if table and isinstance(records, list | dict):
            found.append(Root(table, records if isinstance(records, list) else [records], key.replace("_", " ")))
    return tuple(sorted(found, key=file_order))


def file_order(root: Root) -> int:
    """Return where a root stands in the order of taking: what others add to comes before them."""
    return TABLES.index(root.table) if root.table in TABLES else len(TABLES)


def _knows(table: str, key: str) -> bool:
    return key in fields_of(table) or key in inside_on_reading(table) or key in ONE_INSIDE.get(table, {})


def _named_profile(value: Mapping[str, Json]) -> Profile | None:
    return next((profile for profile in Profile if profile.value == value.get("profile")), None)
