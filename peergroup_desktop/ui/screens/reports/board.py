"""How the parts of Reports lie: beside each other, or what and how above each other, or all in one column."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.screens.reports.what_panel import WhatPanel
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_WHAT_WIDTH, _HOW_WIDTH = 280, 264
_WIDE_FROM, _LEAST_HEIGHT = 960, 240
_ANY = 16777215


class ReportsBoard(Following, QWidget):
    """`what` and `how` on the left, the page on the right; at large text all under each other, in one scrolling page.

    What and how scroll each for itself; `foot` stays at the lower end of `how`. With little room `what` is a list
    that opens.
    """

    def __init__(self, what: WhatPanel, how: QWidget, foot: QWidget, page: QWidget) -> None:
        super().__init__()
        self._what, self._how, self._page = what, how, page
        self._side = QWidget()
        column = Column(self._side, gap=8)
        self._area = column.add(ScrollArea(), 1)
        self._area.show_page(how)
        column.add(foot)
        self._tools = QWidget()
        self._tools_box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._tools)
        self._tools_box.setContentsMargins(0, 0, 0, 0)
        self._tools_box.addWidget(what)
        self._tools_box.addWidget(self._side, 1)
        self._inside = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._tools)
        self._box.addWidget(page, 1)
        self._all = ScrollArea()
        self._all.show_page(self._inside)
        Column(self).add(self._all)
        self.follow_look()

    def dress(self) -> None:
        """Arrange the parts for the text size and the room."""
        is_single = look().is_large
        is_wide = not is_single and self.width() >= px(_WIDE_FROM)
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if is_single else way.LeftToRight)
        self._box.setSpacing(gap(14))
        self._box.setContentsMargins(0, 0, gap(10) if is_single else 0, 0)
        self._tools_box.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
        self._tools_box.setSpacing(gap(14))
        self._what.set_short(is_short=not is_wide)
        self._size_parts(is_wide=is_wide, is_single=is_single)
        self.fit_options()

    def fit_options(self) -> None:
        """Give the options all the height they want where everything scrolls as one page."""
        is_single = look().is_large
        layout = self._how.layout()
        content = 0
        if is_single and layout is not None:
            layout.activate()
            content = layout.totalHeightForWidth(max(self._all.viewport().width() - gap(10), 1))
        self._area.setMinimumHeight(content)
        self._area.setMaximumHeight(content if is_single else _ANY)
        self._inside.setMaximumHeight(_ANY if is_single else max(self.height(), _LEAST_HEIGHT))

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
        self._what.setFixedWidth(what) if is_wide else _free_width(self._what)
        self._side.setFixedWidth(how) if is_wide else _free_width(self._side)
        if is_single:
            _free_width(self._tools)
        else:
            self._tools.setFixedWidth(what + gap(14) + how if is_wide else what)
        keep, give = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum
        self._what.setSizePolicy(keep, keep if is_wide else give)
        self._page.setMinimumHeight(round(self.height() * 0.9) if is_single else 0)


def _free_width(part: QWidget) -> None:
    part.setMinimumWidth(0)
    part.setMaximumWidth(_ANY)
