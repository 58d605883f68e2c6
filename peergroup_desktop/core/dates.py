"""Dates and times as people read and type them. Never depends on the machine's locale."""

import calendar
import re
from datetime import date, timedelta

from peergroup_desktop.core.errors import DateUnreadable
from peergroup_desktop.core.i18n import N_, _, plural

WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
WEEKDAYS_PLURAL = (
    N_("Mondays"),
    N_("Tuesdays"),
    N_("Wednesdays"),
    N_("Thursdays"),
    N_("Fridays"),
    N_("Saturdays"),
    N_("Sundays"),
)
WEEKDAYS_SHORT = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
MONTHS_SHORT = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("Aug"),
    N_("Sept"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}


def long_day(day: date, *, with_year: bool = False) -> str:
    """Return "Tuesday 13 October", with " 2026" when asked."""
    text = f"{_(WEEKDAYS[day.weekday()])} {day.day} {_(MONTHS[day.month - 1])}"
    return f"{text} {day.year}" if with_year else text


def plain_day(day: date) -> str:
    """Return "13 October 2026"."""
    return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"


def short_day(day: date, *, with_weekday: bool = False) -> str:
    """Return "13 Oct", or "Tue 13 Oct"."""
    text = f"{day.day} {_(MONTHS_SHORT[day.month - 1])}"
    return f"{_(WEEKDAYS_SHORT[day.weekday()])} {text}" if with_weekday else text


def month_name(year: int, month: int) -> str:
    """Return "October 2026"."""
    return f"{_(MONTHS[month - 1])} {year}"


def month_span(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def clock_time(minute: int) -> str:
    """Return minutes after midnight as "10:30"."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def clock_span(starts_minute: int, ends_minute: int) -> str:
    """Return "10:30 – 12:00"."""
    return f"{clock_time(starts_minute)} – {clock_time(ends_minute)}"


def near_day(day: date, today: date) -> str:
    """Return how near dates are said: "today", "yesterday", "last week", "8 Sept", "8 Sept 2024"."""
    days = (today - day).days
    if days == 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days == -1:
        return _("tomorrow")
    if 1 < days <= 7:
        return _("last week") if days == 7 else _("on {weekday}").format(weekday=_(WEEKDAYS[day.weekday()]))
    if day.year == today.year or abs(days) < 180:
        return short_day(day)
    return f"{short_day(day)} {day.year}"


def weeks_ago(day: date, today: date) -> str:
    """Return "this week", "last week" or "5 weeks ago", counting whole weeks from Monday."""
    monday = today - timedelta(days=today.weekday())
    weeks = (monday - (day - timedelta(days=day.weekday()))).days // 7
    if weeks <= 0:
        return _("this week")
    if weeks == 1:
        return _("last week")
    return plural("{count} week ago", "{count} weeks ago", weeks)


_NUMBERS = re.compile(r"(\d{1,4})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{1,4}))?")
_WORDED = re.compile(r"(?:[a-z]+\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,})\.?,?(?:\s+(\d{2,4}))?")


def shifted(day: date, days: int) -> date:
    """Return the day so many days later, or earlier for a negative number; the last or first day there is at most."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def parse_day(typed: str, today: date, *, field: str = "") -> date:
    """Read a typed date: "3/11", "3 11 26", "3 nov", "2026-11-03", "today", "tomorrow". The day comes first.

    A date without a year is the one nearest to `today`.

    Raises:
        DateUnreadable: Nothing fits, or the day does not exist. `field` and what was typed go with it.
    """
    text = typed.strip().lower()
    near = {_("today"): 0, _("yesterday"): -1, _("tomorrow"): 1}
    if text in near:
        return today + timedelta(days=near[text])
    try:
        return _parse_parts(text, today)
    except ValueError as fault:
        raise DateUnreadable(field, typed=typed.strip()) from fault


def _parse_parts(text: str, today: date) -> date:
    if numbers := _NUMBERS.fullmatch(text):
        first, second, third = (int(part) if part else None for part in numbers.groups())
        if first is not None and second is not None and first > 31:
            return date(first, second, third or 1)
        return _with_year(first or 0, second or 0, third, today)
    if worded := _WORDED.fullmatch(text):
        month = _MONTH_NUMBERS.get(worded[2][:3], 0)
        return _with_year(int(worded[1]), month, int(worded[3]) if worded[3] else None, today)
    raise ValueError(text)


def _with_year(day: int, month: int, year: int | None, today: date) -> date:
    if year is not None:
        return date(year + 2000 if year < 100 else year, month, day)
    choices = []
    for near_year in (today.year - 1, today.year, today.year + 1):
        try:
            choices.append(date(near_year, month, day))
        except ValueError:
            continue  # 29 February
    if not choices:
        raise ValueError(day)
    return min(choices, key=lambda choice: abs((choice - today).days))


_TIME = re.compile(r"(\d{1,2})(?:[:.h\s]?(\d{2}))?\s*(am|pm)?")


def parse_time(typed: str, *, field: str = "") -> int:
    """Read a typed time ("10:30", "10.30", "1030", "2pm") as minutes after midnight.

    Raises:
        DateUnreadable: It is not a time of the day.
    """
    found = _TIME.fullmatch(typed.strip().lower())
    if not found:
        raise DateUnreadable(field, typed=typed.strip())
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        raise DateUnreadable(field, typed=typed.strip())
    return hour * 60 + minute


_TIME_AT_END = re.compile(r"(.*?)\s*\b(\d{1,2}[:.h]\d{2}(?:\s*[ap]m)?|\d{1,2}\s*[ap]m)")


def parse_moment(typed: str, today: date, *, field: str = "") -> tuple[date, int | None]:
    """Read a day with or without a time after it: "today", "yesterday 21:30", "3 nov 2pm". A time alone is today's.

    Raises:
        DateUnreadable: The day or the time cannot be read.
    """
    found = _TIME_AT_END.fullmatch(typed.strip().lower())
    try:
        return parse_day(typed, today, field=field), None
    except DateUnreadable:
        if found is None:
            raise
    day = parse_day(found[1].rstrip(", "), today, field=field) if found[1] else today
    return day, parse_time(found[2], field=field)
