"""What the People screen knows and does: asks, decides, and hands the view plain rows. No widgets here."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from peergroup_desktop.actions import people
from peergroup_desktop.actions.people import (
    DuplicatePair,
    MembershipRow,
    PersonDetail,
    PersonRow,
)
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MembershipStatus, RecordLevel
from peergroup_desktop.ui.context import Context

_LARGEST_COMPARED = 400


class Shown(StrEnum):
    """Which part of the roster is listed."""

    ALL = "all"
    NEW = "new"
    MOVED_ON = "moved_on"


@dataclass(frozen=True)
class Roster:
    """The list as the view shows it, and how many each filter would show."""

    rows: tuple[PersonRow, ...]
    shown: Shown
    counts: dict[Shown, int]


class PeopleView(Protocol):
    """What the presenter needs of its view."""

    def show_roster(self, roster: Roster, chosen: RecordId | None) -> None:
        """Fill the list."""

    def show_person(self, person: PersonDetail) -> None:
        """Fill the page of one person."""

    def show_nobody(self, *, is_group_empty: bool) -> None:
        """Show the empty state, or an empty page beside the list."""

    def show_pair(self, pair: DuplicatePair | None) -> None:
        """Say quietly that two records look alike, or nothing."""


class PeoplePresenter:
    """State of the screen: the group's rows, the filter and the chosen person."""

    def __init__(self, view: PeopleView, context: Context) -> None:
        self._view = view
        self._context = context
        self._rows: tuple[PersonRow, ...] = ()
        self.shown = Shown.ALL
        self.chosen: RecordId | None = None
        self.person: PersonDetail | None = None
        self._waved_off: set[frozenset[RecordId]] = set()

    @property
    def group_id(self) -> RecordId:
        """The group whose people are listed."""
        group_id = self._context.group.group_id
        if group_id is None:
            raise RuntimeError("People is shown only where there is a group")
        return group_id

    @property
    def record_level(self) -> RecordLevel:
        """How much the group keeps about a person."""
        rows = self._context.group.rows
        return next(row.record_level for row in rows if row.id == self.group_id)

    @property
    def today(self) -> date:
        """The calendar date."""
        return self._context.clock.today()

    def show(self) -> None:
        """Ask for everything on the screen again."""
        if self._context.group.group_id is None:
            self._rows = ()
            self._view.show_nobody(is_group_empty=True)
            return
        self._context.runner.ask(people.list_people, self.group_id, on_answer=self._show_rows)

    def choose(self, person_id: RecordId) -> None:
        """Open a person's page."""
        self.chosen = person_id
        self._context.runner.ask(people.get_person, person_id, self.group_id, on_answer=self._show_person)

    def filter(self, shown: str) -> None:
        """List another part of the roster, a value of `Shown`."""
        self.shown = Shown(shown)
        self._show_rows(self._rows)

    @property
    def place(self) -> MembershipRow | None:
        """The chosen person's present place in the group, if there is one."""
        places = self.person.memberships if self.person else ()
        here = (place for place in places if place.group_id == self.group_id)
        return next((place for place in here if place.status is not MembershipStatus.LEFT), None)

    def find_pair(self) -> None:
        """Look for two records of the group that may be one person, and were not waved off before."""
        if self._context.group.group_id is None or len(self._rows) > _LARGEST_COMPARED:
            self._view.show_pair(None)
            return
        self._context.runner.ask(people.likely_duplicates, self.group_id, on_answer=self._show_pair)

    def wave_off(self, pair: DuplicatePair) -> None:
        """They are two people: do not ask again while the file is open."""
        self._waved_off.add(frozenset((pair.first.person_id, pair.second.person_id)))
        self.find_pair()

    def others(self) -> tuple[PersonRow, ...]:
        """Everybody whom the chosen person could be joined with."""
        return tuple(row for row in self._rows if row.id != self.chosen)

    def open_added(self, person_id: RecordId) -> None:
        """Show the page of somebody who has just come to the group."""
        self.chosen = person_id
        self.shown = Shown.ALL
        self.show()

    def is_listed(self, person_id: RecordId) -> bool:
        """Tell whether somebody belongs to the group, or did."""
        return any(row.id == person_id for row in self._rows)

    def name(self, row: PersonRow) -> str:
        """The name as the screen may show it now."""
        return self._context.discreet.name(row.display)

    def _show_pair(self, pairs: tuple[DuplicatePair, ...]) -> None:
        fresh = (pair for pair in pairs if {pair.first.person_id, pair.second.person_id} not in self._waved_off)
        self._view.show_pair(next(fresh, None))

    def _show_rows(self, rows: tuple[PersonRow, ...]) -> None:
        self._rows = rows
        if not rows:
            self._view.show_nobody(is_group_empty=True)
            return
        parts = {shown: tuple(row for row in rows if _belongs(row, shown)) for shown in Shown}
        listed = parts[self.shown]
        counts = {shown: len(part) for shown, part in parts.items()}
        ids = {row.id for row in rows}
        if self.chosen not in ids:
            self.chosen = listed[0].id if listed else None
        self._view.show_roster(Roster(listed, self.shown, counts), self.chosen)
        if self.chosen is None:
            self._view.show_nobody(is_group_empty=False)
        else:
            self.choose(self.chosen)

    def _show_person(self, person: PersonDetail) -> None:
        self.person = person
        self._view.show_person(person)


def _belongs(row: PersonRow, shown: Shown) -> bool:
    if shown is Shown.MOVED_ON:
        return row.status is MembershipStatus.LEFT
    return row.status is not MembershipStatus.LEFT and (shown is Shown.ALL or row.is_new)
