"""One value of a known field, read as its kind asks. Says what it did; keeps nothing and knows no record."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from peergroup_desktop.interchange.dates import DateOrder, DateProblem, date_parts, read_date
from peergroup_desktop.interchange.open_referral.feed import Json, ProblemKind
from peergroup_desktop.interchange.open_referral.html_text import plain_text
from peergroup_desktop.interchange.open_referral.json_text import MAX_DIGITS, clean_text, number
from peergroup_desktop.interchange.open_referral.shape import Kind
from peergroup_desktop.interchange.open_referral.words_of_places import (
    COUNTRIES,
    DAYS,
    FREQUENCIES,
    PLACE_TYPES,
    STATUSES,
    WEEK,
)


@dataclass(frozen=True, slots=True)
class Read:
    """What became of a value. `value` None: it is no such thing, or nothing. `said` is None where nobody need know."""

    value: Json
    said: ProblemKind | None = None


_UNREADABLE = Read(None, ProblemKind.UNREADABLE)
_QUOTES = "\"'“”‘’«»„`"
_NUMBER = re.compile(rf"[-+]?\d{{1,{MAX_DIGITS}}}(?:\.\d{{1,30}})?(?:[eE][-+]?\d{{1,3}})?")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,15})?")
_MONEY = "£$€ \u00a0"
_TIME = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)?)?\s*([ap])?\.?m?\.?\s*(?:Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_FOUR_FIGURES = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@[^\s@<>,;:\"()\[\]\\]{1,200}\.[^\W\d_]{2,24}")
_URI_LETTERS = r"\w%/:?#\[\]@!$&'()*+,;=~.-"
_IN_URI = rf"[{_URI_LETTERS}]{{1,4000}}"
_NOT_IN_URI = re.compile(rf"[^{_URI_LETTERS}]", re.ASCII)
_URI = re.compile(rf"(?:(?:https?|ftp)://|(?:mailto|tel|urn):){_IN_URI}", re.IGNORECASE | re.ASCII)
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,8}[a-z]{2,24}(?::\d{1,5})?"
_BARE_ADDRESS = re.compile(rf"{_HOST}(?:[/?#]{_IN_URI})?/?", re.IGNORECASE | re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"([-+]?\d{0,2})([a-z]+)\.?", re.IGNORECASE)
_DAY_RANGE = re.compile(r"([a-z]+)\.?\s*(?:-|–|to)\s*([a-z]+)\.?", re.IGNORECASE)
_COUNTRY = re.compile(r"[A-Za-z]{2}")


def read_value(kind: Kind, value: Json) -> Read:
    """Read `value` as a field of `kind` has it. Reading what came out once more changes nothing."""
    if isinstance(value, bool):
        value = "true" if value else "false"
    if kind in _NUMBERS:
        return _NUMBERS[kind](value)
    if isinstance(value, int | float):
        value = str(number(value))
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        value = ",".join(str(item) for item in value)
    if not isinstance(value, str):
        return Read(None) if not value else _UNREADABLE
    text = clean_text(value)
    return _TEXTS.get(kind, _text)(text) if text else Read(None)


def _text(text: str) -> Read:
    plain = clean_text(plain_text(text))
    return Read(plain or None, None if plain == text else ProblemKind.MARKUP_TAKEN_OUT)


def _number(value: Json) -> Read:
    if isinstance(value, str):
        text = clean_text(value).strip(_MONEY)
        if not text:
            return Read(None) if not clean_text(value) else _UNREADABLE
        if _THOUSANDS.fullmatch(text):
            text = text.replace(",", "")
        if not _NUMBER.fullmatch(text):
            return _UNREADABLE
        value = float(text)
    if isinstance(value, int | float) and abs(value) < 10**MAX_DIGITS:
        return Read(number(value))
    return Read(None) if not value else _UNREADABLE


def _within(limit: int) -> Callable[[Json], Read]:
    def read(value: Json) -> Read:
        found = _number(value)
        if isinstance(found.value, int | float) and abs(found.value) > limit:
            return Read(None, ProblemKind.OUT_OF_RANGE)
        return found

    return read


def _phone(text: str) -> Read:
    bare = text
    while bare and (bare[0] in _QUOTES or bare[-1] in _QUOTES):
        bare = bare.strip(_QUOTES).strip()
    return Read(bare or None, None if bare == text else ProblemKind.MENDED)


def _email(text: str) -> Read:
    bare = text.strip(_QUOTES + " <>")
    if bare[:7].lower() == "mailto:":
        bare = bare[7:]
    if not _EMAIL.fullmatch(bare):
        return _UNREADABLE
    return Read(bare, None if bare == text else ProblemKind.MENDED)


def _uri(text: str) -> Read:
    bare = text.strip(_QUOTES + " <>")
    bare = _NOT_IN_URI.sub(_escaped, bare)
    if _URI.fullmatch(bare):
        return Read(bare, None if bare == text else ProblemKind.MENDED)
    if _BARE_ADDRESS.fullmatch(bare):
        return Read(f"https://{bare}", ProblemKind.MENDED)
    return _UNREADABLE


def _escaped(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode())


def _date(text: str) -> Read:
    parts = date_parts(text)
    found = read_date(text, DateOrder.DAY_FIRST)
    if isinstance(found, DateProblem) and parts is not None and parts.is_open:
        found = read_date(text, DateOrder.MONTH_FIRST)
    if parts is None or isinstance(found, DateProblem):
        return _UNREADABLE
    iso = found.isoformat()
    is_either = parts.is_open and max(parts.first, parts.second) <= 12 and parts.first != parts.second
    return Read(iso, ProblemKind.DATE_ASSUMED if is_either else None if iso == text[:10] else ProblemKind.MENDED)


def _moment(text: str) -> Read:
    """Read a moment. One that does not say its zone is taken as the one at Greenwich."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        day = _date(text)
        return Read(f"{day.value}T00:00:00Z", day.said or ProblemKind.MENDED) if day.value else day
    if _MOMENT.fullmatch(text):
        return Read(text)
    whole = found.isoformat() if found.tzinfo is not None else f"{found.isoformat()}Z"
    return Read(whole, ProblemKind.MENDED)


def _time(text: str) -> Read:
    if four := _FOUR_FIGURES.fullmatch(text):
        return Read(f"{four.group(1)}:{four.group(2)}:00")
    match = _TIME.fullmatch(text)
    if match is None or not (match.group(2) or match.group(4)):
        return _UNREADABLE
    hour, minute, second = int(match.group(1)), int(match.group(2) or 0), int(match.group(3) or 0)
    if match.group(4) and hour > 12:
        return _UNREADABLE
    if match.group(4):
        hour = hour % 12 + (12 if match.group(4).lower() == "p" else 0)
    if (hour, minute) == (24, 0):
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return _UNREADABLE
    return Read(f"{hour:02}:{minute:02}:{second:02}")


def _days(text: str) -> Read:
    bare = re.sub(r"^byday\s*=\s*", "", text, flags=re.IGNORECASE)
    if found := _DAY_RANGE.fullmatch(bare):
        first, last = (DAYS.get(name.lower(), "") for name in found.groups())
        return Read(",".join(_span(first, last)), ProblemKind.MENDED) if first and last else _UNREADABLE
    parts = [part for part in re.split(r"[\s,;/&]+|\band\b", bare) if part]
    codes: list[str] = []
    for part in parts:
        match = _DAY.fullmatch(part)
        code = DAYS.get(match.group(2).lower(), "") if match else ""
        if not match or not code:
            return _UNREADABLE
        codes.append(match.group(1).lstrip("+") + code)
    return Read(",".join(codes) or None)


def _span(first: str, last: str) -> list[str]:
    at, end = WEEK.index(first), WEEK.index(last)
    return [WEEK[day % 7] for day in range(at, end + 1 if end >= at else end + 8)]


def _country(text: str) -> Read:
    code = COUNTRIES.get(text.casefold(), text.upper() if _COUNTRY.fullmatch(text) else "")
    if not code:
        return Read(plain_text(text) or None)
    return Read(code, None if code == text else ProblemKind.MENDED)


def _word_of(words: Mapping[str, str]) -> Callable[[str], Read]:
    def read(text: str) -> Read:
        found = words.get(" ".join(text.replace("_", " ").split()).casefold())
        if found is None:
            return _UNREADABLE
        return Read(found, None if found.casefold() == text.casefold() else ProblemKind.MENDED)

    return read


_NUMBERS: Mapping[Kind, Callable[[Json], Read]] = {
    Kind.NUMBER: _number,
    Kind.LATITUDE: _within(90),
    Kind.LONGITUDE: _within(180),
}
_TEXTS: Mapping[Kind, Callable[[str], Read]] = {
    Kind.PHONE: _phone,
    Kind.EMAIL: _email,
    Kind.URI: _uri,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.TIME: _time,
    Kind.DAY: _word_of(DAYS),
    Kind.DAYS: _days,
    Kind.COUNTRY: _country,
    Kind.STATUS: _word_of(STATUSES),
    Kind.PLACE_TYPE: _word_of(PLACE_TYPES),
    Kind.FREQUENCY: _word_of(FREQUENCIES),
}
