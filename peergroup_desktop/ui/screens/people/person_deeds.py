"""What can be done for one person of the group: added, named, changed, away, moved on, joined. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from peergroup_desktop.actions import people
from peergroup_desktop.actions.people import Lookalike, MergeProof, NewPerson, PersonChange, PersonDetail
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.people.presenter import PeoplePresenter

if TYPE_CHECKING:
    from peergroup_desktop.actions.done import Done

OnFault = Callable[[Fault], None]


@dataclass(frozen=True)
class Days:
    """First and last day away, both included; without a last one until they say."""

    first: date
    last: date | None


@dataclass(frozen=True)
class PlaceChange:
    """Where somebody stands with the group from a day on; the past stays as it was."""

    status: MembershipStatus
    role: GroupRole
    from_on: date


class PersonDeeds:
    """Writes for the person whom the presenter has chosen. The screen refreshes itself from what changed."""

    def __init__(self, presenter: PeoplePresenter, context: Context) -> None:
        self._presenter, self._context = presenter, context
        self._write = context.runner.write

    @property
    def _group_id(self) -> RecordId:
        return self._presenter.group_id

    @property
    def _person(self) -> PersonDetail:
        if self._presenter.person is None:
            raise RuntimeError("nobody is chosen")
        return self._presenter.person

    def find_lookalikes(self, called: str, full_name: str, phone: str) -> tuple[Lookalike, ...]:
        """Return who in the file already has such a name or phone number."""
        found: list[Lookalike] = []
        ask = self._context.runner.ask
        ask(people.find_lookalikes, called, full_name=full_name, phone=phone, on_answer=found.extend)
        return tuple(found)

    def welcome(self, person_id: RecordId) -> None:
        """Open somebody who is known already; somebody from another group comes to this one too, from today."""
        if self._presenter.is_listed(person_id):
            self._presenter.open_added(person_id)
        else:
            done = partial(self._open_known, person_id)
            self._write(people.join_group, person_id, self._group_id, on_done=done)

    def add(self, new: NewPerson, on_fault: OnFault) -> None:
        """Add somebody and open their page."""
        done = self._presenter.open_added
        self._write(people.add_person, self._group_id, new, on_done=done, on_fault=on_fault)

    def add_unnamed(self) -> None:
        """Add somebody without a name, and open their page."""
        self._write(people.add_unnamed, self._group_id, on_done=self._presenter.open_added)

    def give_name(self, called: str, on_fault: OnFault) -> None:
        """Name the chosen person, who had no name."""
        self._write(people.name_person, self._person.id, self._group_id, called, on_fault=on_fault)

    def change(self, change: PersonChange, on_fault: OnFault) -> None:
        """Keep what the form says about the chosen person."""
        self._write(people.change_person, self._person.id, self._group_id, change, on_fault=on_fault)

    def set_place(self, change: PlaceChange, on_fault: OnFault) -> None:
        """Change where the chosen person stands with the group."""
        place = self._presenter.place
        if place is not None:
            deed = partial(people.change_membership, status=change.status, role=change.role, from_on=change.from_on)
            self._write(deed, place.id, on_fault=on_fault)

    def move_on(self) -> None:
        """The chosen person stops coming, from today."""
        self._write(people.leave_group, self._person.id, self._group_id, self._presenter.today)

    def come_back(self) -> None:
        """The chosen person comes again, from today."""
        self._write(people.join_group, self._person.id, self._group_id, starts_on=self._presenter.today)

    def plan_absence(self, days: Days, on_fault: OnFault) -> None:
        """The chosen person is away, both days included."""
        self._write(people.plan_absence, self._person.id, self._group_id, days.first, days.last, on_fault=on_fault)

    def end_absence(self, absence_id: RecordId) -> None:
        """Take a planned absence back."""
        self._write(people.end_absence, absence_id)

    def preview_merge(self, other_id: RecordId, on_answer: Callable[[MergeProof], None]) -> None:
        """Ask what joining the chosen person with another would give."""
        self._context.runner.ask(people.preview_merge, self._person.id, other_id, on_answer=on_answer)

    def merge(self, other_id: RecordId, _on_fault: OnFault) -> None:
        """Join another record into the chosen person's, behind a backup. The form is closed by then; the window says
        what went wrong.
        """
        self._context.runner.run_long(
            partial(_merge, self._context, self._person.id, other_id),
            words=_("Joining the two records"),
            on_done=_joined,
            may_cancel=False,
        )

    def show_history(self) -> None:
        """Go to what was done to the chosen person."""
        self._context.navigator.go("history", person_id=self._person.id, person=self._person.display)

    def print_paper(self, printable: str) -> None:
        """Go to a page about the chosen person in Reports, by its key there."""
        self._context.navigator.go("reports", printable=printable, person_id=self._person.id)

    def check_in(self) -> None:
        """Go to a new check-in of the chosen person."""
        self._context.navigator.go("check_ins", person_id=self._person.id)

    def _open_known(self, person_id: RecordId, _membership_id: RecordId) -> None:
        self._presenter.open_added(person_id)


def _merge(context: Context, keep_id: RecordId, other_id: RecordId, progress: Progress) -> "Done[MergeProof]":
    return people.merge(context.vault, keep_id, other_id, progress=progress.step)


def _joined(_done: "Done[MergeProof]") -> None:
    """The screens hear what changed; there is nothing more to say."""
