"""Looks for two records of a group that may be one person, and remembers which were waved off. No widgets here."""

from typing import Protocol

from peergroup_desktop.actions import people
from peergroup_desktop.actions.people import DuplicatePair
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context

_LARGEST_COMPARED = 400


class LookalikesView(Protocol):
    """Who says that two records look alike."""

    def show_pair(self, pair: DuplicatePair | None) -> None:
        """Say quietly that two records look alike, or nothing."""


class Lookalikes:
    """Belongs to the People screen. What was waved off is not asked about again while the file is open."""

    def __init__(self, view: LookalikesView, context: Context) -> None:
        self._view, self._context = view, context
        self._waved_off: set[frozenset[RecordId]] = set()

    def find(self, count: int) -> None:
        """Look among the `count` people of the group in use; not in a very large one."""
        group_id = self._context.group.group_id
        if group_id is None or count > _LARGEST_COMPARED:
            self._view.show_pair(None)
            return
        self._context.runner.ask(people.likely_duplicates, group_id, on_answer=self._show)

    def wave_off(self, pair: DuplicatePair) -> None:
        """They are two people."""
        self._waved_off.add(frozenset((pair.first.person_id, pair.second.person_id)))
        self.find(0)

    def _show(self, pairs: tuple[DuplicatePair, ...]) -> None:
        fresh = (pair for pair in pairs if {pair.first.person_id, pair.second.person_id} not in self._waved_off)
        self._view.show_pair(next(fresh, None))
