"""What sees an event before its widget does.

Instead of `event`, which must not be overridden: an error in a key or focus handler that has to come back through an
`event` of ours in Python can end the program, where the crash box should open.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolTip, QWidget


class OwnUndo(QObject):
    """Leaves Ctrl+Z to the window where there is nothing of the field's own to undo."""

    def __init__(self, field: QWidget, has_own: Callable[[], bool]) -> None:
        super().__init__(field)
        self._has_own = has_own
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field from claiming the key."""
        if (
            event.type() != QEvent.Type.ShortcutOverride
            or not isinstance(event, QKeyEvent)
            or not event.matches(QKeySequence.StandardKey.Undo)
            or self._has_own()
        ):
            return False
        event.ignore()
        return True


class Tips(QObject):
    """Shows what `says` gives for the place under the pointer."""

    def __init__(self, widget: QWidget, says: Callable[[QPoint], str]) -> None:
        super().__init__(widget)
        self._widget, self._says = widget, says
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the words, or take them away where there are none."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        QToolTip.showText(event.globalPos(), self._says(event.pos()), self._widget)
        return True
