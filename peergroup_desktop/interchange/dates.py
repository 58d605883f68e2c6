"""Dates as people type them. Decides day-first or month-first for a whole column, never cell by cell.

Knows no locale: what the computer is set to comes in as a default. Does not store or format dates.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from peergroup_desktop.interchange.month_names import MONTHS, WEEKDAYS
from peergroup_desktop.interchange.workbook import Cell, as_text

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
_SERIAL_ZERO = date(1899, 12, 30)  # Excel's day 0 once its 29 February 1900 is allowed for
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 80_000  # 1927 to 2119: smaller numbers are counts, not dates

_ZONE = r"(?:\s*(?:Z|[+-]\d\d:?\d\d|[A-Z]{2,4}))?"
_TIME = rf"(?:[T,\s]+(\d{{1,2}})[:.](\d{{2}})(?:[:.](\d{{2}}))?(?:\.\d+)?\s*([ap])?\.?m?\.?{_ZONE})?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}$", re.IGNORECASE)
_NUMBERS = re.compile(rf"(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})(?:\s*[-/.]\s*(\d{{4}}|\d{{2}}))?\.?{_TIME}$", re.IGNORECASE)
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+|de\s+)?([^\W\d]+)\.?,?(?:[\s-]+(?:de\s+)?(\d{4}|'?\d{2}))?$"
)
_MONTH_DAY = re.compile(r"([^\W\d]+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?[\s-]+(\d{4}))?$")
_WEEKDAY = re.compile(r"^([^\W\d]+)\.?,?\s+(?=\d|[^\W\d])")
_SERIAL_TEXT = re.compile(r"\d{5}$")
_PIVOT = 2000


class DateOrder(StrEnum):
    """Which number comes first where both could be the month."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class DateProblem(StrEnum):
    """Why a text that was meant as a date gives none. The values are those of `kept.KeptReason`."""

    UNREADABLE = "date_unreadable"
    NO_SUCH_DAY = "date_no_such_day"
    WITHOUT_YEAR = "date_without_year"
    OUT_OF_RANGE = "date_out_of_range"


@dataclass(frozen=True)
class DateQuestion:
    """Asked once for a column (`column` from 0), or for the row of session dates (`column` is None)."""

    sheet: str
    column: int | None
    heading: str
    example: str
    day_first: date
    month_first: date
    assumed: DateOrder
    count: int


@dataclass(frozen=True)
class YearQuestion:
    """Asked once for a sheet whose session dates have no year."""

    sheet: str
    example: str
    assumed: int


@dataclass(frozen=True)
class DateParts:
    """What stands in a cell before anybody decides the order. `year` is None where none was given.

    `is_open` says that `first` and `second` may be day and month or month and day; otherwise they are day and month.
    """

    first: int
    second: int
    year: int | None
    is_open: bool
    clock: time = time()


def date_parts(cell: Cell) -> DateParts | None:
    """Take a cell apart into numbers, or return None where it is not written like a date.

    A bare number is a date only as a serial day of a spreadsheet within 1927 to 2119.
    """
    if isinstance(cell, datetime):
        return DateParts(cell.day, cell.month, cell.year, False, cell.time())
    if isinstance(cell, date):
        return DateParts(cell.day, cell.month, cell.year, False)
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return _serial(cell)
    return _typed(cell)


def read_date(cell: Cell, order: DateOrder, *, year: int | None = None) -> date | DateProblem:
    """Read one cell in the column's `order`; `year` fills in where the cell has none."""
    parts = date_parts(cell)
    return DateProblem.UNREADABLE if parts is None else as_date(parts, order, year=year)


def as_date(parts: DateParts, order: DateOrder, *, year: int | None = None) -> date | DateProblem:
    """Make a date of `parts`, or say why there is none."""
    day, month = parts.first, parts.second
    if parts.is_open and order is DateOrder.MONTH_FIRST:
        day, month = month, day
    known_year = parts.year if parts.year is not None else year
    try:
        found = date(known_year or 2000, month, day)  # 2000 has a 29 February
    except ValueError:
        return DateProblem.NO_SUCH_DAY
    if known_year is None:
        return DateProblem.WITHOUT_YEAR
    return found if EARLIEST_YEAR <= known_year <= LATEST_YEAR else DateProblem.OUT_OF_RANGE


def read_moment(cell: Cell, order: DateOrder) -> datetime | DateProblem:
    """Read a date with its time of day; midnight where there is none. Naive: a form does not say its zone."""
    parts = date_parts(cell)
    if parts is None:
        return DateProblem.UNREADABLE
    found = as_date(parts, order)
    return found if isinstance(found, DateProblem) else datetime.combine(found, parts.clock)


def order_of(cells: Iterable[Cell], default: DateOrder) -> tuple[DateOrder, str, int]:
    """Decide the order for a column.

    Returns:
        The order; one text that reads both ways, when nothing in the column settled it ("" when it is settled); and
        how many texts read both ways.
    """
    votes = {DateOrder.DAY_FIRST: 0, DateOrder.MONTH_FIRST: 0}
    open_texts: list[str] = []
    for cell in cells:
        parts = date_parts(cell)
        if parts is None or not parts.is_open:
            continue
        if parts.first > 12:
            votes[DateOrder.DAY_FIRST] += 1
        elif parts.second > 12:
            votes[DateOrder.MONTH_FIRST] += 1
        elif parts.first != parts.second:
            open_texts.append(as_text(cell))
    day_first, month_first = votes.values()
    if day_first != month_first:
        return (DateOrder.DAY_FIRST if day_first > month_first else DateOrder.MONTH_FIRST), "", len(open_texts)
    return default, (open_texts[0] if open_texts else ""), len(open_texts)


def question(
    sheet: str,
    column: int | None,
    heading: str,
    *,
    example: str,
    count: int,
    assumed: DateOrder,
    year: int | None = None,
) -> DateQuestion | None:
    """Make the question for `example`, or None where one of the two readings is no date."""
    day_first = read_date(example, DateOrder.DAY_FIRST, year=year)
    month_first = read_date(example, DateOrder.MONTH_FIRST, year=year)
    if isinstance(day_first, DateProblem) or isinstance(month_first, DateProblem):
        return None
    return DateQuestion(sheet, column, heading, example, day_first, month_first, assumed, count)


def _serial(number: float) -> DateParts | None:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return None
    day = _SERIAL_ZERO + timedelta(days=int(number))
    moment = datetime.combine(day, time()) + timedelta(seconds=round((number % 1) * 86400))
    return DateParts(day.day, day.month, day.year, False, moment.time())


@lru_cache(maxsize=8192)
def _typed(text: str) -> DateParts | None:
    text = " ".join(text.split())
    if not text[:1].isdigit() and (match := _WEEKDAY.match(text)) and match.group(1).casefold() in WEEKDAYS:
        text = text[match.end() :]
    if _SERIAL_TEXT.match(text):
        return _serial(int(text))
    if match := _ISO.match(text):
        year, month, day = (int(number) for number in match.group(1, 2, 3))
        return DateParts(day, month, year, False, _clock(match.group(4, 5, 6, 7)))
    if match := _NUMBERS.match(text):
        year_text = match.group(3)
        parts = int(match.group(1)), int(match.group(2)), _year(year_text)
        return DateParts(*parts, True, _clock(match.group(4, 5, 6, 7)))
    if (match := _DAY_MONTH.match(text)) and (month := MONTHS.get(match.group(2).casefold(), 0)):
        return DateParts(int(match.group(1)), month, _year(match.group(3)), False)
    if (match := _MONTH_DAY.match(text)) and (month := MONTHS.get(match.group(1).casefold(), 0)):
        return DateParts(int(match.group(2)), month, _year(match.group(3)), False)
    return None


def _clock(found: tuple[str | None, ...]) -> time:
    hour, minute, second, half = found
    if hour is None or minute is None:
        return time()
    hours = int(hour) % 12 + (12 if half.lower() == "p" else 0) if half else int(hour)
    return time(min(hours, 23), min(int(minute), 59), min(int(second or 0), 59))


def _year(text: str | None) -> int | None:
    """Two figures mean 2000 to 2049 up to 49, and the last century from 50 on."""
    if not text:
        return None
    number = int(text.lstrip("'"))
    if number >= 100:
        return number
    return number + (_PIVOT if number < 50 else _PIVOT - 100)
