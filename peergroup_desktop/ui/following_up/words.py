"""How a follow-up reads: who, and by when or since when. No Qt."""

from datetime import date, timedelta

from peergroup_desktop.core.dates import WEEKDAYS, short_day
from peergroup_desktop.core.i18n import _

_WEEK, _FORTNIGHT, _MONTH = 7, 14, timedelta(days=28)
NOBODY, NO_DAY = "", ""


def when(due_on: date | None, today: date) -> str:
    """Return "today", "by Thursday", "by next Tuesday", "by 3 Nov", "since Friday"; "" without a day."""
    if due_on is None:
        return ""
    days = (due_on - today).days
    if days < 0:
        return _("since {day}").format(day=_past(due_on, -days))
    if days == 0:
        return _("today")
    return _("by {day}").format(day=_coming(due_on, days, today))


def _past(day: date, days: int) -> str:
    if days == 1:
        return _("yesterday")
    return _(WEEKDAYS[day.weekday()]) if days < _WEEK else short_day(day)


def _coming(day: date, days: int, today: date) -> str:
    if days == 1:
        return _("tomorrow")
    weekday = _(WEEKDAYS[day.weekday()])
    if days < _WEEK:
        return weekday
    if days < _FORTNIGHT:
        return _("next {weekday}").format(weekday=weekday)
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def due_choices(coming: tuple[date, ...], today: date) -> list[tuple[str, str]]:
    """Return the days that are offered (date as text, words): the next sessions, four weeks on, and no day."""
    month = today + _MONTH
    days = [*coming, month] if month not in coming else list(coming)
    offered = [(day.isoformat(), _("by {day}").format(day=short_day(day))) for day in sorted(set(days))]
    return [*offered, (NO_DAY, _("no day"))]


def says(text: str, who: str, due: str) -> str:
    """Return a follow-up as a screen reader hears it: "Ask the library. Jo, by next Tuesday"."""
    rest = ", ".join(part for part in (who, due) if part)
    return _("{text}. {rest}").format(text=text, rest=rest) if rest else text
