"""Facts about people put in words, for the roster and the person's page."""

from datetime import date

from peergroup_desktop.actions.people import PersonDetail, PersonRow, StripSquare
from peergroup_desktop.core.dates import MONTHS, near_day, plain_day, weeks_ago
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.core.sentences import label

_RECENT_DAYS = 7


def last_seen(row: PersonRow, today: date) -> str:
    """Say the one thing about a person that a facilitator looks for: when they last came, or why they do not."""
    if row.status is not MembershipStatus.MEMBER:
        return _capital(label(row.status))
    if row.last_came_on is None:
        return _("Sent apologies") if row.last_mark == "apologies" else _("Coming for the first time")
    if row.last_mark == "apologies":
        return _("Sent apologies last time")
    if (today - row.last_came_on).days <= _RECENT_DAYS:
        return _("Came {when}").format(when=near_day(row.last_came_on, today))
    return _("Last came {when}").format(when=weeks_ago(row.last_came_on, today))


def roster_says(row: PersonRow, name: str, today: date) -> str:
    """Return the whole row as a screen reader speaks it."""
    role = "" if row.role is GroupRole.MEMBER else f", {label(row.role)}"
    return f"{name}{role}, {last_seen(row, today)}"


def second_line(person: PersonDetail, called: str) -> str:
    """Return "Likes to be called Grace. Coming since March 2024."."""
    parts = []
    if person.full_name and person.full_name != person.called:
        parts.append(_("Likes to be called {name}.").format(name=called))
    if person.first_came_on:
        since = f"{_(MONTHS[person.first_came_on.month - 1])} {person.first_came_on.year}"
        parts.append(_("Coming since {month}.").format(month=since))
    else:
        parts.append(_("Hasn’t come yet."))
    return " ".join(parts)


def strip_title(person: PersonDetail) -> str:
    """Return "Came to 21 of the last 25 sessions"."""
    if not person.session_count:
        return _("No sessions yet")
    if person.session_count == 1:
        return _("Came to {came} of 1 session").format(came=person.came_count)
    return _("Came to {came} of the last {count} sessions").format(came=person.came_count, count=person.session_count)


def square_says(square: StripSquare) -> str:
    """Return one square of the strip in words: "13 October 2026, here"."""
    what = _("no session") if square.standing is None else label(square.standing)
    return f"{plain_day(square.on)}, {what}"


def square_kind(square: StripSquare) -> str:
    """Return the kind of square that the strip draws."""
    if square.standing is None:
        return "no_session"
    return {Standing.PRESENT: "came", Standing.APOLOGIES: "apologies"}.get(square.standing, "not_there")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
