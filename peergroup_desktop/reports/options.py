"""What a person can choose about a printed page. Light: the Reports screen and the command line import it freely."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """Sheet sizes; the words are the ones on the printer."""

    A4 = "A4"
    LETTER = "Letter"


class Show(StrEnum):
    """How people appear on a page. `NUMBERS` prints totals only: a row per person is recognisable by its pattern."""

    NAME = "name"
    INITIALS = "initials"
    NUMBERS = "numbers"


@dataclass(frozen=True)
class PageOptions:
    """Choices for one printable. The sign-in sheet, key sheet and import note heed `paper` and `large_print` only."""

    paper: Paper = Paper.A4
    large_print: bool = False
    show: Show = Show.NAME
    include_apologies: bool = True
    include_first_timers: bool = True
    include_chart: bool = True
    include_left: bool = False
