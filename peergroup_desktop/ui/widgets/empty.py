"""An empty page: the chairs are out, one sentence, one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Surface
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.rings import ChairRing


class EmptyState(Surface):
    """A card that fills the page; the chairs only where there is room for all of them.

    Screens bring the buttons; `button` is the strongest thing of the view. It is laid out when it is first shown: most
    never are, and every page has one or two.
    """

    def __init__(self, title: str, text: str, button: Button | None = None, quiet: Button | None = None) -> None:
        super().__init__(title)
        self._words, self._text = title, text
        self._actions = [(gap, action) for gap, action in ((28, button), (16, quiet)) if action is not None]
        for _gap, action in self._actions:
            action.setParent(self)
        self._title: TextLabel | None = None
        self._art: QWidget | None = None

    def set_title(self, title: str) -> None:
        """Change the sentence."""
        self._words = title
        if self._title is not None:
            self._title.setText(title)
        self.setAccessibleName(title)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay it out, if it was not."""
        if self._art is None:
            self._lay_out()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the chairs out where there is no room for all of them."""
        super().resizeEvent(event)
        self._fit_art()

    def _lay_out(self) -> None:
        column = Column(self, gap=8, margins=24)
        column.stretch()
        self._art = column.add(_centred(ChairRing(176, style="pale")))
        column.space(32)
        self._title = TextLabel(self._words, Text.TITLE)
        for label in (self._title, *([TextLabel(self._text, Text.LEAD, Ink.INK2)] if self._text else [])):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.add(label)
        for gap, action in self._actions:
            column.space(gap)
            column.add(_centred(action))
        column.stretch()
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.show()
        self._fit_art()

    def _fit_art(self) -> None:
        layout = self.layout()
        if layout is not None and self._art is not None:
            wanted = max(layout.totalHeightForWidth(self.width()), layout.totalSizeHint().height())
            wanted += 0 if self._art.isVisibleTo(self) else self._art.sizeHint().height()
            self._art.setVisible(self.height() >= wanted)


def _centred(part: QWidget) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=0)
    column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
    return holder
