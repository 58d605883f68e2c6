"""The blank sign-in sheet, for when the laptop is away. What goes in, and the way to the PDF.

Two forms: a numbered list whose numbers are the ones the register's paper entry reads back, and strips to tear off,
on which nobody sees who came before. Importing this module is cheap.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


class SheetStyle(StrEnum):
    """Which form of sheet."""

    LIST = "list"
    TEAR_STRIP = "tear_strip"


@dataclass(frozen=True)
class SignInSheet:
    """A sheet for one session, or for any (`session_on` None).

    Attributes:
        group_name: As the group calls itself.
        group_line: When and where it usually meets.
        session_on: The session's date; None leaves a line to write it on.
        times: "10:30 – 12:00", or "".
        place: Where, or "".
        people: Names expected, in the order of the register's paper entry: the first is number 1.
        spare_rows: Rows (or strips) for people who aren't expected.
        style: List or strips. Strips carry a number and no name, whoever is expected.
    """

    group_name: str
    group_line: str
    session_on: date | None
    times: str = ""
    place: str = ""
    people: tuple[str, ...] = ()
    spare_rows: int = 6
    style: SheetStyle = SheetStyle.LIST


def render(data: SignInSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the sheet. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports import sign_in_list, sign_in_strips

    compose = sign_in_strips.compose if data.style is SheetStyle.TEAR_STRIP else sign_in_list.compose
    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
