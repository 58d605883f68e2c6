"""The month pack of a coordinator: a cover with every group's figures, a page per group, next month's blank sheets.

What goes in, and the way to the PDF. Counts nothing: `actions.figures` fills these classes. Importing this is cheap.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.closed_note import ClosedNote
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.numbers import Numbers, RateParts
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.sign_in import SignInSheet


@dataclass(frozen=True)
class MonthPack:
    """Everything the pack shows.

    Attributes:
        year: Of the month.
        month: 1 to 12.
        months: One for each group, in the order in which they are read.
        numbers: The same groups' figures, in the same order.
        together: The figures of all groups together; somebody who came to two of them is one person here.
        rate: What the rate of all groups together was divided from.
        sheets: Blank sign-in sheets for the month after, each group's sessions after one another.
        closed: What is said about the month, if it is closed.
    """

    year: int
    month: int
    months: tuple[MonthAttendance, ...]
    numbers: tuple[Numbers, ...]
    together: Numbers
    rate: RateParts
    sheets: tuple[SignInSheet, ...]
    closed: tuple[ClosedNote, ...] = ()


def render(data: MonthPack, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the cover, then each group's month, then the blank sheets.

    Of `options`, `show` decides about the sheets too: only where people are shown by name do the sheets have names.
    """
    from peergroup_desktop.reports.month_pack_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
