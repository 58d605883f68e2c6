"""Opens the forms of People and carries their answers to the presenter. A form stays open until it can be kept."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import Lookalike, PersonDetail
from peergroup_desktop.core.errors import DateUnreadable, Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.people import absence_form, merge_form, person_form
from peergroup_desktop.ui.screens.people.absence_form import AbsenceForm
from peergroup_desktop.ui.screens.people.merge_form import MergeForm
from peergroup_desktop.ui.screens.people.person_form import PersonForm
from peergroup_desktop.ui.screens.people.presenter import PeoplePresenter


class PersonForms:
    """The forms of one People screen. Owned by the screen, which is their parent window."""

    def __init__(self, screen: QWidget, context: Context, presenter: PeoplePresenter) -> None:
        self._screen = screen
        self._context = context
        self._presenter = presenter

    def ask_new(self) -> None:
        """Ask for someone new."""
        form = PersonForm(self._screen, _("Someone new"), level=self._presenter.record_level, keep=_("Add"))
        form.on_name_left(partial(self._hint_at_lookalikes, form))
        form.open_ask(partial(self._answer_new, form))

    def ask_change(self) -> None:
        """Open the form of the chosen person."""
        person = self._presenter.person
        if person is None:
            return
        name = self._context.discreet.name(person.display)
        form = PersonForm(
            self._screen,
            _("Change {name}").format(name=name),
            level=self._presenter.record_level,
            person=person,
            keep=_("Keep"),
        )
        form.open_ask(partial(self._answer_edit, form, person))

    def _answer_edit(self, form: PersonForm, person: PersonDetail, answer: str) -> None:
        if answer == person_form.KEEP:
            retry = partial(self._answer_edit, form, person)
            self._presenter.change(form.change(person), partial(self._say_in_form, form, retry))

    def _answer_new(self, form: PersonForm, answer: str) -> None:
        if answer == person_form.KEEP:
            self._presenter.add(form.new_person(), partial(self._say_in_form, form, partial(self._answer_new, form)))

    def _say_in_form(self, form: PersonForm, retry: Callable[[str], None], fault: Fault) -> None:
        sentence = str(self._context.messages.sentence(fault))
        form.open_ask(retry)
        if not form.say(fault, sentence):
            form.show_hint(sentence)

    def _hint_at_lookalikes(self, form: PersonForm, called: str) -> None:
        self._presenter.find_lookalikes(called, partial(self._show_lookalikes, form))

    def _show_lookalikes(self, form: PersonForm, found: tuple[Lookalike, ...]) -> None:
        names = ", ".join(self._context.discreet.name(one.display) for one in found)
        text = _("There’s already {names}. Is this the same person?").format(names=names) if found else ""
        form.show_hint(text)

    def ask_absence(self) -> None:
        """Ask when the chosen person will be away."""
        person = self._presenter.person
        if person is not None:
            form = AbsenceForm(self._screen, self._context.discreet.name(person.display), self._presenter.today)
            form.open_ask(partial(self._answer_absence, form))

    def _answer_absence(self, form: AbsenceForm, answer: str) -> None:
        if answer != absence_form.KEEP:
            return
        try:
            first, last = form.days()
        except DateUnreadable as fault:
            self._say_absence(form, fault)
            return
        self._presenter.plan_absence(first, last, partial(self._say_absence, form))

    def _say_absence(self, form: AbsenceForm, fault: Fault) -> None:
        form.open_ask(partial(self._answer_absence, form))
        form.say(fault, str(self._context.messages.sentence(fault)))

    def ask_merge(self) -> None:
        """Ask which other record is the same person."""
        person = self._presenter.person
        if person is None:
            return
        form = MergeForm(
            self._screen, self._context.discreet.name(person.display), self._presenter.others(), self._presenter.name
        )
        form.other.chosen.connect(partial(self._show_proof, form))
        form.open_ask(partial(self._answer_merge, form))

    def _show_proof(self, form: MergeForm, _choice: str) -> None:
        other_id = form.other_id()
        if other_id is not None:
            self._presenter.preview_merge(other_id, form.show_proof)

    def _answer_merge(self, form: MergeForm, answer: str) -> None:
        other_id = form.other_id()
        if answer == merge_form.JOIN and other_id is not None:
            self._presenter.merge(other_id)
