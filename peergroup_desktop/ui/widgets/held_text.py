"""Text that discreet mode hides: it can be read while Space or the mouse is held down."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.labels import TextLabel


class HeldText(TextLabel):
    """Shows `veiled` until it is held; then what `reveal` returns, for as long. A Tab stop.

    `about` names it for screen readers, which hear the text itself only while it is held.
    """

    def __init__(
        self, veiled: str, reveal: Callable[[], str], *, about: str, role: Text = Text.BODY, ink: Ink = Ink.INK
    ) -> None:
        super().__init__(veiled, role, ink)
        self._veiled, self._reveal, self._about = veiled, reveal, about
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show(is_held=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the text while Space is down."""
        if event.key() == Qt.Key.Key_Space:
            self._show(is_held=True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hide it again."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._show(is_held=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._show(is_held=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the text while the button is down."""
        self._show(is_held=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hide it again."""
        self._show(is_held=False)

    def _show(self, *, is_held: bool) -> None:
        text = self._reveal() if is_held else self._veiled
        self.setText(text)
        self.setAccessibleName(_("{about}: {text}").format(about=self._about, text=text))
