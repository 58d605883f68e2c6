"""The handout of places that can help: paper to keep or pass on. What goes in, and the way to the PDF.

Its title names no group and nothing that anybody lives with, so that it says nothing of its owner. The lines for the
worst moments come first on every handout. Importing this module is cheap.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document


class HandoutPaper(StrEnum):
    """How large a handout is. `TWO_A5` puts the same small page twice on a large sheet, with a line to cut along."""

    A5 = "A5"
    A4 = "A4"
    TWO_A5 = "two A5"


class CrisisKind(StrEnum):
    """What to do with a number: ring it, send it a text, or ring it in danger."""

    RING = "ring"
    TEXT = "text"
    DANGER = "danger"


@dataclass(frozen=True)
class HandoutOptions:
    """Choices for one handout.

    Attributes:
        paper: Its size.
        is_large_print: At least 18 points; more pages.
        is_letter: American paper: Letter for A4, half of it for A5.
        copies: How many handouts are wanted. The printer makes them; the file has each page once.
    """

    paper: HandoutPaper = HandoutPaper.A5
    is_large_print: bool = False
    is_letter: bool = False
    copies: int = 1


@dataclass(frozen=True)
class CrisisEntry:
    """A line for the worst moments. `number` is shown as it is ("SHOUT to 85258"); `code` is what a camera reads."""

    name: str
    number: str
    note: str = ""
    kind: CrisisKind = CrisisKind.RING
    code: str = ""


@dataclass(frozen=True)
class PlaceEntry:
    """A place that can help.

    Attributes:
        name: As the directory has it.
        line: What it is, in a few words.
        phone: The number as it is shown; "" when there is none.
        details: When and where.
        checked_on: When somebody last asked whether this is right; None when nobody has.
        code: What a camera reads: the address of a page, or "tel:" and a number; "" for none.
    """

    name: str
    line: str = ""
    phone: str = ""
    details: str = ""
    checked_on: date | None = None
    code: str = ""


@dataclass(frozen=True)
class HandoutSheet:
    """A handout.

    Attributes:
        crisis: The lines for the worst moments, in the group's order; at least one.
        places: In the order they were chosen.
        group_name: As the group calls itself, where it lets its name stand on handouts; else "".
        meeting: "Tuesdays, 10:30, St Mark’s Hall", where the group wants that said; else "".
        printed_on: The day, for the file's own record; it isn't printed.
        options: Size and print.
    """

    crisis: tuple[CrisisEntry, ...]
    places: tuple[PlaceEntry, ...]
    printed_on: date
    group_name: str = ""
    meeting: str = ""
    options: HandoutOptions = field(default_factory=HandoutOptions)

    @property
    def sheets(self) -> int:
        """How many times the file has to be printed for as many handouts as are wanted."""
        return math.ceil(self.options.copies / 2) if self.options.paper is HandoutPaper.TWO_A5 else self.options.copies

    @property
    def box_lines(self) -> Sequence[CrisisEntry]:
        """What stands in the box: everything but the danger line, unless there is nothing else."""
        return [line for line in self.crisis if line.kind is not CrisisKind.DANGER] or self.crisis

    @property
    def danger_lines(self) -> Sequence[CrisisEntry]:
        """What stands below the box."""
        lines = self.box_lines
        return [line for line in self.crisis if line not in lines]


def title() -> str:
    """Return the title of every handout."""
    return _("Places that can help")


def render(sheet: HandoutSheet) -> Document:
    """Draw the handout."""
    from peergroup_desktop.reports import handout_pages

    return handout_pages.compose(sheet)
