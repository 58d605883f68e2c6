"""Notices that the computer goes to sleep, so that nothing is left open on the screen it wakes up with.

Linux says so over the system's message bus, Windows by a message to every window. Where neither speaks (or spoke too
late), a coarse timer compares two clocks: one of them stops while the computer sleeps.
"""

import ctypes
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_PERIOD_S = 30
_SLACK_S = 15
_SERVICE = "org.freedesktop.login1"
_PATH = "/org/freedesktop/login1"
_INTERFACE = "org.freedesktop.login1.Manager"
_SLOT: Any = SLOT("on_prepare_for_sleep(bool)")  # PySide6 takes this text and not the bytes that its types ask for
_POWER_MESSAGE, _SUSPEND = 0x0218, 0x0004  # WM_POWERBROADCAST with PBT_APMSUSPEND

Clocks = Callable[[], tuple[float, float]]


class _Message(ctypes.Structure):
    """A message to a window of Windows, as far as we read it."""

    _fields_ = (("window", ctypes.c_void_p), ("kind", ctypes.c_uint), ("detail", ctypes.c_size_t))


class _WindowsEar(QAbstractNativeEventFilter):
    """Hears the message that Windows sends to every window before it sleeps. Never stops one."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        """Look at one message (called by Qt)."""
        heard = _Message.from_address(int(message))
        if heard.kind == _POWER_MESSAGE and heard.detail == _SUSPEND:
            self._tell()
        return False, 0


def both_clocks() -> tuple[float, float]:
    """Return the seconds of the clock on the wall, and of the one that stops while the computer sleeps."""
    return time.time(), time.monotonic()


class SleepWatch(QObject):
    """Watches from `start` to `stop`. `slept` comes once for each sleep: before it where the system says so in time."""

    slept = Signal()

    def __init__(self, parent: QObject | None = None, *, clocks: Clocks = both_clocks) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._seen = clocks()
        self._ear: _WindowsEar | None = None
        self._is_on = self._has_bus = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_PERIOD_S * 1000)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Begin to watch: a file was opened."""
        self._is_on = True
        self._seen = self._clocks()
        self._timer.start()
        application = QCoreApplication.instance()
        if sys.platform == "win32" and application is not None:  # pragma: no cover - the tests run on Linux
            self._ear = _WindowsEar(self.tell)
            application.installNativeEventFilter(self._ear)
        elif sys.platform == "linux" and not self._has_bus:
            self._has_bus = True
            QTimer.singleShot(0, self, self._listen_to_system)  # after the first sight of what was opened

    def stop(self) -> None:
        """Watch no more."""
        self._is_on = False
        self._timer.stop()
        application = QCoreApplication.instance()
        if self._ear is not None and application is not None:  # pragma: no cover - only on Windows
            application.removeNativeEventFilter(self._ear)
            self._ear = None

    def listen(self, bus: "QDBusConnection") -> None:
        """Hear from the bus when the computer is about to sleep. Nothing happens where there is no bus."""
        bus.connect(_SERVICE, _PATH, _INTERFACE, "PrepareForSleep", self, _SLOT)

    def _listen_to_system(self) -> None:
        from PySide6.QtDBus import QDBusConnection  # not before a file is open: start-up time

        self.listen(QDBusConnection.systemBus())

    @Slot(bool)
    def on_prepare_for_sleep(self, is_about_to: bool) -> None:
        """Take what the bus says: True before sleep, False after it."""
        if is_about_to:
            self.tell()

    def check(self) -> None:
        """Compare the clocks: a gap means that the computer slept, or that the program stood still as long."""
        (wall, running), (wall_before, running_before) = self._clocks(), self._seen
        self._seen = wall, running
        passed = running - running_before
        if wall - wall_before - passed > _SLACK_S or passed > _PERIOD_S * 2 + _SLACK_S:
            self.tell()

    def tell(self) -> None:
        """Say that the computer sleeps, or slept."""
        if self._is_on:
            self._seen = self._clocks()
            self.slept.emit()
