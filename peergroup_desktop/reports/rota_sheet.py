"""The rota for the wall: sessions by jobs, with lines to write on where nobody has one. What goes in, and the PDF.

Importing this module is cheap; drawing libraries are loaded by `render`.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.who import Who


@dataclass(frozen=True)
class RotaSlot:
    """One job of one session.

    Attributes:
        who: Who does it, A to Z.
        not_after_all: Who has the turn and cannot come; somebody else is wanted for it.
        gaps: How many people are still wanted, those for `not_after_all` included.
    """

    who: tuple[Who, ...] = ()
    not_after_all: tuple[Who, ...] = ()
    gaps: int = 0


@dataclass(frozen=True)
class RotaLine:
    """One session: a slot for each job, in the order of the jobs. One that is off has none, and maybe a reason."""

    on: date
    slots: tuple[RotaSlot, ...]
    starts_minute: int = 0
    is_cancelled: bool = False
    cancel_reason: str = ""


@dataclass(frozen=True)
class RotaSheet:
    """A group's rota from one day to another.

    Attributes:
        group_name: As the group calls itself.
        group_line: When and where it usually meets.
        first_on: The first day asked for.
        last_on: The last one.
        jobs: What there is to do, in words.
        sessions: Every session of those days, in order.
        keeps_names: False for a group that only counts people: its sheet is there to write on.
    """

    group_name: str
    group_line: str
    first_on: date
    last_on: date
    jobs: tuple[str, ...]
    sessions: tuple[RotaLine, ...]
    keeps_names: bool = True

    @property
    def people(self) -> tuple[Who, ...]:
        """Everybody on the page, each as often as they stand on it."""
        slots = [slot for line in self.sessions for slot in line.slots]
        return tuple(who for slot in slots for who in (*slot.who, *slot.not_after_all))


def render(data: RotaSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the rota. Of `options`, paper, large print and how people are shown count here."""
    from peergroup_desktop.reports.rota_sheet_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
