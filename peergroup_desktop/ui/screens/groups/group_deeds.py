"""What can be done to a group and its sessions. No widgets here; the screen refreshes itself from what changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import groups, sessions
from peergroup_desktop.actions.groups import GroupChange, NewGroup, NewPattern
from peergroup_desktop.actions.sessions import NewSession, SessionChange, SessionRow
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.groups.presenter import GroupsPresenter

OnFault = Callable[[Fault], None]


@dataclass(frozen=True)
class PlannedBreak:
    """Days without sessions, both ends included."""

    starts_on: date
    ends_on: date
    reason: str


class GroupDeeds:
    """Writes for the group that the presenter shows."""

    def __init__(self, presenter: GroupsPresenter, context: Context) -> None:
        self._presenter, self._context = presenter, context
        self._write = context.runner.write

    def add_group(self, new: NewGroup, on_fault: OnFault) -> None:
        """Add a group and go to it."""
        self._write(groups.add_group, new, on_done=self._added, on_fault=on_fault)

    def change_group(self, change: GroupChange, on_fault: OnFault) -> None:
        """Keep what the form says about the group."""
        self._write(groups.change_group, self._presenter.group_id(), change, on_fault=on_fault)

    def set_pattern(self, pattern: NewPattern, on_fault: OnFault) -> None:
        """The group meets by `pattern` from its first day on."""
        self._write(groups.set_pattern, self._presenter.group_id(), pattern, pattern.starts_on, on_fault=on_fault)

    def end_pattern(self) -> None:
        """The group has no fixed day from today on."""
        self._write(groups.end_pattern, self._presenter.group_id(), self._presenter.today)

    def add_break(self, planned: PlannedBreak, on_fault: OnFault) -> None:
        """No sessions between two days, both included."""
        self._write(
            groups.add_break,
            self._presenter.group_id(),
            planned.starts_on,
            planned.ends_on,
            planned.reason,
            on_fault=on_fault,
        )

    def drop_break(self, break_id: RecordId) -> None:
        """Take a break out again."""
        self._write(groups.archive_break, break_id)

    def close_group(self) -> None:
        """The group no longer meets. Its records stay."""
        self._write(groups.archive_group, self._presenter.group_id())

    def add_session(self, new: NewSession, on_fault: OnFault) -> None:
        """Add a one-off session."""
        self._write(sessions.add_session, self._presenter.group_id(), new, on_fault=on_fault)

    def change_session(self, session: SessionRow, change: SessionChange, on_fault: OnFault) -> None:
        """Keep a session's new day, times, place and topic."""
        self._write(sessions.change_session, session.id, change, on_fault=on_fault)

    def cancel_session(self, session: SessionRow, reason: str, on_fault: OnFault) -> None:
        """The session is off."""
        self._write(sessions.cancel_session, session.id, reason, on_fault=on_fault)

    def restore_session(self, session: SessionRow) -> None:
        """The session is on after all."""
        self._write(sessions.restore_session, session.id)

    def _added(self, group_id: RecordId) -> None:
        self._context.group.choose(group_id)
