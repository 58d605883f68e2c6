"""The fields of one record, mended one by one. What cannot be mended is kept beside its field, and said."""

import re
from collections.abc import Callable, Mapping

from peergroup_desktop.interchange.open_referral.feed import Json, ProblemKind
from peergroup_desktop.interchange.open_referral.json_text import clean, clean_text
from peergroup_desktop.interchange.open_referral.shape import ONE_INSIDE, Field, Kind, fields_of, inside_on_reading
from peergroup_desktop.interchange.open_referral.values import read_value

Tell = Callable[[ProblemKind, dict[str, str]], None]

_LONGEST_SHOWN = 80
_BESIDE = "as_given"
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BRITISH_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE)
_BRITISH = frozenset({"GB", "IM", "JE", "GG"})


def mend_fields(table: str, record: Mapping[str, Json], tell: Tell) -> dict[str, Json]:
    """Return the fields of `record` that hold anything, as their kinds ask; "id" is left out.

    A value that its field cannot hold comes out as `<field>_as_given`, as does anything that stands where the standard
    has records.
    """
    known = fields_of(table)
    found: dict[str, Json] = {}
    for key, value in record.items():
        name = key if key in known else clean_text(key) or "unnamed"
        if name == "id" or value is None or value in ("", [], {}):
            continue
        if name in known:
            _mend(known[name], value, record, found, tell)
        elif name in inside_on_reading(table) or name in ONE_INSIDE.get(table, {}):
            _keep_beside(name, value, record, found)
            tell(ProblemKind.UNREADABLE, {"field": name, "given": shown(value)})
        elif (kept := clean(value)) is not None:
            found[name] = kept
    _doubt_country(found, tell)
    return found


def shown(value: Json) -> str:
    """Return a cell as a sentence may show it: one line, cut short."""
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _mend(field: Field, value: Json, record: Mapping[str, Json], found: dict[str, Json], tell: Tell) -> None:
    if field.kind is Kind.LINK:
        if isinstance(value, str) and _UUID.fullmatch(value):
            found[field.name] = value
            return
        _keep_beside(field.name, value, record, found)
        tell(ProblemKind.UNREADABLE, {"field": field.name, "given": shown(value)})
        return
    read = read_value(field.kind, value)
    if read.value is not None:
        found[field.name] = read.value
    elif read.said is not None and read.said is not ProblemKind.MENDED:
        is_number = read.said is ProblemKind.OUT_OF_RANGE
        _keep_beside(field.name, read_value(Kind.NUMBER, value).value if is_number else value, record, found)
    if read.said is not None:
        tell(read.said, {"field": field.name, "given": shown(value), "taken": shown(read.value or "")})


def _keep_beside(name: str, value: Json, record: Mapping[str, Json], found: dict[str, Json]) -> None:
    kept = clean(value)
    beside, times = f"{name}_{_BESIDE}", 1
    while beside in record or beside in found:
        times += 1
        beside = f"{name}_{_BESIDE}_{times}"
    if kept is not None:
        found[beside] = kept


def _doubt_country(found: Mapping[str, Json], tell: Tell) -> None:
    country, postcode = found.get("country"), str(found.get("postal_code", ""))
    if country and country not in _BRITISH and _BRITISH_POSTCODE.fullmatch(postcode):
        tell(ProblemKind.COUNTRY_DOUBTFUL, {"field": "country", "given": str(country)})
