"""The ring around what has the keyboard: marigold outside, ink inside, so that it shows on any ground."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

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


class Ring(QWidget):
    """The ring itself. Takes no clicks and no keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rounded = 0
        self.hide()

    def surround(self, target: QWidget, holder: QWidget) -> None:
        """Lie around `target`, over or inside `holder`."""
        if self.parentWidget() is not holder:
            self.setParent(holder)
        rounded: int | None = getattr(target, "focus_radius", None)
        self._rounded = 8 if rounded is None else rounded
        box = target.drawn_box().toRect() if isinstance(target, PartlyDrawn) else target.rect()
        corner = target.mapTo(holder, box.topLeft())
        around = _OUTER + _INNER + (2 if look().appearance.is_contrast else 0)
        self.setGeometry(QRect(corner, box.size()).adjusted(-around, -around, around, around))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both rings."""
        tokens = look().tokens
        outer = _OUTER + (2 if look().appearance.is_contrast else 0)
        inner = tokens.page if look().appearance.is_dark else tokens.ink
        radius = self.radius() + 3
        painter = painting.start(self)
        box = QRectF(self.rect())
        painting.fill_round(painter, box, radius + 3, None, tokens.marigold, outer)
        painting.fill_round(painter, box.adjusted(outer, outer, -outer, -outer), radius - 1, None, inner, _INNER)
        painter.end()

    def radius(self) -> int:
        """Return the radius of what it surrounds."""
        height = self.height() - 2 * (_OUTER + _INNER)
        return min(look().px(self._rounded), height // 2)


class FocusFrame(QObject):
    """Leads one ring through the program. It lies over the window, or inside the scroll area that would cut the
    widget off.

    Shown for keyboard moves, and always for fields, where the caret alone is easily lost.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ring = Ring()
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._moves_by_key: Callable[[], bool] = bool

    @property
    def ring(self) -> Ring:
        """The ring. A window that goes away takes the ring inside it along; then there is a new one."""
        if not isValid(self._ring):
            self._ring = Ring()
        return self._ring

    def follow(self, application: QApplication, moves_by_key: Callable[[], bool]) -> None:
        """Begin to follow the keyboard; `moves_by_key` tells whether the last input was a key."""
        self._moves_by_key = moves_by_key
        application.focusChanged.connect(self._on_focus_changed)

    def leave(self) -> None:
        """Take the ring away for good."""
        self.ring.setParent(None)
        self.ring.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the widget, or what holds it, moves. Never stops an event."""
        if event.type() in _FOLLOWED:
            self._place()
        return False

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for watched in filter(isValid, self._watched):
            watched.removeEventFilter(self)
        self._watched = []
        shows = self._moves_by_key() or isinstance(new, QLineEdit | QPlainTextEdit)
        _show_own_ring(old, is_on=False)
        _show_own_ring(new, is_on=shows)
        self._target = _framed(new) if new is not None and shows and not _has_own_ring(new) else None
        if self._target is not None:
            self._watch(self._target, _holder(self._target))
        self._place()

    def _watch(self, target: QWidget, holder: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None and widget is not holder:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _place(self) -> None:
        if self._target is not None and isValid(self._target) and self._target.isVisible():
            self.ring.surround(self._target, _holder(self._target))
        else:
            self.ring.hide()


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
