"""The part of a month's grid that fits across one sheet, and what its heads, rows and totals share."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.attendance import MonthAttendance, PersonLine, SessionColumn
from peergroup_desktop.reports.columns import Columns
from peergroup_desktop.reports.hand import SOFT, Hand
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

LINE = 1.15
"""Leading inside a cell, in type sizes."""
MIDDLE = 0.35
"""From the middle of a row down to the baseline, in type sizes."""


class Part:
    """The sessions of `span` (indexes into the month's columns), on one table of the finished document."""

    def __init__(self, data: MonthAttendance, options: PageOptions, hand: Hand, *, span: range, today: date) -> None:
        self.data, self.options, self.hand, self.span, self.today = data, options, hand, span, today
        self.sessions: Sequence[SessionColumn] = [data.columns[index] for index in span]
        self.columns = Columns.fit(self.sessions, hand)
        self.is_last = span.stop == len(data.columns)
        self._table: Element | None = None

    @property
    def has_names(self) -> bool:
        """Whether there is a row per person: not if only numbers are wanted, nor in a group that only counts."""
        return self.options.show is not Show.NUMBERS and bool(self.data.rows)

    @property
    def shown(self) -> list[PersonLine]:
        """Everybody who gets a row, in order."""
        if not self.has_names:
            return []
        return [line for line in self.data.rows if self.options.include_left or not line.has_left]

    @property
    def hidden(self) -> list[PersonLine]:
        """People who have left, came this month, and get no row of their own."""
        if not self.has_names or self.options.include_left:
            return []
        return [line for line in self.data.rows if line.has_left and line.times]

    def is_held(self, index: int) -> bool:
        """Say whether the part's session `index` has figures."""
        return self.data.is_held(self.span[index], self.today)

    def new_row(self, surface: Surface) -> Element:
        """Add a row to the table in the document's structure."""
        if self._table is None:
            self._table = Element("Table", surface.root)
        return Element("TR", self._table)

    @property
    def head_height(self) -> float:
        """The height of the row of dates."""
        lines = max((len(head) for head in self.columns.heads), default=1)
        return 15.5 * self.hand.scale + self.hand.head.size * LINE * lines

    def draw_head(self, surface: Surface, y: float, *, is_repeated: bool) -> None:
        """Draw the row of dates. Repeated on a later page, it is decoration to a reader that speaks."""
        hand = self.hand
        baseline = y + self.head_height - 8 * hand.scale
        aside = Ink(hand.head.size, Weight.SEMIBOLD, SOFT)
        row = None if is_repeated else self.new_row(surface)
        with _head_cell(surface, row):
            surface.text(hand.left, baseline, _("Name") if self.has_names else _("Session"), aside)
        for index, head in enumerate(self.columns.heads):
            with _head_cell(surface, row):
                self._draw_date(surface, index, head, baseline)
        if self.is_last:
            with _head_cell(surface, row):
                surface.flush_right(hand.right, baseline, _("Times") if self.has_names else _("Total"), aside)

    def _draw_date(self, surface: Surface, index: int, head: tuple[str, ...], baseline: float) -> None:
        grey = self.hand.head.grey if self.is_held(index) else SOFT
        ink = Ink(self.hand.head.size, Weight.SEMIBOLD, grey)
        x = self.columns.middle(index)
        y = baseline - (len(head) - 1) * ink.size * LINE
        for number, line in enumerate(head):
            surface.centred(x, y, line, ink)
            if number == 0 and self.data.is_unfinished(self.span[index], self.today):
                surface.text(x + ink.width(line) / 2 + 0.5, y, "*", ink)
            y += ink.size * LINE


@contextmanager
def _head_cell(surface: Surface, row: Element | None) -> Iterator[None]:
    with surface.artifact() if row is None else surface.tagged(Element("TH", row, scope="Column")):
        yield
