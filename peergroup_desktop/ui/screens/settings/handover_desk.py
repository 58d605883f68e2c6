"""What is done about the handover envelope from Settings: making it, getting it onto paper, trying it."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screens.settings.handover_forms import RehearsalForm, SheetsBox
from peergroup_desktop.ui.screens.settings.handover_presenter import HandoverPresenter
from peergroup_desktop.ui.screens.settings.paper_page import PaperPage
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask


class HandoverDesk:
    """Belongs to the screen, over which its boxes open."""

    def __init__(self, screen: QWidget, page: PaperPage, context: Context) -> None:
        self._screen, self._page, self._context = screen, page, context
        self._paperwork = Paperwork(screen, context)
        self._form: RehearsalForm | None = None
        self.presenter = HandoverPresenter(self, context)
        page.envelope_requested.connect(self._ask_to_make)
        page.rehearsal_requested.connect(self._rehearse)

    def show(self) -> None:
        """Say when the envelope was made and tried out."""
        self.presenter.show()

    def show_state(self, made: date | None, tried: date | None, *, has_one: bool, may_change: bool) -> None:
        """Say so on the page."""
        self._page.show_state(made, tried, has_one=has_one, may_change=may_change)

    def show_sheets(self, sheets: Document) -> None:
        """Show the sheets just made, and the way to paper."""
        print_them, save_them = partial(self._paperwork.print, sheets), partial(self._paperwork.save, sheets)
        SheetsBox(self._screen, sheets, print_them, save_them).open_ask()

    def show_right(self) -> None:
        """Say that the two sheets open the file."""
        if self._form is not None:
            self._form.say_right()

    def say(self, fault: Fault) -> None:
        """Say what is not right, in the box that is open or on the page."""
        if self._form is not None:
            self._form.say(fault)
        else:
            self._context.messages.say(fault)

    def _ask_to_make(self) -> None:
        if not self.presenter.has_envelope:
            self.presenter.make()
            return
        text = _("The sheets you gave away stop working at once. You print three new ones next.")
        buttons = [(_("Make three new sheets"), Kind.PRIMARY, "make"), (_("Keep the old ones"), Kind.SECONDARY, "")]
        ask(self._screen, _("Make a new envelope?"), text, buttons, "", self._answered_make)

    def _answered_make(self, answer: str) -> None:
        if answer:
            self.presenter.make()

    def _rehearse(self) -> None:
        self._form = RehearsalForm(self._screen, self.presenter.rehearse)
        self._form.open_ask(self._closed)

    def _closed(self, _answer: str) -> None:
        self._form = None
