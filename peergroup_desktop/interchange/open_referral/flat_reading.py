"""A sheet with one row for each service, as nested records of the standard."""

import re
from collections.abc import Mapping

from peergroup_desktop.interchange.formulas import as_written
from peergroup_desktop.interchange.open_referral.feed import Json
from peergroup_desktop.interchange.open_referral.flat_columns import column_for
from peergroup_desktop.interchange.open_referral.shape import Kind
from peergroup_desktop.interchange.open_referral.values import read_value
from peergroup_desktop.interchange.open_referral.words_of_places import FALSE_WORDS, TRUE_WORDS

Cells = Mapping[str, Json]
BETWEEN_PHONES = "; "
TEXT_WORD = "peergroup_text_word"
"""The field of a phone that holds the word to text to it: the standard has none."""
_TO_TEXT = re.compile(r"text (\S.{0,58}?) to (\+?[\d ]{3,20})", re.IGNORECASE)


def service_of(cells: Cells) -> dict[str, Json]:
    """Return the service of a row, with its organisation, place, phones and times inside.

    A row that names only an organisation is a service of that name.
    """
    known, own = _by_table(cells)
    service = own | known.get("service", {})
    if organization := known.get("organization"):
        service["organization"] = organization
        service.setdefault("name", organization.get("name"))
    _mend_ours(service)
    lists = {
        "phones": _phones(known.get("phone", {})),
        "schedules": _alone(known.get("schedule")),
        "service_areas": _alone(known.get("service_area")),
        "service_at_locations": _places(known),
    }
    return service | {key: items for key, items in lists.items() if items}


def _by_table(cells: Cells) -> tuple[dict[str, dict[str, Json]], dict[str, Json]]:
    known: dict[str, dict[str, Json]] = {}
    own: dict[str, Json] = {}
    for shown, cell in cells.items():
        heading, value = as_written(shown), as_written(cell) if isinstance(cell, str) else cell
        table, _dot, name = column_for(heading).partition(".")
        fields = known.setdefault(table, {}) if table else own
        if name not in fields:
            fields[name or heading] = value
        elif table == "phone":
            fields["others"] = BETWEEN_PHONES.join(str(text) for text in (fields.get("others"), value) if text)
        else:
            own[heading] = value
    return known, own


def _mend_ours(service: dict[str, Json]) -> None:
    """Read the two columns that are ours alone; words that say neither yes nor no stay words."""
    if "is_crisis" in service:
        word = str(service["is_crisis"]).casefold()
        service["is_crisis"] = True if word in TRUE_WORDS else False if word in FALSE_WORDS else service["is_crisis"]
    if "check_again_on" in service:
        service["check_again_on"] = read_value(Kind.DATE, service["check_again_on"]).value or service["check_again_on"]


def _phones(fields: Mapping[str, Json]) -> list[Json]:
    texts = [str(fields.get("number", "")), *str(fields.get("others", "")).split(BETWEEN_PHONES.strip())]
    return [_phone(text.strip()) for text in texts if text.strip()]


def to_text(word: str, number: str) -> str:
    """Return a number and the word to send there as `_phone` reads them."""
    return f"text {word} to {number}"


def _phone(text: str) -> Json:
    found = _TO_TEXT.fullmatch(text)
    return {"number": found[2], TEXT_WORD: found[1]} if found else {"number": text}


def _alone(fields: Mapping[str, Json] | None) -> list[Json]:
    return [dict(fields)] if fields else []


def _places(known: Mapping[str, Mapping[str, Json]]) -> list[Json]:
    location, address = dict(known.get("location", {})), known.get("address", {})
    if address:
        location |= {"location_type": "physical", "addresses": [{"address_type": "physical", **address}]}
    return [{"location": location}] if location else []
