"""What the page of check-ins shows, for the group in use. Plain Python; `view` draws."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from peergroup_desktop.actions import check_ins
from peergroup_desktop.actions.check_ins import CheckInResults, CheckInRow, MeasureRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MeasureKind
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.check_ins import words
from peergroup_desktop.ui.screens.check_ins.words import Offered

T = TypeVar("T")
_RECENT = 30


@dataclass(frozen=True)
class Page:
    """Everything the page shows: what is asked or could be, the picture of one set of questions, the newest rows."""

    offered: tuple[Offered, ...]
    asked: tuple[MeasureRow, ...]
    chosen: MeasureRow
    results: CheckInResults
    rows: tuple[CheckInRow, ...]
    span: str


class CheckInsFace(Protocol):
    """What the presenter asks of the screen."""

    def show_page(self, page: Page) -> None:
        """Draw everything."""

    def show_choosing(self, offered: tuple[Offered, ...]) -> None:
        """Let the group choose what to ask: there is nothing yet."""

    def show_no_group(self) -> None:
        """Say that there is no group."""


class CheckInsPresenter:
    """Asks, and remembers which questions and which days are looked at."""

    def __init__(self, face: CheckInsFace, context: Context) -> None:
        self._face, self._context = face, context
        self._measure_id: RecordId | None = None
        self.span = words.YEAR
        self.measures: tuple[MeasureRow, ...] = ()
        self.rows: tuple[CheckInRow, ...] = ()

    @property
    def today(self) -> date:
        """Today, as the file's clock has it."""
        return self._context.clock.today()

    def show(self) -> None:
        """Ask for everything again."""
        group_id = self._context.group.group_id
        self.measures = () if group_id is None else self._measures(group_id)
        shown = self.shown()
        if group_id is None:
            self._face.show_no_group()
        elif shown is None:
            self._face.show_choosing(self._offered())
        else:
            self._show_page(group_id, shown)

    def choose(self, measure_id: RecordId) -> None:
        """Look at other questions."""
        self._measure_id = measure_id
        self.show()

    def choose_span(self, span: str) -> None:
        """Look at other days."""
        self.span = span
        self.show()

    def shown(self) -> MeasureRow | None:
        """Return the questions that are looked at: those chosen, or the first that are asked or were."""
        with_something = [row for row in self.measures if row.retired_on is None or row.check_in_count]
        chosen = (row for row in with_something if row.id == self._measure_id)
        return next(chosen, with_something[0] if with_something else None)

    def asked(self) -> tuple[MeasureRow, ...]:
        """Return the questions that are asked now."""
        return tuple(row for row in self.measures if row.retired_on is None)

    def measure(self, measure_id: RecordId) -> MeasureRow | None:
        """Return questions that are shown."""
        return next((row for row in self.measures if row.id == measure_id), None)

    def days(self, measure: MeasureRow) -> tuple[date, date]:
        """Return the first and the last day that are looked at."""
        return words.days_of(self.span, measure.first_on, self.today)

    def _show_page(self, group_id: RecordId, shown: MeasureRow) -> None:
        found = self._ask(check_ins.results, shown.id, *self.days(shown))
        self.rows = self._ask(check_ins.list_check_ins, group_id, limit=_RECENT) or ()
        if found is not None:
            with_something = tuple(row for row in self.measures if row.retired_on is None or row.check_in_count)
            self._face.show_page(Page(self._offered(), with_something, shown, found, self.rows, self.span))

    def _measures(self, group_id: RecordId) -> tuple[MeasureRow, ...]:
        return self._ask(check_ins.list_measures, group_id, with_retired=True) or ()

    def _offered(self) -> tuple[Offered, ...]:
        known = {row.kind: row for row in self.measures if row.kind is not MeasureKind.OWN}
        found = []
        for kind in (MeasureKind.ONS4, MeasureKind.LONELINESS):
            row = known.get(kind)
            is_asked = row is not None and row.retired_on is None
            line = words.line_of(row, self.today) if row and is_asked else words.about_published(kind)
            found.append(Offered(kind, label(kind), line, row))
        own = (row for row in self.measures if row.kind is MeasureKind.OWN)
        found += [Offered(row.kind, row.name, words.line_of(row, self.today), row) for row in own]
        return tuple(found)

    def _ask(self, question: Callable[..., T], *facts: object, **named: Any) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append, **named)
        return answers[0] if answers else None
