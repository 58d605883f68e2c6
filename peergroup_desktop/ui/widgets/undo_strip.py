"""The strip that says what was just done and offers to take it back. Docked in the page, never over it."""

from functools import cached_property

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row, least_height
from peergroup_desktop.ui.widgets.press_button import PressButton
from peergroup_desktop.ui.widgets.tab_order import link_inside


class ToastButton(Following, PressButton):
    """A button of words on the dark strip."""

    def __init__(self, words: str, icon: str) -> None:
        super().__init__(words)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.SECOND_STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of words and icon, with 8 px of target on both sides."""
        return QSize(painting.words_width(self.text(), self.font()) + px(18) + px(8) + 2 * px(8), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and words."""
        tokens = look().tokens
        painter = painting.start(self)
        colour = tokens.on_toast if self.underMouse() else tokens.toast_undo
        side = px(18)
        icons.paint(
            painter, self._icon, QRectF(px(8), round((self.height() - side) / 2), side, side), colour, stroke=2.25
        )
        left = px(8) + side + px(8)
        words = QRectF(left, 0, self.width() - left, self.height())
        painting.draw_words(painter, words, self.text(), self.font(), colour)
        painter.end()


class UndoStrip(Following, QFrame):
    """Shows one deed. Hidden until there is one, and made only then; Ctrl+Z works whether or not it shows."""

    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        least_height(self, 52)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setVisible(False)
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def show_deed(self, words: str, *, may_undo: bool = True) -> None:
        """Say what was done; without `may_undo` there is no button."""
        if self.layout() is None:
            self._lay_out()
        self._words.setText(words)
        self.button.setVisible(may_undo)
        self.button.setAccessibleName(_("Undo: {deed}").format(deed=words))
        self.setVisible(True)

    def clear_deed(self) -> None:
        """Say nothing."""
        self.setVisible(False)

    def text(self) -> str:
        """Return what it says."""
        return self._words.text()

    @cached_property
    def button(self) -> ToastButton:
        """The way to take it back."""
        return ToastButton(_("Undo"), "undo-2")

    @cached_property
    def _words(self) -> TextLabel:
        return TextLabel("", Text.BODY_MEDIUM, Ink.ON_TOAST)

    def _lay_out(self) -> None:
        row = Row(self, gap=8, margins=(16, 6, 8, 6))
        row.add(self._words, 1)
        row.add(self.button)
        self.button.clicked.connect(self.undo_requested)
        link_inside(self, self.button)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark strip."""
        painter = painting.start(self)
        painting.fill_round(painter, QRectF(self.rect()), px(10), look().tokens.toast)
        painter.end()
