"""Going to another session: one back, one on, or from a list of dates. For the register and the notes."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.bar import give_bar
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.popup import Popup

_WIDTH, _HEIGHT, _ROW = 300, 420, 40


class SessionChooser(QWidget):
    """Three small buttons beside the title. `stepped` gives -1 or 1."""

    stepped = Signal(int)
    list_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=0)
        self.back = row.add(IconButton("chevron-left", _("The session before")))
        self.dates = row.add(IconButton("calendar-days", _("Choose a session")))
        self.on = row.add(IconButton("chevron-right", _("The session after")))
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_on)
        self.dates.clicked.connect(self.list_requested)

    def set_short(self, is_short: bool) -> None:
        """Keep only the list of dates where there is little room."""
        self.back.setVisible(not is_short)
        self.on.setVisible(not is_short)

    def _on_back(self) -> None:
        self.stepped.emit(-1)

    def _on_on(self) -> None:
        self.stepped.emit(1)


class SessionList(Popup):
    """The list of dates, opened below its button. `chosen` gives a session."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, sessions: Sequence[tuple[RecordId, str]], shown: RecordId) -> None:
        super().__init__(parent, _("Sessions"))
        self.list = Column(self, margins=6).add(QListWidget())
        self.list.setAccessibleName(_("Sessions"))
        self.list.setFont(look().font(Text.BODY))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        give_bar(self.list)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for session_id, words in sessions:
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, session_id)
            item.setSizeHint(QSize(px(100), px(_ROW)))
            if session_id == shown:
                self.list.setCurrentItem(item)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)

    def open_at(self, corner: QPoint) -> None:
        """Open with its right edge at a corner on the screen, the session shown in the middle."""
        room = self.screen().availableGeometry()
        wide = self.list.sizeHintForColumn(0) + px(48)
        self.resize(min(max(px(_WIDTH), wide), room.width()), min(px(_HEIGHT), room.height()))
        self.show_at(corner, from_right=True)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.scrollToItem(self.list.currentItem(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        session_id = bytes(item.data(Qt.ItemDataRole.UserRole))
        self.close()
        self.chosen.emit(session_id)
