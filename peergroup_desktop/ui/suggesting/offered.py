"""What the forms of suggesting have to choose from: places of the directory, and people."""

from collections.abc import Callable
from typing import Any, TypeVar

from peergroup_desktop.actions import directory, people
from peergroup_desktop.actions.directory import PlaceRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.ui.context import Context

T = TypeVar("T")


class Offered:
    """Asks the open file."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, typed: str) -> tuple[PlaceRow, ...]:
        """Return the places that fit what is typed, the best first."""
        return self.ask(directory.find_places, typed) or ()

    def place(self, service_id: RecordId | None) -> PlaceRow | None:
        """Return a place as the list has it; None for one that is gone."""
        rows = (self.ask(directory.list_places) or ()) if service_id else ()
        return next((row for row in rows if row.id == service_id), None)

    def people(self) -> list[tuple[str, str]] | None:
        """Return whom something can be suggested to (id as text, name); None where the group keeps no names."""
        group = next((row for row in self._context.group.rows if row.id == self._context.group.group_id), None)
        if group is None or group.record_level is RecordLevel.COUNT_ONLY:
            return None
        rows = self.ask(people.list_people, group.id, people.PeopleFilter(with_left=False)) or ()
        names = self._context.discreet.told_apart(row.display for row in rows)
        return [(row.id.hex(), names[row.display]) for row in rows]

    def ask(self, question: Callable[..., T], *facts: object, **named: Any) -> T | None:
        """Return an answer; None when there was a fault, which the window tells."""
        found: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=found.append, **named)
        return found[0] if found else None
