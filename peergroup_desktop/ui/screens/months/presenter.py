"""Which month is shown, and what the file says about it. Plain Python; `view` draws."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Protocol, TypeVar

from peergroup_desktop.actions import figures, months, settings
from peergroup_desktop.actions.figures import Glance, RowBehind, Waiting
from peergroup_desktop.actions.months import MonthState
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.figures.row_words import Way
from peergroup_desktop.ui.figures.rows_box import follow
from peergroup_desktop.ui.screens.months import closing_words, words
from peergroup_desktop.ui.screens.months.closing_words import Month, Year
from peergroup_desktop.ui.screens.months.words import Behind, Line

T = TypeVar("T")
_OPENING_DAYS = 7


class MonthsFace(Protocol):
    """What the presenter asks of the screen."""

    def show_month(self, glance: Glance, state: MonthState) -> None:
        """Draw a month, and say how it stands."""

    def show_year(self, year: Year, month: Month) -> None:
        """Draw the funder's year that the month lies in."""

    def show_no_group(self) -> None:
        """Say that there is no group yet, and what to do."""

    def show_behind(self, behind: Behind, rows: tuple[RowBehind, ...]) -> None:
        """Open the box with the rows behind a number."""


class MonthsPresenter:
    """The month before in the first week of a month, when it is counted; the running one after that."""

    def __init__(self, face: MonthsFace, context: Context) -> None:
        self._face, self._context = face, context
        self._came_on = self.today
        self.month = self._usual()
        self.glance: Glance | None = None
        self._shown: tuple[Glance, MonthState, Year] | None = None

    @property
    def today(self) -> date:
        """Today, as the file's clock has it."""
        return self._context.clock.today()

    @property
    def is_over(self) -> bool:
        """Whether the month that is shown is over."""
        return month_span(*self.month)[1] < self.today

    @property
    def has_later(self) -> bool:
        """Whether there is a month after it to go to: those to come are not counted."""
        return self.month < (self.today.year, self.today.month)

    def come(self, month: Month | None, *, is_old: bool = True) -> None:
        """Come to a month; without one to what was shown before, or when that was another day to the usual one."""
        if month is not None:
            self.month = min(month, (self.today.year, self.today.month))
        elif self._came_on != self.today:
            self.month = self._usual()
        self._came_on = self.today
        self.show(is_old=is_old)

    def show(self, *, is_old: bool = True) -> None:
        """Ask for the month again, and draw it unless it `is_old` no more and says the same as before."""
        found, state = self._ask(figures.at_a_glance, *self.month), self._ask(months.get_month, *self.month)
        if found is None or state is None:
            return
        if not found.groups and self._context.group.group_id is None:
            self.glance = None
            self._face.show_no_group()
            return
        year = self._year()
        shown = (found, state, year)
        if is_old or shown != self._shown:
            self.glance, self._shown = found, shown
            self._face.show_month(found, state)
            self._face.show_year(year, self.month)

    def step(self, steps: int) -> None:
        """Go to an earlier month (-1), or a later one (1)."""
        year, number = divmod(self.month[0] * 12 + self.month[1] - 1 + steps, 12)
        self.come((year, number + 1))

    def open_number(self, line: Line, key: str) -> None:
        """Show the rows behind a number of the table."""
        if self.glance is None:
            return
        found: tuple[RowBehind, ...]
        if key == words.WAITING:  # as the records are, also in a closed month
            waiting = (row for row in self.glance.waiting if row.session.group_id in line.group_ids)
            found = tuple(words.waiting_behind(row) for row in waiting)
        else:
            found = self._ask(figures.rows_behind, line.group_ids, *month_span(*self.month), FigureKey(key)) or ()
        self._face.show_behind(words.behind(self.glance, line, key), found)

    def fill_in(self, waiting: Waiting) -> None:
        """Go to a register that waits."""
        follow(self._context, Way(waiting.session.group_id, "register", {"session_id": waiting.session.id}))

    def print_pack(self) -> None:
        """Go to the month pack of the month that is shown."""
        self._context.navigator.go("reports", printable="month_pack", month=self.month)

    def _year(self) -> Year:
        begins = settings.get_settings(self._context.vault).funder_year_begins
        closed = self._ask(months.list_closed, *closing_words.span_of_year(self.month, begins)) or ()
        return closing_words.year_of(self.month, begins, frozenset((row.year, row.month) for row in closed), self.today)

    def _usual(self) -> Month:
        today = self.today
        day = today.replace(day=1) - timedelta(days=1) if today.day <= _OPENING_DAYS else today
        return day.year, day.month

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else None
