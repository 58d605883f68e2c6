"""Looks after an open file: says when it has to be hidden at once, because the computer sleeps or the stick is out."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from peergroup_desktop.ui.input_watch import InputWatch
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.secret_clipboard import secret_clipboard
from peergroup_desktop.ui.sleep_watch import SleepWatch
from peergroup_desktop.ui.stick_watch import StickWatch, is_there


class Guard(QObject):
    """On duty from `start` to `stop`, which also takes a secret off the clipboard. Timers rest in between.

    What it knows about the stick stays so after `stop`, for the door; the next `start` ends it.
    """

    slept = Signal()
    stick_gone = Signal()

    def __init__(self, watch: InputWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._input = watch
        self._is_on = False
        self._folder: Path | None = None
        self._was_pulled = False
        self.sleep = SleepWatch(self)
        self.sleep.slept.connect(self.slept)
        self.stick = StickWatch(self)
        self.stick.gone.connect(self._on_gone)

    def start(self, folder: Path, runner: Runner) -> None:
        """Look after the file in a data folder. `runner` tells when the disk does not answer."""
        self._is_on, self._was_pulled, self._folder = True, False, folder
        self.sleep.start()
        self.stick.start(folder)
        self._input.touched.connect(self.sleep.check)
        # Later and not at once: whoever met the fault is still at work, and says it first.
        runner.storage_lost.connect(self.stick.check, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """The file is closed."""
        secret_clipboard().clear()
        if self._is_on:
            self._is_on = False
            self._input.touched.disconnect(self.sleep.check)
            self.sleep.stop()
            self.stick.stop()

    def is_stick_gone(self, folder: Path) -> bool:
        """Tell whether a file was open in `folder`, and it went away: before the lock, or while it closed."""
        return folder == self._folder and (self._was_pulled or not is_there(folder))

    def _on_gone(self) -> None:
        self._was_pulled = True
        self.stick_gone.emit()
