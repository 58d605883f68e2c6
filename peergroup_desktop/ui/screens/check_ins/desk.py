"""What can be done with check-ins: the forms, and what is kept of them."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from peergroup_desktop.actions import check_ins
from peergroup_desktop.actions.check_ins import CheckInDetail, MeasureForm, MeasureRow, QuestionForm
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form, OnFault
from peergroup_desktop.ui.forms.kept_desk import KeptDesk
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.check_ins.fill_form import CheckInForm, TypedCheckIn
from peergroup_desktop.ui.screens.check_ins.measure_form import OwnQuestionsForm
from peergroup_desktop.ui.screens.check_ins.presenter import CheckInsPresenter
from peergroup_desktop.ui.suggesting.offered import Offered
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask

_FORM, _ABOUT = "form", "about"
_NEW, _CHANGE, _WRITE, _REWRITE = "check-in", "change a check-in", "questions", "change questions"


class CheckInDesk:
    """Belongs to the screen, over which its forms open. `forms` holds what is typed in one over a lock or a crash."""

    def __init__(self, screen: Screen, presenter: CheckInsPresenter, context: Context) -> None:
        self._screen, self._presenter, self._context = screen, presenter, context
        self.forms = KeptDesk("check_ins", context)
        self._offered = Offered(context)

    # Check-ins

    def ask_new(
        self,
        measure: MeasureRow,
        *,
        person_id: RecordId | None = None,
        session_id: RecordId | None = None,
        on: date | None = None,
    ) -> CheckInForm:
        """Open the form for a check-in. `on` and `person_id` are filled in."""
        form = CheckInForm(self._screen, measure, measure.questions, self._offered.people(), self._context)
        if person_id is not None:
            form.show_person(person_id)
        if on is not None:
            form.day.set_day(on)
        again = form.add_own_button(_("Keep, and one more"), kind=Kind.QUIET)
        again.clicked.connect(partial(self._keep_and_go_on, form, measure, session_id))
        self.forms.lay(form, _NEW, measure.id)
        form.ask_for(form.check_in, partial(self._add, measure.id, session_id))
        return form

    def open(self, check_in_id: RecordId) -> None:
        """Open the form of a check-in; in discreet mode ask before it shows what somebody said."""
        if not self._context.discreet.is_on:
            self.ask_change(check_in_id)
            return
        text = _("The form shows everything that was answered.")
        buttons = [(_("Not now"), Kind.PRIMARY, "leave"), (_("Show it"), Kind.SECONDARY, "show")]
        ask(self._screen, _("Show it here?"), text, buttons, "leave", partial(self._open_if_wanted, check_in_id))

    def ask_change(self, check_in_id: RecordId) -> CheckInForm | None:
        """Open the form of a check-in as it was kept."""
        detail = self._offered.ask(check_ins.get_check_in, check_in_id)
        measure = self._offered.ask(check_ins.get_measure, detail.row.measure_id) if detail else None
        if detail is None or measure is None:
            return None
        form = CheckInForm(self._screen, measure, detail.questions, self._people_with(detail), self._context)
        form.show_check_in(detail.answers, detail.row.person_id, detail.row.on)
        remove = form.add_own_button(_("Take it off the list"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._do, form, check_ins.remove, check_in_id))
        self.forms.lay(form, _CHANGE, check_in_id)
        form.ask_for(form.check_in, partial(self._change, check_in_id))
        return form

    # Questions

    def ask_write(self) -> OwnQuestionsForm:
        """Open the form for questions of our own."""
        form = OwnQuestionsForm(self._screen, _("Our own questions"), self._context)
        self.forms.lay(form, _WRITE)
        form.grown.connect(self.forms.watch)
        form.ask_for(form.measure, self._make)
        return form

    def ask_rewrite(self, measure_id: RecordId) -> OwnQuestionsForm | None:
        """Open the form of our own questions as they are asked."""
        row = self._presenter.measure(measure_id)
        if row is None:
            return None
        form = OwnQuestionsForm(self._screen, _("Change our questions"), self._context)
        questions = [
            QuestionForm(one.words, one.shape, one.least_words, one.most_words, one.choices, one.id)
            for one in row.questions
        ]
        form.show_questions(row.name, row.words, questions)
        stop = form.add_own_button(_("Ask them no longer"), kind=Kind.QUIET)
        stop.clicked.connect(partial(self._do, form, check_ins.retire_measure, measure_id))
        self.forms.lay(form, _REWRITE, measure_id)
        form.grown.connect(self.forms.watch)
        form.ask_for(form.measure, partial(self._rewrite, measure_id))
        return form

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        if _FORM not in texts:
            return
        self.forms.go_to_group(texts)
        self._presenter.show()
        about = bytes.fromhex(texts[_ABOUT])
        opens: dict[str, Callable[[], Form | None]] = {
            _NEW: partial(self._again, about),
            _CHANGE: partial(self.ask_change, about),
            _WRITE: self.ask_write,
            _REWRITE: partial(self.ask_rewrite, about),
        }
        form = opens[texts[_FORM]]()
        if form is not None:
            form.fill(texts)

    # Parts

    def _again(self, measure_id: RecordId) -> CheckInForm | None:
        measure = self._presenter.measure(measure_id)
        return self.ask_new(measure) if measure is not None else None

    def _people_with(self, detail: CheckInDetail) -> list[tuple[str, str]] | None:
        """Return whom to choose from, with whoever is named now though they may have moved on."""
        people, who = self._offered.people(), detail.row.person_id
        if who is None or (people is not None and who.hex() in dict(people)):
            return people
        return [(who.hex(), self._context.discreet.name(detail.row.person_name)), *(people or ())]

    def _open_if_wanted(self, check_in_id: RecordId, answer: str) -> None:
        if answer == "show":
            self.ask_change(check_in_id)

    def _keep_and_go_on(self, form: CheckInForm, measure: MeasureRow, session_id: RecordId | None) -> None:
        form.press_keep()
        if form.result() == CheckInForm.DialogCode.Accepted.value:
            self.ask_new(measure, session_id=session_id, on=form.check_in().on)

    def _add(self, measure_id: RecordId, session_id: RecordId | None, typed: TypedCheckIn, on_fault: OnFault) -> None:
        self._context.runner.write(
            check_ins.check_in,
            self._context.group.group_id,
            measure_id,
            typed.answers,
            person_id=typed.person_id,
            session_id=session_id,
            on=typed.on,
            on_fault=on_fault,
        )

    def _change(self, check_in_id: RecordId, typed: TypedCheckIn, on_fault: OnFault) -> None:
        facts: dict[str, Any] = {"person_id": typed.person_id, "on": typed.on}
        self._context.runner.write(check_ins.change, check_in_id, typed.answers, **facts, on_fault=on_fault)

    def _make(self, typed: MeasureForm, on_fault: OnFault) -> None:
        done = self._presenter.choose
        group_id = self._context.group.group_id
        self._context.runner.write(check_ins.make_measure, group_id, typed, on_done=done, on_fault=on_fault)

    def _rewrite(self, measure_id: RecordId, typed: MeasureForm, on_fault: OnFault) -> None:
        self._context.runner.write(check_ins.change_measure, measure_id, typed, on_fault=on_fault)

    def _do(self, form: Form, deed: Callable[..., Done[None]], record_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(deed, record_id)
