"""What a single cell looks like: a phone number, an email address, nothing. Decides no column."""

import re
from dataclasses import dataclass

from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.dates import date_parts
from peergroup_desktop.interchange.workbook import Cell, as_text

_BLANK_WORDS = frozenset(
    "n/a|na|none|nil|-|--|---|–|—|.|not given|not known|unknown|no phone|no mobile|no email|no e-mail|blank|null"
    "|#n/a".split("|")
)
_LONGEST_BLANK_WORD = max(map(len, _BLANK_WORDS))
_PLAIN_PHONE = re.compile(r"\d[\d ]*$")
_NO_DIGIT = re.compile(r"\D+")
_PHONE = re.compile(r"\+?\(?\d(?:[\d\s().\u2010-\u2015-]*\d)?")
_LABEL = re.compile(r"^(?:tel(?:ephone)?|mob(?:ile)?|phone|ph|cell|home|work|no|t|m|h)\b\.?\s*:?\s*", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@,;<>()\"]+@[^\s@,;<>()\"]+\.[^\s@,;<>()\".]+")
_FEWEST_DIGITS, _MOST_DIGITS = 5, 15


@dataclass(frozen=True)
class PhoneReading:
    """What stood in a phone cell: up to two numbers as typed, and the words around them."""

    first: str
    second: str
    remark: str


def is_blank_word(cell: Cell) -> bool:
    """Say whether the cell is empty or holds a word for "nothing here", such as n/a."""
    text = as_text(cell)
    return not text or (len(text) <= _LONGEST_BLANK_WORD and fold(text) in _BLANK_WORDS)


def read_phone(cell: Cell) -> PhoneReading | None:
    """Find the numbers in a cell, or return None where there is none of 5 to 15 digits."""
    text = " ".join(as_text(cell).split())
    if _PLAIN_PHONE.match(text) and _is_number(text):
        return PhoneReading(text, "", "")
    found = [match for match in _PHONE.finditer(text) if _is_number(match.group())]
    if not found:
        return None
    numbers = [match.group().strip() for match in found[:2]]
    rest = text
    for match in reversed(found[:2]):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    remark = " ".join(_LABEL.sub("", rest.strip(" :.,;/-")).strip(" :.,;/-()").split())
    return PhoneReading(
        numbers[0], numbers[1] if len(numbers) > 1 else "", "" if remark in ("or", "and", "/") else remark
    )


def count_digits(text: str) -> int:
    """Return how many digits the text has."""
    return len(_NO_DIGIT.sub("", text))


def _is_number(text: str) -> bool:
    return _FEWEST_DIGITS <= count_digits(text) <= _MOST_DIGITS


def read_email(cell: Cell) -> str:
    """Return the one email address of the cell, or "" where it holds none or something beside it."""
    text = as_text(cell).removeprefix("mailto:").strip(" <>.,;")
    return text if _EMAIL.fullmatch(text) else ""


def looks_like_date(cell: Cell) -> bool:
    """Say whether the cell is written like a date with a year. A row of digits alone is not."""
    parts = None if isinstance(cell, int | float) or as_text(cell).isdigit() else date_parts(cell)
    return parts is not None and parts.year is not None


def looks_like_phone(cell: Cell) -> bool:
    """Say whether the cell is mostly a phone number."""
    found = None if looks_like_date(cell) else read_phone(cell)
    return found is not None and len(found.first) >= len(found.remark)


def looks_like_name(cell: Cell) -> bool:
    """Say whether the cell could be somebody's name: few words, more letters than digits, no sentence."""
    text = as_text(cell)
    is_short = len(text) <= 60 and len(text.split()) <= 6
    letters = sum(char.isalpha() for char in text)
    return is_short and letters > count_digits(text) and not re.search(r"@|[!?:]\s|\s=|\w{4,}\.\s", text)


def looks_like_number(cell: Cell) -> bool:
    """Say whether the cell is a number, a share, or a formula with no stored result."""
    return isinstance(cell, int | float) or bool(re.fullmatch(r"=.*|\d+(?:\.\d+)?\s*%?", as_text(cell), re.DOTALL))
