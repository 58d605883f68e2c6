"""Records of UK 1.0 and of HSDS 1 and 2, put in the words of HSDS 3.0."""

from collections.abc import Callable, Mapping

from peergroup_desktop.interchange.open_referral.feed import Json
from peergroup_desktop.interchange.open_referral.words_of_places import FALSE_WORDS, TRUE_WORDS

Record = Mapping[str, Json]
_Convert = Callable[[Record], dict[str, Json]]

_OLD_FIELDS = {
    "language": {"language": "name"},
    "taxonomy_term": {"vocabulary": "taxonomy"},
    "schedule": {"start_date": "valid_from", "end_date": "valid_to"},
}


def modern(table: str, record: Record) -> tuple[str, Record, bool]:
    """Return the table and the record in today's words, and whether anything was old."""
    if table in _OLD_TABLES:
        table, convert = _OLD_TABLES[table]
        record, is_old = convert(record), True
    elif table == "taxonomy" and "vocabulary" in record:
        table, is_old = "taxonomy_term", True
    else:
        is_old = False
    renames = {old: new for old, new in _OLD_FIELDS.get(table, {}).items() if old in record and new not in record}
    if renames and not (table == "taxonomy_term" and isinstance(record.get("vocabulary"), dict)):
        record, is_old = {renames.get(key, key): value for key, value in record.items()}, True
    inner = _OLD_LISTS.keys() & record.keys()
    return (table, _with_modern_lists(record, inner), True) if inner else (table, record, is_old)


def is_old_table(name: str) -> str:
    """Return the name of a table that only the old standards have ("regular_schedule"), or ""."""
    word = name.casefold()
    return next((old for old in (word, word.removesuffix("s"), word.removesuffix("es")) if old in _OLD_TABLES), "")


def _with_modern_lists(record: Record, inner: set[str]) -> dict[str, Json]:
    found = {key: value for key, value in record.items() if key not in inner}
    for key in sorted(inner):
        name, convert = _OLD_LISTS[key]
        value = record[key]
        items: list[Json] = value if isinstance(value, list) else [value]
        if name == "eligibility":
            found |= _with_ages(found, items)
            continue
        known = found.get(name)
        before = known if isinstance(known, list) else [] if known is None else [known]
        found[name] = [*before, *(convert(item) if isinstance(item, dict) else item for item in items)]
    return found


def _with_ages(record: Record, items: list[Json]) -> dict[str, Json]:
    """Take the ages and words of the one eligibility; what does not fit stays as it came."""
    found: dict[str, Json] = {}
    first = items[0] if items and isinstance(items[0], dict) else {}
    names = {"minimum_age": "minimum_age", "maximum_age": "maximum_age", "eligibility": "eligibility_description"}
    for old, new in names.items():
        if first.get(old) is not None and record.get(new) is None:
            found[new] = first[old]
    if len(items) > 1 or first.keys() - names.keys() - {"id", "service_id"}:
        found["eligibility_as_given"] = items
    return found


def _eligibility(record: Record) -> dict[str, Json]:
    return {"id": record.get("service_id"), **_with_ages({}, [dict(record)])}


def _address(kind: str) -> _Convert:
    return lambda record: {"address_type": kind, **record}


def _holiday(record: Record) -> dict[str, Json]:
    """Keep whether it is closed as a true or false of its own: the standard has no field for it any more."""
    word = str(record.get("closed", "")).strip().casefold()
    closed: Json = True if word in TRUE_WORDS else False if word in FALSE_WORDS else record.get("closed")
    return {**record, "closed": closed}


def _attribute(entity: str) -> _Convert:
    def convert(record: Record) -> dict[str, Json]:
        found = {key: value for key, value in record.items() if key not in {"taxonomy", "taxonomy_id", f"{entity}_id"}}
        term = record.get("taxonomy")
        if isinstance(term, dict):
            found["taxonomy_term"] = term
        found["taxonomy_term_id"] = (
            record.get("taxonomy_id") if isinstance(term, dict) else record.get("taxonomy_id", term)
        )
        if record.get(f"{entity}_id") is not None:
            found |= {"link_id": record[f"{entity}_id"], "link_entity": entity}
        return found

    return convert


def _link_taxonomy(record: Record) -> dict[str, Json]:
    found = _attribute("link")(record)
    if record.get("link_id") is not None:
        found |= {"link_entity": str(record.get("link_type", "")).casefold()}
    return found


_OLD_TABLES: Mapping[str, tuple[str, _Convert]] = {
    "regular_schedule": ("schedule", dict),
    "holiday_schedule": ("schedule", _holiday),
    "physical_address": ("address", _address("physical")),
    "postal_address": ("address", _address("postal")),
    "accessibility_for_disabilities": ("accessibility", dict),
    "service_taxonomy": ("attribute", _attribute("service")),
    "link_taxonomy": ("attribute", _link_taxonomy),
    "eligibility": ("service", _eligibility),
}
_OLD_LISTS: Mapping[str, tuple[str, _Convert]] = {
    "regular_schedules": ("schedules", dict),
    "regular_schedule": ("schedules", dict),
    "holiday_schedules": ("schedules", _holiday),
    "physical_addresses": ("addresses", _address("physical")),
    "physical_address": ("addresses", _address("physical")),
    "postal_addresses": ("addresses", _address("postal")),
    "postal_address": ("addresses", _address("postal")),
    "accessibility_for_disabilities": ("accessibility", dict),
    "service_taxonomys": ("attributes", _attribute("service")),
    "service_taxonomies": ("attributes", _attribute("service")),
    "link_taxonomies": ("attributes", _attribute("link")),
    "eligibilitys": ("eligibility", dict),
    "eligibilities": ("eligibility", dict),
    "fundings": ("funding", dict),
}
