"""How a visit made alone is told: who, where, when they are back, and whom to ring. No Qt."""

from collections.abc import Callable
from datetime import datetime, time, timedelta

from peergroup_desktop.actions.pairs import Visit
from peergroup_desktop.core.dates import clock_time, near_day
from peergroup_desktop.core.i18n import _, plural

_HOUR, _DAY = 60, 24 * 60
_QUARTER = 15


def title(visit: Visit, name: Callable[[str], str]) -> str:
    """Return "Ruth isn’t back yet", or "Ruth is out on a visit"; `name` veils."""
    who = name(visit.visitor)
    if visit.is_overdue:
        return _("{name} isn’t back yet").format(name=who)
    return _("{name} is out on a visit").format(name=who)


def times(visit: Visit, now: datetime) -> str:
    """Return "Back by 16:00.", or "Was to be back at 16:00, 12 minutes ago."; `now` is a local moment."""
    due = visit.due_at.astimezone(now.tzinfo)
    minute = clock_time(due.hour * 60 + due.minute)
    when = minute if due.date() == now.date() else f"{near_day(due.date(), now.date())}, {minute}"
    if not visit.is_overdue:
        return _("Back by {time}.").format(time=when)
    return _("Was to be back at {time}, {ago}.").format(time=when, ago=ago(visit.minutes_late))


def ago(minutes: int) -> str:
    """Return "just now", "12 minutes ago", "2 hours ago", "3 days ago"."""
    if minutes < 1:
        return _("just now")
    if minutes < _HOUR:
        return plural("{count} minute ago", "{count} minutes ago", minutes)
    if minutes < _DAY:
        return plural("{count} hour ago", "{count} hours ago", minutes // _HOUR)
    return plural("{count} day ago", "{count} days ago", minutes // _DAY)


def place(visit: Visit) -> str:
    """Return where, and whom to ring: what discreet mode hides."""
    parts = [_("At {place}.").format(place=visit.where.rstrip("."))]
    if visit.whom_to_ring:
        parts.append(_("Ring {whom}.").format(whom=visit.whom_to_ring.rstrip(".")))
    return " ".join(parts)


def company(visit: Visit, name: Callable[[str], str], group_id: bytes | None) -> str:
    """Return "With Grace.", and the group's name where it is not the one in use; "" when there is neither."""
    parts = [_("With {name}.").format(name=name(visit.with_whom).rstrip("."))] if visit.with_whom else []
    if visit.group_id != group_id:
        parts.append(f"{visit.group_name}.")
    return " ".join(parts)


def read_back(minute: int, now: datetime) -> str:
    """Return "Tomorrow, 03:00": the day and the time that a minute of the day is taken for."""
    text = f"{near_day(due_moment(minute, now).date(), now.date())}, {clock_time(minute)}"
    return text[:1].upper() + text[1:]


def due_moment(minute: int, now: datetime) -> datetime:
    """Return the next moment at which the clock here shows a minute of the day: today's, else tomorrow's."""
    at = time(minute // 60, minute % 60)
    due = datetime.combine(now.date(), at).astimezone()
    return due if due > now else datetime.combine(now.date() + timedelta(days=1), at).astimezone()


def usual_end(now: datetime, minutes: int) -> int:
    """Return the quarter of an hour that comes next after so many minutes, as a minute of the day."""
    end = now.hour * 60 + now.minute + minutes
    return -(-end // _QUARTER) * _QUARTER % _DAY
