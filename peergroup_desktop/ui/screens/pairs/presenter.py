"""What the Pairs screen knows and does: asks, decides, and hands the view plain rows. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from peergroup_desktop.actions import pairs, people
from peergroup_desktop.actions.pairs import BoundaryLoad, ContactRow, NewContact, PairDetail, PairRow
from peergroup_desktop.actions.people import PersonRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import OnFault
from peergroup_desktop.ui.screens.pairs.words import is_same_name

_PAGE = 12
T = TypeVar("T")


class Shown(StrEnum):
    """Which part of the list is shown."""

    NOW = "now"
    ENDED = "ended"


@dataclass(frozen=True)
class PairList:
    """The list as the view shows it, and how many each part would show."""

    rows: tuple[PairRow, ...]
    shown: Shown
    counts: dict[Shown, int]


@dataclass(frozen=True)
class PairPicture:
    """Everything the page of a pair shows. `is_own`: who has Peergroup open is called like the supporter."""

    pair: PairDetail
    contacts: tuple[ContactRow, ...]
    has_older: bool
    load: BoundaryLoad
    is_own: bool
    today: date


class PairsFace(Protocol):
    """What the presenter asks of its view."""

    def show_list(self, listed: PairList, chosen: RecordId | None) -> None:
        """Fill the list."""

    def show_pair(self, picture: PairPicture) -> None:
        """Fill the page of one pair."""

    def show_nothing(self) -> None:
        """Show the empty state."""


class PairsPresenter:
    """State of the screen: the group's pairs, the part of them that is listed, and the chosen one."""

    def __init__(self, face: PairsFace, context: Context) -> None:
        self._face, self._context = face, context
        self._rows: tuple[PairRow, ...] = ()
        self._asked_for: tuple[date, RecordId | None] | None = None
        self._most = _PAGE
        self.shown = Shown.NOW
        self.chosen: RecordId | None = None
        self.pair: PairDetail | None = None
        self.contacts: tuple[ContactRow, ...] = ()

    @property
    def today(self) -> date:
        """The calendar date."""
        return self._context.clock.today()

    @property
    def record_level(self) -> RecordLevel | None:
        """How much the group keeps; None without a group."""
        rows, group_id = self._context.group.rows, self._context.group.group_id
        return next((row.record_level for row in rows if row.id == group_id), None)

    @property
    def allowed(self) -> frozenset[str]:
        """The fields that the group keeps about pairs."""
        return pairs.allowed_fields(self.record_level) if self.record_level else frozenset()

    # What is shown

    def show(self) -> None:
        """Ask for everything on the screen again."""
        self.look_who_is_out()
        group_id = self._context.group.group_id
        rows = self._ask(pairs.list_pairs, group_id, with_ended=True) if group_id is not None else ()
        chosen = next((row for row in rows or () if row.id == self.chosen), None)
        if chosen is not None:  # it may have ended, or go on again
            self.shown = Shown.NOW if chosen.ends_on is None else Shown.ENDED
        self._asked_for = (self.today, group_id) if rows is not None else None
        self._show_rows(rows or ())

    def look_who_is_out(self) -> None:
        """Look at the clock for who is out alone: that changes by itself."""
        self._context.visits.look()

    @property
    def is_current(self) -> bool:
        """Tell whether what is shown was asked for today, and for the group in use."""
        return self._asked_for == (self.today, self._context.group.group_id)

    def open(self, pair_id: RecordId) -> None:
        """Show a pair, of whichever part of the list it is."""
        self.chosen, self._most = pair_id, _PAGE
        self.show()

    def choose(self, pair_id: RecordId) -> None:
        """Open the page of a pair in the list."""
        if pair_id != self.chosen:
            self._most = _PAGE
        self.chosen = pair_id
        self._show_pair()

    def filter(self, shown: str) -> None:
        """List another part, a value of `Shown`."""
        self.shown = Shown(shown)
        self._show_rows(self._rows)

    def show_older(self) -> None:
        """Show more of the conversations."""
        self._most += _PAGE
        self._show_pair()

    def everybody(self) -> tuple[PersonRow, ...]:
        """Return everybody of the group who has a name."""
        group_id = self._context.group.group_id
        part = people.PeopleFilter(with_left=False)
        rows = self._ask(people.list_people, group_id, part) if group_id is not None else ()
        return tuple(row for row in rows or () if row.is_named)

    # Deeds on the page itself; those of the boxes are in `desk`

    def add_contact(self, contact: NewContact, on_done: Callable[[RecordId], None], on_fault: OnFault) -> None:
        """Write a conversation of the chosen pair down."""
        if self.chosen is not None:
            self._context.runner.write(pairs.add_contact, self.chosen, contact, on_done=on_done, on_fault=on_fault)

    def reopen(self) -> None:
        """Let the chosen pair go on."""
        if self.chosen is not None:
            self._context.runner.write(pairs.reopen, self.chosen)

    def open_person(self, person_id: RecordId) -> None:
        """Go to the page of one of the two."""
        self._context.navigator.go("people", person_id=person_id)

    def _show_rows(self, rows: tuple[PairRow, ...]) -> None:
        self._rows = rows
        if not rows:
            self.pair = None
            self._face.show_nothing()
            return
        parts = {
            Shown.NOW: tuple(row for row in rows if row.ends_on is None),
            Shown.ENDED: tuple(row for row in rows if row.ends_on is not None),
        }
        if not parts[self.shown]:
            self.shown = Shown.ENDED if self.shown is Shown.NOW else Shown.NOW
        listed = parts[self.shown]
        if self.chosen not in {row.id for row in listed}:
            self.chosen, self._most = listed[0].id, _PAGE
        self._face.show_list(
            PairList(listed, self.shown, {part: len(found) for part, found in parts.items()}), self.chosen
        )
        self._show_pair()

    def _show_pair(self) -> None:
        pair = self._ask(pairs.get_pair, self.chosen)
        page = self._ask(pairs.list_contacts, self.chosen, self._most)
        load = self._ask(pairs.boundary_load, pair.row.supporter_id) if pair else None
        self.pair = pair
        if pair is None or page is None or load is None:
            self._asked_for = None  # whoever comes again has it asked again
            self._face.show_nothing()
            return
        self.contacts = page.rows
        is_own = is_same_name(self._context.vault.account.name, pair.row.supporter)
        self._face.show_pair(PairPicture(pair, page.rows, page.has_older, load, is_own, self.today))

    def _ask(self, question: Callable[..., T], *facts: object, **more: Any) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append, **more)
        return answers[0] if answers else None
