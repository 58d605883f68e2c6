"""A question in a box over the page. Opens only for what cannot be undone, or for a task that needs its own room."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.scroll import ScrollArea

__all__ = ["Dialog", "Kind", "ask"]


class Scrim(QWidget):
    """Darkens the window under a dialog, and keeps to its size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setGeometry(window.rect())
        window.installEventFilter(self)
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().tokens.scrim)
        painter.end()


class Dialog(QDialog):
    """A box with a title, a column `body`, and buttons that each have a key.

    `answered` gives the key once; Esc gives `mildest`. The first button is the likely one and has the keyboard, unless
    `focus_on` names something else. Opened by `open_ask`, which does not wait.
    """

    answered = Signal(str)

    def __init__(self, parent: QWidget, title: str, *, width: int = 640, mildest: str = "") -> None:
        super().__init__(parent.window(), Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self._under = parent.window()
        self._width, self._mildest = width, mildest
        self._scrim: Scrim | None = None
        self._first: QWidget | None = None
        self._on_answer: Callable[[str], None] | None = None
        whole = Column(self, gap=20, margins=(0, 32, 0, 32))
        self._scroll = whole.add(ScrollArea(margins=(36, 0, 36, 6)), 1)
        self.title = TextLabel(title, Text.TITLE)
        self._scroll.body.add(self.title)
        self.body = self._scroll.body.add(Column(gap=12))
        self._foot = QFrame()
        self._buttons = Flow(self._foot, gap=10, margins=(36, 0, 36, 0))
        whole.add(self._foot)
        look().changed.connect(self._fit)

    def put_above_title(self, picture: QWidget) -> None:
        """Put a drawing over the title."""
        self._scroll.body.insertWidget(0, picture, 0, Qt.AlignmentFlag.AlignLeft)

    def add_text(self, text: str) -> TextLabel:
        """Add a paragraph."""
        return self.body.add(TextLabel(text, Text.LEAD, Ink.INK2))

    def add_button(self, words: str, kind: Kind, key: str, *, icon: str = "") -> Button:
        """Add a button that answers with `key` and closes."""
        button = self.add_own_button(words, kind=kind, icon=icon)
        button.setObjectName(key)
        button.clicked.connect(self._on_answer_clicked)
        return button

    def add_own_button(self, words: str, *, kind: Kind = Kind.SECONDARY, icon: str = "") -> Button:
        """Add a button that does what the caller connects, and leaves the dialog open."""
        button = Button(words, kind=kind, size=Size.LARGE, icon=icon)
        button.setAutoDefault(False)
        self._buttons.add(button)
        self._first = self._first or button
        return button

    def focus_on(self, widget: QWidget) -> None:
        """Let `widget` have the keyboard when the dialog opens."""
        self._first = widget

    def open_ask(self, on_answer: Callable[[str], None] | None = None) -> None:
        """Show it over the window; `on_answer` gets the key."""
        self._on_answer = on_answer
        self._scrim = Scrim(self._under)
        self._fit()
        self.open()
        self._fit()
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def answer(self, key: str) -> None:
        """Close with an answer."""
        self._take_scrim_away()
        self.accept()
        self._tell(key)

    def reject(self) -> None:
        """Close with the mildest answer (Esc, or the window is locked). An answered one stays answered."""
        if self.isHidden():
            return
        self._take_scrim_away()
        super().reject()
        self._tell(self._mildest)

    def showEvent(self, event: QShowEvent) -> None:
        """Find the size once the parts know theirs."""
        super().showEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from pressing a button that has not the keyboard; one that has it takes the key itself."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        painter = painting.start(self)
        edge = look().tokens.line_strong if look().appearance.is_dark or look().appearance.is_contrast else None
        painting.fill_round(painter, QRectF(self.rect()), px(16), look().tokens.surface, edge)
        painter.end()

    def fit(self) -> None:
        """Find the size anew after parts were added or hidden."""
        self._fit()

    def _fit(self) -> None:
        window = self._under
        width = min(round(self._width * min(look().factor, 1.6)), window.width() - 2 * gap(16))
        inner = self._scroll.body
        inner.activate()
        content = inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
        foot = self._buttons.heightForWidth(width) if self._buttons.count() else 0
        around = gap(32) * 2 + gap(20)
        height = min(content + foot + around, window.height() - 2 * gap(12))
        self.setFixedSize(width, height)
        corner = window.mapToGlobal(window.rect().center()) - self.rect().center()
        self.move(corner)

    def _tell(self, key: str) -> None:
        """Give the answer. Whoever gets it may open the dialog again, with everything typed; else it goes."""
        self.answered.emit(key)
        if self._on_answer is not None:
            self._on_answer(key)
        if self.isHidden():
            self.deleteLater()

    def _on_answer_clicked(self) -> None:
        self.answer(self.sender().objectName())

    def _take_scrim_away(self) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None


def ask(
    parent: QWidget,
    title: str,
    text: str,
    buttons: list[tuple[str, Kind, str]],
    mildest: str,
    on_answer: Callable[[str], None],
) -> Dialog:
    """Open a plain question. `buttons` are (words, kind, key), the likely one first; `mildest` is the key of Esc."""
    dialog = Dialog(parent, title, mildest=mildest)
    if text:
        dialog.add_text(text)
    for words, kind, key in buttons:
        dialog.add_button(words, kind, key)
    dialog.open_ask(on_answer)
    return dialog
