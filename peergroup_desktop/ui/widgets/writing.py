"""A note that is kept while it is written: says when to keep it, when it was left, and underlines words in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.edits import NoteEdit
from peergroup_desktop.ui.widgets.watching import OwnUndo

_KEEPS_AFTER_MS = 1500


class WritingEdit(NoteEdit):
    """`keep_due` comes at most a second and a half after a key, `left` when the keyboard goes to another part."""

    keep_due = Signal()
    left = Signal()

    def __init__(self, *, lines: int, placeholder: str, says: str) -> None:
        self._marked: Sequence[tuple[int, int]] = ()
        super().__init__(lines=lines, placeholder=placeholder, says=says)
        self._is_filling = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_KEEPS_AFTER_MS)
        self._due.timeout.connect(self.keep_due)
        self.textChanged.connect(self._on_key)
        OwnUndo(self, self.document().isUndoAvailable)

    def dress(self) -> None:
        """Take font, height and the colour of what is underlined."""
        super().dress()
        self.mark(self._marked)

    def show_text(self, text: str) -> None:
        """Show a text that is kept already. The same text again leaves the cursor where it is."""
        if text != self.text():
            self._is_filling = True
            self.set_text(text)
            self._is_filling = False
        self._due.stop()

    def rest(self) -> None:
        """Forget that something is due: it was kept."""
        self._due.stop()

    def mark(self, places: Sequence[tuple[int, int]]) -> None:
        """Underline the words from and to these letters."""
        if not places and not self._marked:
            return
        self._marked = places
        text = self.text()
        self.setExtraSelections([self._underlined(text, start, end) for start, end in places])

    def replace(self, places: Sequence[tuple[int, int]], words: str) -> None:
        """Put `words` in the place of others, as one step that Ctrl+Z in the field takes back."""
        text = self.text()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in sorted(places, reverse=True):
            cursor.setPosition(_units(text[:start]))
            cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        cursor.endEditBlock()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left; another window or a menu in front only asks to keep what is there."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.keep_due.emit()
        else:
            self.left.emit()

    def _on_key(self) -> None:
        if self._is_filling:
            return
        if not self._due.isActive():
            self._due.start()

    def _underlined(self, text: str, start: int, end: int) -> QTextEdit.ExtraSelection:
        drawn = QTextEdit.ExtraSelection()
        drawn.cursor = QTextCursor(self.document())
        drawn.cursor.setPosition(_units(text[:start]))
        drawn.cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        how = QTextCharFormat()
        how.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        how.setUnderlineColor(look().tokens.mari_line)
        drawn.format = how
        return drawn


def _units(text: str) -> int:
    """Return how long a text is for Qt, which counts an emoji as two letters."""
    return len(text.encode("utf-16-le")) // 2
