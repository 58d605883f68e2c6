"""Notices that the stick with the group's file is pulled, and that it is back.

Only where there is a stick: a file on the computer's own disk is watched by nobody.
"""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, Qt, QTimer, Signal

_PERIOD_MS = 2000


def is_on_stick(folder: Path) -> bool:
    """Tell whether a folder is on another volume than the system and the person's own files."""
    own = {QStorageInfo.root().device(), QStorageInfo(str(Path.home())).device()}
    return QStorageInfo(str(folder)).device() not in own


class StickWatch(QObject):
    """`start` watches an open file, `wait_for` a folder that went. Each rests when it has told what it waits for.

    A file on the computer's own disk is looked at only when somebody calls `check`. `gone` comes when the data folder
    is not there, on another volume than before, or when its volume's device went: folders that were read a moment ago
    are still listed from memory after the stick is out.
    """

    gone = Signal()
    back = Signal()

    def __init__(self, parent: QObject | None = None, *, is_watched: Callable[[Path], bool] = is_on_stick) -> None:
        super().__init__(parent)
        self._is_watched = is_watched
        self._folder: Path | None = None
        self._volume = 0
        self._device: Path | None = None
        self._is_waiting = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_PERIOD_MS)
        self._timer.timeout.connect(self.check)

    @property
    def is_on(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    def start(self, folder: Path) -> None:
        """Watch the data folder of a file just opened: by a timer if it is on a stick."""
        self.stop()
        volume = _volume_of(folder)
        if volume is None:
            return
        device = Path(QStorageInfo(str(folder)).device().toStdString())
        self._device = device if device.is_absolute() and device.exists() else None
        self._folder, self._volume = folder, volume
        if self._is_watched(folder):
            self._timer.start()

    def wait_for(self, folder: Path) -> None:
        """Wait until a data folder can be read again."""
        self.stop()
        self._folder, self._is_waiting = folder, True
        self._timer.start()

    def stop(self) -> None:
        """Watch nothing."""
        self._timer.stop()
        self._folder, self._device, self._is_waiting = None, None, False

    def check(self) -> None:
        """Look at the folder now."""
        if self._folder is None:
            return
        if self._is_waiting:
            if is_there(self._folder):
                self.stop()
                self.back.emit()
        elif _volume_of(self._folder) != self._volume or (self._device is not None and not self._device.exists()):
            self.stop()
            self.gone.emit()


def is_there(folder: Path) -> bool:
    """Tell whether a folder can be read: one on a stick that went may answer with an error of its own kind."""
    return _volume_of(folder) is not None


def _volume_of(folder: Path) -> int | None:
    """Return the number of the volume that a folder is on, or None when it cannot be read."""
    try:
        with os.scandir(folder):
            return folder.stat().st_dev
    except OSError:
        return None
