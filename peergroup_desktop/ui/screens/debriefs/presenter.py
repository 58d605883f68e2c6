"""What the page of debriefs shows, for the group in use. Plain Python; `view` draws."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from peergroup_desktop.actions import debriefs
from peergroup_desktop.actions.debriefs import DebriefRow, Looked, SupervisionRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context

T = TypeVar("T")


@dataclass(frozen=True)
class Page:
    """Sessions with their debriefs, who leads the group, and their supervisions, newest first."""

    sessions: tuple[DebriefRow, ...] = ()
    leading: tuple[Looked, ...] = ()
    supervisions: tuple[SupervisionRow, ...] = ()


class DebriefsFace(Protocol):
    """What the presenter asks of the screen."""

    def show_page(self, page: Page) -> None:
        """Draw everything."""

    def show_nothing(self, *, has_group: bool) -> None:
        """Say that there is nothing to talk about yet, or no group."""


class DebriefsPresenter:
    """Asks, and finds what was asked for by id."""

    def __init__(self, face: DebriefsFace, context: Context) -> None:
        self._face, self._context = face, context
        self.page = Page()

    @property
    def today(self) -> date:
        """Today, as the file's clock has it."""
        return self._context.clock.today()

    def show(self) -> None:
        """Ask for everything again."""
        group_id = self._context.group.group_id
        self.page = Page()
        if group_id is not None:
            self.page = Page(
                self._ask(debriefs.list_debriefs, group_id),
                self._ask(debriefs.looked_after, group_id),
                self._ask(debriefs.list_supervision, group_id),
            )
        if self.page == Page():
            self._face.show_nothing(has_group=group_id is not None)
        else:
            self._face.show_page(self.page)

    def session(self, session_id: RecordId) -> DebriefRow | None:
        """Return a session that is shown."""
        return next((row for row in self.page.sessions if row.session_id == session_id), None)

    def supervision(self, supervision_id: RecordId) -> SupervisionRow | None:
        """Return a supervision that is shown."""
        return next((row for row in self.page.supervisions if row.id == supervision_id), None)

    def _ask(self, question: Callable[..., tuple[T, ...]], *facts: object) -> tuple[T, ...]:
        answers: list[tuple[T, ...]] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else ()
