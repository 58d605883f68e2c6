"""Opens the forms of People and carries their answers to the presenter."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import DuplicatePair, PersonDetail
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form
from peergroup_desktop.ui.screens.people.merge_form import MergeForm
from peergroup_desktop.ui.screens.people.person_deeds import PersonDeeds
from peergroup_desktop.ui.screens.people.person_form import NewPersonForm, PersonForm
from peergroup_desktop.ui.screens.people.presenter import PeoplePresenter
from peergroup_desktop.ui.screens.people.small_forms import AbsenceForm, NameForm, PlaceForm
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask


class PersonForms:
    """The forms of one People screen, which is their parent window. All but the first are about who is chosen."""

    def __init__(self, screen: QWidget, context: Context, presenter: PeoplePresenter, deeds: PersonDeeds) -> None:
        self._screen, self._context, self._presenter, self._deeds = screen, context, presenter, deeds
        self.desk = Desk()

    def ask_new(self, called: str = "") -> Form:
        """Ask for someone new; `called` may be typed already."""
        form = NewPersonForm(
            self._screen,
            level=self._presenter.record_level,
            context=self._context,
            find=self._deeds.find_lookalikes,
        )
        form.known_chosen.connect(self._deeds.welcome)
        unnamed = form.add_own_button(_("Add without a name"), kind=Kind.QUIET)
        unnamed.clicked.connect(partial(self._add_unnamed, form))
        self.desk.lay(form, "new")
        form.called.setText(called)
        form.ask_for(form.new_person, self._deeds.add)
        return form

    def ask_change(self) -> None:
        """Open the form of the chosen person. In discreet mode ask first: a form shows everything."""
        if not self._context.discreet.is_on:
            self.open_change()
            return
        text = _("The form shows everything that’s kept about them.")
        buttons = [(_("Not now"), Kind.PRIMARY, "leave"), (_("Show it"), Kind.SECONDARY, "show")]
        ask(self._screen, _("Show it here?"), text, buttons, "leave", self._answer_show)

    def open_change(self) -> Form | None:
        """Open the form of the chosen person, whoever looks on."""
        person = self._presenter.person
        if person is None:
            return None
        title = _("Change {name}").format(name=self._name(person))
        form = PersonForm(
            self._screen, title, keep=_("Keep"), level=self._presenter.record_level, context=self._context
        )
        form.show_person(person)
        self.desk.lay(form, "change", person.id)
        form.ask_for(partial(form.change, person), self._deeds.change)
        return form

    def ask_absence(self) -> Form | None:
        """Ask when the chosen person will be away."""
        person = self._presenter.person
        if person is None:
            return None
        form = AbsenceForm(self._screen, self._name(person), self._context)
        self.desk.lay(form, "absence", person.id)
        form.ask_for(form.days, self._deeds.plan_absence)
        return form

    def ask_place(self) -> Form | None:
        """Ask where the chosen person stands with the group."""
        person, place = self._presenter.person, self._presenter.place
        if person is None or place is None:
            return None
        form = PlaceForm(self._screen, self._name(person), self._context, place)
        self.desk.lay(form, "place", person.id)
        form.ask_for(form.change, self._deeds.set_place)
        return form

    def ask_name(self) -> Form | None:
        """Ask what somebody without a name is called."""
        person = self._presenter.person
        if person is None:
            return None
        form = NameForm(self._screen, person.called, self._context)
        self.desk.lay(form, "name", person.id)
        form.ask_for(form.called, self._deeds.give_name)
        return form

    def ask_merge(self) -> MergeForm | None:
        """Ask which other record is the same person."""
        person = self._presenter.person
        if person is None:
            return None
        form = MergeForm(self._screen, self._context, person, self._presenter.others(), self._deeds.preview_merge)
        self.desk.lay(form, "merge", person.id)
        form.ask_for(form.other_id, self._deeds.merge)
        return form

    def ask_about_pair(self, pair: DuplicatePair) -> None:
        """Open the form that joins two records which look alike; the one that came more often is kept."""
        first, second = sorted((pair.first, pair.second), key=lambda side: -side.came_count)
        self._presenter.choose(first.person_id)
        form = self.ask_merge()
        if form is not None:
            form.choose(second.person_id)

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open at a lock, with what was typed in it."""
        about = bytes.fromhex(texts.get("about", ""))
        if about:
            self._presenter.choose(RecordId(about))
        openers = {
            "new": self.ask_new,
            "change": self.open_change,
            "absence": self.ask_absence,
            "place": self.ask_place,
            "name": self.ask_name,
            "merge": self.ask_merge,
        }
        opener = openers.get(texts.get("form", ""))
        form = opener() if opener else None
        if form is not None:
            form.fill(texts)

    def _name(self, person: PersonDetail) -> str:
        return self._context.discreet.name(person.display)

    def _answer_show(self, answer: str) -> None:
        if answer == "show":
            self.open_change()

    def _add_unnamed(self, form: Form) -> None:
        form.reject()
        self._deeds.add_unnamed()
