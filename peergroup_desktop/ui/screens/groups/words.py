"""Facts about groups and sessions put in words."""

from peergroup_desktop.actions.groups import BreakRow
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import clock_span, plain_day, short_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.core.kinds import GroupKind, RoomFeature
from peergroup_desktop.core.parts import Part, parts_of
from peergroup_desktop.core.sentences import label

_PARTS = {
    Part.PAIRS: N_("pairs and their contacts"),
    Part.DROP_IN: N_("counts of a drop-in"),
    Part.ACTIVITIES: N_("what you do and what to bring"),
    Part.ROTA: N_("the rota"),
    Part.GIVING: N_("give and take"),
    Part.SWAPS: N_("offers and needs"),
}


def what_it_shows(kind: GroupKind) -> str:
    """Say what a group of this kind sees besides what all of them have."""
    own = [_(words) for part, words in _PARTS.items() if part in parts_of(kind)]
    both = _("{most} and {last}").format(most=", ".join(own[:-1]), last=own[-1]) if own[1:] else own[0]
    return _("Besides register, people, notes and agreement it shows {parts}.").format(parts=both)


def what_it_hides(before: GroupKind, after: GroupKind) -> str:
    """Say what becomes of what another kind does not show; nothing when it shows all of it."""
    hidden = [_(words) for part, words in _PARTS.items() if part in parts_of(before) - parts_of(after)]
    if not hidden:
        return ""
    said = _("{most} and {last}").format(most=", ".join(hidden[:-1]), last=hidden[-1]) if hidden[1:] else hidden[0]
    return _("What you wrote under {parts} is kept, and there again if you change back.").format(parts=said)


def room_words(room: frozenset[RoomFeature]) -> str:
    """Return "Step-free, hearing loop"."""
    words = [label(feature) for feature in RoomFeature if feature in room]
    return ", ".join([*words[:1], *(word[:1].lower() + word[1:] for word in words[1:])])


def session_title(session: SessionRow) -> str:
    """Return "Tue 13 Oct"."""
    return short_day(session.held_on, with_weekday=True)


def session_line(session: SessionRow) -> str:
    """Return why it is off, times, topic and where it was moved from, in one line."""
    parts = [session.cancel_reason] if session.is_cancelled and session.cancel_reason else []
    parts.append(clock_span(session.starts_minute, session.ends_minute))
    if session.is_moved:
        parts.append(_("moved from {day}").format(day=short_day(session.planned_on)))
    parts += [text for text in (session.topic, session.place) if text]
    return " · ".join(parts)


def session_state(session: SessionRow) -> str:
    """Say how far a session is: cancelled, how many came, or nothing for one to come."""
    if session.is_cancelled:
        return _("cancelled")
    room = session.came_count + session.extra_count
    if session.is_finished:
        return plural("{count} came", "{count} came", room)
    return plural("{count} so far", "{count} so far", room) if room else ""


def break_words(row: BreakRow) -> str:
    """Return "21 December 2026 to 4 January 2027: Christmas"."""
    span = plain_day(row.starts_on)
    if row.ends_on != row.starts_on:
        span = _("{start} to {end}").format(start=span, end=plain_day(row.ends_on))
    return f"{span}: {row.reason}" if row.reason else span
