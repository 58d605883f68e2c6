"""A list that opens: one of several things with longer names, or more than fit beside each other."""

from heapq import nlargest

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following

# Around the words: before them, after them (the arrow), and the edges; in design px, the edges in real ones.
_BEFORE, _AFTER, _EDGES = 10, 34, 6
_MEASURED = 12  # of hundreds of names, the widest is among those with the most letters


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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._on_activated)
        self._told = ""
        self._rows: _Rows | None = None
        self._widest: int | None = None  # until choices or font change: a layout asks often
        self.follow_look()

    def dress(self) -> None:
        """Take font and height. A list that is open is measured for the look before."""
        if self._rows is not None:
            self.hidePopup()
        self.setFont(look().font(Text.BODY))
        self.setFixedHeight(px(self._height))
        self._widest = None
        self.updateGeometry()

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Offer other choices (key, words); what was chosen stays if it is still there."""
        kept = self.choice
        self.clear()
        for key, words in choices:
            self.addItem(words, key)
        self._widest = None
        self.updateGeometry()
        self.set_choice(kept)

    @property
    def choice(self) -> str:
        """Return the key of what is chosen, or "" when there is nothing to choose."""
        return str(self.currentData() or "")

    def set_choice(self, key: str) -> None:
        """Choose by key, silently; an unknown key leaves the first."""
        self.setCurrentIndex(max(self.findData(key), 0) if self.count() else -1)
        self._told = self.choice

    def sizeHint(self) -> QSize:
        """Return room for the longest of the choices."""
        if self._widest is None:
            texts = nlargest(_MEASURED, (self.itemText(place) for place in range(self.count())), key=len)
            self._widest = max((painting.words_width(words, self.font()) for words in texts), default=0)
        return QSize(px(_BEFORE) + self._widest + px(_AFTER) + _EDGES, px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Let long names elide."""
        return QSize(px(96), px(self._height))

    def showPopup(self) -> None:
        """Open the list. It is made and dressed only now: that is half of what the whole field costs."""
        if self._rows is None:
            self._rows = _Rows(self)
            self.setItemDelegate(self._rows)
            around = self.view().parentWidget()
            if isinstance(around, QFrame):
                around.setFrameShape(QFrame.Shape.NoFrame)  # the sheet has an edge
        look().clothe(self.view(), Sheet.OPEN_LIST)
        self.view().setFont(look().font(Text.BODY))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, what is chosen, and the arrow."""
        tokens = look().tokens
        painter = painting.start(self)
        painting.fill_field(painter, self, is_wrong=self.property("wrong") is True)
        words = QRectF(self.rect()).adjusted(px(_BEFORE) + 1, 1, -px(_AFTER) - 2, -1)
        ink = tokens.ink if self.isEnabled() else tokens.ink3
        painting.draw_words(painter, words, self.currentText(), self.font(), ink)
        side = px(18)
        place = QRectF(self.width() - px(9) - side, round((self.height() - side) / 2), side, side)
        icons.paint(painter, "chevron-down", place, tokens.ink2 if self.isEnabled() else tokens.ink3)
        painter.end()

    def _on_activated(self, index: int) -> None:
        if self.choice != self._told:
            self._told = self.choice
            self.chosen.emit(self.choice)
