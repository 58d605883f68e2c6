"""A year or a quarter in numbers, for funders: no names, a bar for each month, and how everything was counted.

What goes in, and the way to the PDF. Counts nothing: `actions.figures` fills these classes. Importing this is cheap.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.breakdown import Breakdown
from peergroup_desktop.reports.closed_note import ClosedNote
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.numbers import Numbers, RateParts
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class MonthNumbers:
    """The figures of one month, or of the part of it that lies in the range."""

    year: int
    month: int
    numbers: Numbers


@dataclass(frozen=True)
class GroupNumbers:
    """The figures of one group."""

    name: str
    numbers: Numbers


@dataclass(frozen=True)
class HubNumbers:
    """The groups that meet at one place ("": nowhere that is known), and all of them together."""

    place: str
    groups: tuple[GroupNumbers, ...]
    together: Numbers


@dataclass(frozen=True)
class Summary:
    """Everything the page shows.

    Attributes:
        group_name: The one group; with several "", and they are only counted.
        group_count: How many groups it is about.
        first_on: The first day.
        last_on: The last day, included.
        numbers: The figures of the whole range.
        rate: What its attendance rate was divided from.
        months: Each month of the range, oldest first.
        unfinished: How many registers are not finished.
        breakdown: The people by age, area and how they heard, of a finished funder's year alone.
        hubs: With several groups, the groups under the places where they meet.
        closed: What to say about the closed months among them.
    """

    group_name: str
    group_count: int
    first_on: date
    last_on: date
    numbers: Numbers
    rate: RateParts
    months: tuple[MonthNumbers, ...]
    unfinished: int
    breakdown: Breakdown | None = None
    hubs: tuple[HubNumbers, ...] = ()
    closed: tuple[ClosedNote, ...] = ()


def render(data: Summary, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the summary. Of `options`, paper and large print count here, and whether there is a chart."""
    from peergroup_desktop.reports.summary_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
