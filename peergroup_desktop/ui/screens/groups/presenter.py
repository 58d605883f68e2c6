"""What the Groups screen knows and does. No widgets here."""

from datetime import date, timedelta
from typing import Protocol

from peergroup_desktop.actions import groups, rota, sessions
from peergroup_desktop.actions.groups import GroupDetail
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.context import Context

_SHOWN_DAYS = 92


class GroupsView(Protocol):
    """What the presenter needs of its view."""

    def show_group(self, group: GroupDetail) -> None:
        """Fill the cards about the group."""

    def show_sessions(
        self, rows: tuple[SessionRow, ...], *, is_past: bool, wanting: frozenset[RecordId] = frozenset()
    ) -> None:
        """Fill the list of sessions; `wanting` ones have fewer than two facilitators on the rota."""

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
            self.group = None
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

    def session(self, session_id: RecordId) -> SessionRow:
        """Return a session by its id."""
        return sessions.get_session(self._context.vault, session_id)

    def open_register(self, session: SessionRow) -> None:
        """Go to the register of a session."""
        self._context.navigator.go("register", session_id=session.id)

    def group_id(self) -> RecordId:
        """Return the group that is shown."""
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
        self._context.runner.ask(sessions.list_sessions, self.group_id(), first, last, on_answer=self._show_sessions)

    def _show_sessions(self, rows: tuple[SessionRow, ...]) -> None:
        ordered = tuple(reversed(rows)) if self.is_past else rows
        wanting = frozenset() if self.is_past else self._wanting_facilitators()
        self._view.show_sessions(ordered, is_past=self.is_past, wanting=wanting)

    def _wanting_facilitators(self) -> frozenset[RecordId]:
        found: list[frozenset[RecordId]] = []
        if Part.ROTA in self._context.group.parts:
            self._context.runner.ask(
                rota.few_facilitators, self.group_id(), self.today, rota.SESSIONS, on_answer=found.append
            )
        return found[0] if found else frozenset()
