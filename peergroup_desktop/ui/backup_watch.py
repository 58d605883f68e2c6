"""Backups that nobody has to think of: once a day, and after half an hour of work. Silent, behind what is shown."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from peergroup_desktop.core.errors import Cancelled, Fault
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.runner import Progress, Runner

if TYPE_CHECKING:
    from peergroup_desktop.actions.backups import BackupReport
    from peergroup_desktop.actions.opening import ChangeSet, Vault

_MINUTE_MS = 60_000
_EDITING_MINUTES, _LOOKS_EVERY_MINUTES = 30, 15


class BackupWatch(QObject):
    """Of one open file, from `start` to `stop`. `changed` tells that a backup was made, or why none was: `trouble`."""

    changed = Signal()

    def __init__(self, runner: Runner, hub: ChangeHub) -> None:
        super().__init__()
        self._runner, self._hub = runner, hub
        self._is_running = False
        self.trouble: Fault | None = None
        self._daily = _timer(self, _LOOKS_EVERY_MINUTES)
        self._daily.timeout.connect(self._on_day)
        self._editing = _timer(self, _EDITING_MINUTES)
        self._editing.setSingleShot(True)
        self._editing.timeout.connect(self._on_edited)

    def start(self, trouble: Fault | None = None) -> None:
        """Watch from now on. `trouble` is what hindered the last backup, before this file was opened again."""
        self.trouble = trouble
        self._hub.changed.connect(self._on_changed)
        self._daily.start()
        QTimer.singleShot(_MINUTE_MS, self, self._on_day)

    def stop(self) -> None:
        """Watch no more: the file is being closed."""
        if self._daily.isActive():
            self._daily.stop()
            self._editing.stop()
            self._hub.changed.disconnect(self._on_changed)

    def keep_if_due(self, reason: str) -> None:
        """Make a backup behind, if `reason` ("daily", "editing") calls for one now."""
        if not self._is_running and self._daily.isActive():
            self._is_running = True
            task = partial(_if_due, self._runner.vault, reason)
            self._runner.run_behind(task, on_done=self._on_done, on_fault=self._on_fault)

    def tell(self, report: "BackupReport") -> None:
        """Hear of a backup that somebody asked for."""
        self.trouble = trouble_of(report)
        self._editing.stop()
        self.changed.emit()

    def _on_done(self, report: "BackupReport | None") -> None:
        self._is_running = False
        if report is not None:
            self.tell(report)

    def _on_fault(self, fault: Fault) -> None:
        self._is_running = False
        if not isinstance(fault, Cancelled):
            self.trouble = fault
            self.changed.emit()

    def _on_changed(self, _change_set: "ChangeSet") -> None:
        if not self._editing.isActive():
            self._editing.start()

    def _on_day(self) -> None:
        self.keep_if_due("daily")

    def _on_edited(self) -> None:
        self.keep_if_due("editing")


def trouble_of(report: "BackupReport") -> Fault | None:
    """Return what went wrong in the second place. One that is not plugged in is waited for: that is no trouble."""
    from peergroup_desktop.actions.backups import SecondOutcome

    return report.second_fault if report.second is SecondOutcome.FAILED else None


def _if_due(vault: "Vault", reason: str, progress: Progress) -> "BackupReport | None":
    from peergroup_desktop.actions import backups

    return backups.back_up_if_due(vault, reason, progress=progress.step)


def _timer(parent: QObject, minutes: int) -> QTimer:
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
    timer.setInterval(minutes * _MINUTE_MS)
    return timer
