"""The form for one session: a new one-off, or another day, time, place or topic for one that is planned."""

from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.groups import GroupDetail
from peergroup_desktop.actions.sessions import NewSession, SessionChange, SessionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.doing.card import DoingCard
from peergroup_desktop.ui.doing.desk import DoingDesk
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.groups.group_deeds import PlannedBreak
from peergroup_desktop.ui.widgets.fields import DateEdit, Field, LineEdit, TimeEdit

_USUAL_START, _USUAL_END = 10 * 60 + 30, 12 * 60


class SessionForm(Form):
    """Asks day, times, place and topic of a session."""

    def __init__(self, parent: QWidget, context: Context, session: SessionRow | None, *, group: GroupDetail) -> None:
        title = _("Change this session") if session else _("A one-off session")
        super().__init__(parent, title, keep=_("Keep") if session else _("Add the session"), context=context)
        self._day = DateEdit(context.clock.today(), field="held_on")
        self._starts, self._ends = TimeEdit(field="starts_minute"), TimeEdit(field="ends_minute")
        self._place, self._topic = LineEdit(height=44, longest=200), LineEdit(height=44, longest=200)
        self.add_day("held_on", _("Which day?"), self._day)
        self.add_fields({"starts_minute": Field(_("From"), self._starts), "ends_minute": Field(_("To"), self._ends)})
        self.add_field("place", Field(_("Where?"), self._place, optional=True))
        self.add_field("topic", Field(_("What about?"), self._topic, optional=True))
        self._fill(session, group, context.clock.today())
        self._session_id = session.id if session else None
        self.doing = DoingDesk(self, self.body.add(DoingCard(padding=16)), context)
        context.hub.changed.connect(self._show_doing)
        self._show_doing()

    def _show_doing(self) -> None:
        """Show what a session that is there already will do; each of it is kept for itself."""
        self.doing.show(self._session_id, is_offered=True)
        self.fit_again()

    def _fill(self, session: SessionRow | None, group: GroupDetail, today: date) -> None:
        usual = group.patterns[0] if group.patterns else None
        self._day.set_day(session.held_on if session else today)
        source = session or usual
        self._starts.set_minute(source.starts_minute if source else _USUAL_START)
        self._ends.set_minute(source.ends_minute if source else _USUAL_END)
        self._place.setText(session.place if session else group.place)
        self._topic.setText(session.topic if session else "")

    def change(self) -> SessionChange:
        """The form as a change; raises `DateUnreadable` with the field's name."""
        return SessionChange(
            topic=self._topic.text(),
            place=self._place.text(),
            starts_minute=self._starts.read(),
            ends_minute=self._ends.read(),
            held_on=self._day.read(),
        )

    def new_session(self) -> NewSession:
        """The form as a one-off session; raises `DateUnreadable` with the field's name."""
        return NewSession(
            held_on=self._day.read(),
            starts_minute=self._starts.read(),
            ends_minute=self._ends.read(),
            place=self._place.text(),
            topic=self._topic.text(),
        )


class ReasonForm(Form):
    """Asks why a session is off. The reason may stay empty."""

    def __init__(self, parent: QWidget, context: Context, day: str) -> None:
        super().__init__(
            parent, _("Cancel the session on {day}").format(day=day), keep=_("Cancel it"), context=context, width=520
        )
        self._reason = LineEdit(height=44, longest=200)
        field = self.add_field("reason", Field(_("Why?"), self._reason, optional=True))
        field.set_help(_("“Hall closed”, “snow”. It’s printed with the month."))

    def reason(self) -> str:
        """What was typed."""
        return self._reason.text()


class BreakForm(Form):
    """Asks from when until when no sessions are planned."""

    def __init__(self, parent: QWidget, context: Context, today: date) -> None:
        super().__init__(parent, _("A break"), keep=_("Add the break"), context=context, width=520)
        self._from, self._to = DateEdit(today, field="starts_on"), DateEdit(today, field="ends_on")
        self._reason = LineEdit(height=44, longest=200)
        self._from.set_day(today)
        self.add_day("starts_on", _("First day"), self._from)
        self.add_day("ends_on", _("Last day"), self._to)
        self.add_field("reason", Field(_("Why?"), self._reason, optional=True))

    def planned_break(self) -> PlannedBreak:
        """The form as a break; raises `DateUnreadable` with the field's name."""
        return PlannedBreak(self._from.read(), self._to.read(), self._reason.text())
