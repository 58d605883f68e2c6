"""Opens the forms of Groups and carries their answers to the deeds."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form
from peergroup_desktop.ui.screens.groups import words
from peergroup_desktop.ui.screens.groups.group_deeds import GroupDeeds
from peergroup_desktop.ui.screens.groups.group_form import GroupForm
from peergroup_desktop.ui.screens.groups.pattern_form import PatternForm
from peergroup_desktop.ui.screens.groups.presenter import GroupsPresenter
from peergroup_desktop.ui.screens.groups.session_form import BreakForm, ReasonForm, SessionForm


class GroupForms:
    """The forms of one Groups screen, which is their parent window."""

    def __init__(self, screen: QWidget, context: Context, presenter: GroupsPresenter, deeds: GroupDeeds) -> None:
        self._screen, self._context, self._presenter, self._deeds = screen, context, presenter, deeds
        self.desk = Desk()

    def ask_new_group(self) -> Form:
        """Ask for another group."""
        form = GroupForm(self._screen, self._context)
        self.desk.lay(form, "new_group")
        form.ask_for(form.new_group, self._deeds.add_group)
        return form

    def ask_group_change(self) -> Form:
        """Open the form of the group that is shown."""
        form = GroupForm(self._screen, self._context, self._presenter.group)
        self.desk.lay(form, "group")
        form.ask_for(form.change, self._deeds.change_group)
        return form

    def ask_pattern(self) -> Form:
        """Ask when the group meets."""
        group = self._presenter.group
        usual = group.patterns[0] if group and group.patterns else None
        form = PatternForm(self._screen, self._context, self._presenter.today, usual)
        self.desk.lay(form, "pattern")
        form.ask_for(form.pattern, self._deeds.set_pattern)
        return form

    def ask_break(self) -> Form:
        """Ask for days without sessions."""
        form = BreakForm(self._screen, self._context, self._presenter.today)
        self.desk.lay(form, "break")
        form.ask_for(form.planned_break, self._deeds.add_break)
        return form

    def ask_new_session(self) -> Form | None:
        """Ask for a one-off session."""
        group = self._presenter.group
        if group is None:
            return None
        form = SessionForm(self._screen, self._context, None, group=group)
        self.desk.lay(form, "new_session")
        form.ask_for(form.new_session, self._deeds.add_session)
        return form

    def ask_session_change(self, session: SessionRow) -> Form | None:
        """Open the form of a session."""
        group = self._presenter.group
        if group is None:
            return None
        form = SessionForm(self._screen, self._context, session, group=group)
        self.desk.lay(form, "session", session.id)
        form.ask_for(form.change, partial(self._deeds.change_session, session))
        return form

    def ask_reason(self, session: SessionRow) -> Form:
        """Ask why a session is off."""
        form = ReasonForm(self._screen, self._context, words.session_title(session))
        self.desk.lay(form, "reason", session.id)
        form.ask_for(form.reason, partial(self._deeds.cancel_session, session))
        return form

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open at a lock, with what was typed in it."""
        name, about = texts.get("form", ""), bytes.fromhex(texts.get("about", ""))
        openers = {
            "new_group": self.ask_new_group,
            "group": self.ask_group_change,
            "pattern": self.ask_pattern,
            "break": self.ask_break,
            "new_session": self.ask_new_session,
        }
        if name in openers:
            form = openers[name]()
        elif about:
            session = self._presenter.session(about)
            form = self.ask_reason(session) if name == "reason" else self.ask_session_change(session)
        else:
            return
        if form is not None:
            form.fill(texts)
