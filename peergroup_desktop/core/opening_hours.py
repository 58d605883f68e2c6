"""Opening hours in words, as a neighbour says them: "Thursday and Friday, 10 to 2".

Hours come as Open Referral keeps them: days as in RFC 5545 ("TH,FR", "1MO", "-1SU"), times as "10:00" or "10:00:00".
Whatever does not read that way is shown as it came.
"""

import re
from dataclasses import dataclass

from peergroup_desktop.core.dates import WEEKDAYS, clock_time
from peergroup_desktop.core.i18n import N_, _

DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NTH = {1: N_("First"), 2: N_("Second"), 3: N_("Third"), 4: N_("Fourth"), 5: N_("Fifth"), -1: N_("Last")}
_DAY = re.compile(r"(-?\d)?(MO|TU|WE|TH|FR|SA|SU)")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?")
_WEEKLY = "WEEKLY"
_DAYTIME = range(8 * 60, 18 * 60 + 1)
_HALF_DAY = 12 * 60
_RUN = 3


@dataclass(frozen=True)
class Hours:
    """One line of opening hours, named as the standard names its fields."""

    freq: str = ""
    interval: int | None = None
    byday: str = ""
    bymonthday: str = ""
    opens_at: str = ""
    closes_at: str = ""
    description: str = ""


def in_words(hours: Hours) -> str:
    """Return opening hours as people say them; empty when there is nothing to say."""
    days, times = _days(hours), _times(hours.opens_at, hours.closes_at)
    told = ", ".join(part for part in (days, times) if part)
    if told and hours.description and hours.description != told:
        return _("{hours} ({more})").format(hours=told, more=hours.description)
    return told or hours.description


def weekdays(hours: Hours) -> tuple[int, ...]:
    """Return the weekdays (0 is Monday) of hours that are the same every week; empty for any others."""
    parts = _parts(hours.byday)
    is_plain = hours.freq == _WEEKLY and hours.interval in (None, 1) and not hours.bymonthday
    return tuple(day for _nth, day in parts) if is_plain and all(nth is None for nth, _day in parts) else ()


def minute_of(time: str) -> int | None:
    """Return a time of the day as minutes after midnight; None when it is none."""
    found = _TIME.fullmatch(time.strip())
    minute = int(found[1]) * 60 + int(found[2]) if found else -1
    return minute if 0 <= minute <= 24 * 60 else None


def days_in_words(days: tuple[int, ...]) -> str:
    """Return weekdays in words: "Monday to Friday", "Tuesday and Thursday", "Every day"."""
    ordered = sorted(set(days))
    if len(ordered) == len(WEEKDAYS):
        return _("Every day")
    names = [_(WEEKDAYS[day]) for day in ordered]
    if len(ordered) >= _RUN and ordered[-1] - ordered[0] == len(ordered) - 1:
        return _("{first} to {last}").format(first=names[0], last=names[-1])
    return _listed(names)


def _days(hours: Hours) -> str:
    if plain := weekdays(hours):
        return days_in_words(plain)
    parts = _parts(hours.byday)
    if hours.bymonthday:
        return _("On day {days} of the month").format(days=hours.bymonthday.replace(",", ", "))
    if parts and all(nth in _NTH for nth, _day in parts):
        names = [f"{_(_NTH[nth])} {_(WEEKDAYS[day])}" for nth, day in parts if nth is not None]
        return _("{days} of the month").format(days=_listed(names))
    if parts and hours.interval == 2 and hours.freq == _WEEKLY:
        return _("Every other {days}").format(days=_listed([_(WEEKDAYS[day]) for _nth, day in parts]))
    return days_in_words(tuple(day for _nth, day in parts)) if parts else ", ".join(hours.byday.split(","))


def _parts(byday: str) -> list[tuple[int | None, int]]:
    """Read the days; an empty list when any of them does not read."""
    found = [_DAY.fullmatch(part.strip().upper()) for part in byday.split(",")]
    return [
        (int(one[1]) if one[1] else None, DAY_CODES.index(one[2])) for one in found if one is not None and all(found)
    ]


def _times(opens: str, closes: str) -> str:
    starts, ends = minute_of(opens), minute_of(closes)
    if starts is None or ends is None:
        return _open_ended(_said(starts, opens), _said(ends, closes))
    if starts in _DAYTIME and ends in _DAYTIME and starts < ends:
        return _("{first} to {last}").format(first=_short(starts), last=_short(ends))
    return _("{first} to {last}").format(first=clock_time(starts), last=clock_time(ends))


def _open_ended(opens: str, closes: str) -> str:
    if opens and closes:
        return _("{first} to {last}").format(first=opens, last=closes)
    if opens:
        return _("from {time}").format(time=opens)
    return _("until {time}").format(time=closes) if closes else ""


def _said(minute: int | None, typed: str) -> str:
    return typed.strip() if minute is None else clock_time(minute)


def _short(minute: int) -> str:
    """Return a time in daytime without its half of the day: "10", "2:30"."""
    hour = minute // 60 - (12 if minute // 60 > 12 else 0)
    return f"{hour}:{minute % 60:02d}" if minute % 60 else str(hour)


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("{most} and {last}").format(most=", ".join(names[:-1]), last=names[-1])
