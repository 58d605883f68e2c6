"""Chips: filters and room features (real check boxes and radio buttons), and themes that can be taken off."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.drawn_choice import DrawnChoice
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.press_button import PressButton

_PADDING = 12
_ICON = 16
_GAP = 6


def _draw(painter: QPainter, box: QRectF, button: "_Chip") -> None:
    tokens = look().tokens
    is_on = button.isChecked()
    fill = tokens.green if is_on else tokens.sunken if button.underMouse() else tokens.surface
    edge = None if is_on else tokens.line_strong
    painting.fill_round(painter, box, box.height() / 2, fill, edge)
    colour = tokens.on_green if is_on else tokens.ink2
    icon = "check" if is_on else button.icon_name
    _draw_words(painter, box, icon, button.text(), font_colour=colour)


def _draw_words(painter: QPainter, box: QRectF, icon: str, words: str, *, font_colour: QColor) -> None:
    font = look().font(Text.SECOND_MEDIUM)
    width = painting.words_width(words, font)
    side, gap = (px(_ICON), px(_GAP)) if icon else (0, 0)
    left = box.left() + (box.width() - width - side - gap) / 2
    if icon:
        place = QRectF(round(left), round(box.center().y() - side / 2), side, side)
        icons.paint(painter, icon, place, font_colour, stroke=2.5 if icon == "check" else 2)
    painting.draw_words(painter, QRectF(left + side + gap, 0, width + 2, box.height()), words, font, font_colour)


def _size(words: str, *, has_icon: bool, height: int = 36) -> QSize:
    """Return a size that keeps room for the tick, so that choosing moves nothing."""
    picture = px(_ICON) + px(_GAP) if has_icon else 0
    return QSize(painting.words_width(words, look().font(Text.SECOND_MEDIUM)) + 2 * px(_PADDING) + picture, px(height))


class _Chip(DrawnChoice):
    """What chips that can be chosen share; the tick takes the icon's place."""

    role = Text.SECOND_MEDIUM

    def __init__(self, words: str, *, icon: str = "", says: str = "") -> None:
        super().__init__(words)  # type: ignore[arg-type] # the class mixed in after this one takes words
        self.icon_name = icon
        _prepare(self, says)
        self.toggled.connect(self._on_toggled)
        self.follow_look()

    def setText(self, words: str) -> None:
        """Change the words."""
        super().setText(words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of words and icon."""
        return _size(self.text(), has_icon=self.isChecked() or bool(self.icon_name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = painting.start(self)
        _draw(painter, QRectF(self.rect()), self)
        painter.end()

    def _on_toggled(self) -> None:
        self.updateGeometry()


class CheckChip(_Chip, QCheckBox):
    """A chip of which several may be chosen."""


class RadioChip(_Chip, QRadioButton):
    """A chip of which one of the group is chosen; put them into a `ChoiceGroup`."""


def _prepare(chip: QAbstractButton, says: str) -> None:
    chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    chip.setAttribute(Qt.WidgetAttribute.WA_Hover)
    if says:
        chip.setAccessibleName(says)


class DayChip(DrawnChoice, QRadioButton):
    """A square choice 44 high, one of a row: the day a group meets."""

    def __init__(self, words: str, *, says: str = "") -> None:
        super().__init__(words)
        _prepare(self, says)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(max(px(60), painting.words_width(self.text(), self.font()) + px(24)), px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square."""
        tokens = look().tokens
        painter = painting.start(self)
        is_on = self.isChecked()
        fill = tokens.green if is_on else tokens.sunken if self.underMouse() else tokens.surface
        painting.fill_round(painter, QRectF(self.rect()), px(8), fill, None if is_on else tokens.line_strong)
        font = self.font() if is_on else look().font(Text.BODY)
        colour = tokens.on_green if is_on else tokens.ink
        painting.draw_words(painter, QRectF(self.rect()), self.text(), font, colour, painting.CENTRE)
        painter.end()


class RemovableChip(Following, PressButton):
    """A word that was chosen and can be taken off: by a click, Enter, or Delete."""

    removed = Signal()

    def __init__(self, words: str, says: str) -> None:
        super().__init__(words)
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.removed)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.SECOND_MEDIUM))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the words and the cross."""
        return _size(self.text(), has_icon=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it off with Delete or Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words and the cross."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        painting.fill_round(painter, box, box.height() / 2, tokens.green_tint, look().tint_edge(tokens.green_ink))
        side = px(_ICON)
        words = QRectF(px(_PADDING), 0, box.width() - 2 * px(_PADDING) - side, box.height())
        painting.draw_words(painter, words, self.text(), self.font(), tokens.green_ink)
        cross = QRectF(box.right() - px(_PADDING) - side, round((box.height() - side) / 2), side, side)
        icons.paint(painter, "x", cross, tokens.green_ink)
        painter.end()


class AddChip(Following, PressButton):
    """A dashed chip that adds one more word."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.SECOND_MEDIUM))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of words and plus."""
        return _size(self.text(), has_icon=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashes, plus and words."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        painter.setPen(QPen(tokens.line_strong, 1, Qt.PenStyle.DashLine))
        painter.setBrush(tokens.green_tint if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
        _draw_words(painter, box, "plus", self.text(), font_colour=tokens.green_ink)
        painter.end()
