"""Every figure that the product prints: its key, its name, and in one sentence how it is counted.

The definitions are the product's own (section 2.6); screens, paper, tables and the command line show the same ones.
"""

from collections.abc import Mapping
from enum import StrEnum

from peergroup_desktop.core.i18n import N_, _


class FigureKey(StrEnum):
    """One figure. Its value names it in files for other programs."""

    PLANNED = "sessions_planned"
    HELD = "sessions_held"
    CANCELLED = "sessions_cancelled"
    ATTENDANCES = "attendances"
    EXTRA = "headcount_extra"
    UNIQUE = "unique_people"
    ANONYMOUS_LOW = "anonymous_at_least"
    ANONYMOUS_HIGH = "anonymous_at_most"
    NEW = "new"
    RETURNING = "returning"
    MEAN = "typical_mean"
    MEDIAN = "typical_median"
    SMALLEST = "typical_smallest"
    LARGEST = "typical_largest"
    RATE = "attendance_rate"
    VOLUNTEER_HOURS = "volunteer_hours"
    CONTACTS = "one_to_one_contacts"
    CONTACT_MINUTES = "one_to_one_minutes"
    SUGGESTED = "places_suggested"
    OUTCOMES = "outcomes_known"


_WORDS: Mapping[FigureKey, tuple[str, str]] = {
    FigureKey.PLANNED: (N_("Sessions planned"), N_("Every session of these dates, cancelled ones included.")),
    FigureKey.HELD: (
        N_("Sessions held"),
        N_("Not cancelled, and the register is finished or somebody was marked or counted in it."),
    ),
    FigureKey.CANCELLED: (N_("Sessions cancelled"), N_("Sessions that were called off.")),
    FigureKey.ATTENDANCES: (
        N_("Attendances"),
        N_("Every time somebody was marked here by name, at all sessions held."),
    ),
    FigureKey.EXTRA: (
        N_("Counted without a name"),
        N_("People counted at sessions held who were not named: not named, guests and children."),
    ),
    FigureKey.UNIQUE: (N_("Different people"), N_("Everybody marked here by name at least once, counted once.")),
    FigureKey.ANONYMOUS_LOW: (
        N_("Not named, at least"),
        N_("The most people counted without a name at any one session."),
    ),
    FigureKey.ANONYMOUS_HIGH: (N_("Not named, at most"), N_("All people counted without a name, added up.")),
    FigureKey.NEW: (
        N_("Came for the first time"),
        N_("People whose first mark ever in these groups falls in these dates."),
    ),
    FigureKey.RETURNING: (
        N_("Came back"),
        N_("People who came after 90 days or more without being marked here in these groups."),
    ),
    FigureKey.MEAN: (
        N_("In the room, on average"),
        N_("People named and not named at sessions held, divided by the sessions held."),
    ),
    FigureKey.MEDIAN: (
        N_("Middle session"),
        N_("With the sessions held in order of size, the number of people at the middle one."),
    ),
    FigureKey.SMALLEST: (N_("Quietest session"), N_("The fewest people, named and not named, at a session held.")),
    FigureKey.LARGEST: (N_("Fullest session"), N_("The most people, named and not named, at a session held.")),
    FigureKey.RATE: (
        N_("Attendance rate"),
        N_(
            "Times people came, out of times people were expected: everyone in the group on the date who wasn’t away. "
            "Registers that aren’t finished are left out."
        ),
    ),
    FigureKey.VOLUNTEER_HOURS: (
        N_("Volunteer hours"),
        N_("Every duty written down at a session held, times how long the session lasted."),
    ),
    FigureKey.CONTACTS: (N_("One-to-one contacts"), N_("Conversations of pairs that were written down.")),
    FigureKey.CONTACT_MINUTES: (N_("One-to-one minutes"), N_("The minutes of these conversations, added up.")),
    FigureKey.SUGGESTED: (N_("Places suggested"), N_("Every time a place that can help was suggested to somebody.")),
    FigureKey.OUTCOMES: (N_("What came of it is known"), N_("Suggestions of which somebody told what came of them.")),
}


def figure_name(key: FigureKey) -> str:
    """Return what a figure is called."""
    return _(_WORDS[key][0])


def figure_method(key: FigureKey) -> str:
    """Return how a figure is counted, in a sentence."""
    return _(_WORDS[key][1])
