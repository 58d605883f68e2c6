"""What can be asked and kept about give and take: offers and needs, and goals in the person's own words."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peergroup_desktop.actions import goals, offers
from peergroup_desktop.actions.goals import GoalRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GoalOutcome
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.people.giving_forms import GoalForm, OfferForm, TypedGoal, TypedOffer
from peergroup_desktop.ui.screens.people.person_desk import OnFault, Openers, PersonDesk

if TYPE_CHECKING:
    from peergroup_desktop.actions.done import Done


class GivingDesk(PersonDesk):
    """Opens the forms and writes their answers."""

    def openers(self) -> Openers:
        """Return what opens each form again."""
        return {"offer": self._open_offer, "goal": self._open_goal}

    def ask_offer(self, offer_id: RecordId | None = None) -> None:
        """Ask for an offer or a need, or for a change of one."""
        self._open_offer(offer_id.hex() if offer_id else "")

    def remove_offer(self, offer_id: RecordId) -> None:
        """Take an offer or a need off."""
        self._write(offers.remove, offer_id)

    def ask_goal(self, goal_id: RecordId | None = None) -> None:
        """Ask for a goal, or for a change of one."""
        opens = partial(self._open_goal, goal_id.hex() if goal_id else "")
        if goal_id is None:
            opens()
        else:
            self._show_first(opens)

    def reveal_goals(self) -> None:
        """Show the goals kept private, until the page is left."""
        self._presenter.reveal()

    def _open_offer(self, offer: str) -> None:
        row = next((row for row in self._picture.offers or () if row.id.hex() == offer), None)
        form = OfferForm(self._screen, self._name, row, self._context)
        self._lay(form, "offer", offer)
        if row is not None and form.remove is not None:
            form.remove.clicked.connect(partial(self._take_off, form, offers.remove, row.id))
        form.ask_for(form.offer, partial(self._keep_offer, row.id if row else None))

    def _open_goal(self, goal: str) -> None:
        row = next((row for row in self._picture.goals or () if row.id.hex() == goal), None)
        form = GoalForm(self._screen, self._name, row, self._context)
        self._lay(form, "goal", goal)
        if row is not None and form.remove is not None:
            form.remove.clicked.connect(partial(self._take_off, form, goals.remove, row.id))
        form.ask_for(form.goal, partial(self._keep_goal, row))

    def _keep_offer(self, offer_id: RecordId | None, typed: TypedOffer, on_fault: OnFault) -> None:
        if offer_id is None:
            self._write(offers.add, self._id, typed.kind, typed.text, on_fault=on_fault)
        else:
            self._write(offers.change, offer_id, typed.text, on_fault=on_fault)

    def _keep_goal(self, row: GoalRow | None, typed: TypedGoal, on_fault: OnFault) -> None:
        """Write what is new. The page stays as it is until the last of it: each write draws it anew."""
        if row is None:
            self._write(goals.add, self._id, typed.text, is_shared=typed.is_shared, on_fault=on_fault)
            return
        if typed.text != row.text:
            self._write(goals.change, row.id, typed.text, on_fault=on_fault)
        if typed.is_shared != row.is_shared:
            self._write(goals.share, row.id, typed.is_shared, on_fault=on_fault)
        if typed.outcome is not (row.outcome or GoalOutcome.STILL_ON_IT):
            self._write(goals.end, row.id, typed.outcome, on_fault=on_fault)

    def _take_off(self, form: Form, deed: "Callable[..., Done[None]]", row_id: RecordId) -> None:
        form.reject()
        self._write(deed, row_id)
