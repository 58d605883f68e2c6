"""What can be done with a session's activities, for whichever screen shows them: add, copy, change, take off."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import activities, people
from peergroup_desktop.actions.activities import ActivityRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.doing.card import DoingCard, DoingLine
from peergroup_desktop.ui.doing.form import ActivityForm, Offer, TypedActivity
from peergroup_desktop.ui.forms.form import Desk, OnFault
from peergroup_desktop.ui.widgets.buttons import Kind

_FORM, _NEW, _CHANGE = "form", "activity", "change an activity"
_NOBODY = ""
T = TypeVar("T")


class DoingDesk:
    """Belongs to a screen or form with a `card`; its own form opens over it. `forms` holds what is typed at a lock."""

    def __init__(self, screen: QWidget, card: DoingCard, context: Context, forms: Desk | None = None) -> None:
        self._screen, self._card, self._context = screen, card, context
        self.forms = forms or Desk()
        self._session_id: RecordId | None = None
        self._rows: tuple[ActivityRow, ...] = ()
        self._parked: dict[str, str] = {}
        card.add_requested.connect(self.ask_new)
        card.change_requested.connect(self.ask_change)
        card.copy_requested.connect(self._copy)
        card.hide()

    def show(self, session_id: RecordId | None, *, is_offered: bool = False) -> None:
        """Fill the card for a session. It is there for activity groups, and wherever a session did something; where it
        `is_offered` for every group that may have activities.
        """
        self._session_id = session_id
        group = self._context.group
        if session_id is None or Part.ACTIVITIES not in group.parts:
            self._card.hide()
            return
        self._rows = self._ask(activities.list_activities, session_id) or ()
        is_shown = bool(self._rows) or is_offered or group.kind is GroupKind.ACTIVITY
        may_copy = is_shown and not self._rows and bool(self._ask(activities.has_last, session_id))
        self._card.show_lines(tuple(map(self._line, self._rows)), may_copy=may_copy)
        self._card.setVisible(is_shown)
        self.restore(self._parked)

    def ask_new(self) -> ActivityForm:
        """Open the form for a new one."""
        form = ActivityForm(self._screen, _("Something we do"), self._offer(), self._context)
        self.forms.lay(form, _NEW)
        form.ask_for(form.activity, self._add)
        return form

    def ask_change(self, activity_id: RecordId) -> ActivityForm | None:
        """Open the form of one."""
        row = next((row for row in self._rows if row.id == activity_id), None)
        if row is None:
            return None
        form = ActivityForm(self._screen, _("Change what we do"), self._offer(), self._context)
        form.show_activity(row.name, row.bring, row.leader_id)
        remove = form.add_own_button(_("Take it off"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove, form, row.id))
        self.forms.lay(form, _CHANGE, row.id)
        form.ask_for(form.activity, partial(self._change, row.id))
        return form

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked, once there is a session."""
        self._parked = {} if self._session_id else texts
        if self._session_id and texts.get(_FORM) == _NEW:
            self.ask_new().fill(texts)
        elif self._session_id and texts.get(_FORM) == _CHANGE:
            form = self.ask_change(bytes.fromhex(texts["about"]))
            if form is not None:
                form.fill(texts)

    def _line(self, row: ActivityRow) -> DoingLine:
        leads = _("{name} leads").format(name=self._context.discreet.name(row.leader)) if row.leader else ""
        bring = _("Bring: {things}").format(things=row.bring) if row.bring else ""
        return DoingLine(row.id, row.name, " · ".join(filter(None, (leads, bring))))

    def _offer(self) -> Offer:
        group_id = self._context.group.group_id
        rows = self._ask(people.list_people, group_id, people.PeopleFilter(with_left=False)) or ()
        shown = self._context.discreet.told_apart(row.display for row in rows if row.is_named)
        named = [(row.id.hex(), shown[row.display]) for row in rows if row.is_named]
        here = {row.name for row in self._rows}
        names = [past for past in self._ask(activities.past_names, group_id) or () if past not in here]
        return Offer([(_NOBODY, _("Nobody in particular")), *named], names)

    def _add(self, typed: TypedActivity, on_fault: OnFault) -> None:
        self._write(activities.add, self._session_id, typed.name, typed.bring, typed.leader_id, on_fault=on_fault)

    def _change(self, activity_id: RecordId, typed: TypedActivity, on_fault: OnFault) -> None:
        self._write(activities.change, activity_id, typed.name, typed.bring, typed.leader_id, on_fault=on_fault)

    def _remove(self, form: ActivityForm, activity_id: RecordId) -> None:
        form.reject()
        self._write(activities.remove, activity_id)

    def _copy(self) -> None:
        self._write(activities.copy_last, self._session_id)

    def _write(self, deed: Callable[..., Any], *facts: object, on_fault: OnFault | None = None) -> None:
        self._context.runner.write(deed, *facts, on_fault=on_fault)

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        found: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=found.append)
        return found[0] if found else None
