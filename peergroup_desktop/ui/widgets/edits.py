"""Things to type into: a line, a passphrase, a search, a note that grows."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPlainTextEdit, QSizePolicy

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.secret_clipboard import secret_clipboard
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.watching import OwnUndo

_PAUSE_MS = 1000
_CLEAR = QPalette()
_CLEAR.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))  # the field is drawn before Qt draws its letters


class LineEdit(Following, QLineEdit):
    """One line of text. `left` comes when the keyboard leaves or Enter is pressed, and only if the text changed.

    `height` is 40, on forms 44, and 48 for the first field of a page. `longest` of 0 means 120 letters.
    """

    left = Signal(str)

    def __init__(
        self, *, placeholder: str = "", height: int = 40, icon: str = "", longest: int = 0, says: str = ""
    ) -> None:
        super().__init__()
        self._height, self._icon = height, icon
        self._before = ""
        self.setFrame(False)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(longest or 120)
        if says:
            self.setAccessibleName(says)
        self.editingFinished.connect(self._on_finished)
        OwnUndo(self, self.isUndoAvailable)
        self.follow_look()

    def dress(self) -> None:
        """Take font and height, and the colours of letters anew: a field that wore a sheet forgets to."""
        self.setPalette(_CLEAR)
        self.setFont(look().font(Text.LEAD if self._height > 44 else Text.BODY))
        self.setFixedHeight(px(self._height))
        self.setTextMargins(px(12) + 1 + (px(28) if self._icon else 0), 1, px(12) + 1, 1)
        self._dress_dots()
        self.update()

    def setEchoMode(self, mode: QLineEdit.EchoMode) -> None:
        """Show the letters, or dots."""
        super().setEchoMode(mode)
        self._dress_dots()

    def sizeHint(self) -> QSize:
        """Return room for about twenty letters."""
        return QSize(px(200), px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(px(64), px(self._height))

    def setText(self, text: str | None) -> None:
        """Show a text; it counts as unchanged."""
        super().setText(text)
        self._before = text or ""

    def is_changed(self) -> bool:
        """Tell whether something was typed that `left` has not told yet."""
        return self.text() != self._before

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember what stood there."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._before = self._before if self.is_changed() else self.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, its icon, and then the letters."""
        painter = painting.start(self)
        painting.fill_field(painter, self, is_wrong=self.property("wrong") is True)
        if self._icon:
            side = px(18)
            place = QRectF(px(12), round((self.height() - side) / 2), side, side)
            icons.paint(painter, self._icon, place, look().tokens.ink3)
        painter.end()
        super().paintEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return Qt's menu for a line."""
        menu = self.createStandardContextMenu()
        look().clothe(menu, Sheet.MENU)
        return menu

    def _dress_dots(self) -> None:
        if self.echoMode() is QLineEdit.EchoMode.Password:
            look().clothe(self, Sheet.DOTS)

    def _on_finished(self) -> None:
        if self.is_changed():
            self._before = self.text()
            self.left.emit(self.text())


class SecretEdit(LineEdit):
    """One line of something secret. What is copied from it is marked as such, and leaves the clipboard again soon."""

    def __init__(self, *, height: int = 48, longest: int = 0, says: str = "") -> None:
        super().__init__(height=height, longest=longest, says=says)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def copy_secret(self) -> None:
        """Copy what is selected, as a secret. Dots are not copied."""
        if self.hasSelectedText() and self.echoMode() is QLineEdit.EchoMode.Normal:
            secret_clipboard().put(self.selectedText())

    def cut_secret(self) -> None:
        """The same, and take it out of the field."""
        self.copy_secret()
        if self.echoMode() is QLineEdit.EchoMode.Normal:
            self.insert("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and cut in our own way."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_secret()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut_secret()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select, and let the selection go nowhere else: on Linux the middle button would paste it."""
        super().mouseReleaseEvent(event)
        secret_clipboard().drop_selection()

    def menu(self) -> QMenu:
        """Return Qt's menu for a line, its Copy and Cut being ours."""
        menu = super().menu()
        for action in menu.actions():
            ours = {"edit-copy": self.copy_secret, "edit-cut": self.cut_secret}.get(action.objectName())
            if ours is not None:
                action.triggered.disconnect()
                action.triggered.connect(ours)
        return menu


class PassphraseEdit(SecretEdit):
    """A passphrase, shown as dots until somebody asks to see it."""

    def __init__(self, *, height: int = 48, says: str = "") -> None:
        super().__init__(height=height, longest=1024, says=says)
        self.set_shown(False)

    def dress(self) -> None:
        """Take font and height. The dots are set larger: our font draws them small."""
        super().dress()
        if self.echoMode() is QLineEdit.EchoMode.Password:
            self.setFont(look().font(Text.TITLE))

    def set_shown(self, is_shown: bool) -> None:
        """Show the letters, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.dress()


class SearchEdit(LineEdit):
    """Finds while one types. Esc clears it; Down goes to the list (`down_pressed`), Enter to the detail."""

    searched = Signal(str)
    down_pressed = Signal()

    def __init__(self, placeholder: str, says: str = "", *, height: int = 40) -> None:
        super().__init__(placeholder=placeholder, icon="search", height=height, says=says or placeholder)
        self.textChanged.connect(self.searched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Down and Esc."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class NoteEdit(Following, QPlainTextEdit):
    """Several lines that grow with what is typed. Tab moves on. `paused` comes after a second's rest or on leaving."""

    paused = Signal(str)

    def __init__(self, *, lines: int = 3, placeholder: str = "", says: str = "") -> None:
        super().__init__()
        self._lines = lines
        self._told = ""
        self._is_laid_out = False  # before, its width says nothing
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if says:
            self.setAccessibleName(says)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._on_typed)
        self.follow_look()

    def dress(self) -> None:
        """Take font, height and colours."""
        self.setFont(look().font(Text.BODY))
        self.viewport().setFont(self.font())  # what stands there while nothing is typed
        self.document().setDocumentMargin(px(12) + 1)
        self._grow()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and then the letters."""
        painter = painting.start(self.viewport())
        painting.fill_field(painter, self, is_wrong=self.property("wrong") is True)
        painter.end()
        super().paintEvent(event)

    def set_text(self, text: str) -> None:
        """Show a text, silently."""
        self._told = text
        self.setPlainText(text)
        self._rest.stop()
        self._grow()

    def text(self) -> str:
        """Return what stands there."""
        return self.toPlainText()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu."""
        menu = self.createStandardContextMenu()
        look().clothe(menu, Sheet.MENU)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what was typed before the keyboard leaves."""
        super().focusOutEvent(event)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text at the new width: nothing of it is ever out of sight."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._is_laid_out = True
            self._grow()

    def _on_typed(self) -> None:
        self._grow()
        self._rest.start()

    def _tell(self) -> None:
        self._rest.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.paused.emit(self._told)

    def _grow(self) -> None:
        metrics, around = QFontMetricsF(self.font()), px(12) + 1
        least = self._lines * ceil(metrics.ascent() + metrics.descent()) + around
        text = max(least, ceil(self._text_height())) if self._is_laid_out else least
        self.setFixedHeight(around + text + 1)  # with less than one more, Qt scrolls by a line

    def _text_height(self) -> float:
        """Return the height of all that stands there and of the room under it.

        Qt's own sum has no lines that it has not come to yet.
        """
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height
