"""Opens the boxes of Signposting and carries their answers to the file."""

from functools import partial
from typing import TYPE_CHECKING

from peergroup_desktop.actions import directory
from peergroup_desktop.actions.directory import PlaceFields
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form, OnFault
from peergroup_desktop.ui.screens.signposting.form import PlaceForm, TypedPlace
from peergroup_desktop.ui.screens.signposting.presenter import SignpostingPresenter
from peergroup_desktop.ui.screens.signposting.starters import StartersBox
from peergroup_desktop.ui.suggesting.desk import SuggestDesk
from peergroup_desktop.ui.widgets.buttons import Kind

if TYPE_CHECKING:
    from peergroup_desktop.ui.screen import Screen

_NEW, _CHANGE = "new", "change"


class SignpostingDesk:
    """The boxes of one screen. What is typed in a form outlives a lock."""

    def __init__(self, screen: "Screen", context: Context, presenter: SignpostingPresenter) -> None:
        self._screen, self._context, self._presenter = screen, context, presenter
        self.forms = Desk()
        self.suggesting = SuggestDesk(screen, context, self.forms)

    def ask_new(self, name: str = "") -> Form:
        """Ask for a new place; `name` is what was searched for in vain."""
        form = self._form(_("Add a place"), PlaceFields(name))
        self.forms.lay(form, _NEW)
        form.ask_for(form.typed, self._add)
        return form

    def ask_change(self, service_id: RecordId) -> Form | None:
        """Ask what changed about a place; nothing where it is gone meanwhile."""
        fields = self._presenter.ask(directory.get_form, service_id)
        if fields is None:
            return None
        form = self._form(_("Something changed"), fields)
        form.ticks["is_checked"].setChecked(True)
        gone = form.add_own_button(_("They’ve gone"), kind=Kind.QUIET)
        gone.clicked.connect(partial(self._retire, form, service_id))
        self.forms.lay(form, _CHANGE, service_id)
        form.ask_for(form.typed, partial(self._change, service_id))
        return form

    def ask_change_chosen(self) -> None:
        """Ask about the place that is chosen."""
        if self._presenter.chosen is not None:
            self.ask_change(self._presenter.chosen)

    def suggest_chosen(self) -> None:
        """Ask to whom the place that is chosen was suggested."""
        if self._presenter.chosen is not None:
            self.suggesting.ask(service_id=self._presenter.chosen)

    def ask_starters(self) -> StartersBox | None:
        """Offer lines to begin with."""
        lines = self._presenter.ask(directory.starter_lines) or ()
        box = StartersBox(self._screen, lines)
        box.taken.connect(self._take_in)
        box.open_ask()
        return box

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open at a lock."""
        if self.suggesting.restore(texts):
            return
        name = texts.get("form", "")
        form = self.ask_new() if name == _NEW else None
        if name == _CHANGE:
            form = self.ask_change(bytes.fromhex(texts.get("about", "")))
        if form is not None:
            form.fill(texts)

    def _form(self, title: str, fields: PlaceFields) -> PlaceForm:
        return PlaceForm(self._screen, title, fields, self._presenter.topics, self._context)

    def _add(self, typed: TypedPlace, on_fault: OnFault) -> None:
        write, opened = self._context.runner.write, self._presenter.open
        write(directory.add_place, typed.fields, is_checked=typed.is_checked, on_done=opened, on_fault=on_fault)

    def _change(self, service_id: RecordId, typed: TypedPlace, on_fault: OnFault) -> None:
        write = self._context.runner.write
        write(directory.change_place, service_id, typed.fields, is_checked=typed.is_checked, on_fault=on_fault)

    def _retire(self, form: Form, service_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(directory.retire_place, service_id)

    def _take_in(self, keys: tuple[str, ...]) -> None:
        self._context.runner.write(directory.take_in_starters, keys)
