"""What the desks of the person's page share: who is chosen, where forms lie, and asking before a form shows all."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask

if TYPE_CHECKING:
    from peergroup_desktop.ui.screens.people.picture import PersonPicture
    from peergroup_desktop.ui.screens.people.presenter import PeoplePresenter

OnFault = Callable[[Fault], None]
Openers = dict[str, Callable[[str], None]]


class PersonDesk:
    """Belongs to the People screen, over which its forms open; all are about the person who is chosen."""

    def __init__(self, screen: QWidget, context: Context, presenter: "PeoplePresenter", forms: Desk) -> None:
        self._screen, self._context, self._presenter, self._forms = screen, context, presenter, forms
        self._write = context.runner.write

    def openers(self) -> Openers:
        """Return what opens each form again after a lock, by its name; it gets what the name was laid with."""
        return {}

    def restore(self, texts: dict[str, str]) -> bool:
        """Open the form again that was open at a lock, with what was typed in it; False when it is another's."""
        name, _dot, rest = texts.get("form", "").partition(".")
        opener = self.openers().get(name)
        if opener is None:
            return False
        self._presenter.choose(bytes.fromhex(texts["about"]))
        opener(rest)
        if self._forms.form is not None:
            self._forms.form.fill(texts)
        return True

    @property
    def _picture(self) -> "PersonPicture":
        if self._presenter.picture is None:
            raise RuntimeError("nobody is chosen")
        return self._presenter.picture

    @property
    def _id(self) -> bytes:
        return self._picture.person.id

    @property
    def _name(self) -> str:
        return self._context.discreet.name(self._picture.person.called)

    def _lay(self, form: Form, name: str, rest: str = "") -> None:
        self._forms.lay(form, f"{name}.{rest}", self._id)

    def _show_first(self, opens: Callable[[], None]) -> None:
        """In discreet mode ask before `opens` shows a form with everything in it."""
        if not self._context.discreet.is_on:
            opens()
            return
        text = _("The form shows everything that’s kept about them.")
        buttons = [(_("Not now"), Kind.PRIMARY, "leave"), (_("Show it"), Kind.SECONDARY, "show")]
        ask(self._screen, _("Show it here?"), text, buttons, "leave", partial(_open_if_wanted, opens))


def _open_if_wanted(opens: Callable[[], None], answer: str) -> None:
    if answer == "show":
        opens()
