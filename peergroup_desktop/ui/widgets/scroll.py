"""A page that scrolls up and down, never sideways, and that Tab does not stop at."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QWidget

from peergroup_desktop.ui.widgets.bar import give_bar
from peergroup_desktop.ui.widgets.layouts import Column, Margins


class ScrollArea(QScrollArea):
    """Put parts into `body`. Six px inside the edge are left free: a focus ring is cut off at the viewport."""

    def __init__(self, *, gap: int = 12, margins: Margins = 6) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())  # our own: asking Qt for its own makes PySide load every kind of widget, 30 ms
        give_bar(self)
        self.inside = QWidget()
        self.body = Column(self.inside, gap=gap, margins=margins)
        self.setWidget(self.inside)

    def setWidget(self, widget: QWidget) -> None:
        """Scroll `widget`. Whatever lies under the area shines through: Qt would fill it with the page's colour."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    def show_page(self, page: QWidget, *, is_same: bool = False) -> None:
        """Show `page` in place of everything inside; its own layout brings the margins.

        The page before goes once its own click is over. With `is_same` (the same page, made anew) the place it was
        scrolled to stays, and the keyboard goes to the part that has the same words as the one that had it.
        """
        place = self.verticalScrollBar().value() if is_same else 0
        focused = QApplication.focusWidget()
        words = _words_of(focused) if is_same and focused is not None and self.isAncestorOf(focused) else ""
        before = self.takeWidget()
        before.hide()
        before.deleteLater()
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)
        if place:
            QTimer.singleShot(0, self, partial(self.verticalScrollBar().setValue, place))
        if words:
            self._give_focus(page, words)

    def _give_focus(self, page: QWidget, words: str) -> None:
        for part in page.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and _words_of(part) == words:
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _words_of(part: QWidget) -> str:
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
