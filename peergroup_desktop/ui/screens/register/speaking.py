"""Telling a screen reader what the room looks like, not more often than it can be listened to."""

from PySide6.QtCore import QObject, QTimer

from peergroup_desktop.ui.context import Context

_REST_MS = 2000


class Speaker(QObject):
    """Says the first words at once and then at most one line every two seconds, always the newest."""

    def __init__(self, parent: QObject, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rested)

    def say(self, words: str) -> None:
        """Say `words` now, or after the rest unless newer ones come."""
        if self._rest.isActive():
            self._waiting = words
        else:
            self._context.messages.announce(words)
            self._rest.start()

    def _on_rested(self) -> None:
        words, self._waiting = self._waiting, ""
        if words:
            self.say(words)
