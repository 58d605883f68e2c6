"""Secrets on the clipboard: marked as such for the programs that keep what was copied, and taken off again soon.

One for the process, as the clipboard is. What can be copied at all is what somebody typed or chose to see: a passphrase
while its letters are shown, a recovery code or the words of a sheet in their fields. Codes that we only show have no
way to the clipboard: they belong on paper.
"""

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

_SECONDS = 30
_MARKS = {
    "x-kde-passwordManagerHint": b"secret",  # Klipper and other histories on Linux leave it out
    "ExcludeClipboardContentFromMonitorProcessing": b"1",  # the same on Windows: history and other devices
    "CanIncludeInClipboardHistory": b"\0\0\0\0",
    "CanUploadToCloudClipboard": b"\0\0\0\0",
}
_held: "SecretClipboard | None" = None


class SecretClipboard(QObject):
    """Holds at most one secret, and forgets it after half a minute, at the lock, and when the program closes."""

    def __init__(self, clipboard: QClipboard) -> None:
        super().__init__(clipboard)
        self._clipboard = clipboard
        self._secret = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_SECONDS * 1000)
        self._timer.timeout.connect(self.clear)

    @property
    def holds_secret(self) -> bool:
        """Whether one of ours may still be on the clipboard."""
        return bool(self._secret)

    def put(self, secret: str) -> None:
        """Copy a secret."""
        self._clipboard.setMimeData(self.marked(secret))

    def marked(self, secret: str) -> QMimeData:
        """Return a secret as the clipboard takes it. It counts as copied from now."""
        data = QMimeData()
        data.setText(secret)
        for name, value in _MARKS.items():
            data.setData(name, value)
        self._secret = secret
        self._timer.start()
        return data

    def clear(self) -> None:
        """Take the secret off the clipboard, unless something else was copied since."""
        self._timer.stop()
        secret, self._secret = self._secret, ""
        if secret and self._clipboard.text() == secret:
            self._clipboard.clear()

    def drop_selection(self) -> None:
        """Let nobody paste with the middle button what was only selected in a field of ours."""
        mode = QClipboard.Mode.Selection
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(mode)


def secret_clipboard() -> SecretClipboard:
    """Return the one of this process, made when first needed."""
    global _held  # noqa: PLW0603 - one clipboard, one watch
    clipboard = QGuiApplication.clipboard()
    if _held is None or _held.parent() is not clipboard:
        _held = SecretClipboard(clipboard)
    return _held
