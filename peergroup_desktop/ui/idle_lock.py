"""Locks after quiet minutes. Any key, click or move counts, in dialogs too; it warns, and minds sleep."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from peergroup_desktop.ui.input_watch import InputWatch

WARNING_SECONDS = 30


class IdleLock(QObject):
    """Watches from `start` to `stop`. `warned` brings the seconds that are left, None when somebody came back.

    It goes by the clock on the wall, which goes on while the computer sleeps: the first touch afterwards locks.
    """

    warned = Signal(object)
    expired = Signal(str)

    def __init__(self, watch: InputWatch, minutes: int, *, now: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._watch = watch
        self._limit = minutes * 60
        self._now = now
        self._last = now()
        self._is_warning = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.check)

    @property
    def minutes(self) -> int:
        """Return after how many quiet minutes it locks."""
        return self._limit // 60

    def set_minutes(self, minutes: int) -> None:
        """Change the time."""
        self._limit = minutes * 60
        self._wait()

    def start(self) -> None:
        """Begin to count."""
        self._last = self._now()
        self._watch.touched.connect(self.touch)
        self._watch.application.applicationStateChanged.connect(self._on_state)
        self._wait()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._watch.touched.disconnect(self.touch)
        self._watch.application.applicationStateChanged.disconnect(self._on_state)

    def touch(self) -> None:
        """Count from now: somebody is there. After the time ran out (the computer slept) this locks instead."""
        if self._left() <= 0:
            self.check()
            return
        self._last = self._now()
        if self._is_warning:
            self._is_warning = False
            self.warned.emit(None)
            self._wait()

    def check(self) -> None:
        """Lock, warn, or wait on."""
        left = self._left()
        if left <= 0:
            self._is_warning = False
            self._timer.stop()
            self.expired.emit(str(self.minutes))
            return
        if left <= WARNING_SECONDS:
            self._is_warning = True
            self.warned.emit(round(left))
        self._wait()

    def _left(self) -> float:
        return self._last + self._limit - self._now()

    def _wait(self) -> None:
        left = self._left()
        pause = left - WARNING_SECONDS if left > WARNING_SECONDS else min(left, 1.0)
        self._timer.start(max(round(pause * 1000), 50))

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.expired.emit(str(self.minutes))
