"""What can be done with offers and needs: add, change, take off, put two people in touch."""

from functools import partial

from peergroup_desktop.actions import offers, people
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, OnFault
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.swaps.offer_form import OfferForm, TypedOffer
from peergroup_desktop.ui.screens.swaps.presenter import SwapsPresenter
from peergroup_desktop.ui.widgets.buttons import Kind

_FORM, _NEW, _CHANGE = "form", "new ", "change an offer"


class OfferDesk:
    """`forms` holds what is typed in an open form over a lock."""

    def __init__(self, screen: Screen, presenter: SwapsPresenter, context: Context) -> None:
        self._screen, self._presenter, self._context = screen, presenter, context
        self.forms = Desk()

    def ask_new(self, kind: OfferKind) -> OfferForm:
        """Open the form for a new line."""
        form = OfferForm(self._screen, kind, self._people(), self._context)
        self.forms.lay(form, _NEW + kind.value)
        form.ask_for(form.offer, partial(self._add, kind))
        return form

    def ask_change(self, offer_id: RecordId) -> OfferForm | None:
        """Open the form of a line."""
        found = self._presenter.find(offer_id)
        if found is None:
            return None
        who = (found.person_id.hex(), self._context.discreet.name(found.display))
        form = OfferForm(self._screen, found.row.kind, [who], self._context)
        form.what.setText(found.row.text)
        remove = form.add_own_button(_("Take it off the list"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove, form, offer_id))
        self.forms.lay(form, _CHANGE, offer_id)
        form.ask_for(form.offer, partial(self._change, offer_id))
        return form

    def put_in_touch(self, offer_id: RecordId, need_id: RecordId) -> None:
        """Make a follow-up of two lines that go together."""
        self._context.runner.write(offers.arrange_swap, self._context.group.group_id, offer_id, need_id)

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        self._presenter.show()
        name = texts.get(_FORM, "")
        form: OfferForm | None = None
        if name.startswith(_NEW):
            form = self.ask_new(OfferKind(name.removeprefix(_NEW)))
        elif name == _CHANGE:
            form = self.ask_change(bytes.fromhex(texts["about"]))
        if form is not None:
            form.fill(texts)

    def _people(self) -> list[tuple[str, str]]:
        found: list[tuple[people.PersonRow, ...]] = []
        group_id = self._context.group.group_id
        if group_id is not None:
            part = people.PeopleFilter(with_left=False)
            self._context.runner.ask(people.list_people, group_id, part, on_answer=found.append)
        rows = [row for row in (found[0] if found else ()) if row.is_named]
        shown = self._context.discreet.told_apart(row.display for row in rows)
        return [("", _("Choose a name")), *((row.id.hex(), shown[row.display]) for row in rows)]

    def _add(self, kind: OfferKind, typed: TypedOffer, on_fault: OnFault) -> None:
        self._context.runner.write(offers.add, typed.person_id, kind, typed.text, on_fault=on_fault)

    def _change(self, offer_id: RecordId, typed: TypedOffer, on_fault: OnFault) -> None:
        self._context.runner.write(offers.change, offer_id, typed.text, on_fault=on_fault)

    def _remove(self, form: OfferForm, offer_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(offers.remove, offer_id)
