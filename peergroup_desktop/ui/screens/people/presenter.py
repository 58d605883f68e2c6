"""What the People screen knows and does: asks, decides, and hands the view plain rows. No widgets here."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Protocol

from peergroup_desktop.actions.people import (
    MembershipRow,
    PersonDetail,
    PersonRow,
)
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MembershipStatus, RecordLevel
from peergroup_desktop.core.parts import parts_of
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.people.picture import PersonPicture, RosterPicture, Uses, get_picture, get_roster


class Shown(StrEnum):
    """Which part of the roster is listed."""

    ALL = "all"
    NEW = "new"
    HELLO = "hello"
    MOVED_ON = "moved_on"


@dataclass(frozen=True)
class Roster:
    """The list as the view shows it, how many each filter would show, and who might like a hello."""

    rows: tuple[PersonRow, ...]
    shown: Shown
    counts: dict[Shown, int]
    quiet: frozenset[RecordId] = field(default=frozenset())


class PeopleView(Protocol):
    """What the presenter needs of its view."""

    def show_roster(self, roster: Roster, chosen: RecordId | None) -> None:
        """Fill the list."""

    def show_person(self, picture: PersonPicture) -> None:
        """Fill the page of one person."""

    def show_nobody(self, *, is_group_empty: bool) -> None:
        """Show the empty state, or an empty page beside the list."""


class PeoplePresenter:
    """State of the screen: the group's rows, the filter and the chosen person."""

    def __init__(self, view: PeopleView, context: Context) -> None:
        self._view = view
        self._context = context
        self._roster = RosterPicture()
        self.shown = Shown.ALL
        self.chosen: RecordId | None = None
        self.picture: PersonPicture | None = None
        self._revealed: RecordId | None = None
        self._asked_for: tuple[date, RecordId | None] | None = None

    @property
    def group_id(self) -> RecordId:
        """The group whose people are listed."""
        group_id = self._context.group.group_id
        if group_id is None:
            raise RuntimeError("People is shown only where there is a group")
        return group_id

    @property
    def person(self) -> PersonDetail | None:
        """The person whose page is shown."""
        return self.picture.person if self.picture else None

    @property
    def record_level(self) -> RecordLevel:
        """How much the group keeps about a person."""
        return self.uses.level

    @property
    def uses(self) -> Uses:
        """What of a person's page the group uses."""
        row = next(row for row in self._context.group.rows if row.id == self.group_id)
        return Uses(row.record_level, parts_of(row.kind))

    @property
    def today(self) -> date:
        """The calendar date."""
        return self._context.clock.today()

    def show(self) -> None:
        """Ask for everything on the screen again."""
        self._asked_for = (self.today, self._context.group.group_id)
        if self._context.group.group_id is None:
            self._roster = RosterPicture()
            self._view.show_nobody(is_group_empty=True)
            return
        self._context.runner.ask(get_roster, self.group_id, self.uses, on_answer=self._show_roster)

    def choose(self, person_id: RecordId) -> None:
        """Open a person's page."""
        self.chosen = person_id
        if person_id != self._revealed:
            self._revealed = None
        ask = partial(get_picture, reveals=self._revealed is not None)
        self._context.runner.ask(ask, person_id, self.group_id, self.uses, on_answer=self._show_person)

    def reveal(self) -> None:
        """Show the goals that the chosen person keeps private, until their page is left."""
        if self.chosen is not None:
            self._revealed = self.chosen
            self.choose(self.chosen)

    def open(self, person_id: RecordId | None, *, is_old: bool) -> None:
        """Come to somebody's page, or to the one that is chosen; what was revealed is hidden again. What `is_old` is
        asked for later, with everything else.
        """
        is_shown = person_id == self.chosen and self._revealed is None
        self._revealed, self.chosen = None, person_id
        if person_id is not None and not is_old and not is_shown:
            self.choose(person_id)

    @property
    def is_current(self) -> bool:
        """Tell whether what is shown was asked for today, and for the group in use."""
        return self._asked_for == (self.today, self._context.group.group_id)

    def filter(self, shown: str) -> None:
        """List another part of the roster, a value of `Shown`; a page of somebody else makes way for its first."""
        self.shown = Shown(shown)
        listed = [row.id for row in _parts(self._roster)[self.shown]]
        if listed and self.chosen not in listed:
            self.chosen = listed[0]
        self._show_roster(self._roster)

    @property
    def place(self) -> MembershipRow | None:
        """The chosen person's present place in the group, if there is one."""
        places = self.person.memberships if self.person else ()
        here = (place for place in places if place.group_id == self.group_id)
        return next((place for place in here if place.status is not MembershipStatus.LEFT), None)

    def others(self) -> tuple[PersonRow, ...]:
        """Everybody whom the chosen person could be joined with."""
        return tuple(row for row in self._roster.rows if row.id != self.chosen)

    def everybody(self) -> tuple[PersonRow, ...]:
        """Everybody who belongs to the group, or did."""
        return self._roster.rows

    def open_added(self, person_id: RecordId) -> None:
        """Show the page of somebody who has just come to the group."""
        self.chosen = person_id
        self.shown = Shown.ALL
        self.show()

    def is_listed(self, person_id: RecordId) -> bool:
        """Tell whether somebody belongs to the group, or did."""
        return any(row.id == person_id for row in self._roster.rows)

    def _show_roster(self, roster: RosterPicture) -> None:
        self._roster = roster
        if not roster.rows:
            self._view.show_nobody(is_group_empty=True)
            return
        parts = _parts(roster)
        listed = parts[self.shown]
        counts = {shown: len(part) for shown, part in parts.items()}
        if self.chosen not in {row.id for row in roster.rows}:
            self.chosen = listed[0].id if listed else None
        self._view.show_roster(Roster(listed, self.shown, counts, roster.quiet), self.chosen)
        if self.chosen is None:
            self._view.show_nobody(is_group_empty=False)
        else:
            self.choose(self.chosen)

    def _show_person(self, picture: PersonPicture) -> None:
        self.picture = picture
        self._view.show_person(picture)


def _parts(roster: RosterPicture) -> dict[Shown, tuple[PersonRow, ...]]:
    """Return whom each filter lists. Ten years of a busy group are thousands of rows, most of people who left."""
    here = tuple(row for row in roster.rows if row.status is not MembershipStatus.LEFT)
    return {
        Shown.ALL: here,
        Shown.NEW: tuple(row for row in here if row.is_new),
        Shown.HELLO: tuple(row for row in roster.rows if row.id in roster.quiet) if roster.quiet else (),
        Shown.MOVED_ON: tuple(row for row in roster.rows if row.status is MembershipStatus.LEFT),
    }
