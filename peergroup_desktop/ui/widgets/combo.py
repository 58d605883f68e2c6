"""A list that opens: one of several things with longer names, or more than fit beside each other."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following


class _Rows(QStyledItemDelegate):
    """Makes the rows of the open list high enough to hit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + px(16), max(hint.height(), px(40)))


class ComboBox(Following, QComboBox):
    """Choices by key. `chosen` tells what somebody chose. The wheel scrolls the page and changes nothing here."""

    chosen = Signal(str)

    def __init__(self, *, says: str = "", height: int = 40) -> None:
        super().__init__()
        self._height = height
        self.setAccessibleName(says)
        self.setAccessibleDescription(says)  # on Linux Qt gives the choice for the name
        self.setItemDelegate(_Rows(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self._told = ""
        self.follow_look()

    def dress(self) -> None:
        """Take font and height."""
        self.setFont(look().font(Text.BODY))
        self.view().setFont(look().font(Text.BODY))
        self.setFixedHeight(px(self._height))
        self.updateGeometry()

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer other choices (key, words); what was chosen stays if it is still there."""
        kept = self.choice
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self.set_choice(kept)

    @property
    def choice(self) -> str:
        """Return the key of what is chosen, or "" when there is nothing to choose."""
        return str(self.currentData() or "")

    def set_choice(self, key: str) -> None:
        """Choose by key, silently; an unknown key leaves the first."""
        self.setCurrentIndex(max(self.findData(key), 0) if self.count() else -1)
        self._told = self.choice

    def minimumSizeHint(self) -> QSize:
        """Let long names elide."""
        return QSize(px(96), px(self._height))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the arrow in the ink of the look."""
        super().paintEvent(event)
        painter = painting.start(self)
        side = px(18)
        place = QRectF(self.width() - px(9) - side, round((self.height() - side) / 2), side, side)
        ink = look().tokens.ink2 if self.isEnabled() else look().tokens.ink3
        icons.paint(painter, "chevron-down", place, ink)
        painter.end()

    def _on_activated(self, index: int) -> None:
        if self.choice != self._told:
            self._told = self.choice
            self.chosen.emit(self.choice)
