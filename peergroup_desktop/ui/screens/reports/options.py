"""The fields of the middle column as tables: what each is called, what can be chosen, and what it changes.

`name` is the part of the choice (`Choice.value`) that a field shows and changes.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from peergroup_desktop.actions.printing import SheetStyle, Show, ThanksKind
from peergroup_desktop.core.dates import MONTHS, clock_time, month_name, plain_day, short_day
from peergroup_desktop.core.i18n import N_, _, plural
from peergroup_desktop.ui.screens.reports.choice import Offer, Option

Choices = Iterable[tuple[Any, str]]


@dataclass(frozen=True)
class ListOption:
    """One of several that differ from file to file, in a list that opens; `help` stands under it."""

    option: Option
    name: str
    title: str
    offered: Callable[[Offer], Choices]
    help: str = ""


@dataclass(frozen=True)
class DotOption:
    """One of a few that are always the same, each with a dot."""

    option: Option
    name: str
    title: str
    choices: tuple[tuple[Any, str], ...]


@dataclass(frozen=True)
class Tick:
    """A box to tick."""

    option: Option
    name: str
    words: str


def _months(offer: Offer) -> Choices:
    return [(month, month_name(*month)) for month in offer.months]


def _periods(offer: Offer) -> Choices:
    return [(period, period.words) for period in offer.periods]


def _beginnings(_offer: Offer) -> Choices:
    return [(number, _(name)) for number, name in enumerate(MONTHS, start=1)]


def _sessions(offer: Offer) -> Choices:
    for session in offer.sessions:
        yield session.id, f"{short_day(session.held_on, with_weekday=True)}, {clock_time(session.starts_minute)}"
    yield None, _("No date on it")


def _notes(offer: Offer) -> Choices:
    return [(note.id, f"{note.title}, {plain_day(note.made_on)}") for note in offer.notes]


def _measures(offer: Offer) -> Choices:
    return [(measure.id, measure.name) for measure in offer.measures]


def _held(offer: Offer) -> Choices:
    for session in offer.held:
        on = session.held_on
        is_this_year = on.year == offer.today.year
        day = short_day(on, with_weekday=True) if is_this_year else f"{short_day(on)} {on.year}"
        yield session.id, f"{day}, {clock_time(session.starts_minute)}"


def _weeks(_offer: Offer) -> Choices:
    return [(count, plural("The next {count} week", "The next {count} weeks", count)) for count in (4, 8, 13, 26)]


FIRST: tuple[ListOption | DotOption, ...] = (
    ListOption(Option.MONTH, "month", N_("Month"), _months),
    ListOption(Option.PERIOD, "period", N_("Which months?"), _periods),
    ListOption(
        Option.YEAR_BEGINS,
        "year_begins",
        N_("The year begins in"),
        _beginnings,
        N_(
            "A whole year that is over has people by age, area and how they heard too. Shorter times never do. "
            "Keep this month once such a page went out: two years that overlap could give somebody away."
        ),
    ),
    DotOption(
        Option.GROUPS,
        "is_every_group",
        N_("Which groups?"),
        ((False, N_("This group")), (True, N_("All groups together"))),
    ),
    ListOption(Option.SESSION, "session_id", N_("For which session?"), _sessions),
    ListOption(Option.HELD, "held_id", N_("Which session?"), _held),
    ListOption(Option.WEEKS, "weeks", N_("How far ahead?"), _weeks),
    ListOption(Option.MEASURE, "measure_id", N_("Which questions?"), _measures),
    ListOption(Option.NOTE, "note_id", N_("Which import?"), _notes),
)
THEN: tuple[ListOption | DotOption, ...] = (
    DotOption(
        Option.SHOW,
        "show",
        N_("Show people by"),
        ((Show.NAME, N_("Name")), (Show.INITIALS, N_("Initials")), (Show.NUMBERS, N_("Numbers only"))),
    ),
    DotOption(
        Option.FORM,
        "style",
        N_("Which form?"),
        ((SheetStyle.LIST, N_("A list with names")), (SheetStyle.TEAR_STRIP, N_("Strips that hide names"))),
    ),
    DotOption(
        Option.POSTER,
        "is_poster",
        N_("What for?"),
        ((True, N_("A poster for the wall")), (False, N_("Pages to read"))),
    ),
    DotOption(
        Option.THANKS,
        "thanks",
        N_("What kind?"),
        ((ThanksKind.LETTER, N_("A letter of thanks")), (ThanksKind.CERTIFICATE, N_("A certificate of hours"))),
    ),
)
TICKS = (
    Tick(Option.APOLOGIES, "include_apologies", N_("Apologies")),
    Tick(Option.FIRST_TIMERS, "include_first_timers", N_("First-timers")),
    Tick(Option.CHART, "include_chart", N_("Chart")),
    Tick(Option.LEFT, "include_left", N_("People who left")),
    Tick(Option.PRIVATE, "with_private", N_("Goals they keep private")),
    Tick(Option.EMERGENCY, "with_emergency", N_("Who to ring if somebody is taken ill")),
)
