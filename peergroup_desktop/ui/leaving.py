"""From the moment somebody locks or closes until the file is closed: hidden at once, backed up if something changed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peergroup_desktop.core.errors import Cancelled, Fault
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.ui.backup_watch import trouble_of
from peergroup_desktop.ui.leaving_room import LeavingRoom
from peergroup_desktop.ui.runner import Progress, Runner
from peergroup_desktop.ui.window import MainWindow

if TYPE_CHECKING:
    from peergroup_desktop.actions.backups import BackupReport
    from peergroup_desktop.actions.opening import Vault


@dataclass(frozen=True)
class Way:
    """Why the file is left: what the backup is called after, what the page says, and how to go without a backup."""

    reason: str
    words: str
    without: str


LOCK = Way("lock", N_("Locking"), N_("Lock without a backup"))
CLOSE = Way("close", N_("Closing"), N_("Close without a backup"))
UNPLUG = Way("close", N_("Getting the stick ready"), N_("Go on without a backup"))


class Leaving(QObject):
    """Takes files that nobody sees any more to where they are closed. Backup and lock run on a lane of their own.

    `trouble` is why the last backup on the way out was not made, until one is.
    """

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._runner: Runner | None = None
        self._then: Callable[[], None] | None = None
        self.trouble: Fault | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether a file is on its way."""
        return self._runner is not None

    def begin(self, vault: "Vault", runner: Runner, way: Way, then: Callable[[], None]) -> None:
        """Hide everything, keep a backup if one is due, lock `vault`, and go on with `then`.

        It waits its turn behind what `runner`, which is closed afterwards, was told to stop.
        """
        self._runner, self._then = runner, then
        self._window.show_room(LeavingRoom(_(way.words)))
        runner.run_long(
            partial(_back_up_and_lock, vault, way.reason),
            words=_("Keeping a backup"),
            cancel_words=_(way.without),
            on_done=self._on_done,
            on_fault=self._on_fault,
            on_end=self._on_end,
        )

    def hurry(self, then: Callable[[], None]) -> None:
        """Wait for no backup any more, and go on with `then` in place of what was planned."""
        self._then = then
        if self._runner is not None:
            self._runner.stop()

    def finish_now(self) -> None:
        """Wait here until the file is locked, and go nowhere: the program ends."""
        runner, self._runner = self._runner, None
        self._then = None
        if runner is not None:
            runner.close()

    def _on_done(self, report: "BackupReport | None") -> None:
        if report is not None:
            self.trouble = trouble_of(report)

    def _on_fault(self, fault: Fault) -> None:
        if not isinstance(fault, Cancelled):
            self.trouble = fault

    def _on_end(self) -> None:
        runner, self._runner = self._runner, None
        then, self._then = self._then, None
        if runner is not None:
            runner.close()
        if then is not None:
            then()


def _back_up_and_lock(vault: "Vault", reason: str, progress: Progress) -> "BackupReport | None":
    from peergroup_desktop.actions import backups

    try:
        return backups.back_up_if_due(vault, reason, progress=progress.step)
    finally:
        vault.lock()
