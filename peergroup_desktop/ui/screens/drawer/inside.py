"""The page behind the lock: what it shows, the boxes over it, and what is held in memory while the drawer is locked."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.drawer import ActionRow, ConcernText, IndexLine, Lead
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.drawer.action_form import ActionForm
from peergroup_desktop.ui.screens.drawer.open_page import OpenPage
from peergroup_desktop.ui.screens.drawer.presenter import DrawerPresenter
from peergroup_desktop.ui.screens.drawer.working import Working

_ANSWER = "answer."


class InsideDesk(QObject):
    """`held` keeps a half-typed answer, by concern: in memory alone."""

    was_shown = Signal()

    def __init__(self, screen: QWidget, page: OpenPage, context: Context) -> None:
        super().__init__(screen)
        self._screen, self.page, self._context = screen, page, context
        self._presenter: DrawerPresenter | None = None
        self._shown: ConcernText | None = None
        self._form: ActionForm | None = None
        self.held: dict[str, str] = {}

    def attach(self, presenter: DrawerPresenter) -> None:
        """Know who does what is asked for here."""
        self._presenter, working = presenter, Working(presenter, self._context)
        self._working = working
        self.page.chosen.connect(self._on_chosen)
        self.page.leads.let_in_requested.connect(working.let_in)
        self.page.regain.regain_requested.connect(working.regain)
        concern = self.page.concern
        concern.add_requested.connect(self._on_add)
        concern.change_requested.connect(self._on_change)
        concern.finished.connect(working.finish)
        concern.reopened.connect(working.take_up_again)
        concern.close_requested.connect(self._on_close)
        concern.open_again_requested.connect(working.open_again)

    # What the presenter asks for

    def show_open(self, index: tuple[IndexLine, ...], leads: tuple[Lead, ...], readable: frozenset[RecordId]) -> None:
        """Show what is in it."""
        self.page.show_index(index, readable, self._context.clock.today())
        self.page.leads.show_leads(leads, may_let_in=True)
        lacks_some = any(lead.is_me and lead.readable < lead.total for lead in leads)
        may_more = lacks_some and self._presenter is not None and self._presenter.may_regain()
        self.page.regain.setVisible(may_more)
        self.was_shown.emit()

    def show_concern(self, concern: ConcernText) -> None:
        """Show one concern."""
        if self._shown is None or self._shown.id != concern.id:
            self._hold_answer()
            self.page.concern.clear()
        self._shown = concern
        self.page.select(concern.id)
        self.page.concern.show_concern(concern, self._context.clock.today())
        held = self.held.pop(_ANSWER + concern.id.hex(), "")
        if held and concern.closed_on is None:
            self.page.concern.answer.set_text(held)

    def show_concern_fault(self, concern_id: RecordId, number: int, sentence: str) -> None:
        """Say why it cannot be read."""
        self._hold_answer()
        self._shown = None
        self.page.select(concern_id)
        self.page.concern.show_fault(number, sentence)

    def show_regaining_fault(self, sentence: str) -> None:
        """Say why nothing more opens."""
        self.page.regain.show_fault(sentence)

    def forget(self) -> None:
        """Take everything off the screen that was behind the lock."""
        if self._form is not None:
            self._form.reject()
        self._hold_answer()
        self._shown = None
        self.page.clear()

    def restore(self, texts: dict[str, str]) -> None:
        """Hold again what was held over a lock."""
        self.held = {name: text for name, text in texts.items() if name.startswith(_ANSWER)}

    # Signals

    def _on_chosen(self, concern_id: RecordId) -> None:
        if self._presenter is not None:
            self._presenter.read(concern_id)

    def _on_close(self, answer: str) -> None:
        self.page.concern.answer.set_text("")
        self._working.close(answer)
        self.page.focus_first()

    def _on_add(self) -> None:
        form = self._lay(ActionForm(self._screen, _("Something to do"), self._context))
        form.ask_for(form.action, self._working.add)

    def _on_change(self, action_id: RecordId) -> None:
        actions = self._shown.actions if self._shown is not None else ()
        for row in actions:
            if row.id == action_id:
                form = self._lay(ActionForm(self._screen, _("Change what there is to do"), self._context))
                form.show_action(row)
                take_off = form.add_own_button(_("Take it off the list"))
                take_off.clicked.connect(partial(self._on_take_off, form, row))
                form.ask_for(form.action, partial(self._working.change, row.id))

    def _on_take_off(self, form: ActionForm, row: ActionRow) -> None:
        form.reject()
        self._working.take_off(row.id)

    def _lay(self, form: ActionForm) -> ActionForm:
        self._form = form
        form.answered.connect(self._on_answered)
        return form

    def _on_answered(self, _answer: str) -> None:
        self._form = None

    def _hold_answer(self) -> None:
        if self._shown is not None and self._shown.closed_on is None:
            typed = self.page.concern.answer.text()
            if typed.strip() and typed != self._shown.answer:
                self.held[_ANSWER + self._shown.id.hex()] = typed
