"""Layouts that know design sizes: their gaps and margins grow with the text, live. Nothing here paints.

All numbers are design px at 100 %. Margins are one number or (left, top, right, bottom).
"""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QSpacerItem, QVBoxLayout, QWidget

from peergroup_desktop.ui.look import gap as scaled_gap
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.widgets.flow import Flow, Margins
from peergroup_desktop.ui.widgets.following import Following

__all__ = [
    "Column",
    "Flow",
    "Grid",
    "Margins",
    "Responsive",
    "Row",
    "fix_height",
    "fix_width",
    "least_height",
    "limit_width",
]


if TYPE_CHECKING:
    _BoxLayout = QBoxLayout
else:
    _BoxLayout = object

_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
Part = TypeVar("Part", bound=QWidget | QLayout)


def _set_margins(layout: QLayout, margins: Margins) -> None:
    if isinstance(margins, int):
        left = top = right = bottom = scaled_gap(margins)
    else:
        left, top, right, bottom = map(scaled_gap, margins)
    layout.setContentsMargins(left, top, right, bottom)


class _Line(Following, _BoxLayout):
    """What a column and a row share."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 12, margins: Margins = 0) -> None:
        super().__init__()  # type: ignore[call-arg] # the class mixed in after this one takes nothing
        if parent is not None:
            parent.setLayout(self)
        self._gap, self._margins = gap, margins
        self.follow_look()

    def dress(self) -> None:
        """Scale gap and margins."""
        self.setSpacing(scaled_gap(self._gap))
        _set_margins(self, self._margins)

    def add(self, part: Part, stretch: int = 0) -> Part:
        """Add a widget or a layout and return it."""
        return _add(self, part, stretch)

    def space(self, size: int) -> None:
        """Leave room of a design size, on top of the gaps."""
        Space(self, size)

    def stretch(self) -> None:  # type: ignore[override] # Qt asks for a part's stretch by this name; nobody here does
        """Take up what room is left."""
        self.addStretch(1)

    def set_margins(self, margins: Margins) -> None:
        """Change the margins."""
        self._margins = margins
        self.dress()


class Column(_Line, QVBoxLayout):
    """Parts under each other."""


class Row(_Line, QHBoxLayout):
    """Parts beside each other."""


def _add(layout: QBoxLayout, part: Part, stretch: int) -> Part:
    if isinstance(part, QLayout):
        layout.addLayout(part, stretch)
    else:
        layout.addWidget(part, stretch)
    return part


class Grid(Following, QGridLayout):
    """Parts in rows and columns; use Qt's own `addWidget(widget, row, column, ...)`."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 12, margins: Margins = 0) -> None:
        super().__init__()
        if parent is not None:
            parent.setLayout(self)
        self._gap, self._margins = gap, margins
        self.follow_look()

    def dress(self) -> None:
        """Scale gap and margins."""
        self.setSpacing(scaled_gap(self._gap))
        _set_margins(self, self._margins)


class Responsive(Following, QBoxLayout):
    """Parts beside each other; under each other when text is large, or with less than `stacks_below` design px."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 12, margins: Margins = 0, stacks_below: int = 0
    ) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        if parent is not None:
            parent.setLayout(self)
        self._gap, self._margins, self._stacks_below = gap, margins, stacks_below
        self.follow_look()

    def dress(self) -> None:
        """Scale gap and margins."""
        self.setSpacing(scaled_gap(self._gap))
        _set_margins(self, self._margins)
        self._turn(self.geometry().width())

    def add(self, part: Part, stretch: int = 0) -> Part:
        """Add a widget or a layout and return it."""
        return _add(self, part, stretch)

    @property
    def is_stacked(self) -> bool:
        """Tell whether the parts stand under each other now."""
        return self.direction() == _DOWN

    def setGeometry(self, box: QRect) -> None:
        """Choose the direction for the room there is (called by Qt)."""
        self._turn(box.width())
        super().setGeometry(box)

    def minimumSize(self) -> QSize:
        """Ask for no more width than the parts need under each other."""
        least = super().minimumSize()
        if self.is_stacked:
            return least
        widths = [item.minimumSize().width() for index in range(self.count()) if (item := self.itemAt(index))]
        margins = self.contentsMargins()
        return QSize(max(widths, default=0) + margins.left() + margins.right(), least.height())

    def _turn(self, width: int) -> None:
        is_narrow = 0 < width < px(self._stacks_below)
        wanted = _DOWN if is_narrow or look().is_large else _ACROSS
        if wanted != self.direction():
            self.setDirection(wanted)


class Space(Following, QObject):
    """A piece of empty room that grows like a margin. Owned by its layout."""

    def __init__(self, layout: QBoxLayout, size: int) -> None:
        super().__init__(layout)
        self._size = size
        self._layout = layout
        self._item = QSpacerItem(0, 0)
        layout.addItem(self._item)
        self.follow_look()

    def dress(self) -> None:
        """Scale the room, in the direction the layout runs."""
        size = scaled_gap(self._size)
        if self._layout.direction() in (QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop):
            self._item.changeSize(0, size)
        else:
            self._item.changeSize(size, 0)
        self._layout.invalidate()


class _Fixed(Following, QObject):
    """Keeps one dimension of a widget at a design size. Owned by the widget."""

    def __init__(self, widget: QWidget, setter: str, size: int) -> None:
        super().__init__(widget)
        self._widget, self._setter, self._size = widget, setter, size
        self.follow_look()

    def dress(self) -> None:
        """Set the size anew."""
        getattr(self._widget, self._setter)(px(self._size))


def fix_width(widget: QWidget, size: int) -> None:
    """Keep `widget` at a design width."""
    _Fixed(widget, "setFixedWidth", size)


def fix_height(widget: QWidget, size: int) -> None:
    """Keep `widget` at a design height."""
    _Fixed(widget, "setFixedHeight", size)


def limit_width(widget: QWidget, size: int) -> None:
    """Let `widget` be at most a design width."""
    _Fixed(widget, "setMaximumWidth", size)


def least_height(widget: QWidget, size: int) -> None:
    """Let `widget` be at least a design height."""
    _Fixed(widget, "setMinimumHeight", size)
