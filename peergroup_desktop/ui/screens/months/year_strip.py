"""The funder's year by months: which are closed, and the way to each. One Tab stop; arrows go from month to month."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.months.closing_words import Month, Year, YearMonth
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow, Row
from peergroup_desktop.ui.widgets.press_button import PressButton

_WIDTH, _HEIGHT, _ICON = 76, 40, 16
_Key = Qt.Key
_STEPS = {_Key.Key_Left: -1, _Key.Key_Right: 1, _Key.Key_Up: -3, _Key.Key_Down: 3, _Key.Key_Home: -12, _Key.Key_End: 12}


class MonthButton(Following, PressButton):
    """A month: with a lock where it is closed, edged in green where it is shown. `moved` gives how many months on."""

    focus_radius = 8
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._month: YearMonth | None = None
        self._is_shown = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.SECOND_STRONG if self._is_shown else Text.SECOND))
        self.updateGeometry()
        self.update()

    def show_month(self, month: YearMonth, *, is_shown: bool) -> None:
        """Be a month, the one that is shown on the page or another."""
        self._month, self._is_shown = month, is_shown
        self.setText(month.words)
        said = _("{month}. Shown now") if is_shown else "{month}"
        self.setAccessibleName(said.format(month=month.says))
        self.setToolTip(month.says)
        self.setEnabled(not month.is_ahead)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_shown else Qt.FocusPolicy.ClickFocus)
        self.dress()

    def sizeHint(self) -> QSize:
        """Return room for every month's short name with a lock."""
        return QSize(px(_WIDTH), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what moves between months."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, lock and name."""
        if self._month is None:
            return
        tokens, closed = look().tokens, self._month.is_closed
        painter = painting.start(self)
        box = QRectF(self.rect())
        fill = tokens.green_tint if closed else tokens.sunken if self.underMouse() else tokens.surface
        edge = tokens.green if self._is_shown else tokens.line
        painting.fill_round(painter, box, px(8), fill, edge, 2 if self._is_shown else 1)
        ink = tokens.ink3 if self._month.is_ahead else tokens.green_ink if closed or self._is_shown else tokens.ink2
        if closed:
            side = px(_ICON)
            icons.paint(painter, "lock", QRectF(px(8), round(box.center().y() - side / 2), side, side), ink)
            box.setLeft(px(8) + side)
        painting.draw_words(painter, box, self._month.words, self.font(), ink, painting.CENTRE)
        painter.end()


class YearStrip(QWidget):
    """`chosen` gives the year and the number of a month."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        whole = Column(self, gap=4)
        self.title = whole.add(TextLabel("", Text.SECOND, Ink.INK2))
        self.buttons: list[MonthButton] = []
        self._months: tuple[YearMonth, ...] = ()
        holder = whole.add(QWidget())
        flow = Flow(holder, gap=12)
        for _quarter in range(4):
            quarter = QWidget()
            quarter.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row = Row(quarter, gap=4)
            for _month in range(3):
                button = MonthButton()
                button.clicked.connect(partial(self._on_clicked, len(self.buttons)))
                button.moved.connect(partial(self._move, len(self.buttons)))
                self.buttons.append(row.add(button))
            flow.add(quarter)

    def show_year(self, year: Year, shown: Month) -> None:
        """Show a year, and which of its months is on the page."""
        self._months = year.months
        self.title.setText(year.title)
        for button, month in zip(self.buttons, self._months, strict=True):
            button.show_month(month, is_shown=month.month == shown)

    def _on_clicked(self, place: int, _checked: bool = False) -> None:
        self.chosen.emit(self._months[place].month)

    def _move(self, place: int, step: int) -> None:
        last = max(number for number, month in enumerate(self._months) if not month.is_ahead)
        self.buttons[min(max(place + step, 0), last)].setFocus(Qt.FocusReason.TabFocusReason)
