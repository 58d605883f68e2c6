"""What can be done with jobs, and with who can't for a while: the forms, and what is kept of them."""

from functools import partial

from peergroup_desktop.actions import people, rota
from peergroup_desktop.actions.rota import JobRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, OnFault
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.rota.forms import CannotForm, JobForm, People, TypedCannot, TypedJob
from peergroup_desktop.ui.screens.rota.presenter import RotaPresenter
from peergroup_desktop.ui.taking_turns import words
from peergroup_desktop.ui.widgets.buttons import Kind

_FORM, _NEW, _CHANGE, _CANNOT = "form", "job", "change a job", "cannot"


class RotaDesk:
    """Belongs to the screen, over which its forms open. `forms` holds what is typed in one over a lock."""

    def __init__(self, screen: Screen, presenter: RotaPresenter, context: Context) -> None:
        self._screen, self._presenter, self._context = screen, presenter, context
        self.forms = Desk()

    def ask_new(self) -> JobForm:
        """Open the form for a new job."""
        form = JobForm(self._screen, _("A job for the rota"), None, self._people(), self._context)
        self.forms.lay(form, _NEW)
        form.ask_for(form.job, self._keep_job)
        return form

    def ask_change(self, kind: str) -> JobForm | None:
        """Open the form of a job."""
        job = next((job for job in self._jobs() if job.kind == kind), None)
        if job is None:
            return None
        form = JobForm(self._screen, words.job(kind)[0], job, self._people(), self._context)
        remove = form.add_own_button(_("Take it off the rota"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove, form, kind))
        self.forms.lay(form, _CHANGE, kind.encode())
        form.ask_for(form.job, self._keep_job)
        return form

    def ask_cannot(self) -> CannotForm:
        """Open the form for somebody who can't for a while."""
        form = CannotForm(self._screen, self._people(), self._context)
        self.forms.lay(form, _CANNOT)
        form.ask_for(form.cannot, self._keep_cannot)
        return form

    def end_cannot(self, row_id: RecordId) -> None:
        """Let somebody take turns again."""
        self._context.runner.write(rota.end_unavailable, row_id)

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        name, form = texts.get(_FORM), None
        if name == _NEW:
            form = self.ask_new()
        elif name == _CHANGE:
            self._presenter.show()
            form = self.ask_change(bytes.fromhex(texts["about"]).decode())
        elif name == _CANNOT:
            self.ask_cannot().fill(texts)
        if form is not None:
            form.fill(texts)

    def _jobs(self) -> tuple[JobRow, ...]:
        return self._presenter.rota.jobs if self._presenter.rota else ()

    def _people(self) -> People:
        found: list[tuple[people.PersonRow, ...]] = []
        group_id = self._context.group.group_id
        if group_id is not None:
            part = people.PeopleFilter(with_left=False)
            self._context.runner.ask(people.list_people, group_id, part, on_answer=found.append)
        named = [row for row in (found[0] if found else ()) if row.is_named]
        shown = self._context.discreet.told_apart(row.display for row in named)
        return [(row.id, shown[row.display]) for row in named]

    def _keep_job(self, typed: TypedJob, on_fault: OnFault) -> None:
        self._context.runner.write(
            rota.keep_job,
            self._context.group.group_id,
            typed.kind,
            typed.people_needed,
            typed.helper_ids,
            on_fault=on_fault,
        )

    def _keep_cannot(self, typed: TypedCannot, on_fault: OnFault) -> None:
        group_id = self._context.group.group_id
        self._context.runner.write(
            rota.plan_unavailable, group_id, typed.person_id, typed.starts_on, typed.ends_on, on_fault=on_fault
        )

    def _remove(self, form: JobForm, kind: str) -> None:
        form.reject()
        self._context.runner.write(rota.remove_job, self._context.group.group_id, kind)
