"""Where the rail stands: at the left, or folded behind the word Menu when text is large or the window narrow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.rail_panel import WIDTH, RailPanel
from peergroup_desktop.ui.widgets.bar import give_bar

_NARROW = 1024


class RailDock(QWidget):
    """Holds the rail beside `page`, or over it with the rest darkened. `folded` tells when that changes."""

    folded = Signal(bool)

    def __init__(self, rail: RailPanel, page: QWidget) -> None:
        super().__init__()
        self._rail = rail
        self.is_folded = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        give_bar(self._area)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setWidget(rail)
        self._row.addWidget(self._area)
        self._row.addWidget(page, 1)
        self._shade = _Shade(self)
        self._shade.pressed.connect(self.close_menu)
        self._area.setAutoFillBackground(True)
        look().changed.connect(self._arrange)
        self._arrange()

    @property
    def is_menu_open(self) -> bool:
        """Tell whether the folded rail lies over the page."""
        return self.is_folded and self._shade.isVisible()

    def open_menu(self) -> None:
        """Lay the rail over the page, with the keyboard on the place that is shown."""
        if not self.is_folded:
            return
        self._shade.setGeometry(self.rect())
        self._shade.show()
        self._shade.raise_()
        self._place_area()
        self._area.show()
        self._area.raise_()
        self._rail.focus_first()
        announce(self._rail, _("Menu"))

    def close_menu(self) -> None:
        """Take the folded rail away."""
        if self.is_folded:
            self._shade.hide()
            self._area.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold for the room there is."""
        self._arrange()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the menu with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.is_menu_open:
            self.close_menu()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        colours = QPalette(self._area.palette())
        colours.setColor(QPalette.ColorRole.Window, look().tokens.rail)
        self._area.setPalette(colours)
        folds = look().is_large or 0 < self.width() < _NARROW
        self._area.setFixedWidth(min(px(WIDTH), max(self.width(), px(WIDTH) // 2)))
        if folds != self.is_folded:
            self.is_folded = folds
            if folds:
                self._row.removeWidget(self._area)
                self._area.hide()
            else:
                self._shade.hide()
                self._area.setMinimumHeight(0)
                self._area.setMaximumHeight(16777215)
                self._row.insertWidget(0, self._area)
                self._area.show()
            self.folded.emit(folds)
        elif folds and self.is_menu_open:
            self._shade.setGeometry(self.rect())
            self._place_area()

    def _place_area(self) -> None:
        self._area.setGeometry(0, 0, self._area.width(), self.height())


class _Shade(QWidget):
    """Darkens the page beside the open menu; a click on it closes the menu."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().tokens.scrim)
        painter.end()
