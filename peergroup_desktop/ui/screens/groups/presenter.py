"""What the Groups screen knows and does. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from peergroup_desktop.actions import groups, sessions
from peergroup_desktop.actions.groups import GroupChange, GroupDetail, NewGroup, NewPattern
from peergroup_desktop.actions.sessions import NewSession, SessionChange, SessionRow
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context

OnFault = Callable[[Fault], None]
_SHOWN_DAYS = 92


@dataclass(frozen=True)
class PlannedBreak:
    """Days without sessions, both ends included."""

    starts_on: date
    ends_on: date
    reason: str


class GroupsView(Protocol):
    """What the presenter needs of its view."""

    def show_group(self, group: GroupDetail) -> None:
        """Fill the cards about the group."""

    def show_sessions(self, rows: tuple[SessionRow, ...], *, is_past: bool) -> None:
        """Fill the list of sessions."""

    def show_no_group(self) -> None:
        """Show the empty state."""


class GroupsPresenter:
    """State of the screen: the group in use, and which way in time the list of sessions looks."""

    def __init__(self, view: GroupsView, context: Context) -> None:
        self._view = view
        self._context = context
        self.group: GroupDetail | None = None
        self.is_past = False
        self._shown_days = _SHOWN_DAYS

    @property
    def today(self) -> date:
        """The calendar date."""
        return self._context.clock.today()

    def show(self) -> None:
        """Ask for everything on the screen again."""
        group_id = self._context.group.group_id
        if group_id is None:
            self._view.show_no_group()
            return
        self._context.runner.ask(groups.get_group, group_id, on_answer=self._show_group)

    def look(self, *, is_past: bool) -> None:
        """List the sessions to come, or those that were."""
        self.is_past = is_past
        self._shown_days = _SHOWN_DAYS
        self._list_sessions()

    def show_more(self) -> None:
        """List three more months."""
        self._shown_days += _SHOWN_DAYS
        self._list_sessions()

    def add_group(self, new: NewGroup, on_fault: OnFault) -> None:
        """Add a group and go to it."""
        self._context.runner.write(groups.add_group, new, on_done=self._added, on_fault=on_fault)

    def change_group(self, change: GroupChange, on_fault: OnFault) -> None:
        """Keep what the form says about the group."""
        self._context.runner.write(
            groups.change_group, self._group_id(), change, on_done=self._reload, on_fault=on_fault
        )

    def set_pattern(self, pattern: NewPattern, on_fault: OnFault) -> None:
        """The group meets by `pattern` from its first day on."""
        self._context.runner.write(groups.set_pattern, self._group_id(), pattern, pattern.starts_on, on_fault=on_fault)

    def end_pattern(self) -> None:
        """The group has no fixed day from today on."""
        self._context.runner.write(groups.end_pattern, self._group_id(), self.today)

    def add_break(self, planned: PlannedBreak, on_fault: OnFault) -> None:
        """No sessions between two days, both included."""
        self._context.runner.write(
            groups.add_break,
            self._group_id(),
            planned.starts_on,
            planned.ends_on,
            planned.reason,
            on_fault=on_fault,
        )

    def drop_break(self, break_id: RecordId) -> None:
        """Take a break out again."""
        self._context.runner.write(groups.archive_break, break_id)

    def close_group(self) -> None:
        """The group no longer meets. Its records stay."""
        self._context.runner.write(groups.archive_group, self._group_id(), on_done=self._reload)

    def add_session(self, new: NewSession, on_fault: OnFault) -> None:
        """Add a one-off session."""
        self._context.runner.write(sessions.add_session, self._group_id(), new, on_fault=on_fault)

    def change_session(self, session: SessionRow, change: SessionChange, on_fault: OnFault) -> None:
        """Keep a session's new day, times, place and topic."""
        self._context.runner.write(sessions.change_session, session.id, change, on_fault=on_fault)

    def cancel_session(self, session: SessionRow, reason: str, on_fault: OnFault) -> None:
        """The session is off."""
        self._context.runner.write(sessions.cancel_session, session.id, reason, on_fault=on_fault)

    def restore_session(self, session: SessionRow) -> None:
        """The session is on after all."""
        self._context.runner.write(sessions.restore_session, session.id)

    def open_register(self, session: SessionRow) -> None:
        """Go to the register of a session."""
        self._context.navigator.go("register", session_id=session.id)

    def _group_id(self) -> RecordId:
        if self.group is None:
            raise RuntimeError("no group is shown")
        return self.group.id

    def _show_group(self, group: GroupDetail) -> None:
        self.group = group
        self._view.show_group(group)
        self._list_sessions()

    def _list_sessions(self) -> None:
        days = timedelta(days=self._shown_days)
        yesterday = self.today - timedelta(days=1)
        first, last = (self.today - days, yesterday) if self.is_past else (self.today, self.today + days)
        self._context.runner.ask(sessions.list_sessions, self._group_id(), first, last, on_answer=self._show_sessions)

    def _show_sessions(self, rows: tuple[SessionRow, ...]) -> None:
        ordered = tuple(reversed(rows)) if self.is_past else rows
        self._view.show_sessions(ordered, is_past=self.is_past)

    def _added(self, group_id: RecordId) -> None:
        self._context.group.reload()
        self._context.group.choose(group_id)

    def _reload(self, _: object) -> None:
        self._context.group.reload()
