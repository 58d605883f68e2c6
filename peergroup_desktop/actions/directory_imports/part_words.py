"""What a part of a place says, as people read it when they compare ours with theirs."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date

from peergroup_desktop.actions.directory_imports.columns import link
from peergroup_desktop.actions.directory_imports.things import Thing, Things
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.kinds import PlacePart, ServiceStatus
from peergroup_desktop.core.labels import label
from peergroup_desktop.core.opening_hours import Hours, in_words
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json

_ADDRESS = ("attention", "address_1", "address_2", "city", "region", "state_province", "postal_code", "country")
SEPARATOR = " · "
_HOURS = ("freq", "byday", "bymonthday", "opens_at", "closes_at", "description")


def part_words(things: Things, thing: Thing, part: PlacePart) -> str:
    """Return what a part of a thing says in one text, or empty text where it says nothing."""
    own = thing.fields_of(part)
    if part is PlacePart.ORGANIZATION:
        found = [_name(things, "organization", own)]
    elif part is PlacePart.DETAILS:
        found = [_details(own)]
    elif part is PlacePart.STATUS:
        found = [_status(own)]
    elif part is PlacePart.LAST_CHECKED:
        found = [_day(value) for value in own.values()]
    else:
        found = [_text(value) for value in own.values()]
    hanging = sorted(thing.hanging.get(part, ()), key=_is_later)
    found += [_WORDS.get(row.table, _other)(things, row) for row in hanging]
    return SEPARATOR.join(dict.fromkeys(text for text in found if text))


def words_of_ours(things: Things, thing: Thing) -> dict[str, str]:
    """Return what our own columns in words say at first, from the rows of the standard that say it: the area of a
    service, access to a location.
    """
    parts = {"service": ("area", PlacePart.AREA), "location": ("access", PlacePart.ACCESS)}
    name, part = parts.get(thing.row.table, ("", PlacePart.DETAILS))
    return {name: part_words(things, thing, part)} if name else {}


def _is_later(row: FeedRow) -> bool:
    return row.table == "contact"  # the numbers before those who answer


def _name(things: Things, table: str, fields: Mapping[str, Json]) -> str:
    target = link(fields, f"{table}_id")
    found = things.rows.get(table, {}).get(target) if target else None
    return _text(found.fields.get("name")) if found else ""


def _status(fields: Mapping[str, Json]) -> str:
    given = _text(fields.get("status"))
    return label(ServiceStatus(given)) if given in set(ServiceStatus) else given


def _day(given: Json) -> str:
    text = _text(given)
    with suppress(ValueError):
        return plain_day(date.fromisoformat(text))
    return text


def _phone(things: Things, row: FeedRow) -> str:
    contact = link(row.fields, "contact_id")
    person = things.rows.get("contact", {}).get(contact) if contact else None
    kind = _text(row.fields.get("type"))
    notes = (
        kind if kind != "voice" else "",
        _text(row.fields.get("description")),
        _text(person.fields.get("name")) if person else "",
    )
    return _with_notes(_text(row.fields.get("number")), notes)


def _contact(_things: Things, row: FeedRow) -> str:
    return _with_notes(_text(row.fields.get("name")), (_text(row.fields.get("title")), _text(row.fields.get("email"))))


def _schedule(_things: Things, row: FeedRow) -> str:
    fields = row.fields
    interval = fields.get("interval")
    texts = {key: _text(fields.get(key)) for key in _HOURS}
    return in_words(Hours(interval=interval if isinstance(interval, int) else None, **texts))


def _place(things: Things, row: FeedRow) -> str:
    place = link(row.fields, "location_id")
    location = things.things.get(("location", place)) if place else None
    if location is None:
        return _text(row.fields.get("description"))
    address = next(iter(location.hanging.get(PlacePart.ADDRESS, ())), None)
    return ", ".join(
        text for text in (_text(location.row.fields.get("name")), _address(things, address) if address else "") if text
    )


def _address(_things: Things, row: FeedRow) -> str:
    return ", ".join(_text(row.fields[key]) for key in _ADDRESS if row.fields.get(key))


def _topic(things: Things, row: FeedRow) -> str:
    return things.term_name(row)


def _cost(_things: Things, row: FeedRow) -> str:
    fields = row.fields
    amount = " ".join(_text(fields[key]) for key in ("amount", "currency", "amount_description") if fields.get(key))
    return ": ".join(text for text in (_text(fields.get("option")), amount) if text)


def _other(_things: Things, row: FeedRow) -> str:
    for key in ("name", "description", "service_area", "accessibility", "source", "document", "label", "url"):
        if row.fields.get(key):
            return _text(row.fields[key])
    return _details({key: value for key, value in row.fields.items() if not key.endswith("_id")})


def _details(fields: Mapping[str, Json]) -> str:
    return SEPARATOR.join(f"{key.replace('_', ' ')}: {_text(value)}" for key, value in fields.items())


def _with_notes(text: str, notes: Iterable[str]) -> str:
    said = ", ".join(note for note in notes if note)
    return f"{text} ({said})" if text and said else text or said


def _text(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    if isinstance(value, dict):
        return _details(value)
    return "" if value is None else " ".join(str(value).split())


_WORDS: Mapping[str, Callable[[Things, FeedRow], str]] = {
    "phone": _phone,
    "contact": _contact,
    "schedule": _schedule,
    "service_at_location": _place,
    "address": _address,
    "attribute": _topic,
    "cost_option": _cost,
}
