"""What the agreement's page shows, for the group in use. Plain Python; `view` draws."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from peergroup_desktop.actions import agreements, attendance
from peergroup_desktop.actions.agreements import AgreedRow, Reading, Version
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.ui.context import Context

T = TypeVar("T")


@dataclass(frozen=True)
class Page:
    """Everything the page shows. `came` are people at the session of the tick who have not agreed yet."""

    current: Version
    earlier: tuple[Version, ...]
    reading: Reading
    people: tuple[AgreedRow, ...]
    came: tuple[RecordId, ...]


class AgreementFace(Protocol):
    """What the presenter asks of the screen."""

    def show_page(self, page: Page) -> None:
        """Draw everything."""

    def show_nothing(self, *, has_group: bool) -> None:
        """Say that there is no agreement yet, or no group."""

    def session_id(self) -> RecordId | None:
        """Return the session that the tick stands for."""


class AgreementPresenter:
    """Asks, and keeps who agreed."""

    def __init__(self, face: AgreementFace, context: Context) -> None:
        self._face, self._context = face, context
        self.page: Page | None = None

    @property
    def today(self) -> date:
        """Today, as the file's clock has it."""
        return self._context.clock.today()

    def show(self) -> None:
        """Ask for everything again."""
        group_id = self._context.group.group_id
        found = self._ask(agreements.versions, group_id) if group_id is not None else None
        if group_id is None or not found:
            self.page = None
            self._face.show_nothing(has_group=group_id is not None)
            return
        people = self._ask(agreements.list_agreed, group_id) or ()
        reading = self._ask(agreements.since_read, group_id) or Reading(None, 0)
        self.page = Page(found[0], found[1:], reading, people, self._came(people))
        self._face.show_page(self.page)

    def set_agreed(self, person_id: RecordId, is_agreed: bool) -> None:
        """Keep that somebody agreed, or take it back."""
        group_id, write = self._context.group.group_id, self._context.runner.write
        if is_agreed:
            write(agreements.agreed, group_id, [person_id], on_fault=self._on_fault)
        else:
            write(agreements.not_agreed, group_id, person_id, on_fault=self._on_fault)

    def agree_all_who_came(self) -> None:
        """Keep that everybody agreed who was at the session."""
        if self.page is not None and self.page.came:
            self._context.runner.write(agreements.agreed, self._context.group.group_id, self.page.came)

    def look_again_in_a_year(self) -> None:
        """Leave the words as they are for another year."""
        self._context.runner.write(agreements.look_again, self._context.group.group_id, in_a_year(self.today))

    def _on_fault(self, fault: Fault) -> None:
        """Say it, and show every box as the file has it."""
        self._context.messages.say(fault)
        self.show()

    def _came(self, people: tuple[AgreedRow, ...]) -> tuple[RecordId, ...]:
        session_id = self._face.session_id()
        register = self._ask(attendance.get_register, session_id) if session_id is not None else None
        here = {row.person_id for row in register.rows if row.standing is Standing.PRESENT} if register else set()
        return tuple(row.person_id for row in people if row.person_id in here and not row.has_agreed)

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else None


def in_a_year(today: date) -> date:
    """Return the day a year from today; the end of a month gives its 28th."""
    return date(today.year + 1, today.month, min(today.day, 28))
