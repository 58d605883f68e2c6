"""How often a group meets, and on which dates that falls."""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LAST = -1
"""`nth` of a pattern that meets on the last such weekday of the month."""


class Rhythm(StrEnum):
    """The patterns a group can meet by."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


@dataclass(frozen=True)
class Recurrence:
    """A rhythm on one weekday.

    `weekday` runs from 0 (Monday) to 6. `nth` is 1-4 or `LAST`, and counts only for `MONTHLY`. `starts_on` is the
    first day that may hold a session and anchors the fortnights; `ends_on` is the last such day, or open.
    """

    rhythm: Rhythm
    weekday: int
    starts_on: date
    ends_on: date | None = None
    nth: int = 0


@dataclass(frozen=True)
class Span:
    """Days from first to last, both included."""

    first_on: date
    last_on: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first_on <= day <= self.last_on


def occurrences(rule: Recurrence, first_on: date, last_on: date, breaks: Iterable[Span] = ()) -> Iterator[date]:
    """Yield the dates of `rule` from `first_on` to `last_on`, both included, in order, without those in `breaks`."""
    closed = tuple(breaks)
    first = max(first_on, rule.starts_on)
    last = min(last_on, rule.ends_on) if rule.ends_on else last_on
    candidates = _monthly(rule, first, last) if rule.rhythm is Rhythm.MONTHLY else _in_steps(rule, first, last)
    return (day for day in candidates if not any(day in span for span in closed))


def _in_steps(rule: Recurrence, first: date, last: date) -> Iterator[date]:
    step = 7 if rule.rhythm is Rhythm.WEEKLY else 14
    anchor = rule.starts_on + timedelta(days=(rule.weekday - rule.starts_on.weekday()) % 7)
    missed = max(0, -(-(first - anchor).days // step))
    day = anchor + timedelta(days=missed * step)
    while day <= last:
        yield day
        day += timedelta(days=step)


def _monthly(rule: Recurrence, first: date, last: date) -> Iterator[date]:
    year, month = first.year, first.month
    while date(year, month, 1) <= last:
        day = nth_weekday(year, month, rule.weekday, rule.nth)
        if first <= day <= last:
            yield day
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the first to fourth (`nth` 1-4) or the last (`LAST`) such weekday of a month."""
    if nth == LAST:
        end = date(year, month, calendar.monthrange(year, month)[1])
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    start = date(year, month, 1)
    return start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (nth - 1))
