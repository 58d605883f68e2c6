"""A layout that puts parts beside each other and goes on in the next line when there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from peergroup_desktop.ui.look import gap as scaled_gap
from peergroup_desktop.ui.widgets.following import Following

_NEITHER = Qt.Orientation(0)
_GROWING = QSizePolicy.Policy.Expanding
Margins = int | tuple[int, int, int, int]


def four(margins: Margins) -> tuple[int, int, int, int]:
    """Return margins as (left, top, right, bottom)."""
    return (margins, margins, margins, margins) if isinstance(margins, int) else margins


class Flow(Following, QLayout):
    """Parts in lines, each line as high as its highest part. Right-aligned on request (buttons of a dialog)."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, margins: Margins = 0, from_right: bool = False
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, until a part changes: Qt asks a hundred times a turn
        self._gap, self._margins, self._from_right = gap, margins, from_right
        if parent is not None:
            parent.setLayout(self)
        self.follow_look()

    def dress(self) -> None:
        """Scale gap and margins."""
        self.setSpacing(scaled_gap(self._gap))
        left, top, right, bottom = (scaled_gap(side) for side in four(self._margins))
        self.setContentsMargins(left, top, right, bottom)

    def add(self, part: QWidget) -> None:
        """Add a widget at the end."""
        self.addWidget(part)

    def clear(self) -> None:
        """Take all widgets out and let them go."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in (called by Qt)."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a part, or nothing past the end, as Qt asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a part away, or nothing past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than needed."""
        return _NEITHER

    def hasHeightForWidth(self) -> bool:
        """Say that lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at `width`."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was worked out (called by Qt when a part changed)."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        """Return the size of all parts in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = sum(size.width() for size in shown) + self.spacing() * max(len(shown) - 1, 0)
        height = max((size.height() for size in shown), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        """Return the size of the widest and of the highest part."""
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, box: QRect) -> None:
        """Place the parts (called by Qt)."""
        super().setGeometry(box)
        self._place(box, is_trial=False)

    def _place(self, box: QRect, *, is_trial: bool) -> int:
        """Place all lines, or only find the height they need."""
        inner = box.marginsRemoved(self.contentsMargins())
        top = inner.top()
        lines = self._lines(inner.width())
        for line in lines:
            height = max(size.height() for _, size in line)
            if not is_trial:
                self._place_line(line, inner, top, height)
            top += height + self.spacing()
        used = top - self.spacing() - inner.top() if lines else 0
        return used + box.height() - inner.height()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = width + 1
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_within(item, width)
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines

    def _place_line(self, line: list[tuple[QLayoutItem, QSize]], inner: QRect, top: int, height: int) -> None:
        left = inner.left()
        if self._from_right:
            left += inner.width() - sum(size.width() for _, size in line) - self.spacing() * (len(line) - 1)
        for item, size in line:
            item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
            left += size.width() + self.spacing()


def _size_within(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if item.hasHeightForWidth() and size.width() <= width:
        size.setHeight(item.heightForWidth(size.width()))
    widget = item.widget()
    grows = widget is not None and widget.sizePolicy().horizontalPolicy() == _GROWING
    if size.width() > width or grows:
        least = max(min(width, size.width()), item.minimumSize().width())
        size = QSize(least, item.heightForWidth(least) if item.hasHeightForWidth() else size.height())
    return size
