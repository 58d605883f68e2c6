"""Sessions and the group's cards: beside each other, or under each other in one page that scrolls."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_SIDE_WIDTH = 340
_BESIDE_FROM = 860
_ANY = 16777215


class GroupsBoard(Following, QWidget):
    """`sessions` scroll by themselves; so do the cards, while they stand beside them."""

    def __init__(self, sessions: QWidget) -> None:
        super().__init__()
        self._sessions = sessions
        self._side = ScrollArea()
        self._cards = QWidget()
        inside = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(sessions, 1)
        self._box.addWidget(self._side)
        self._all = ScrollArea()
        self._all.show_page(inside)
        Column(self).add(self._all)
        self.follow_look()

    @property
    def side(self) -> QWidget:
        """Return the part that holds the cards."""
        return self._side

    def show_cards(self, cards: list[QWidget]) -> None:
        """Show the group's cards, made anew."""
        self._cards = QWidget()
        column = Column(self._cards, gap=12, margins=(6, 0, 6, 6))
        for card in cards:
            column.add(card)
        column.stretch()
        self._side.show_page(self._cards, is_same=True)
        self.dress()

    def dress(self) -> None:
        """Arrange both for the text size and the room."""
        is_beside = not look().is_large and self.width() >= px(_BESIDE_FROM)
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        self._box.setSpacing(gap(14))
        width = px(_SIDE_WIDTH)
        self._side.setMinimumWidth(width if is_beside else 0)
        self._side.setMaximumWidth(width if is_beside else _ANY)
        layout = self._cards.layout()
        content = layout.totalHeightForWidth(max(self.width() - gap(12), 1)) if layout is not None else 0
        self._side.setMinimumHeight(0 if is_beside else content)
        self._side.setMaximumHeight(_ANY if is_beside else max(content, 1))
        self._sessions.setMinimumHeight(0 if is_beside else max(round(self.height() * 0.9), px(320)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        super().resizeEvent(event)
        self.dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange once the parts know their sizes."""
        super().showEvent(event)
        self.dress()

    def minimumSizeHint(self) -> QSize:
        """Ask for little: everything here scrolls."""
        return QSize(px(240), px(200))
