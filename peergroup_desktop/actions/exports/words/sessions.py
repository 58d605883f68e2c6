"""Words for groups, sessions and their registers."""

from collections.abc import Mapping

from peergroup_desktop.core.i18n import N_

_MINUTES = N_("In minutes after midnight: 630 is half past ten in the morning.")

SESSIONS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "peer_group": (
        N_("A group of people who meet."),
        {
            "name": N_("What the group calls itself."),
            "kind": N_("What sort of group it is."),
            "record_level": N_("How much the group writes down about people: count_only, first_names or full."),
            "place": N_("Where it usually meets."),
            "room": N_("What the room has, as words with spaces between them."),
        },
    ),
    "pattern": (
        N_("How often a group meets, between two days."),
        {
            "rhythm": N_("How often."),
            "weekday": N_("On which day of the week: 0 is Monday, 6 is Sunday."),
            "nth": N_("On which of these weekdays in a month; -1 is the last, 0 every one."),
            "starts_on": N_("From which day on it counts."),
            "ends_on": N_("The last day it counts; empty when it goes on."),
            "starts_minute": _MINUTES,
            "ends_minute": _MINUTES,
        },
    ),
    "break": (
        N_("Days on which a group doesn’t meet."),
        {
            "starts_on": N_("The first day."),
            "ends_on": N_("The last day."),
            "reason": N_("Why."),
        },
    ),
    "session": (
        N_("One meeting of a group on one day."),
        {
            "pattern_id": N_("From which habit of meeting it was made; empty for one that was added by hand."),
            "planned_on": N_("The day it was first planned for."),
            "held_on": N_("The day it is held on."),
            "starts_minute": _MINUTES,
            "ends_minute": _MINUTES,
            "place": N_("Where, when it isn’t the usual place."),
            "topic": N_("What it is about."),
            "is_cancelled": N_("Whether it was called off."),
            "cancel_reason": N_("Why it was called off."),
            "unnamed_count": N_("How many came who prefer not to be named."),
            "guest_count": N_("How many companions and guests came."),
            "child_count": N_("How many children came."),
            "finished_at": N_("When the register was finished, in world time; empty while it is open."),
        },
    ),
    "attendance": (
        N_("A mark in a register: one person, one session."),
        {
            "mark": N_("present or apologies; empty when a mark was taken back."),
            "flags": N_("1 came late, 2 left early, 4 stepped out for a while; added up."),
        },
    ),
    "duty": (
        N_("A small job that somebody did at a session."),
        {"kind": N_("Which job: one of ours, or the group’s own word.")},
    ),
    "giving_mark": (
        N_("Somebody gave something at a session: listened, shared, gave a lift."),
        {"word": N_("What, in the group’s own word.")},
    ),
    "activity": (
        N_("Something that a session did, or is to do."),
        {
            "name": N_("What."),
            "bring": N_("What to bring."),
            "leader_id": N_("Who leads it."),
        },
    ),
    "drop_in": (
        N_("How many people came to a drop-in for one thing."),
        {
            "word": N_("What for."),
            "count": N_("How many."),
        },
    ),
}
