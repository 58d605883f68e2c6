"""How long ago a place that can help was checked: how fresh that is, and in which words it is said.

Calendar months count, in badge and words alike: what was checked in April is seven months old all through November.
"""

from datetime import date
from enum import StrEnum

from peergroup_desktop.core.i18n import _, plural

AGEING_MONTHS, OLD_MONTHS = 6, 12
_YEAR = 12


class Freshness(StrEnum):
    """How much a day of checking still says."""

    FRESH = "fresh"
    AGEING = "ageing"
    OLD = "old"
    NEVER = "never"


def months_since(day: date, today: date) -> int:
    """Count calendar months from one day to another; a day still to come is none ago."""
    return max(0, (today.year - day.year) * _YEAR + today.month - day.month)


def freshness(
    last_checked: date | None, today: date, ageing_months: int = AGEING_MONTHS, old_months: int = OLD_MONTHS
) -> Freshness:
    """Say how fresh an entry is. It is never old before it is ageing, whatever the two numbers are."""
    if last_checked is None:
        return Freshness.NEVER
    months = months_since(last_checked, today)
    if months < ageing_months:
        return Freshness.FRESH
    return Freshness.AGEING if months < old_months else Freshness.OLD


def fresh_since(today: date, ageing_months: int = AGEING_MONTHS) -> date:
    """Return the first day that is still fresh today."""
    months = today.year * _YEAR + today.month - 1 - max(ageing_months, 1) + 1
    return date(max(months // _YEAR, date.min.year), months % _YEAR + 1, 1)


def checked_words(last_checked: date | None, today: date) -> str:
    """Return the words of a badge: "This month", "7 months ago", "Over a year ago", "Not checked yet"."""
    if last_checked is None:
        return _("Not checked yet")
    months = months_since(last_checked, today)
    if months == 0:
        return _("This month")
    if months == 1:
        return _("Last month")
    return _long_ago(months) or plural("{count} month ago", "{count} months ago", months)


def checked_sentence(last_checked: date | None, today: date) -> str:
    """Return the same with its verb: "Checked this month", "Checked 7 months ago", "Not checked yet"."""
    if last_checked is None:
        return _("Not checked yet")
    months = months_since(last_checked, today)
    if months == 0:
        return _("Checked this month")
    if months == 1:
        return _("Checked last month")
    if months == _YEAR:
        return _("Checked a year ago")
    if months > _YEAR:
        return plural("Checked over a year ago", "Checked over {count} years ago", months // _YEAR)
    return plural("Checked {count} month ago", "Checked {count} months ago", months)


def _long_ago(months: int) -> str:
    if months == _YEAR:
        return _("A year ago")
    return plural("Over a year ago", "Over {count} years ago", months // _YEAR) if months > _YEAR else ""
