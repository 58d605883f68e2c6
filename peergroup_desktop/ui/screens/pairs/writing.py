"""Keeping what is typed in the form of a pair's page, and offering what is known after a visit."""

from peergroup_desktop.actions.pairs import Visit
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.pairs.presenter import PairsPresenter
from peergroup_desktop.ui.screens.pairs.quick_form import QuickForm


class Writing:
    """Belongs to one form."""

    def __init__(self, form: QuickForm, presenter: PairsPresenter, context: Context) -> None:
        self._form, self._presenter, self._context = form, presenter, context
        form.add_requested.connect(self.add)

    def add(self) -> None:
        """Keep the conversation, or say under its field what to put right."""
        try:
            contact = self._form.inputs.contact()
        except InputFault as fault:
            self._say(fault)
            return
        self._presenter.add_contact(contact, self._begin_anew, self._say)

    def offer(self, visit: Visit) -> bool:
        """Have a visit half written: its pair, met, as long as it took; False for one without a pair of this group."""
        if visit.pair_id is None or visit.group_id != self._context.group.group_id:
            return False
        self._presenter.open(visit.pair_id)
        minutes = int((self._context.clock.now() - visit.out_at).total_seconds()) // 60
        self._form.offer(ContactWay.MET, minutes)
        return True

    def _begin_anew(self, _contact_id: RecordId) -> None:
        self._form.clear()
        self._form.focus_first()

    def _say(self, fault: Fault) -> None:
        if isinstance(fault, InputFault):
            self._form.say(fault, str(self._context.messages.sentence(fault)))
        else:
            self._context.messages.say(fault)
