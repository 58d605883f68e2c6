"""Any rows of the standard that reading could have given: known fields of their kinds, further fields of any kind."""

import string
from datetime import UTC, date, datetime, time
from uuid import UUID

from hypothesis import strategies as st

from peergroup_desktop.interchange.open_referral import TABLES, FeedRow, Json, Rows
from peergroup_desktop.interchange.open_referral.json_text import clean
from peergroup_desktop.interchange.open_referral.old_uk import modern
from peergroup_desktop.interchange.open_referral.shape import (
    ONE_INSIDE,
    Field,
    Kind,
    entity_field,
    fields_of,
    inside_on_reading,
)
from peergroup_desktop.interchange.open_referral.values import read_value
from tests.interchange.open_referral.feeds import uid

_NOWHERE = "00000000-0000-4000-8000-000000000000"
_texts = st.text(max_size=12) | st.sampled_from(
    ["a, b; c", 'say "x"', "two\nlines", "=1+1", "not-a-date", "[1]", "é\t-"]
)
_uris = st.text(string.ascii_lowercase, min_size=1, max_size=8).map(lambda word: f"https://{word}.example.org/?q=a,b")
_emails = st.text(string.ascii_lowercase, min_size=1, max_size=8).map(lambda word: f"{word}@example.org")
_VALUES: dict[Kind, st.SearchStrategy[Json]] = {
    Kind.NUMBER: st.integers(-(10**14), 10**14) | st.floats(-1e9, 1e9),
    Kind.LATITUDE: st.floats(-90, 90),
    Kind.LONGITUDE: st.floats(-180, 180),
    Kind.DATE: st.dates(date(1901, 1, 1), date(2099, 1, 1)).map(date.isoformat),
    Kind.MOMENT: st.datetimes(datetime(1901, 1, 1), timezones=st.just(UTC)).map(datetime.isoformat),  # noqa: DTZ001
    Kind.TIME: st.times().map(time.isoformat),
    Kind.URI: _uris,
    Kind.EMAIL: _emails,
    Kind.PHONE: st.text(string.digits, min_size=3, max_size=9),
    Kind.COUNTRY: st.sampled_from(["GB", "IE", "Narnia"]),
    Kind.STATUS: st.sampled_from(["active", "inactive", "defunct", "temporarily closed"]),
    Kind.PLACE_TYPE: st.sampled_from(["physical", "postal", "virtual"]),
    Kind.FREQUENCY: st.sampled_from(["WEEKLY", "MONTHLY"]),
    Kind.DAY: st.sampled_from(["MO", "SU"]),
    Kind.DAYS: st.sampled_from(["MO", "MO,WE", "1TU,-1FR"]),
    Kind.TEXT: _texts,
}
_plain = st.none() | st.booleans() | st.integers() | st.floats() | _texts
_further = st.recursive(
    _plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_names = st.text("abcdefgh_ é", min_size=1, max_size=8).map(lambda name: f"x{name}".strip())
_MUST = {"name", "number", "status", "location_type", "address_type", "country"}


@st.composite
def any_rows(draw: st.DrawFn) -> Rows:
    """Return a few rows, linked among each other and to records that are not there."""
    tables = draw(st.lists(st.sampled_from(TABLES), min_size=1, max_size=7))
    ids: dict[str, list[UUID]] = {table: [] for table in TABLES}
    for number, table in enumerate(tables):
        ids[table].append(UUID(uid(f"{table} {number}")))
    return {
        table: {row_id: FeedRow(table, row_id, _fields(draw, table, ids)) for row_id in ids[table]}
        for table in dict.fromkeys(tables)
    }


def _fields(draw: st.DrawFn, table: str, ids: dict[str, list[UUID]]) -> dict[str, Json]:
    known = fields_of(table)
    links = [name for name, field in known.items() if field.kind is Kind.LINK]
    names = draw(st.lists(st.sampled_from([*known, *links]), max_size=4))
    fields = {name: draw(_value(known[name], ids)) for name in {*names, *(known.keys() & _MUST)}}
    if table == "service_at_location":  # one that says nothing is only a mention of itself
        fields.setdefault("service_id", _NOWHERE)
    for name in draw(st.lists(_names, max_size=1)):
        if _is_free(table, name):
            fields[name] = clean(draw(_further))
    return _tidy(table, fields, draw(_anything(ids)))


def _value(field: Field, ids: dict[str, list[UUID]]) -> st.SearchStrategy[Json]:
    if field.kind is Kind.LINK:
        return st.sampled_from([*(str(row_id) for row_id in ids.get(field.target, [])), _NOWHERE])
    values = _VALUES[field.kind]
    read = values.map(lambda value: read_value(field.kind, value).value)
    return read.filter(lambda value: value is not None) if field.name in _MUST else read


def _anything(ids: dict[str, list[UUID]]) -> st.SearchStrategy[tuple[str, str]]:
    linkable = [table for table in TABLES if table != "metadata"]
    known = [(table, str(row_id)) for table in linkable for row_id in ids[table]]
    return st.sampled_from([*known, ("service", _NOWHERE)])


def _tidy(table: str, fields: dict[str, Json], anything: tuple[str, str]) -> dict[str, Json]:
    if entity := entity_field(table):
        fields |= {entity: anything[0], {"attribute": "link_id", "metadata": "resource_id"}[table]: anything[1]}
    return {name: value for name, value in fields.items() if value is not None}


def _is_free(table: str, name: str) -> bool:
    taken = {*fields_of(table), *inside_on_reading(table), *ONE_INSIDE.get(table, {})}
    return name not in taken and not modern(table, {name: []})[2]
