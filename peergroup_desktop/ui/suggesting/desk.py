"""What can be asked and kept about suggestions and what is arranged, for whichever screen shows them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import referrals, signposts
from peergroup_desktop.actions.referrals import ReferralRow
from peergroup_desktop.actions.signposts import SignpostRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form, OnFault
from peergroup_desktop.ui.suggesting import words
from peergroup_desktop.ui.suggesting.forms import (
    ArrangeForm,
    OutcomeForm,
    SuggestForm,
    TypedArrangement,
    TypedOutcome,
    TypedSuggestion,
)
from peergroup_desktop.ui.suggesting.offered import Offered
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask

_FORM, _ABOUT = "form", "about"
_SUGGEST, _CHANGE, _CAME, _ARRANGE, _ARRANGED = (
    "suggest a place",
    "change a suggestion",
    "what came of it",
    "arrange something",
    "something arranged",
)
_MOST = 1000


class SuggestDesk:
    """Belongs to a screen, over which its forms open. `forms` holds what is typed in them over a lock."""

    def __init__(self, screen: QWidget, context: Context, forms: Desk | None = None) -> None:
        self._screen, self._context = screen, context
        self.forms = forms or Desk()
        self._offered = Offered(context)

    # Suggesting

    def ask(
        self,
        *,
        service_id: RecordId | None = None,
        session_id: RecordId | None = None,
        person_id: RecordId | None = None,
    ) -> SuggestForm:
        """Open the form for something suggested, with what is known filled in."""
        form = self._suggest_form(_("Suggest a place"))
        self.forms.lay(form, _SUGGEST, session_id or b"")
        place = self._offered.place(service_id)
        if place is not None:
            form.show_place(place)
        if person_id is not None:
            form.show_person(person_id)
        form.ask_for(form.suggestion, partial(self._keep, session_id))
        return form

    def ask_what_came(self, row: SignpostRow) -> OutcomeForm:
        """Open the form for what came of a suggestion; it leads to changing it and taking it off, too."""
        name = self._context.discreet.name(row.person_name)
        about = words.suggested(row, name, self._context.clock.today())
        form = OutcomeForm(self._screen, row.what, about, self._context)
        form.show_outcome(row.outcome, row.outcome_words)
        change = form.add_own_button(_("Change it"), kind=Kind.QUIET, icon="pencil")
        change.clicked.connect(partial(self._change_instead, form, row))
        self._add_removal(form, partial(signposts.remove, signpost_id=row.id))
        self.forms.lay(form, _CAME, row.id)
        form.ask_for(form.told, partial(self._keep_outcome, signposts.set_outcome, row.id))
        return form

    def ask_change(self, row: SignpostRow) -> SuggestForm:
        """Open the form of a suggestion as it was typed."""
        form = self._suggest_form(_("Change what was suggested"))
        place = self._offered.place(row.service_id)
        if place is not None:
            form.show_place(place)
        else:
            form.place_line.edit.setText(row.what)
        form.show_person(row.person_id, is_happy=row.person_id is not None)
        form.day.set_day(row.on)
        self.forms.lay(form, _CHANGE, row.id)
        form.ask_for(form.suggestion, partial(self._keep_change, row))
        return form

    def open_row(self, row: SignpostRow | ReferralRow) -> None:
        """Open the form of a line; in discreet mode ask before it shows what somebody said."""
        opens = partial(self.ask_what_came, row) if isinstance(row, SignpostRow) else partial(self.ask_arranged, row)
        if not self._context.discreet.is_on:
            opens()
            return
        text = _("The form shows everything that’s kept about it.")
        buttons = [(_("Not now"), Kind.PRIMARY, "leave"), (_("Show it"), Kind.SECONDARY, "show")]
        ask(self._screen, _("Show it here?"), text, buttons, "leave", partial(_open_if_wanted, opens))

    # Arranging

    def ask_arrange(self, person_id: RecordId) -> ArrangeForm:
        """Open the form for something that we arrange for somebody."""
        known = dict(self._offered.people() or ())
        form = ArrangeForm(self._screen, known.get(person_id.hex(), _("them")), self._offered.find, self._context)
        self.forms.lay(form, _ARRANGE, person_id)
        form.ask_for(form.arrangement, partial(self._keep_arrangement, person_id))
        return form

    def ask_arranged(self, row: ReferralRow) -> OutcomeForm:
        """Open the form for how far something arranged got, and what came of it."""
        about = f"{words.arranged(row, self._context.clock.today())}\n{_('We may pass on: {what}')}"
        form = OutcomeForm(self._screen, row.place, about.format(what=row.may_share), self._context)
        form.show_outcome(row.outcome, row.outcome_words)
        if row.withdrawn_on is None:
            if row.sent_on is None:
                self._add_deed(form, _("We got in touch today"), partial(referrals.mark_sent, referral_id=row.id))
            self._add_deed(form, _("They took it back"), partial(referrals.withdraw, referral_id=row.id))
        self._add_removal(form, partial(referrals.remove, referral_id=row.id))
        self.forms.lay(form, _ARRANGED, row.id)
        form.ask_for(form.told, partial(self._keep_outcome, referrals.set_outcome, row.id))
        return form

    # After a lock

    def restore(self, texts: dict[str, str]) -> bool:
        """Open the form again that was open at a lock. False: it is another's."""
        name, about = texts.get(_FORM, ""), bytes.fromhex(texts.get(_ABOUT, ""))
        form: Form | None = None
        if name == _SUGGEST:
            form = self.ask(session_id=about or None)
        elif name in (_CAME, _CHANGE):
            form = self._again(name, about)
        elif name == _ARRANGE:
            form = self.ask_arrange(about)
        elif name == _ARRANGED:
            row = self._offered.ask(referrals.get_referral, about)
            form = self.ask_arranged(row) if row else None
        if form is not None:
            form.fill(texts)
        return name in (_SUGGEST, _CAME, _CHANGE, _ARRANGE, _ARRANGED)

    def _again(self, name: str, about: RecordId) -> Form | None:
        rows = self._offered.ask(signposts.list_suggested, self._context.group.group_id, limit=_MOST) or ()
        opens = self.ask_what_came if name == _CAME else self.ask_change
        return next((opens(row) for row in rows if row.id == about), None)

    # Parts

    def _suggest_form(self, title: str) -> SuggestForm:
        return SuggestForm(self._screen, title, self._offered.find, self._offered.people(), self._context)

    def _add_deed(self, form: Form, says: str, deed: Callable[..., Any]) -> None:
        form.add_own_button(says).clicked.connect(partial(self._do, form, deed))

    def _add_removal(self, form: Form, deed: Callable[..., Any]) -> None:
        form.add_own_button(_("Take it off"), kind=Kind.QUIET).clicked.connect(partial(self._do, form, deed))

    def _do(self, form: Form, deed: Callable[..., Any]) -> None:
        form.reject()
        self._context.runner.write(deed)

    def _change_instead(self, form: Form, row: SignpostRow) -> None:
        form.reject()
        self.ask_change(row)

    def _keep(self, session_id: RecordId | None, typed: TypedSuggestion, on_fault: OnFault) -> None:
        self._context.runner.write(
            signposts.suggest,
            self._context.group.group_id,
            session_id=session_id,
            service_id=typed.service_id,
            words=typed.words,
            person_id=typed.person_id,
            on=typed.on,
            on_fault=on_fault,
        )

    def _keep_change(self, row: SignpostRow, typed: TypedSuggestion, on_fault: OnFault) -> None:
        self._context.runner.write(
            signposts.change,
            row.id,
            service_id=typed.service_id,
            words=typed.words,
            person_id=typed.person_id,
            on=typed.on,
            on_fault=on_fault,
        )

    def _keep_outcome(self, deed: Callable[..., Any], row_id: RecordId, typed: TypedOutcome, on_fault: OnFault) -> None:
        self._context.runner.write(deed, row_id, typed.outcome, typed.words, on_fault=on_fault)

    def _keep_arrangement(self, person_id: RecordId, typed: TypedArrangement, on_fault: OnFault) -> None:
        self._context.runner.write(
            referrals.arrange,
            self._context.group.group_id,
            typed.service_id,
            person_id,
            how=typed.how,
            may_share=typed.may_share,
            agreed_on=typed.agreed_on,
            on_fault=on_fault,
        )


def _open_if_wanted(opens: Callable[[], object], answer: str) -> None:
    if answer == "show":
        opens()
