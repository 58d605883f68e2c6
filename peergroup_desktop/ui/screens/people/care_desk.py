"""What can be asked and kept about a person's care: consents, safe contact, the promise card, whom to ring."""

from peergroup_desktop.actions import care
from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import Purpose
from peergroup_desktop.ui.screens.people.care_forms import (
    Answer,
    ConsentForm,
    EmergencyForm,
    PromiseForm,
    ReachForm,
    Wish,
)
from peergroup_desktop.ui.screens.people.person_desk import OnFault, Openers, PersonDesk


class CareDesk(PersonDesk):
    """Opens the forms and writes their answers."""

    def openers(self) -> Openers:
        """Return what opens each form again."""
        return {
            "consent": self._open_consent,
            "reach": self._open_reach,
            "promise": self._open_promise,
            "emergency": self._open_emergency,
        }

    def ask_consent(self, purposes: tuple[Purpose, ...]) -> None:
        """Ask about one of these."""
        self._open_consent(" ".join(purposes))

    def ask_reach(self) -> None:
        """Ask how they may be reached."""
        self._show_first(self._open_reach)

    def ask_emergency(self) -> None:
        """Ask whom to ring if they are taken ill."""
        self._show_first(self._open_emergency)

    def ask_promise(self) -> None:
        """Ask what they wish when they go quiet."""
        self._open_promise()

    def open_pair(self, pair_id: RecordId) -> None:
        """Go to a pair."""
        self._context.navigator.go("pairs", pair=pair_id)

    def _open_consent(self, purposes: str) -> None:
        wanted = tuple(Purpose(word) for word in purposes.split())
        form = ConsentForm(self._screen, self._name, wanted, self._context)
        self._lay(form, "consent", purposes)
        form.ask_for(form.answer_given, self._keep_answer)

    def _open_reach(self, _rest: str = "") -> None:
        if self._picture.contact is not None:
            form = ReachForm(self._screen, self._name, self._picture.contact, self._context)
            self._lay(form, "reach")
            form.ask_for(form.card, self._keep_reach)

    def _open_promise(self, _rest: str = "") -> None:
        if self._picture.promise is not None:
            others = [row for row in self._presenter.others() if row.is_named]
            shown = self._context.discreet.told_apart(row.display for row in others)
            people = [("", _("Anyone")), *((row.id.hex(), shown[row.display]) for row in others)]
            form = PromiseForm(self._screen, self._name, self._picture.promise, people, self._context)
            self._lay(form, "promise")
            form.ask_for(form.wish, self._keep_promise)

    def _open_emergency(self, _rest: str = "") -> None:
        if self._picture.emergency is not None:
            form = EmergencyForm(self._screen, self._name, self._picture.emergency, self._context)
            self._lay(form, "emergency")
            form.ask_for(form.card, self._keep_emergency)

    def _keep_answer(self, answer: Answer, on_fault: OnFault) -> None:
        self._write(
            care.answer_consent,
            self._id,
            answer.purpose,
            answer.is_agreed,
            how=answer.how,
            ask_again_on=answer.ask_again_on,
            on_fault=on_fault,
        )

    def _keep_reach(self, card: ContactCard, on_fault: OnFault) -> None:
        self._write(care.set_contact, self._id, card, on_fault=on_fault)

    def _keep_promise(self, wish: Wish, on_fault: OnFault) -> None:
        self._write(
            care.set_promise,
            self._id,
            wish.wish,
            after_weeks=wish.after_weeks,
            who_id=wish.who_id,
            on_fault=on_fault,
        )

    def _keep_emergency(self, card: EmergencyCard, on_fault: OnFault) -> None:
        self._write(care.set_emergency, self._id, card, on_fault=on_fault)
