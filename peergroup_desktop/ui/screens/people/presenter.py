"""What the People screen knows and does: asks, decides, and hands the view plain rows. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from peergroup_desktop.actions import people
from peergroup_desktop.actions.people import Lookalike, MergeProof, NewPerson, PersonChange, PersonDetail, PersonRow
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus, RecordLevel
from peergroup_desktop.ui.context import Context


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


class PeoplePresenter:
    """State of the screen: the group's rows, the filter and the chosen person."""

    def __init__(self, view: PeopleView, context: Context) -> None:
        self._view = view
        self._context = context
        self._rows: tuple[PersonRow, ...] = ()
        self.shown = Shown.ALL
        self.chosen: RecordId | None = None
        self.person: PersonDetail | None = None

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

    def filter(self, shown: Shown) -> None:
        """List another part of the roster."""
        self.shown = shown
        self._show_rows(self._rows)

    def find_lookalikes(self, called: str, on_answer: Callable[[tuple[Lookalike, ...]], None]) -> None:
        """Ask who in the group already has a name like `called`."""
        self._context.runner.ask(people.find_lookalikes, called, group_id=self.group_id, on_answer=on_answer)

    def add(self, new: NewPerson, on_fault: Callable[[Fault], None]) -> None:
        """Add somebody and open their page."""
        self._context.runner.write(people.add_person, self.group_id, new, on_done=self._added, on_fault=on_fault)

    def change(self, change: PersonChange, on_fault: Callable[[Fault], None]) -> None:
        """Keep what the form says about the chosen person."""
        self._context.runner.write(people.change_person, self._chosen().id, self.group_id, change, on_fault=on_fault)

    def set_place(self, status: MembershipStatus, role: GroupRole) -> None:
        """Change where the chosen person stands with the group."""
        membership = self._chosen().memberships[0]
        self._context.runner.write(people.change_membership, membership.id, status=status, role=role)

    def move_on(self) -> None:
        """The chosen person stops coming, from today."""
        self._context.runner.write(people.leave_group, self._chosen().id, self.group_id, self.today)

    def come_back(self) -> None:
        """The chosen person comes again, from today."""
        self._context.runner.write(people.join_group, self._chosen().id, self.group_id, starts_on=self.today)

    def plan_absence(self, starts_on: date, ends_on: date | None, on_fault: Callable[[Fault], None]) -> None:
        """The chosen person is away, both days included."""
        self._context.runner.write(
            people.plan_absence, self._chosen().id, self.group_id, starts_on, ends_on, on_fault=on_fault
        )

    def end_absence(self, absence_id: RecordId) -> None:
        """Take a planned absence back."""
        self._context.runner.write(people.end_absence, absence_id)

    def others(self) -> tuple[PersonRow, ...]:
        """Everybody whom the chosen person could be joined with."""
        return tuple(row for row in self._rows if row.id != self.chosen)

    def preview_merge(self, other_id: RecordId, on_answer: Callable[[MergeProof], None]) -> None:
        """Ask what joining the chosen person with another would give."""
        self._context.runner.ask(people.preview_merge, self._chosen().id, other_id, on_answer=on_answer)

    def merge(self, other_id: RecordId) -> None:
        """Join another record into the chosen person's."""
        self._context.runner.write(people.merge, self._chosen().id, other_id)

    def name(self, row: PersonRow) -> str:
        """The name as the screen may show it now."""
        return self._context.discreet.name(row.display)

    def _added(self, person_id: RecordId) -> None:
        self.chosen = person_id
        self.show()

    def _chosen(self) -> PersonDetail:
        if self.person is None:
            raise RuntimeError("nobody is chosen")
        return self.person

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
