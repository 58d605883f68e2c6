"""Boxes to tick and dots to choose: plain ones, cards for people, rows for lists, and the group that holds them."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QGroupBox, QLayout, QRadioButton, QSizePolicy

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.avatar import paint_avatar, tint_of
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Row

_BOX = 22
_WORDS_FROM = 32


def _row_size(button: QAbstractButton) -> QSize:
    return QSize(px(_WORDS_FROM) + painting.words_width(button.text(), look().font(Text.STRONG)) + px(4), px(40))


def _draw_words(painter: QPainter, button: QAbstractButton, *, is_strong: bool) -> None:
    tokens = look().tokens
    font = look().font(Text.STRONG if is_strong else Text.BODY)
    ink = tokens.ink if button.isEnabled() else tokens.ink3
    room = QRectF(px(_WORDS_FROM), 0, button.width() - px(_WORDS_FROM), button.height())
    painter.setFont(font)
    painter.setPen(ink)
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
    painter.drawText(room, flags, button.text())


def _height_at(button: QAbstractButton, width: int) -> int:
    if width >= _row_size(button).width():
        return px(40)
    room = max(width - px(_WORDS_FROM), 1)
    metrics = QFontMetrics(look().font(Text.STRONG))
    box = metrics.boundingRect(0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), button.text())
    return max(px(40), box.height() + px(12))


def _least(button: QAbstractButton) -> QSize:
    font = look().font(Text.STRONG)
    longest = max((painting.words_width(word, font) for word in button.text().split()), default=0)
    return QSize(px(_WORDS_FROM) + longest + px(4), px(40))


def _wrap(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)


class CheckBox(Following, QCheckBox):
    """A box to tick, with its words in a row at least 40 high."""

    def __init__(self, words: str, *, says: str = "") -> None:
        super().__init__(words)
        if says:
            self.setAccessibleName(says)
        _wrap(self)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.BODY))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in one line."""
        return _row_size(self)

    def minimumSizeHint(self) -> QSize:
        """Return the size with one word in a line."""
        return _least(self)

    def heightForWidth(self, width: int) -> int:
        """Return the height when the words wrap."""
        return _height_at(self, width)

    def hitButton(self, position: QPoint) -> bool:
        """Take a click on box or words."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box with its tick, and the words."""
        tokens = look().tokens
        painter = painting.start(self)
        side = px(_BOX)
        box = QRectF(0, round((self.height() - side) / 2), side, side)
        if not self.isEnabled():
            painting.fill_round(painter, box, px(5), tokens.sunken, tokens.line)
        elif self.isChecked():
            painting.fill_round(painter, box, px(5), tokens.green_hover if self.underMouse() else tokens.green)
            inset = px(2)
            tick = box.adjusted(inset, inset, -inset, -inset)
            icons.paint(painter, "check", tick, tokens.on_green, stroke=2.75)
        else:
            fill = tokens.sunken if self.underMouse() else tokens.surface
            painting.fill_round(painter, box, px(5), fill, tokens.line_strong, 2)
        _draw_words(painter, self, is_strong=False)
        painter.end()


class RadioButton(Following, QRadioButton):
    """One of several choices, with its words in a row at least 40 high."""

    def __init__(self, words: str, *, says: str = "") -> None:
        super().__init__(words)
        if says:
            self.setAccessibleName(says)
        _wrap(self)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.BODY))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in one line."""
        return _row_size(self)

    def minimumSizeHint(self) -> QSize:
        """Return the size with one word in a line."""
        return _least(self)

    def heightForWidth(self, width: int) -> int:
        """Return the height when the words wrap."""
        return _height_at(self, width)

    def hitButton(self, position: QPoint) -> bool:
        """Take a click on dot or words."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring with its dot, and the words."""
        tokens = look().tokens
        painter = painting.start(self)
        side = px(_BOX - 2)
        box = QRectF(1, round((self.height() - side) / 2), side, side)
        is_on = self.isChecked()
        fill = tokens.sunken if self.underMouse() and not is_on else tokens.surface
        painting.fill_round(painter, box, side / 2, fill, tokens.green if is_on else tokens.line_strong, 2)
        if is_on:
            inset = px(5)
            painting.fill_round(painter, box.adjusted(inset, inset, -inset, -inset), side / 2, tokens.green)
        _draw_words(painter, self, is_strong=is_on)
        painter.end()


class RadioCard(Following, QRadioButton):
    """A person to choose, as a card: who is unlocking."""

    def __init__(self, words: str, *, person: bytes, initials: str) -> None:
        super().__init__(words)
        self._person, self._initials = person, initials
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.CARD))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with the whole name."""
        return QSize(px(68) + painting.words_width(self.text(), self.font()) + px(52), px(64))

    def minimumSizeHint(self) -> QSize:
        """Let a long name elide before the page scrolls sideways."""
        return QSize(px(68) + px(96), px(64))

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        if self.isChecked():
            painting.fill_round(painter, box, px(10), tokens.green_tint, tokens.green, 2)
            side = px(24)
            tick = QRectF(box.right() - px(16) - side, round((box.height() - side) / 2), side, side)
            icons.paint(painter, "circle-check", tick, tokens.green)
        else:
            fill = tokens.sunken if self.underMouse() else tokens.surface
            painting.fill_round(painter, box, px(10), fill, tokens.line)
        side = px(40)
        place = QRectF(px(14), round((box.height() - side) / 2), side, side)
        ground = tokens.surface if self.isChecked() else None
        paint_avatar(painter, place, self._initials, tint_of(self._person), fill=ground)
        words = QRectF(px(68), 0, box.width() - px(68) - px(44), box.height())
        painting.draw_words(painter, words, self.text(), self.font(), tokens.ink)
        painter.end()


class ChoiceRow(Following, QRadioButton):
    """A row of a list of which one is open: icon, title, one line. Which report, which page of settings."""

    def __init__(self, title: str, line: str = "", icon: str = "") -> None:
        super().__init__(title)
        self._line, self._icon = line, icon
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with title and line whole."""
        words = max(
            painting.words_width(self.text(), self.font()), painting.words_width(self._line, look().font(Text.SECOND))
        )
        return QSize(self._words_from() + words + px(12), px(64 if self._line else 48))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the words."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        if self.isChecked():
            painting.fill_round(painter, box, px(8), tokens.green_tint, look().tint_edge(tokens.green_ink))
            inset = px(12)
            bar = QRectF(0, inset, px(4), box.height() - 2 * inset)
            painting.fill_round(painter, bar, px(2), tokens.green)
        elif self.underMouse():
            painting.fill_round(painter, box, px(8), tokens.sunken)
        if self._icon:
            side = px(22)
            place = QRectF(px(8), round((box.height() - side) / 2), side, side)
            icons.paint(painter, self._icon, place, tokens.green if self.isChecked() else tokens.ink2)
        self._draw_lines(painter, box)
        painter.end()

    def _words_from(self) -> int:
        return px(44 if self._icon else 16)

    def _draw_lines(self, painter: QPainter, box: QRectF) -> None:
        tokens = look().tokens
        title, line = self.font(), look().font(Text.SECOND)
        heights = QFontMetrics(title).height(), QFontMetrics(line).height() if self._line else 0
        top = (box.height() - sum(heights)) / 2
        left, width = self._words_from(), box.width() - self._words_from() - px(8)
        painting.draw_words(painter, QRectF(left, top, width, heights[0]), self.text(), title, tokens.ink)
        if self._line:
            under = QRectF(left, top + heights[0], width, heights[1])
            painting.draw_words(painter, under, self._line, line, tokens.ink2)


class ChoiceGroup(QGroupBox):
    """Holds choices of which one is taken; a screen reader hears `says` when it enters. `chosen` gives the key.

    `layout` is `Column`, `Row` or `Flow`; choices in a column stand close, others 8 apart.
    """

    chosen = Signal(str)

    def __init__(
        self, says: str, *, layout: type[Column] | type[Row] | type[Flow] = Column, gap: int | None = None
    ) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self._buttons: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        self._is_setting = False
        usual = 0 if layout is Column else 8
        self._layout: QLayout = layout(self, gap=usual if gap is None else gap)

    def add(self, key: str, button: QAbstractButton) -> None:
        """Add a choice at the end; its place is told as "2 of 3" unless it has a description."""
        self._buttons[key] = button
        self._group.addButton(button)
        self._layout.addWidget(button)
        count = len(self._buttons)
        if not isinstance(button, ChoiceRow):
            for place, each in enumerate(self._buttons.values(), start=1):
                each.setAccessibleDescription(_("{place} of {count}").format(place=place, count=count))

    def button(self, key: str) -> QAbstractButton:
        """Return the button of a choice."""
        return self._buttons[key]

    def clear(self) -> None:
        """Take all choices out."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    @property
    def choice(self) -> str:
        """Return the key of what is taken, or "" while nothing is."""
        taken = self._group.checkedButton()
        return next((key for key, button in self._buttons.items() if button is taken), "")

    def set_choice(self, key: str) -> None:
        """Take a choice, silently."""
        self._is_setting = True
        self._buttons[key].setChecked(True)
        self._is_setting = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the choices draw themselves."""

    def _on_toggled(self, button: QAbstractButton, is_on: bool) -> None:
        if is_on and not self._is_setting:
            self.chosen.emit(self.choice)
