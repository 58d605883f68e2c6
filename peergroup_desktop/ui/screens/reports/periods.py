"""The years and quarters that a summary can be about: a funder's year begins in any month."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.dates import MONTHS_SHORT, month_span
from peergroup_desktop.core.i18n import _

_YEAR, _QUARTER = 12, 3
_YEARS, _QUARTERS = 4, 8


@dataclass(frozen=True)
class Period:
    """Whole months, both ends included."""

    first_on: date
    last_on: date

    @property
    def words(self) -> str:
        """Return "Apr 2026 – Mar 2027"."""
        return " – ".join(f"{_(MONTHS_SHORT[day.month - 1])} {day.year}" for day in (self.first_on, self.last_on))


def periods(today: date, begins: int) -> tuple[Period, ...]:
    """Return the years, then the quarters, that have begun, newest first; the year begins in the month `begins`."""
    return (*_newest(today, begins, _YEAR, _YEARS), *_newest(today, begins, _QUARTER, _QUARTERS))


def _newest(today: date, begins: int, length: int, most: int) -> list[Period]:
    months = today.year * _YEAR + today.month - 1
    start = months - (months - (begins - 1)) % length
    return [_period(start - place * length, length) for place in range(most)]


def _period(start: int, length: int) -> Period:
    last = start + length - 1
    first_on, _end = month_span(start // _YEAR, start % _YEAR + 1)
    _start, last_on = month_span(last // _YEAR, last % _YEAR + 1)
    return Period(first_on, last_on)
