"""Dates that head the columns of a register: finds them, fills in a year or a month, and decides their order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from peergroup_desktop.interchange.dates import DateOrder, DateParts, as_date, date_parts, order_of
from peergroup_desktop.interchange.month_names import MONTHS, WEEKDAYS
from peergroup_desktop.interchange.workbook import Cell, Sheet, as_text

_INSIDE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?(?!\d)"
    r"|\d{1,2}(?:st|nd|rd|th)?[\s-]+[^\W\d]{3,}(?:,?[\s-]+\d{4})?|[^\W\d]{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,?\s+\d{4})?"
)
_DAY_ALONE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$")
_LONGEST_HEADING = 80
_LONGEST_MONTH = 62  # columns that a month's name can stand over
_AHEAD_DAYS = 62  # a register may be drawn up two months before its last session


@dataclass(frozen=True)
class HeadingDate:
    """A date in a heading, and the words beside it."""

    parts: DateParts
    extra: str


@dataclass(frozen=True)
class YearHint:
    """What titles, tabs and file names say of the year: "2026", or "2026/27" with an autumn and a spring half."""

    first: int
    second: int

    def for_month(self, month: int) -> int:
        """Return the year that a month of the register falls into; from August on it is the first."""
        return self.first if month >= 8 else self.second


def heading_date(cell: Cell, month: int | None = None) -> HeadingDate | None:
    """Return the date in a heading. With `month`, a day number alone counts too."""
    text = " ".join(as_text(cell).split())
    if len(text) > _LONGEST_HEADING:
        return None
    if parts := date_parts(cell):
        return HeadingDate(parts, "")
    if month and (alone := _DAY_ALONE.match(text)) and 1 <= int(alone.group(1)) <= 31:
        return HeadingDate(DateParts(int(alone.group(1)), month, None, False), "")
    for match in _INSIDE.finditer(text):
        if parts := date_parts(match.group()):
            rest = re.sub("[()]", " ", f"{text[: match.start()]} {text[match.end() :]}").strip(" -–:,")
            words = [word for word in rest.split() if word.casefold().strip(".,") not in WEEKDAYS]
            return HeadingDate(parts, " ".join(words))
    return None


def year_hint(*texts: str) -> YearHint | None:
    """Return the year that the texts name, the first text that names one winning."""
    for text in texts:
        if match := re.search(r"(?<!\d)(20\d\d)(?:\s*[-/–]\s*(20\d\d|\d\d))?(?!\d)", text):
            first = int(match.group(1))
            second = int(str(first)[:2] + match.group(2)[-2:]) if match.group(2) else first
            return YearHint(first, second if second == first + 1 else first)
    return None


def month_hint(*texts: str) -> int | None:
    """Return the month that a tab's name or a title names, or None."""
    for text in texts:
        for word in re.findall(r"[^\W\d_]+", text.casefold()):
            if word in MONTHS and (len(word) > 3 or word not in WEEKDAYS):
                return MONTHS[word]
    return None


def month_over(sheet: Sheet, header_row: int, column: int) -> int | None:
    """Return the month for a heading that is a day number alone.

    The row above may name months across the columns (a name holds until the next one), else the tab's name or a
    title names one for all. No other heading has a use for it.
    """
    if not _DAY_ALONE.match(as_text(sheet.cell(header_row, column))):
        return None
    if header_row > 0:
        for left in range(column, max(column - _LONGEST_MONTH, -1), -1):
            if text := as_text(sheet.cell(header_row - 1, left)):
                if month := month_hint(text):
                    return month
                break
    return month_hint(sheet.name, *(as_text(cell) for row in sheet.rows[:header_row] for cell in row[:1]))


def order_of_headings(
    found: Mapping[int, HeadingDate], cells: Mapping[int, Cell], default: DateOrder
) -> tuple[DateOrder, str, int]:
    """Decide the order for a row of dates: by a number over 12, else by which order keeps one weekday.

    Returns:
        As `dates.order_of`.
    """
    texts: list[Cell] = [_date_text(cells[index], heading) for index, heading in found.items()]
    order, example, count = order_of(texts, default)
    if not example or len(found) < 3:
        return order, example, count
    days = {choice: _weekdays(found, choice) for choice in DateOrder}
    if days[DateOrder.DAY_FIRST] == 1 and days[DateOrder.MONTH_FIRST] > 1:
        return DateOrder.DAY_FIRST, "", count
    if days[DateOrder.MONTH_FIRST] == 1 and days[DateOrder.DAY_FIRST] > 1:
        return DateOrder.MONTH_FIRST, "", count
    return order, example, count


def _date_text(cell: Cell, heading: HeadingDate) -> Cell:
    if not heading.extra:
        return cell
    year = f"/{heading.parts.year}" if heading.parts.year else ""
    return f"{heading.parts.first}/{heading.parts.second}{year}" if heading.parts.is_open else None


def _weekdays(found: Mapping[int, HeadingDate], order: DateOrder) -> int:
    days = [as_date(heading.parts, order) for heading in found.values()]
    return len({day.weekday() for day in days if isinstance(day, date)})


def assumed_year(found: Mapping[int, HeadingDate], order: DateOrder, today: date) -> int:
    """Return the latest year that puts no session more than two months ahead of `today`."""
    for year in (today.year + 1, today.year):
        days = with_years(found, order, YearHint(year, year)).values()
        known = [day for day in days if isinstance(day, date)]
        if known and max((day - today).days for day in known) <= _AHEAD_DAYS:
            return year
    return today.year - 1


def with_years(found: Mapping[int, HeadingDate], order: DateOrder, hint: YearHint | None) -> dict[int, date | None]:
    """Return the date of each column, in column order; None where it is no day of the calendar.

    Where headings have no year and the months run over a new year, the year moves on.
    """
    result: dict[int, date | None] = {}
    turns, last_month = 0, 0
    for index, heading in sorted(found.items()):
        shown = as_date(replace(heading.parts, year=heading.parts.year or 2000), order)
        if not isinstance(shown, date):
            result[index] = None
            continue
        if hint is not None and hint.first == hint.second and shown.month < last_month - 5:
            turns += 1
        last_month = shown.month
        year = hint.for_month(shown.month) + turns if hint else None
        found_day = as_date(heading.parts, order, year=year)
        result[index] = found_day if isinstance(found_day, date) else None
    return result
