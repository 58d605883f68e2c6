"""Opens the boxes of Pairs and carries their answers to the file."""

from functools import partial
from typing import TYPE_CHECKING

from peergroup_desktop.actions import pairs
from peergroup_desktop.actions.pairs import Agreement, ContactRow, NewContact, NewPair, ReviewRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupKind, PairKind
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form, OnFault
from peergroup_desktop.ui.screens.pairs.forms import (
    ChangeAgreementForm,
    ContactForm,
    EndForm,
    NewPairForm,
    ReviewForm,
    TypedEnd,
    TypedReview,
)
from peergroup_desktop.ui.screens.pairs.presenter import PairsPresenter
from peergroup_desktop.ui.visiting.desk import VisitDesk
from peergroup_desktop.ui.widgets.buttons import Kind

if TYPE_CHECKING:
    from peergroup_desktop.ui.screen import Screen

_PAIR = "pair"


class PairDesk:
    """The boxes of one Pairs screen. Most are about the chosen pair; what is typed in them outlives a lock."""

    def __init__(self, screen: "Screen", context: Context, presenter: PairsPresenter) -> None:
        self._screen, self._context, self._presenter = screen, context, presenter
        self.forms = Desk()
        self.visits = VisitDesk(screen, context, self.forms)

    def ask_new(self) -> NewPairForm | None:
        """Ask for a new pair; None where there are not two people."""
        everybody = self._presenter.everybody()
        if len(everybody) < 2:
            return None
        shown = self._context.discreet.told_apart(row.display for row in everybody)
        people = [(row.id.hex(), shown[row.display]) for row in everybody]
        form = NewPairForm(self._screen, people, self._usual_kind(), self._context)
        self.forms.lay(form, "new")
        form.ask_for(form.pair, self._add)
        return form

    def ask_out(self) -> Form | None:
        """Ask where somebody goes, to see whom the chosen pair is about."""
        return self.visits.ask_out(self._presenter.pair)

    def ask_agreement(self) -> Form | None:
        """Ask what the chosen pair agreed."""
        pair = self._presenter.pair
        if pair is None:
            return None
        form = ChangeAgreementForm(self._screen, pair, self._context)
        self.forms.lay(form, "agreement", pair.row.id)
        form.ask_for(form.agreement, partial(self._change_agreement, pair.row.id))
        return form

    def ask_contact(self, row: ContactRow) -> Form:
        """Ask what to change about a conversation."""
        form = ContactForm(self._screen, row, self._context, has_note="note" in self._presenter.allowed)
        remove = form.add_own_button(_("Take it off the list"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove_contact, form, row.id))
        self.forms.lay(form, "contact", row.id)
        form.ask_for(form.contact, partial(self._change_contact, row.id))
        return form

    def ask_review(self) -> Form | None:
        """Ask how it goes."""
        pair = self._presenter.pair
        if pair is None:
            return None
        has_words = "words" in self._presenter.allowed
        form = ReviewForm(self._screen, _("Looking at it together"), self._context, has_words=has_words)
        self.forms.lay(form, "review", pair.row.id)
        form.ask_for(form.review, partial(self._add_review, pair.row.id))
        return form

    def ask_change_review(self, row: ReviewRow) -> Form:
        """Ask what to change about a look back."""
        has_words = "words" in self._presenter.allowed or bool(row.words)
        form = ReviewForm(self._screen, _("Change what was said"), self._context, has_words=has_words)
        form.show_review(row)
        remove = form.add_own_button(_("Take it off the list"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove_review, form, row.id))
        self.forms.lay(form, "change review", row.id)
        form.ask_for(form.review, partial(self._change_review, row.id))
        return form

    def ask_end(self) -> Form | None:
        """Ask when and how the chosen pair ended."""
        pair = self._presenter.pair
        if pair is None:
            return None
        has_words = "ending_words" in self._presenter.allowed
        form = EndForm(self._screen, pair, self._context, has_words=has_words)
        self.forms.lay(form, "end", pair.row.id)
        form.ask_for(form.end, partial(self._end, pair.row.id))
        return form

    def park(self) -> dict[str, str]:
        """Return what is typed in an open box, and which pair it is about."""
        held = self.forms.park()
        chosen = self._presenter.chosen
        return held | {_PAIR: chosen.hex()} if held and chosen else held

    def restore(self, texts: dict[str, str], rows: tuple[ContactRow, ...]) -> None:
        """Open the box again that was open at a lock; `rows` are the conversations that are shown."""
        self.visits.restore(texts)
        form = self._opened(texts.get("form", ""), bytes.fromhex(texts.get("about", "")), rows)
        if form is not None:
            form.fill(texts)

    def _opened(self, name: str, about: RecordId, rows: tuple[ContactRow, ...]) -> Form | None:
        pair = self._presenter.pair
        if name == "contact":
            contact = next((row for row in rows if row.id == about), None)
            return self.ask_contact(contact) if contact else None
        if name == "change review":
            review = next((row for row in (pair.reviews if pair else ()) if row.id == about), None)
            return self.ask_change_review(review) if review else None
        if name == "new":
            return self.ask_new()
        openers = {"agreement": self.ask_agreement, "review": self.ask_review, "end": self.ask_end}
        opener = openers.get(name)
        return opener() if opener else None

    def _usual_kind(self) -> PairKind:
        group_id = self._context.group.group_id
        kinds = {row.id: row.kind for row in self._context.group.rows}
        is_befriending = group_id is not None and kinds.get(group_id) is GroupKind.BEFRIENDING
        return PairKind.BEFRIENDING if is_befriending else PairKind.ONE_TO_ONE

    def _add(self, new: NewPair, on_fault: OnFault) -> None:
        group_id = self._context.group.group_id
        self._context.runner.write(pairs.add_pair, group_id, new, on_done=self._presenter.open, on_fault=on_fault)

    def _change_agreement(self, pair_id: RecordId, agreement: Agreement, on_fault: OnFault) -> None:
        self._context.runner.write(pairs.change_agreement, pair_id, agreement, on_fault=on_fault)

    def _change_contact(self, contact_id: RecordId, contact: NewContact, on_fault: OnFault) -> None:
        self._context.runner.write(pairs.change_contact, contact_id, contact, on_fault=on_fault)

    def _remove_contact(self, form: Form, contact_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(pairs.remove_contact, contact_id)

    def _add_review(self, pair_id: RecordId, typed: TypedReview, on_fault: OnFault) -> None:
        facts = (typed.held_on, typed.words, typed.next_on)
        self._context.runner.write(pairs.add_review, pair_id, *facts, on_fault=on_fault)

    def _change_review(self, review_id: RecordId, typed: TypedReview, on_fault: OnFault) -> None:
        facts = (typed.held_on, typed.words, typed.next_on)
        self._context.runner.write(pairs.change_review, review_id, *facts, on_fault=on_fault)

    def _remove_review(self, form: Form, review_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(pairs.remove_review, review_id)

    def _end(self, pair_id: RecordId, typed: TypedEnd, on_fault: OnFault) -> None:
        facts = (typed.ends_on, typed.ending, typed.words)
        self._context.runner.write(pairs.end_pair, pair_id, *facts, on_fault=on_fault)
