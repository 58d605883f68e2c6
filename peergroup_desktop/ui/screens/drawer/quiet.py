"""Notices that nobody has touched the open drawer for a while."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from peergroup_desktop.ui.idle_lock import IdleLock
from peergroup_desktop.ui.input_watch import InputWatch

QUIET_MINUTES = 5


class QuietWatch(QObject):
    """From `begin` to `end` any key, click or move counts. `was_quiet` comes after five minutes without."""

    was_quiet = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watch: InputWatch | None = None
        self._idle: IdleLock | None = None

    @property
    def idle(self) -> IdleLock | None:
        """What counts the minutes, while it does."""
        return self._idle

    def begin(self) -> None:
        """Begin to count."""
        self.end()
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            return
        self._watch = InputWatch(application)
        self._watch.setParent(self)
        self._watch.watch(QGuiApplication.focusWindow())
        self._idle = IdleLock(self._watch, QUIET_MINUTES)
        self._idle.expired.connect(self._on_expired)
        self._idle.start()

    def end(self) -> None:
        """Count no more."""
        watch, self._watch = self._watch, None
        idle, self._idle = self._idle, None
        if idle is not None and watch is not None:
            idle.stop()
            idle.deleteLater()
            watch.deleteLater()

    def _on_expired(self, _minutes: str) -> None:
        self.was_quiet.emit()
