"""What can be done with visits made alone, for whichever screen shows them: go out, a bit longer, back."""

from functools import partial
from typing import TYPE_CHECKING

from peergroup_desktop.actions import pairs, people
from peergroup_desktop.actions.pairs import PairDetail, Visit
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, OnFault
from peergroup_desktop.ui.visiting.forms import GoingOutForm, LongerForm, TypedVisit

if TYPE_CHECKING:
    from datetime import datetime

    from peergroup_desktop.ui.screen import Screen

_FORM, _OUT, _LONGER = "form", "going out", "a bit longer"


class VisitDesk:
    """Belongs to a screen, over which its forms open. `forms` holds what is typed in them over a lock."""

    def __init__(self, screen: "Screen", context: Context, forms: Desk | None = None) -> None:
        self._screen, self._context = screen, context
        self.forms = forms or Desk()

    def ask_out(self, pair: PairDetail | None = None) -> GoingOutForm | None:
        """Ask where somebody goes, with a pair chosen already; None where the group has nobody."""
        everybody = self._people()
        if not everybody:
            return None
        form = GoingOutForm(self._screen, everybody, self._pairs(), self._context)
        if pair is not None:
            form.show_pair(pair.row.id, pair.row.supporter_id, pair.agreement.where)
        self.forms.lay(form, _OUT)
        form.ask_for(form.visit, self._go)
        return form

    def ask_longer(self, visit_id: RecordId) -> LongerForm | None:
        """Ask when somebody is back after all."""
        visit = self._visit(visit_id)
        if visit is None:
            return None
        form = LongerForm(self._screen, self._context.discreet.name(visit.visitor), self._context)
        self.forms.lay(form, _LONGER, visit_id)
        form.ask_for(form.due_at, partial(self._stay, visit_id))
        return form

    def come_back(self, visit_id: RecordId) -> None:
        """They are back."""
        self._context.runner.write(pairs.check_in, visit_id)

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        form: GoingOutForm | LongerForm | None = None
        if texts.get(_FORM) == _OUT:
            form = self.ask_out()
        elif texts.get(_FORM) == _LONGER:
            self._context.visits.look()
            form = self.ask_longer(bytes.fromhex(texts["about"]))
        if form is not None:
            form.fill(texts)

    def _visit(self, visit_id: RecordId) -> Visit | None:
        return next((visit for visit in self._context.visits.visits if visit.id == visit_id), None)

    def _people(self) -> list[tuple[str, str]]:
        found: list[tuple[people.PersonRow, ...]] = []
        group_id = self._context.group.group_id
        if group_id is not None:
            part = people.PeopleFilter(with_left=False)
            self._context.runner.ask(people.list_people, group_id, part, on_answer=found.append)
        named = [row for row in (found[0] if found else ()) if row.is_named]
        shown = self._context.discreet.told_apart(row.display for row in named)
        return [(row.id.hex(), shown[row.display]) for row in named]

    def _pairs(self) -> list[tuple[str, str]]:
        found: list[tuple[pairs.PairRow, ...]] = []
        self._context.runner.ask(pairs.list_pairs, self._context.group.group_id, on_answer=found.append)
        rows = found[0] if found else ()
        shown = self._context.discreet.told_apart(row.person for row in rows)
        return [(row.id.hex(), shown[row.person]) for row in rows]

    def _go(self, typed: TypedVisit, on_fault: OnFault) -> None:
        self._context.runner.write(
            pairs.check_out,
            self._context.group.group_id,
            typed.visitor_id,
            typed.where,
            typed.due_at,
            pair_id=typed.pair_id,
            whom_to_ring=typed.whom_to_ring,
            on_fault=on_fault,
        )

    def _stay(self, visit_id: RecordId, due_at: "datetime", on_fault: OnFault) -> None:
        self._context.runner.write(pairs.extend, visit_id, due_at, on_fault=on_fault)
