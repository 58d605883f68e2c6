"""Lies over the window while a long task runs: nothing for a second, then words, how far it is, and Cancel."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Surface
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, fix_width

_SHOWN_AFTER_MS = 1000


class ProgressBar(Following, QLabel):
    """How much is done, 0.0 to 1.0. Below zero it is not known, and nothing is drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._share = -1.0
        self.follow_look()

    def dress(self) -> None:
        """Take the height."""
        self.setFixedHeight(px(10))
        self.update()

    def set_share(self, share: float) -> None:
        """Show how much is done."""
        self._share = share
        if share >= 0:
            self.setAccessibleName(_("{percent} per cent done").format(percent=round(share * 100)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        if self._share < 0:
            return
        painter = painting.start(self)
        box = QRectF(self.rect())
        painting.fill_round(painter, box, box.height() / 2, look().tokens.sunken, look().tokens.line_strong)
        done = QRectF(0, 0, max(box.height(), box.width() * min(self._share, 1)), box.height())
        painting.fill_round(painter, done, box.height() / 2, look().tokens.green)
        painter.end()


class BusyCover(QWidget):
    """Belongs to the window. Takes every click and key from the first moment; is seen after a second."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_seen = False
        self._on_cancel: Callable[[], None] | None = None
        self._had_focus: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = Surface("")
        fix_width(self._card, 420)
        inner = Column(self._card, gap=12, margins=24)
        self._words = inner.add(TextLabel("", Text.CARD))
        self._bar = inner.add(ProgressBar())
        self._detail = inner.add(TextLabel("", Text.SECOND, Ink.INK2))
        self._cancel = Button(_("Stop"))
        inner.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        whole = Column(self)
        whole.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self._appear)
        window.installEventFilter(self)
        self.installEventFilter(self)
        self.hide()

    def begin(self, words: str, on_cancel: Callable[[], None] | None, cancel_words: str = "") -> None:
        """Take clicks and keys; show `words` after a second, and a button that says what stopping means."""
        self._on_cancel = on_cancel
        # Not the application's: it has none while a dialog closes and the window is not yet active again.
        self._had_focus = self._window.window().focusWidget()
        self._words.setText(words)
        self._detail.setText("")
        self._detail.hide()
        self._card.setAccessibleName(words)
        self._bar.set_share(-1)
        self._card.hide()
        self._cancel.setText(cancel_words or _("Stop"))
        self._cancel.setEnabled(True)
        self._cancel.setVisible(on_cancel is not None)
        self._is_seen = False
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.setFocus()
        self._timer.start()

    def report(self, share: float, words: str) -> None:
        """Show how far it is."""
        self._bar.set_share(share)
        if words:
            self._detail.setText(words)
            self._detail.show()

    def end(self) -> None:
        """Give the window back, and the keyboard to where it was."""
        self._timer.stop()
        self._on_cancel = None
        self.hide()
        if self._had_focus is not None and self._had_focus.isVisible():
            self._had_focus.setFocus()
        self._had_focus = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and keep its shortcuts away."""
        if watched is self and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop with Esc, once it is seen; keep all other keys."""
        if event.key() == Qt.Key.Key_Escape and self._is_seen:
            self._on_cancel_clicked()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside."""
        if self._is_seen and self._cancel.isVisible():
            self._cancel.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken the window, once it is seen."""
        if self._is_seen:
            painter = QPainter(self)
            painter.fillRect(self.rect(), look().tokens.scrim)
            painter.end()

    def _appear(self) -> None:
        self._is_seen = True
        self._card.show()
        self.update()
        announce(self, self._words.text())
        if self._on_cancel is not None:
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cancel_clicked(self) -> None:
        if self._on_cancel is not None:
            self._cancel.setEnabled(False)
            self._on_cancel()
