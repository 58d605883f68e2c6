"""The ring around what has the keyboard: marigold outside, ink inside, so that it shows on any ground."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets import painting

_OUTER, _INNER = 4, 2
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange)


@runtime_checkable
class OwnRing(Protocol):
    """A widget that draws the ring itself, around a part it alone knows: a list around its row."""

    def show_ring(self, *, is_on: bool) -> None:
        """Draw it, or no more."""


@runtime_checkable
class PartlyDrawn(Protocol):
    """A widget that takes clicks over more room than it paints."""

    def drawn_box(self) -> QRectF:
        """Return the part that is painted."""


class FocusFrame(QWidget):
    """One ring in the program. It lies over the window, or inside the scroll area that would cut the widget off.

    Shown for keyboard moves, and always for fields, where the caret alone is easily lost.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._moves_by_key: Callable[[], bool] = bool
        self.hide()

    def follow(self, application: QApplication, moves_by_key: Callable[[], bool]) -> None:
        """Begin to follow the keyboard; `moves_by_key` tells whether the last input was a key."""
        self._moves_by_key = moves_by_key
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the widget, or what holds it, moves. Never stops an event."""
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both rings."""
        tokens = look().tokens
        outer = _OUTER + (2 if look().appearance.is_contrast else 0)
        inner = tokens.page if look().appearance.is_dark else tokens.ink
        radius = self._radius() + 3
        painter = painting.start(self)
        box = QRectF(self.rect())
        painting.fill_round(painter, box, radius + 3, None, tokens.marigold, outer)
        painting.fill_round(painter, box.adjusted(outer, outer, -outer, -outer), radius - 1, None, inner, _INNER)
        painter.end()

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._watched = []
        shows = self._moves_by_key() or isinstance(new, QLineEdit | QPlainTextEdit)
        _show_own_ring(old, is_on=False)
        _show_own_ring(new, is_on=shows)
        self._target = _framed(new) if new is not None and shows and not _has_own_ring(new) else None
        if self._target is None:
            self.hide()
            return
        holder = _holder(self._target)
        self.setParent(holder)
        self._watch(holder)
        self._place()

    def _watch(self, holder: QWidget) -> None:
        widget: QWidget | None = self._target
        while widget is not None and widget is not holder:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _place(self) -> None:
        target, holder = self._target, self.parentWidget()
        if target is None or holder is None:
            return
        if not target.isVisible():
            self.hide()
            return
        box = target.drawn_box().toRect() if isinstance(target, PartlyDrawn) else target.rect()
        corner = target.mapTo(holder, box.topLeft())
        around = _OUTER + _INNER + (2 if look().appearance.is_contrast else 0)
        self.setGeometry(QRect(corner, box.size()).adjusted(-around, -around, around, around))
        self.raise_()
        self.show()

    def _radius(self) -> int:
        height = self.height() - 2 * (_OUTER + _INNER)
        rounded = getattr(self._target, "focus_radius", None)
        return min(look().px(rounded if rounded is not None else 8), height // 2)


def _has_own_ring(widget: object) -> bool:
    return isinstance(widget, OwnRing)


def _show_own_ring(widget: object, *, is_on: bool) -> None:
    if isinstance(widget, OwnRing):
        widget.show_ring(is_on=is_on)


def _framed(widget: QWidget) -> QWidget:
    """Return what the ring goes around: a spin box rather than the line inside it."""
    parent = widget.parentWidget()
    return parent if parent is not None and parent.inherits("QSpinBox") else widget


def _holder(widget: QWidget) -> QWidget:
    """Return the inside of the nearest scroll area, or the window."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and parent is above.viewport():
            inside = above.widget() if isinstance(above, QScrollArea) else None
            return inside or parent
        parent = above
    return widget.window()
