"""The list of places: a real list with painted rows, quick for thousands of them."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView

from peergroup_desktop.actions.directory import PlaceRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.look import gap
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.screens.signposting.row_paint import PlaceDelegate, row_height
from peergroup_desktop.ui.widgets.bar import give_bar
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.letters import is_letter

_Index = QModelIndex | QPersistentModelIndex
_AT_ONCE, _REST_MS = 40, 200
_ADDERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PlaceModel(QAbstractListModel):
    """The rows in the order they were given, and which of them are on the handout.

    At first only so many are shown as anybody sees at once: Qt lays every row out, which for thousands takes longer
    than a keystroke may. `show_all` brings the others.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[PlaceRow, ...] = ()
        self.added: frozenset[RecordId] = frozenset()
        self._shown = 0

    def set_rows(self, rows: tuple[PlaceRow, ...]) -> None:
        """Show other rows, the first of them at once."""
        self.beginResetModel()
        self.rows = rows
        self._shown = min(len(rows), _AT_ONCE)
        self.endResetModel()

    def show_all(self) -> None:
        """Show the rest."""
        if self._shown < len(self.rows):
            self.beginInsertRows(QModelIndex(), self._shown, len(self.rows) - 1)
            self._shown = len(self.rows)
            self.endInsertRows()

    def row(self, index: _Index) -> PlaceRow:
        """Return the row at an index."""
        return self.rows[index.row()]

    def place_of(self, service_id: RecordId) -> int | None:
        """Return where a place stands, if it is listed."""
        return next((place for place, row in enumerate(self.rows) if row.id == service_id), None)

    def find(self, service_id: RecordId) -> PlaceRow | None:
        """Return a listed row by its id."""
        place = self.place_of(service_id)
        return None if place is None else self.rows[place]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many there are (called by Qt)."""
        return 0 if parent is not None and parent.isValid() else self._shown

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, and what a screen reader hears."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.row_says(row, is_added=row.id in self.added)
        return None


class PlaceList(Following, QListView):
    """Up and Down move; Enter, Space or a click on the button adds to the handout, or takes off it.

    `passed` gives the place that the selection came to, `opened` one that was clicked, `entered` one that somebody goes
    into with Right.
    """

    toggled = Signal(bytes)
    opened = Signal(bytes)
    entered = Signal(bytes)
    passed = Signal(bytes)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Places that can help"))
        self.setAccessibleDescription(_("Enter adds to the handout. The right arrow key opens a place."))
        self.shows_focus = False
        self.places = PlaceModel(self)
        self.setModel(self.places)
        self._delegate = PlaceDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        give_bar(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.show_all)
        self._wanted: int | None = None
        self._height = 0
        self._pressed = QPersistentModelIndex()
        self.follow_look()

    def dress(self) -> None:
        """Lay the rows out anew."""
        self._delegate.dress()
        self.setViewportMargins(gap(7), gap(3), gap(7), gap(3))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def set_rows(self, rows: tuple[PlaceRow, ...], chosen: RecordId | None) -> None:
        """Show places, one of them selected. What is far below comes in a moment, selected or not."""
        place = next((place for place, row in enumerate(rows) if row.id == chosen), None)
        self.places.set_rows(rows)
        self._wanted = None
        if place is not None and place < self.places.rowCount():
            self._select(place)
        else:
            self._wanted = place
        self._rest.start()

    def show_all(self) -> None:
        """Show what is far below, and select there what is to be."""
        self._rest.stop()
        self.places.show_all()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._select(wanted)

    def set_added(self, added: frozenset[RecordId]) -> None:
        """Show which places are on the handout."""
        self.places.added = added
        self.viewport().update()

    def current(self) -> RecordId | None:
        """Return the id of the selected place."""
        if self._wanted is not None:
            return self.places.rows[self._wanted].id
        index = self.currentIndex()
        return self.places.row(index).id if index.isValid() else None

    def first(self) -> RecordId | None:
        """Return the id of the first place that is listed."""
        return self.places.rows[0].id if self.places.rows else None

    def select(self, service_id: RecordId) -> bool:
        """Select a place without telling; False when it is not listed."""
        place = self.places.place_of(service_id)
        if place is None:
            return False
        self.show_all()
        self._select(place)
        return True

    def show_ring(self, *, is_on: bool) -> None:
        """Draw the focus ring around the selected row, or no more."""
        self.shows_focus = is_on
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter or Space, open with Right; hand letters to the search."""
        self.show_all()
        current = self.current()
        if event.key() in _ADDERS:
            if current is not None and not event.isAutoRepeat():
                self.toggled.emit(current)
        elif event.key() == Qt.Key.Key_Right and current is not None:
            self.entered.emit(current)
        elif is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the row: a click ends where it began."""
        super().mousePressEvent(event)
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Add with a click on the button, open with one beside it."""
        super().mouseReleaseEvent(event)
        place: QPoint = event.position().toPoint()
        index = self.indexAt(place)
        is_click = event.button() == Qt.MouseButton.LeftButton and self._pressed == index
        if is_click and index.isValid():
            signal = self.toggled if self._delegate.is_on_button(index, place) else self.opened
            signal.emit(self.places.row(index).id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew where rows become another height."""
        super().resizeEvent(event)
        height = row_height(self.viewport().width())
        if height != self._height:
            self._height = height
            self.scheduleDelayedItemsLayout()
            QTimer.singleShot(0, self, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        self.scrollTo(self.currentIndex())

    def _select(self, place: int) -> None:
        index = self.places.index(place)
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().blockSignals(False)
        if place:
            self.scrollTo(index)
        else:
            self.scrollToTop()
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.passed.emit(self.places.row(current).id)
