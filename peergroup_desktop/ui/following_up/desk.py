"""What can be done with follow-ups, for whichever screen shows them: add, tick, change, remove."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from peergroup_desktop.actions import follow_ups, people, sessions
from peergroup_desktop.actions.follow_ups import FollowUpRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import GroupRole
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.following_up import words
from peergroup_desktop.ui.following_up.form import FollowUpForm, TypedPromise
from peergroup_desktop.ui.following_up.lines import Promise
from peergroup_desktop.ui.forms.form import Desk, OnFault
from peergroup_desktop.ui.widgets.buttons import Kind

if TYPE_CHECKING:
    from peergroup_desktop.ui.screen import Screen

_LEADING = {GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR}
_AHEAD = timedelta(days=35)
_OFFERED = 2
_FORM, _NEW, _CHANGE = "form", "follow-up", "change a follow-up"


@dataclass(frozen=True)
class Offer:
    """What can be chosen for a follow-up: people (id as text, name), and days (date as text, words)."""

    people: list[tuple[str, str]]
    days: list[tuple[str, str]]


class FollowUpDesk:
    """Belongs to a screen, over which its form opens. `forms` holds what is typed in it over a lock."""

    def __init__(self, screen: "Screen", context: Context, forms: Desk | None = None) -> None:
        self._screen, self._context = screen, context
        self.forms = forms or Desk()
        self.session_id: RecordId | None = None
        self._rows: tuple[FollowUpRow, ...] = ()

    def promises(self) -> tuple[Promise, ...]:
        """Return what the group has to follow up, soonest first."""
        found: list[tuple[FollowUpRow, ...]] = []
        group_id = self._context.group.group_id
        if group_id is not None:
            self._context.runner.ask(follow_ups.list_open, group_id, on_answer=found.append)
        self._rows = found[0] if found else ()
        return tuple(self._promise(row) for row in self._rows)

    def offer(self) -> Offer:
        """Return the people and days that can be chosen."""
        today = self._context.clock.today()
        return Offer(self._people(), words.due_choices(self._coming(today), today))

    def add(self, typed: TypedPromise, on_fault: OnFault | None = None) -> None:
        """Keep a new one."""
        group_id = self._context.group.group_id
        if group_id is not None:
            self._context.runner.write(
                follow_ups.add,
                group_id,
                typed.text,
                typed.owner_id,
                typed.due_on,
                session_id=self.session_id,
                on_fault=on_fault,
            )

    def finish(self, follow_up_id: RecordId) -> None:
        """It is done."""
        self._context.runner.write(follow_ups.finish, follow_up_id)

    def ask_new(self) -> FollowUpForm:
        """Open the form for a new one."""
        form = FollowUpForm(self._screen, _("Something to follow up"), self._people(), self._context)
        self.forms.lay(form, _NEW)
        form.ask_for(form.promise, self.add)
        return form

    def ask_change(self, follow_up_id: RecordId) -> FollowUpForm | None:
        """Open the form of one."""
        row = next((row for row in self._rows if row.id == follow_up_id), None)
        if row is None:
            return None
        form = FollowUpForm(self._screen, _("Change what there is to do"), self._people(), self._context)
        form.show_promise(row.text, row.owner_id, row.due_on)
        remove = form.add_own_button(_("Take it off the list"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove, form, row.id))
        self.forms.lay(form, _CHANGE, row.id)
        form.ask_for(form.promise, partial(self._change, row.id))
        return form

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        if texts.get(_FORM) == _NEW:
            self.ask_new().fill(texts)
        elif texts.get(_FORM) == _CHANGE:
            self.promises()
            form = self.ask_change(bytes.fromhex(texts["about"]))
            if form is not None:
                form.fill(texts)

    def _promise(self, row: FollowUpRow) -> Promise:
        discreet, today = self._context.discreet, self._context.clock.today()
        veiled = discreet.text(row.text) if discreet.is_on else ""
        who = discreet.name(row.owner_name)
        return Promise(row.id, row.text, who, words.when(row.due_on, today), row.is_late, veiled)

    def _people(self) -> list[tuple[str, str]]:
        found: list[tuple[people.PersonRow, ...]] = []
        group_id = self._context.group.group_id
        if group_id is not None:
            part = people.PeopleFilter(with_left=False)
            self._context.runner.ask(people.list_people, group_id, part, on_answer=found.append)
        rows = [row for row in (found[0] if found else ()) if row.is_named]
        rows.sort(key=_leads, reverse=True)
        shown = self._context.discreet.told_apart(row.display for row in rows)
        return [(words.NOBODY, _("Anyone")), *((row.id.hex(), shown[row.display]) for row in rows)]

    def _coming(self, today: date) -> tuple[date, ...]:
        group_id = self._context.group.group_id
        found: list[tuple[sessions.SessionRow, ...]] = []
        if group_id is not None:
            first_on = today + timedelta(days=1)
            self._context.runner.ask(sessions.list_sessions, group_id, first_on, today + _AHEAD, on_answer=found.append)
        days = {row.held_on for row in (found[0] if found else ()) if not row.is_cancelled}
        return tuple(sorted(days))[:_OFFERED]

    def _change(self, follow_up_id: RecordId, typed: TypedPromise, on_fault: OnFault) -> None:
        self._context.runner.write(
            follow_ups.change, follow_up_id, typed.text, typed.owner_id, typed.due_on, on_fault=on_fault
        )

    def _remove(self, form: FollowUpForm, follow_up_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(follow_ups.remove, follow_up_id)


def _leads(row: people.PersonRow) -> bool:
    return row.role in _LEADING
