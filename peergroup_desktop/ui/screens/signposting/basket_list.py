"""The places on the handout, in the order they are printed: dragged, or moved with Alt+Up and Alt+Down."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.bar import give_bar
from peergroup_desktop.ui.widgets.following import Following

_ROW, _GRIP, _CROSS = 36, 26, 36
_ID, _NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.DisplayRole
_Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Draws grip, name and cross."""

    def __init__(self, view: "BasketList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(80), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, box = look().tokens, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected and self._view.shows_focus:
            ring = tokens.page if look().appearance.is_dark else tokens.ink
            painting.fill_round(painter, box, px(8), tokens.green_tint, tokens.marigold, 3)
            painting.fill_round(painter, box.adjusted(3, 3, -3, -3), px(6), None, ring, 2)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painting.fill_round(painter, box.adjusted(0, 1, 0, -2), px(6), tokens.sunken)
        if index.row() < self._view.count() - 1:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        middle, side = box.center().y(), px(18)
        icons.paint(painter, "grip-vertical", QRectF(box.left(), round(middle - side / 2), side, side), tokens.ink3)
        cross = QRectF(box.right() - px(_CROSS) / 2 - side / 2, round(middle - side / 2), side, side)
        icons.paint(painter, "x", cross, tokens.ink2)
        room = box.adjusted(px(_GRIP), 0, -px(_CROSS), 0)
        painting.draw_words(painter, room, str(index.data()), look().font(Text.BODY), tokens.ink)
        painter.restore()


class BasketList(Following, QListWidget):
    """`arranged` gives the ids whenever somebody moved a place or took one off; `opened` one that is to be read."""

    arranged = Signal(object)
    opened = Signal(bytes)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Places on the handout"))
        keys = _("Alt and Up or Down moves a place. Delete takes it off.")
        self.setAccessibleDescription(keys)
        self.shows_focus = False
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        give_bar(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.follow_look()

    def dress(self) -> None:
        """Lay the rows out anew."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Return room for two rows."""
        return QSize(px(120), 2 * px(_ROW))

    def sizeHint(self) -> QSize:
        """Return room for the rows there are."""
        return QSize(px(200), max(self.count(), 2) * px(_ROW))

    def show_places(self, places: Sequence[tuple[RecordId, str]]) -> None:
        """Show places as (id, name); the selected one stays so."""
        if places == self.places():
            return
        kept = self.current()
        self.clear()
        for service_id, name in places:
            item = QListWidgetItem(name)
            item.setData(_ID, service_id)
            self.addItem(item)
            if service_id == kept:
                self.setCurrentItem(item)
        self._say_places()
        self.updateGeometry()

    def places(self) -> list[tuple[RecordId, str]]:
        """Return what is shown."""
        items = [self.item(row) for row in range(self.count())]
        return [(bytes(item.data(_ID)), item.text()) for item in items]

    def current(self) -> RecordId | None:
        """Return the id of the selected place."""
        return bytes(self.currentItem().data(_ID)) if self.currentRow() >= 0 else None

    def show_ring(self, *, is_on: bool) -> None:
        """Draw the focus ring around the selected row, or no more."""
        self.shows_focus = is_on
        if is_on and self.count() and self.currentRow() < 0:
            self.setCurrentRow(0)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt, take off with Delete, open with Enter or Right."""
        row, has_alt = self.currentRow(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if has_alt and step is not None:
            self._move(row, row + step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_off(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right) and row >= 0:
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take off with a click on the cross."""
        super().mouseReleaseEvent(event)
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            box = self.visualRect(index)
            if place.x() >= box.right() - px(_CROSS):
                self._take_off(index.row())
            else:
                self.opened.emit(bytes(index.data(_ID)))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the new order after a place was dropped."""
        super().dropEvent(event)
        self._tell()

    def _move(self, row: int, target: int) -> None:
        if row >= 0 and 0 <= target < self.count():
            self.insertItem(target, self.takeItem(row))
            self.setCurrentRow(target)
            self._tell()

    def _take_off(self, row: int) -> None:
        if row >= 0:
            self.takeItem(row)
            self.updateGeometry()
            self._tell()

    def _tell(self) -> None:
        self._say_places()
        self.arranged.emit(tuple(service_id for service_id, _name in self.places()))

    def _say_places(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            says = _("{name}, {place} of {count}").format(name=item.text(), place=row + 1, count=self.count())
            item.setData(Qt.ItemDataRole.AccessibleTextRole, says)
