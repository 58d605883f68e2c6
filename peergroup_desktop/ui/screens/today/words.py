"""What Today says: the greeting, the line above the session's time, and the lines of its cards. No Qt."""

from collections.abc import Sequence
from datetime import date, datetime

from peergroup_desktop.actions.attendance import RegisterRow
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import WEEKDAYS, clock_time, long_day, near_day, short_day, weeks_ago
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.kinds import QuietWish
from peergroup_desktop.core.marks import Standing

_SOON_MINUTES = 90
_NOON, _EVENING = 12, 17
_FOUR_WEEKS = 4


def greeting(now: datetime, name: str) -> str:
    """Return "Good morning, Maureen" for a local moment; without the name when it is empty."""
    if now.hour < _NOON:
        hello = _("Good morning")
    else:
        hello = _("Good afternoon") if now.hour < _EVENING else _("Good evening")
    return _("{hello}, {name}").format(hello=hello, name=name) if name else hello


def above(session: SessionRow, now: datetime) -> str:
    """Return the line above the time, which says how far away the session is at the local moment `now`."""
    today = now.date()
    if session.is_cancelled:
        return _("The session {day} is off").format(day=near(session.held_on, today))
    if session.held_on != today:
        return _("Next session is {day}").format(day=near(session.held_on, today))
    return _above_todays(session, now.hour * 60 + now.minute)


def _above_todays(session: SessionRow, minute: int) -> str:
    """Say where today's session stands at a minute of the day. A register that was begun counts more than the clock."""
    came, wait = session.came_count + session.extra_count, session.starts_minute - minute
    if minute >= session.ends_minute:
        time = clock_time(session.ends_minute)
        return _("Today’s session finished at {time}, {came}").format(time=time, came=came_words(came))
    if session.is_finished:
        return _("Today’s register is finished, {came}").format(came=came_words(came))
    if came:
        return _("Today’s session is on now, {so_far}").format(so_far=open_register(session))
    if wait > _SOON_MINUTES:
        return _("Today’s session starts at {time}").format(time=clock_time(session.starts_minute))
    if wait > 0:
        return plural("Today’s session starts in {count} minute", "Today’s session starts in {count} minutes", wait)
    return _("Today’s session is on now")


def about(topic: str, doing: Sequence[str]) -> str:
    """Return the theme and what the session does in one line, or ""."""
    return " · ".join(filter(None, (topic, ", ".join(doing))))


def bring(things: str) -> str:
    """Return "Bring: boots, a mug", or ""."""
    return _("Bring: {things}").format(things=things) if things else ""


def register_button(session: SessionRow, now: datetime) -> str:
    """Return what the strong button does: take a register, go on with it, write the notes, or open one not due yet."""
    if is_for_notes(session, now):
        return _("Write the notes")
    if session.is_finished or session.held_on != now.date():
        return _("Open the register")
    return _("Go on with the register") if session.came_count else _("Take the register")


def is_for_notes(session: SessionRow, now: datetime) -> bool:
    """Say whether today's register is finished, so that the notes are next."""
    return session.is_finished and session.held_on == now.date() and not session.is_cancelled


def near(day: date, today: date) -> str:
    """Return when a coming session is: "tomorrow", "on Tuesday", "on Tuesday 20 October"."""
    days = (day - today).days
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days < 7:
        return _("on {weekday}").format(weekday=_(WEEKDAYS[day.weekday()]))
    return _("on {weekday}").format(weekday=long_day(day, with_year=day.year != today.year))


def came_words(count: int) -> str:
    """Return "13 came"."""
    return plural("{count} came", "{count} came", count)


def last_time(session: SessionRow, today: date) -> str:
    """Return the words under the number in the chairs: "last week", "5 weeks ago", "yesterday"."""
    days = (today - session.held_on).days
    if days < 7:
        return {0: _("today"), 1: _("yesterday")}.get(days, _("last time"))
    return weeks_ago(session.held_on, today)


def chairs(count: int, when: str) -> str:
    """Say the chairs aloud: "14 people came last week"."""
    return _("{people} {when}").format(people=plural("{count} person came", "{count} people came", count), when=when)


def short_list(names: Sequence[str]) -> str:
    """Join names: "Jo and Amir", "Jo, Amir and Lin"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def open_register(session: SessionRow) -> str:
    """Return how far an unfinished register came: "9 here so far", "Not taken yet"."""
    came = session.came_count + session.extra_count
    return plural("{count} here so far", "{count} here so far", came) if came else _("Not taken yet")


def coming_day(day: date) -> str:
    """Return a coming session's date: "Tue 20 Oct"."""
    return short_day(day, with_weekday=True)


def coming(session: SessionRow) -> str:
    """Return what is known of a coming session: its topic, else its time, or that it is off."""
    if session.is_cancelled:
        return _("off: {reason}").format(reason=session.cancel_reason) if session.cancel_reason else _("off")
    return session.topic or clock_time(session.starts_minute)


def past_day(day: date, today: date) -> str:
    """Return a past session's date: "Tuesday 6 October"."""
    return long_day(day, with_year=day.year != today.year)


def came_first(day: date, today: date) -> str:
    """Return when somebody came for the first time: "Last week", "6 Oct"."""
    days = (today - day).days
    text = _("last week") if 7 <= days < 14 else near_day(day, today)
    return text[:1].upper() + text[1:]


def why_missing(row: RegisterRow, today: date) -> str:
    """Return why somebody is not expected: "sent apologies", "away until 3 Nov"."""
    if row.standing is Standing.APOLOGIES:
        return _("sent apologies")
    if row.away_until is None:
        return _("away for now")
    return _("away until {day}").format(day=near_day(row.away_until, today))


def on_duty(day: date, today: date, *, is_planned: bool) -> str:
    """Return the title of the duty card: "On the rota today", "On duty on Tuesday"."""
    title = _("On the rota {day}") if is_planned else _("On duty {day}")
    return title.format(day=near(day, today))


def next_session(day: date, today: date) -> str:
    """Return the words over the gaps of a session after that: "Next Tuesday", "Tuesday 3 November"."""
    if 7 <= (day - today).days < 14:
        return _("Next {weekday}").format(weekday=_(WEEKDAYS[day.weekday()]))
    return long_day(day, with_year=day.year != today.year)


_HELLO_WAYS = {
    QuietWish.TEXT_ME: (N_("by text"), "message-square-text"),
    QuietWish.RING_ME: (N_("by phone"), "phone"),
    QuietWish.SEND_A_CARD: (N_("a card"), "mail"),
    QuietWish.ASK_SOMEONE: (N_("ask someone to ring"), "phone"),
}


def hello_way(wish: QuietWish, who: str) -> tuple[str, str]:
    """Return (icon, words) of how somebody likes to hear from the group: "by text", "Ruth D. rings"."""
    found, icon = _HELLO_WAYS[wish]
    if wish is QuietWish.ASK_SOMEONE and who:
        return icon, _("{name} rings").format(name=who)
    return icon, _(found)


def hello_since(day: date | None, today: date) -> str:
    """Return when somebody last came: "Last came 8 Sept"."""
    return _("Last came {day}").format(day=near_day(day, today)) if day else _("Hasn’t come yet")


def hello_why(weeks: int) -> str:
    """Say why people are on the card; `weeks` is the shortest time that one of them has not come."""
    if weeks >= _FOUR_WEEKS:
        return _("Not seen for four weeks or more, and glad to be contacted.")
    return _("Not seen for a while, and glad to be contacted.")


def not_coming(day: date, today: date) -> str:
    """Return the title of the card of people who said that they cannot come."""
    return _("Can’t come {day}").format(day=near(day, today))
