"""The list of people: avatar, name, one line. A real list with a painted delegate, quick for thousands of rows."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peergroup_desktop.core.names import fold
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.avatar import paint_avatar, tint_of
from peergroup_desktop.ui.widgets.bar import give_bar
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.letters import is_letter

__all__ = ["RosterList", "RosterRow", "Tone"]

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class RosterRow:
    """One person as listed. `line` stands under the name, with `icon` and the ink of `tone` where it matters.

    `finds` holds further words that the search looks in (the full name); `says` is what a screen reader hears.
    """

    id: bytes
    title: str
    line: str = ""
    initials: str = ""
    icon: str = ""
    tone: Tone = Tone.NEUTRAL
    finds: str = ""
    says: str = ""


class _Model(QAbstractListModel):
    """The rows that fit the search, in the order they were given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[RosterRow, ...] = ()
        self.shown: list[int] = []
        self._folded: list[str] = []
        self._wanted = ""

    def set_rows(self, rows: tuple[RosterRow, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self._folded = [fold(f"{row.title} {row.finds}") for row in rows]
        self._choose()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        wanted = fold(text)
        if wanted != self._wanted:
            self.beginResetModel()
            self._wanted = wanted
            self._choose()
            self.endResetModel()

    def place_of(self, row_id: bytes) -> int | None:
        return next((place for place, index in enumerate(self.shown) if self.rows[index].id == row_id), None)

    def row(self, index: _Index) -> RosterRow:
        return self.rows[self.shown[index.row()]]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.says or ", ".join(filter(None, (row.title, row.line)))
        return None

    def _choose(self) -> None:
        words = self._wanted.split()
        self.shown = [place for place, folded in enumerate(self._folded) if all(word in folded for word in words)]


class _Delegate(QStyledItemDelegate):
    """Draws a row 52 high."""

    def __init__(self, view: "RosterList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(120), px(52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._view.model_rows.row(index)
        box = QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box.adjusted(0, px(2), 0, -px(2)), is_selected=is_selected, is_hovered=is_hovered)
        left = box.left() + px(14)
        if not look().is_large:
            side = px(34)
            place = QRectF(left, round(box.center().y() - side / 2), side, side)
            fill = look().tokens.surface if is_selected else None
            paint_avatar(painter, place, row.initials, tint_of(row.id), is_veiled=self._view.is_veiled, fill=fill)
            left = place.right() + px(12)
        self._paint_words(painter, QRectF(left, box.top(), box.right() - left - px(8), box.height()), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, *, is_selected: bool, is_hovered: bool) -> None:
        tokens = look().tokens
        if is_selected:
            painting.fill_round(painter, box, px(8), tokens.green_tint, look().tint_edge(tokens.green_ink))
            inset = px(8)
            bar = QRectF(box.left(), box.top() + inset, px(4), box.height() - 2 * inset)
            painting.fill_round(painter, bar, px(2), tokens.green)
        elif is_hovered:
            painting.fill_round(painter, box, px(8), tokens.sunken)
        if is_selected and self._view.shows_focus:
            painting.fill_round(painter, box, px(8), None, tokens.marigold, 3)
            painting.fill_round(painter, box.adjusted(3, 3, -3, -3), px(6), None, self._view.inner_focus(), 2)

    def _paint_words(self, painter: QPainter, box: QRectF, row: RosterRow) -> None:
        tokens = look().tokens
        title, line = look().font(Text.STRONG), look().font(Text.SECOND)
        title_height, line_height = QFontMetrics(title).height(), QFontMetrics(line).height()
        both = title_height + line_height - px(2) if row.line else title_height
        top = box.center().y() - both / 2
        painting.draw_words(painter, QRectF(box.left(), top, box.width(), title_height), row.title, title, tokens.ink)
        if not row.line:
            return
        colour = tokens.ink2 if row.tone is Tone.NEUTRAL else look().tone(row.tone)[1]
        under = QRectF(box.left(), top + title_height - px(2), box.width(), line_height)
        if row.icon:
            side = px(16)
            icons.paint(
                painter, row.icon, QRectF(under.left(), round(under.center().y() - side / 2), side, side), colour
            )
            under.setLeft(under.left() + side + px(6))
        painting.draw_words(painter, under, row.line, line, colour)


class RosterList(Following, QListView):
    """People to choose from. Up and Down move the selection; a click or Enter chooses."""

    chosen = Signal(bytes)
    current_changed = Signal(bytes)
    typed = Signal(str)

    def __init__(self, says: str) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self.is_veiled = False
        self.shows_focus = False
        self.model_rows = _Model(self)
        self.setModel(self.model_rows)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        give_bar(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.follow_look()

    def dress(self) -> None:
        """Lay the rows out anew."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setViewportMargins(gap(8), gap(8), gap(8), gap(4))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def set_rows(self, rows: tuple[RosterRow, ...]) -> None:
        """Show people; who was selected stays selected if still there."""
        kept = self.current()
        self.model_rows.set_rows(rows)
        if kept is not None:
            self.select(kept)

    def set_filter(self, text: str) -> None:
        """Show the rows that hold all typed words, in any order, with or without accents."""
        kept = self.current()
        self.model_rows.set_filter(text)
        if kept is not None:
            self.select(kept)

    def set_veiled(self, is_veiled: bool) -> None:
        """Show plain figures in place of initials."""
        self.is_veiled = is_veiled
        self.viewport().update()

    @property
    def visible_count(self) -> int:
        """Return how many rows fit the search."""
        return self.model_rows.rowCount()

    def current(self) -> bytes | None:
        """Return the id of the selected row."""
        index = self.currentIndex()
        return self.model_rows.row(index).id if index.isValid() else None

    def first(self) -> bytes | None:
        """Return the id of the first row that fits the search."""
        return self.model_rows.row(self.model_rows.index(0)).id if self.visible_count else None

    def select(self, row_id: bytes) -> bool:
        """Select a row without telling; False when it does not fit the search."""
        place = self.model_rows.place_of(row_id)
        if place is None:
            return False
        index, chosen = self.model_rows.index(place), self.selectionModel()
        if index == self.currentIndex() and chosen.isSelected(index):
            return True
        chosen.blockSignals(True)
        chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        chosen.blockSignals(False)
        self.scrollTo(index)
        self.viewport().update()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; hand letters to whoever searches."""
        row_id = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row_id is not None:
            self.chosen.emit(row_id)
        elif is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def show_ring(self, *, is_on: bool) -> None:
        """Draw the focus ring around the selected row, or no more."""
        self.shows_focus = is_on
        self.viewport().update()

    def inner_focus(self) -> Any:
        """Return the inner colour of the focus ring."""
        tokens = look().tokens
        return tokens.page if look().appearance.is_dark else tokens.ink

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model_rows.row(index).id)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.current_changed.emit(self.model_rows.row(current).id)
