"""Looking at widgets as a person and as a screen reader would: pixels, roles, names, what is announced."""

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QCursor, QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from peergroup_desktop.ui.look import Appearance, look
from tests.ui.stage import Stage

Role = QAccessible.Role
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def show(stage: Stage) -> Callable[..., W]:
    """Show a widget as large as it asks to be, in the look in use, and return it."""

    def shown(widget: W, width: int = 0, height: int = 0) -> W:
        wanted, hint = look().appearance, widget.sizeHint()
        QCursor.setPos(QPoint(799, 799))  # else what is shown beneath it begins hovered
        stage.show(widget, (width or max(hint.width(), 1), height or max(hint.height(), 1)))
        if wanted != look().appearance:
            look().apply(wanted)
            stage.settle()
        return widget

    return shown


class Listener:
    """Stands where the system's screen reader does, and writes down what it is told."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def isActive(self) -> bool:
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        self.heard.append(event.message())


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader says, one being there."""
    listener = Listener()
    monkeypatch.setattr(QtGui, "QAccessible", listener)  # `announcing` imports it when it speaks
    return listener.heard


def use(**wanted: object) -> None:
    """Take on a look: `factor`, `is_dark`, `is_contrast`."""
    look().apply(Appearance(**wanted))


def picture(widget: QWidget) -> QImage:
    """Return what `widget` paints."""
    return widget.grab().toImage()


def pixel(widget: QWidget, x: float, y: float) -> QColor:
    """Return the colour at a point of `widget`; negative numbers count from right and bottom."""
    image = picture(widget)
    return image.pixelColor(int(x if x >= 0 else image.width() + x), int(y if y >= 0 else image.height() + y))


def middle(widget: QWidget) -> QColor:
    """Return the colour in the middle."""
    image = picture(widget)
    return image.pixelColor(image.width() // 2, image.height() // 2)


def is_near(seen: QColor, wanted: QColor, slack: int = 12) -> bool:
    """Tell whether two colours are the same to the eye: edges of drawings are blended."""
    pairs = zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    return all(abs(first - second) <= slack for first, second in pairs)


def share(widget: QWidget, colour: QColor) -> float:
    """Return how much of `widget` has about `colour`, 0.0 to 1.0."""
    image = picture(widget)
    seen = Counter(image.pixel(x, y) for y in range(image.height()) for x in range(image.width()))
    return sum(count for rgb, count in seen.items() if is_near(QColor(rgb), colour)) / seen.total()


def shows(widget: QWidget, colour: QColor) -> bool:
    """Tell whether `widget` has about `colour` anywhere."""
    return share(widget, colour) > 0


def role(widget: QWidget) -> QAccessible.Role:
    """Return what a screen reader takes `widget` for."""
    return QAccessible.queryAccessibleInterface(widget).role()


def name(widget: QWidget) -> str:
    """Return what a screen reader calls `widget`."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description(widget: QWidget) -> str:
    """Return what a screen reader says about `widget` after its name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def hover(widget: QWidget) -> None:
    """Bring the pointer over `widget`."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    at = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(at, at, at))
