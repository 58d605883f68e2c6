"""Boxes to tick and dots to choose: plain ones, cards for people, rows for lists, and the group that holds them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QLayout, QRadioButton, QSizePolicy

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.avatar import paint_avatar, tint_of
from peergroup_desktop.ui.widgets.drawn_choice import DrawnChoice
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.layouts import Column, Row

_BOX = 22
_WORDS_FROM = 32


class _WordedBox(DrawnChoice):
    """What a box and a dot share: their words beside them, in a row at least 40 high, wrapped where room is short."""

    role = Text.BODY

    def __init__(self, words: str, *, says: str = "") -> None:
        super().__init__(words)  # type: ignore[arg-type] # the class mixed in after this one takes words
        if says:
            self.setAccessibleName(says)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return the size in one line."""
        return QSize(px(_WORDS_FROM) + painting.words_width(self.text(), look().font(Text.STRONG)) + px(4), px(40))

    def minimumSizeHint(self) -> QSize:
        """Return the size with one word in a line."""
        font = look().font(Text.STRONG)
        longest = max((painting.words_width(word, font) for word in self.text().split()), default=0)
        return QSize(px(_WORDS_FROM) + longest + px(4), px(40))

    def heightForWidth(self, width: int) -> int:
        """Return the height when the words wrap."""
        if width >= self.sizeHint().width():
            return px(40)
        room = max(width - px(_WORDS_FROM), 1)
        metrics = QFontMetrics(look().font(Text.STRONG))
        box = metrics.boundingRect(0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(px(40), box.height() + px(12))

    def draw_words(self, painter: QPainter, *, is_strong: bool) -> None:
        """Draw the words."""
        tokens = look().tokens
        room = QRectF(px(_WORDS_FROM), 0, self.width() - px(_WORDS_FROM), self.height())
        painter.setFont(look().font(Text.STRONG if is_strong else Text.BODY))
        painter.setPen(tokens.ink if self.isEnabled() else tokens.ink3)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self.text())


class CheckBox(_WordedBox, QCheckBox):
    """A box to tick, with its words."""

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
        self.draw_words(painter, is_strong=False)
        painter.end()


class RadioButton(_WordedBox, QRadioButton):
    """One of several choices, with its words."""

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
        self.draw_words(painter, is_strong=is_on)
        painter.end()


class RadioCard(DrawnChoice, QRadioButton):
    """A person to choose, as a card: who is unlocking."""

    role = Text.CARD

    def __init__(self, words: str, *, person: bytes, initials: str) -> None:
        super().__init__(words)
        self._person, self._initials = person, initials
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return the size with the whole name."""
        return QSize(px(68) + painting.words_width(self.text(), self.font()) + px(52), px(64))

    def minimumSizeHint(self) -> QSize:
        """Let a long name elide before the page scrolls sideways."""
        return QSize(px(68) + px(96), px(64))

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


class ChoiceRow(DrawnChoice, QRadioButton):
    """A row of a list of which one is open: icon, title, one line. Which report, which page of settings."""

    def __init__(self, title: str, line: str = "", icon: str = "") -> None:
        super().__init__(title)
        self._line, self._icon = line, icon
        self.setAccessibleDescription(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return the size with title and line whole."""
        words = max(
            painting.words_width(self.text(), self.font()), painting.words_width(self._line, look().font(Text.SECOND))
        )
        return QSize(self._words_from() + words + px(12), px(64 if self._line else 48))

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


class ChoiceGroup(Group):
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

    def _on_toggled(self, button: QAbstractButton, is_on: bool) -> None:
        if is_on and not self._is_setting:
            self.chosen.emit(self.choice)
