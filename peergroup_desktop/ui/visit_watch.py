"""Knows who is out on a visit alone, and notices by itself when somebody should be back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from peergroup_desktop.core.clock import Clock
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.messages import Messages
from peergroup_desktop.ui.runner import Runner

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import ChangeSet
    from peergroup_desktop.actions.pairs import Visit
    from peergroup_desktop.core.errors import Fault

_MINUTE_MS = 60_000
_TABLES = {"lone_visit", "pair", "person", "peer_group"}


class VisitWatch(QObject):
    """Of one open file, from the first `look` to `stop`. `changed` tells that the visits, or how late they are, did.

    While somebody is out it looks at the clock every minute, and in the moment that they are due. A visit that turns
    overdue is announced, whichever screen is shown.
    """

    changed = Signal()

    def __init__(self, runner: Runner, hub: ChangeHub, messages: Messages, discreet: Discreet, clock: Clock) -> None:
        super().__init__()
        self._runner, self._messages, self._discreet, self._clock = runner, messages, discreet, clock
        self.visits: tuple[Visit, ...] = ()
        self._is_stopped = False
        self._told: set[bytes] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        hub.changed.connect(self._on_changed)

    @property
    def overdue_count(self) -> int:
        """How many should be back."""
        return sum(visit.is_overdue for visit in self.visits)

    def look(self) -> None:
        """Ask who is out, in all groups of the file."""
        from peergroup_desktop.actions import pairs

        if not self._is_stopped:
            self._runner.ask(pairs.open_visits, on_answer=self._take, on_fault=self._leave)

    def stop(self) -> None:
        """Look no more: the file is being closed."""
        self._is_stopped = True
        self._timer.stop()

    def _take(self, visits: "tuple[Visit, ...]") -> None:
        is_other, self.visits = visits != self.visits, visits
        self._wait()
        self._announce()
        if is_other:
            self.changed.emit()

    def _leave(self, _fault: "Fault") -> None:
        """Keep what was known: the next look tries again, and whoever works with the file hears of the fault."""
        self._wait()

    def _wait(self) -> None:
        now = self._clock.now()
        coming = [(visit.due_at - now).total_seconds() * 1000 for visit in self.visits if not visit.is_overdue]
        if self.visits:
            self._timer.start(round(min([_MINUTE_MS, *coming])) + 1)
        else:
            self._timer.stop()

    def _announce(self) -> None:
        from peergroup_desktop.ui.visiting import words

        overdue = {visit.id: visit for visit in self.visits if visit.is_overdue}
        for visit_id in overdue.keys() - self._told:
            self._messages.announce(words.title(overdue[visit_id], self._discreet.name))
        self._told = set(overdue)

    def _on_changed(self, change_set: "ChangeSet") -> None:
        if _TABLES & change_set.rows.keys():
            self.look()
