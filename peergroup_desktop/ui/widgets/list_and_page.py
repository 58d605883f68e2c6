"""A list, and the page of one of its rows beside it. At large text one at a time, with a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.search_panel import SearchPanel

_ANY_WIDTH = 16777215


class ListAndPage(Following, QWidget):
    """Two columns, or one of them. `wanted` asks for a page, which goes into `sheet`; `fold_changed` says to draw what
    is shown anew. `back_words` stand on the way back, `width` is that of the list.
    """

    wanted = Signal(bytes)
    fold_changed = Signal()

    def __init__(self, panel: SearchPanel, back_words: str, *, width: int) -> None:
        super().__init__()
        self._list_panel, self._width = panel, width
        self._is_list_shown, self._was_large = True, look().is_large
        self.back = Button(back_words, kind=Kind.QUIET, icon="arrow-left")
        self.back.clicked.connect(self.show_list)
        self.sheet = ScrollArea()
        self.detail = QWidget()
        column = Column(self.detail, gap=8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.add(self.sheet, 1)
        columns = Row(self, gap=14)
        columns.add(panel)
        columns.add(self.detail, 1)
        panel.chosen.connect(self.open_row)
        panel.passed.connect(self._pass)
        self.follow_look()

    def dress(self) -> None:
        """Show both columns, or one at large text."""
        is_single, panel = look().is_large, self._list_panel
        self.back.setVisible(is_single)
        panel.setVisible(self._is_list_shown or not is_single)
        self.detail.setVisible(not self._is_list_shown or not is_single)
        width = _ANY_WIDTH if is_single else look().px(self._width)
        panel.setMinimumWidth(0 if is_single else width)
        panel.setMaximumWidth(width)
        panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if is_single is not self._was_large:
            self._was_large = is_single
            self.fold_changed.emit()

    def show_list(self) -> None:
        """Go back to the list."""
        self._is_list_shown = True
        self.dress()
        self._list_panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_detail(self) -> None:
        """Go to the page, where only one of both is shown."""
        self._is_list_shown = False
        self.dress()

    def open_row(self, row_id: bytes) -> None:
        """Ask for a page, unless it is shown, and go there."""
        if not self.is_shown(row_id):
            self.wanted.emit(row_id)
        self.show_detail()
        if look().is_large:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_shown(self, _row_id: bytes) -> bool:
        """Tell whether a page is shown already and need not be asked for. For subclasses that know."""
        return False

    def focus_first(self) -> None:
        """Start in the list, or on the page when that is all there is."""
        part = self._list_panel.list if self._list_panel.isVisibleTo(self) else self.back
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Go back from the page to the list, and from a search to all; False when there is nothing to leave."""
        focused = QApplication.focusWidget()
        if focused is not None and self.detail.isAncestorOf(focused):
            self.show_list()
            return True
        if self._list_panel.search.text():
            self._list_panel.search.clear()
            return True
        return False

    def _pass(self, row_id: bytes) -> None:
        if not look().is_large:
            self.wanted.emit(row_id)
