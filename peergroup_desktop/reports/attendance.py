"""Monthly attendance: who came when, in one month of one group. What goes in, and the way to the PDF.

Counts nothing: `actions.figures` fills these classes, so that the screen, the command line and paper say the same.
Importing this module is cheap; drawing libraries are loaded by `render`.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.marks import Standing
from peergroup_desktop.reports.closed_note import ClosedNote
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class SessionColumn:
    """One session of the month, in order of date and time.

    Attributes:
        on: Its date.
        is_cancelled: It did not take place; `cancel_reason` says why, if anybody wrote it down.
        is_finished: Its register was finished, so that no mark means "not there".
        unnamed: People counted who preferred not to be named.
        guests: Companions and guests, counted without names.
        children: Children, counted without names.
        starts_minute: Minutes after midnight; shown only where two sessions share a date.
    """

    on: date
    is_cancelled: bool = False
    cancel_reason: str = ""
    is_finished: bool = True
    unnamed: int = 0
    guests: int = 0
    children: int = 0
    starts_minute: int | None = None

    @property
    def extra(self) -> int:
        """Everybody counted without a name."""
        return self.unnamed + self.guests + self.children

    def is_to_come(self, today: date) -> bool:
        """Say whether the session is still ahead."""
        return self.on > today and not self.is_cancelled and not self.is_finished


@dataclass(frozen=True)
class PersonLine:
    """One person's month.

    Attributes:
        name: As the group calls them, told apart from others.
        initials: For pages without names.
        standings: One per session column, in the same order; None where the person was not expected (no
            membership on that date) or the session was cancelled.
        first_time_index: The column of their first present mark ever, if it falls in this month.
        has_left: They have left the group. Shown only if asked for; the totals count them either way.
    """

    name: str
    initials: str
    standings: tuple[Standing | None, ...]
    first_time_index: int | None = None
    has_left: bool = False

    @property
    def times(self) -> int:
        """How often they came this month."""
        return self.standings.count(Standing.PRESENT)


@dataclass(frozen=True)
class MonthFigures:
    """The month in numbers, each as the product defines it; the page prints the definitions beside them.

    Attributes:
        planned: Sessions of the month, cancelled ones and ones still to come included.
        held: Sessions that took place.
        cancelled: Sessions that did not.
        attendances: All present marks.
        extra: People counted but not named, all sessions added.
        unique_people: Different people present by name at least once.
        anonymous_low: The largest `extra` of one session: so many different people at least.
        anonymous_high: The sum of `extra`: so many at most.
        new: People whose first present mark ever falls in the month.
        returning: People present after 90 days or more without a present mark.
        mean: Attendances and extra per held session; None when none was held, like the three below.
        median: The middle one.
        smallest: The quietest session.
        largest: The fullest session.
        rate_present: Present marks in finished registers.
        rate_expected: People with a membership on the date and not away, over the same registers.
        unfinished: Held sessions whose register was not finished; the rate leaves them out.
    """

    planned: int
    held: int
    cancelled: int
    attendances: int
    extra: int
    unique_people: int
    anonymous_low: int
    anonymous_high: int
    new: int
    returning: int
    mean: float | None
    median: float | None
    smallest: int | None
    largest: int | None
    rate_present: int
    rate_expected: int
    unfinished: int


@dataclass(frozen=True)
class MonthAttendance:
    """Everything the page shows. `rows` come sorted as they should be read.

    `closed` says that the month is closed. Somebody whose two records were joined after that has both rows still, so
    that rows and totals agree; `joined` counts such people.
    """

    group_name: str
    group_line: str
    year: int
    month: int
    columns: tuple[SessionColumn, ...]
    rows: tuple[PersonLine, ...]
    figures: MonthFigures
    closed: ClosedNote | None = None
    joined: int = 0

    def came_by_name(self, index: int) -> int:
        """Return how many people came by name to the session in column `index`."""
        return sum(row.standings[index] is Standing.PRESENT for row in self.rows)

    def is_held(self, index: int, today: date) -> bool:
        """Say whether the session in column `index` has figures: its day has come, and something is written down."""
        column = self.columns[index]
        if column.is_cancelled or column.is_to_come(today):
            return False
        marked = any(row.standings[index] in (Standing.PRESENT, Standing.APOLOGIES) for row in self.rows)
        return column.is_finished or column.extra > 0 or marked

    def is_unfinished(self, index: int, today: date) -> bool:
        """Say whether the register of column `index` waits to be filled in or finished."""
        column = self.columns[index]
        return not (column.is_finished or column.is_cancelled or column.is_to_come(today))


def render(data: MonthAttendance, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the month on as many pages as it needs.

    Args:
        data: The month. Nothing in it need be true for this to draw: a month with no session gives a page too.
        options: Paper, print and what to include.
        printed_on: Today, for the foot; sessions after it are "still to come".
        printed_by: Who is signed in; "" leaves it out.
    """
    from peergroup_desktop.reports.attendance_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
