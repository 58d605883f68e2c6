"""One turn of the grid: a name, or that nobody has it yet. It paints itself."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from peergroup_desktop.actions.rota import Turn
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.taking_turns import words
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.press_button import PressButton

_HEIGHT, _PADDING, _ICON = 40, 12, 16
_Key = Qt.Key
_MOVES = frozenset({_Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End})
_TAKES_OFF = frozenset({_Key.Key_Delete, _Key.Key_Backspace})


class TurnButton(Following, PressButton):
    """Pressed to pick the turn, or to swap it with the one that is picked. `name` is the name as it may be shown.

    `moved` gives an arrow key, which the grid goes by; Delete asks to take somebody off.
    """

    focus_radius = 8
    moved = Signal(object)
    take_off_pressed = Signal()

    def __init__(self, turn: Turn, name: str) -> None:
        super().__init__()
        self.turn = turn
        self._is_picked = False
        self._words = words.who(turn, "") if turn.is_gap else name
        self.setText(self._words.replace("&", "&&"))
        self.setAccessibleName(words.says(turn, name))
        self.setToolTip("" if turn.is_gap else words.who(turn, name))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.follow_look()

    def dress(self) -> None:
        """Take the font; the rest is asked for while painting."""
        self.setFont(look().font(Text.BODY if self.turn.is_gap else Text.STRONG))
        self.updateGeometry()
        self.update()

    def set_picked(self, *, is_picked: bool) -> None:
        """Show that it is the one to be changed."""
        self._is_picked = is_picked
        self.setAccessibleDescription(_("Chosen. Another turn swaps with it.") if is_picked else "")
        self.update()

    @property
    def is_picked(self) -> bool:
        """Tell whether it is the one to be changed."""
        return self._is_picked

    def set_current(self, *, is_current: bool) -> None:
        """Let Tab stop here, and at no other turn."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        """Return the size with the whole name."""
        return QSize(painting.words_width(self._words, self.font()) + self._around() + 2, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Let a long name end in dots; its tooltip has all of it."""
        return QSize(min(self.sizeHint().width(), px(88)), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what moves between turns; Qt would go to the next widget."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(key)
        elif key in _TAKES_OFF and not self.turn.is_gap:
            self.take_off_pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        painter = painting.start(self)
        box = QRectF(self.rect())
        ink = self._paint_box(painter, box)
        left = float(px(_PADDING))
        if self.turn.why_not is not None:
            side = px(_ICON)
            place = QRectF(left, round(box.center().y() - side / 2), side, side)
            icons.paint(painter, "calendar-off", place, ink)
            left += side + px(8)
        room = QRectF(left, 0, box.width() - left - px(_PADDING) / 2, box.height())
        painting.draw_words(painter, room, self._words, self.font(), ink)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> QColor:
        """Draw the box, and return the colour of its words: green picked, dashed a gap, marigold when they can't."""
        tokens, radius = look().tokens, px(8)
        if self._is_picked:
            painting.fill_round(painter, box, radius, tokens.green_tint, tokens.green, 2)
            return tokens.green_ink
        if self.turn.is_gap:
            painter.setPen(QPen(tokens.line_strong, 1, Qt.PenStyle.DashLine))
            painter.setBrush(tokens.green_tint if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            return tokens.ink2
        if self.turn.why_not is not None:
            painting.fill_round(painter, box, radius, tokens.mari_tint, tokens.mari_line)
            return tokens.mari_ink
        fill = tokens.sunken if self.underMouse() else tokens.surface
        painting.fill_round(painter, box, radius, fill, tokens.line)
        return tokens.ink

    def _around(self) -> int:
        return px(_PADDING) * 2 + (px(_ICON + 8) if self.turn.why_not is not None else 0)
