"""The fields of the middle column as tables: what each is called, what can be chosen, and what it changes.

`name` is the part of the choice (`Choice.value`) that a field shows and changes.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from peergroup_desktop.actions.printing import SheetStyle, Show
from peergroup_desktop.core.dates import MONTHS, clock_time, month_name, plain_day, short_day
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.ui.screens.reports.choice import Offer, Option

Choices = Iterable[tuple[Any, str]]


@dataclass(frozen=True)
class ListOption:
    """One of several that differ from file to file, in a list that opens."""

    option: Option
    name: str
    title: str
    offered: Callable[[Offer], Choices]


@dataclass(frozen=True)
class DotOption:
    """One of a few that are always the same, each with a dot."""

    option: Option
    name: str
    title: str
    choices: tuple[tuple[Any, str], ...]


@dataclass(frozen=True)
class TickOption:
    """Several things to tick under one title: by name, with their words."""

    option: Option
    title: str
    choices: tuple[tuple[str, str], ...]


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


WHEN: tuple[ListOption | DotOption, ...] = (
    ListOption(Option.MONTH, "month", N_("Month"), _months),
    ListOption(Option.PERIOD, "period", N_("Which months?"), _periods),
    ListOption(Option.YEAR_BEGINS, "year_begins", N_("The year begins in"), _beginnings),
    DotOption(
        Option.GROUPS,
        "is_every_group",
        N_("Which groups?"),
        ((False, N_("This group")), (True, N_("All groups together"))),
    ),
    ListOption(Option.SESSION, "session_id", N_("For which session?"), _sessions),
    ListOption(Option.NOTE, "note_id", N_("Which import?"), _notes),
)
HOW: tuple[DotOption | TickOption, ...] = (
    DotOption(
        Option.SHOW,
        "show",
        N_("Show people by"),
        ((Show.NAME, N_("Name")), (Show.INITIALS, N_("Initials")), (Show.NUMBERS, N_("Numbers only"))),
    ),
    TickOption(
        Option.INCLUDE,
        N_("Include"),
        (
            ("include_apologies", N_("Apologies")),
            ("include_first_timers", N_("First-timers")),
            ("include_chart", N_("Chart")),
            ("include_left", N_("People who left")),
        ),
    ),
    DotOption(
        Option.FORM,
        "style",
        N_("Which form?"),
        ((SheetStyle.LIST, N_("A list with names")), (SheetStyle.TEAR_STRIP, N_("Strips that hide names"))),
    ),
)
