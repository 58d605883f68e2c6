"""What the notes say: the title, the saved line, lines of other sessions and of decisions. No Qt."""

from datetime import date, datetime

from peergroup_desktop.actions.decisions import DecisionRow
from peergroup_desktop.actions.notes import NoteLine, Version
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import WEEKDAYS, clock_time, long_day, near_day, short_day
from peergroup_desktop.core.i18n import _, plural

_WEEK = 7


def title(held_on: date, today: date) -> str:
    """Return "Notes for Tuesday 13 October"."""
    return _("Notes for {day}").format(day=long_day(held_on, with_year=held_on.year != today.year))


def room(count: int) -> str:
    """Return "13 in the room"."""
    return plural("{count} in the room", "{count} in the room", count)


def saved(at: datetime | None, now: datetime) -> str:
    """Return "Saved on this computer, 12:08", with the day when that is another; "" before anything was."""
    if at is None:
        return ""
    here = at.astimezone(now.tzinfo)
    time = clock_time(here.hour * 60 + here.minute)
    if here.date() != now.date():
        return _("Saved on this computer, {day}").format(day=near_day(here.date(), now.date()))
    return _("Saved on this computer, {time}").format(time=time)


def saved_short(at: datetime | None, now: datetime) -> str:
    """Return the same for large text: "Saved, 12:08"."""
    if at is None:
        return ""
    here = at.astimezone(now.tzinfo)
    is_today = here.date() == now.date()
    when = clock_time(here.hour * 60 + here.minute) if is_today else near_day(here.date(), now.date())
    return _("Saved, {when}").format(when=when)


def chosen(session: SessionRow, today: date) -> str:
    """Return a session as one line of the list of dates: "Tue 6 Oct · Sleep and rest"."""
    day = short_day(session.held_on, with_weekday=True)
    if session.held_on.year != today.year:
        day = f"{day} {session.held_on.year}"
    if session.held_on == today:
        day = _("{day}, today").format(day=day)
    rest = _("called off") if session.is_cancelled else session.topic
    return _("{day} · {state}").format(day=day, state=rest) if rest else day


def next_title(held_on: date, today: date) -> str:
    """Return the title of the next session's card: "Next Tuesday", "Tuesday 3 November"."""
    days = (held_on - today).days
    if 0 < days <= _WEEK:
        return _("Next {weekday}").format(weekday=_(WEEKDAYS[held_on.weekday()]))
    return long_day(held_on, with_year=held_on.year != today.year)


def found_day(line: NoteLine, today: date) -> str:
    """Return the day of notes that were found."""
    return long_day(line.held_on, with_year=line.held_on.year != today.year)


def found_line(line: NoteLine, *, hidden: str) -> str:
    """Return what is known of them: themes and first words. `hidden` stands for the words where others look on."""
    first = hidden if hidden and line.first_words else line.first_words
    return " · ".join(part for part in (", ".join(line.themes), first) if part)


def version_line(version: Version, now: datetime) -> str:
    """Return when and by whom a version was written: "Today, 12:08 · Maureen"."""
    here = version.at.astimezone(now.tzinfo)
    day = near_day(here.date(), now.date())
    time = clock_time(here.hour * 60 + here.minute)
    when = _("{day}, {time}").format(day=day[:1].upper() + day[1:], time=time)
    return _("{when} · {who}").format(when=when, who=version.who) if version.who else when


def decision_line(row: DecisionRow, today: date, *, is_discreet: bool) -> str:
    """Return who does it, and when it was decided: "Everybody · Tue 13 Oct". Where others look on, only when."""
    day = short_day(row.decided_on, with_weekday=True)
    if row.decided_on.year != today.year:
        day = f"{day} {row.decided_on.year}"
    return " · ".join(part for part in ("" if is_discreet else row.who, day) if part)


def look_again(row: DecisionRow, today: date) -> str:
    """Return when to look at it again: "Look again on 3 Nov", "Time to look again"; "" when never."""
    if row.look_again_on is None:
        return ""
    if row.is_due:
        return _("Time to look again")
    day = row.look_again_on
    shown = short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"
    return _("Look again on {day}").format(day=shown)
