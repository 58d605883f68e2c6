"""What can be done with debriefs and supervisions: the forms, and what is kept of them."""

from collections.abc import Callable
from functools import partial

from peergroup_desktop.actions import debriefs
from peergroup_desktop.actions.debriefs import DebriefWords, NewSupervision
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form, OnFault
from peergroup_desktop.ui.forms.kept_desk import KeptDesk
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.debriefs import words
from peergroup_desktop.ui.screens.debriefs.forms import DebriefForm, SupervisionForm
from peergroup_desktop.ui.screens.debriefs.presenter import DebriefsPresenter
from peergroup_desktop.ui.widgets.buttons import Kind

_FORM, _DEBRIEF, _NEW, _CHANGE = "form", "debrief", "supervision", "change a supervision"


class DebriefDesk:
    """Belongs to the screen, over which its forms open. `forms` holds what is typed in one over a lock or a crash."""

    def __init__(self, screen: Screen, presenter: DebriefsPresenter, context: Context) -> None:
        self._screen, self._presenter, self._context = screen, presenter, context
        self.forms = KeptDesk("debriefs", context)

    def ask_debrief(self, session_id: RecordId) -> DebriefForm | None:
        """Open the form of the debrief after a session; a new one names who facilitated."""
        row = self._presenter.session(session_id)
        if row is None:
            return None
        title = _("Debrief, {day}").format(day=words.session_day(row.held_on, self._presenter.today))
        form = DebriefForm(self._screen, title, self._context)
        form.show_debrief(row.debrief or DebriefWords(", ".join(row.facilitators)))
        if row.debrief is not None:
            remove = form.add_own_button(_("Take it off"), kind=Kind.QUIET)
            remove.clicked.connect(partial(self._remove, form, debriefs.remove, session_id))
        self.forms.lay(form, _DEBRIEF, session_id)
        form.ask_for(form.debrief, partial(self._write, session_id))
        return form

    def ask_supervision(self, person_id: RecordId) -> SupervisionForm:
        """Open the form for somebody's supervision."""
        form = SupervisionForm(self._screen, _("Supervision"), self._people(), self._context)
        form.whose.set_choice(person_id.hex())
        self.forms.lay(form, _NEW, person_id)
        form.ask_for(form.supervision, self._add)
        return form

    def ask_change(self, supervision_id: RecordId) -> SupervisionForm | None:
        """Open the form of a supervision."""
        row = self._presenter.supervision(supervision_id)
        if row is None:
            return None
        who, people = (row.person_id.hex(), self._context.discreet.name(row.display)), self._people()
        is_listed = who[0] in dict(people)
        form = SupervisionForm(
            self._screen, _("Change a supervision"), people if is_listed else [who, *people], self._context
        )
        form.show_supervision(NewSupervision(row.person_id, row.held_on, row.with_whom, row.text, row.next_on))
        remove = form.add_own_button(_("Take it off the list"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove, form, debriefs.remove_supervision, supervision_id))
        self.forms.lay(form, _CHANGE, supervision_id)
        form.ask_for(form.supervision, partial(self._change, supervision_id))
        return form

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        if _FORM not in texts:
            return
        self.forms.go_to_group(texts)
        self._presenter.show()
        opens = {_DEBRIEF: self.ask_debrief, _NEW: self.ask_supervision, _CHANGE: self.ask_change}
        form = opens[texts[_FORM]](bytes.fromhex(texts["about"]))
        if form is not None:
            form.fill(texts)

    def _people(self) -> list[tuple[str, str]]:
        leading = self._presenter.page.leading
        shown = self._context.discreet.told_apart(one.display for one in leading)
        return [(one.person_id.hex(), shown[one.display]) for one in leading]

    def _write(self, session_id: RecordId, typed: DebriefWords, on_fault: OnFault) -> None:
        self._context.runner.write(debriefs.write, session_id, typed, on_fault=on_fault)

    def _add(self, typed: NewSupervision, on_fault: OnFault) -> None:
        group_id = self._context.group.group_id
        self._context.runner.write(debriefs.add_supervision, group_id, typed, on_fault=on_fault)

    def _change(self, supervision_id: RecordId, typed: NewSupervision, on_fault: OnFault) -> None:
        self._context.runner.write(debriefs.change_supervision, supervision_id, typed, on_fault=on_fault)

    def _remove(self, form: Form, deed: Callable[..., Done[None]], record_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(deed, record_id)
