"""How the parts of Reports lie: beside each other, or what and how above each other, or all in one column."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_WHAT_WIDTH, _HOW_WIDTH = 280, 232
_WIDE_FROM = 960
_ANY = 16777215


class ReportsBoard(Following, QWidget):
    """`what` and `how` on the left, the page on the right; at large text all under each other, in one scrolling page.

    `foot` stands at the lower end of `how`.
    """

    def __init__(self, what: QWidget, how: QWidget, foot: QWidget, page: QWidget) -> None:
        super().__init__()
        self._what, self._page = what, page
        self._how = QWidget()
        self._how_column = Column(self._how, gap=12)
        self._how_column.add(how)
        self._how_column.stretch()
        self._how_column.add(foot)
        self._tools = ScrollArea()
        self._tools_inside = QWidget()
        self._tools_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._tools_inside)
        self._tools_box.addWidget(what)
        self._tools_box.addWidget(self._how)
        self._tools.show_page(self._tools_inside)
        inside = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._tools)
        self._box.addWidget(page, 1)
        self._all = ScrollArea()
        self._all.show_page(inside)
        Column(self).add(self._all)
        self.follow_look()

    def dress(self) -> None:
        """Arrange the parts for the text size and the room."""
        is_single = look().is_large
        is_wide = not is_single and self.width() >= px(_WIDE_FROM)
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if is_single else way.LeftToRight)
        self._box.setSpacing(gap(14))
        self._tools_box.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
        self._tools_box.setSpacing(gap(20))
        self._tools_box.setContentsMargins(0, 0, gap(6), 0)
        self._how_column.set_margins(0 if is_wide else (6, 0, 0, 6))
        self._size_parts(is_wide=is_wide, is_single=is_single)

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

    def _size_parts(self, *, is_wide: bool, is_single: bool) -> None:
        what, how = px(_WHAT_WIDTH), px(_HOW_WIDTH)
        both = what + gap(20) + how + gap(6) if is_wide else what + gap(6)
        self._what.setMaximumWidth(what if is_wide else _ANY)
        self._what.setMinimumWidth(what if is_wide else 0)
        self._how.setMaximumWidth(how if is_wide else _ANY)
        self._how.setMinimumWidth(how if is_wide else 0)
        keep, give = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum
        self._what.setSizePolicy(keep, keep if is_wide else give)
        self._tools.setMinimumWidth(0 if is_single else both)
        self._tools.setMaximumWidth(_ANY if is_single else both)
        self._tools_box.activate()
        content = self._tools_box.totalHeightForWidth(self.width()) if is_single else 0
        self._tools.setMinimumHeight(content)
        self._tools.setMaximumHeight(content if is_single else _ANY)
        self._page.setMinimumHeight(round(self.height() * 0.9) if is_single else 0)
