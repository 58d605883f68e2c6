"""The parts of the dark rail: places, its foot, and the button with the group's name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QRadioButton, QSizePolicy

from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.drawn_choice import DrawnChoice
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.logo import paint_logo
from peergroup_desktop.ui.widgets.press_button import PressButton

ITEM_HEIGHT = 44


class RailItem(DrawnChoice, QRadioButton):
    """A place to go to. The chosen one is a tab in the colour of the page with a marigold marker."""

    def __init__(self, key: str, words: str, icon: str) -> None:
        super().__init__(words)
        self.key = key
        self._icon, self._mark = icon, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def set_mark(self, words: str) -> None:
        """Draw a small clock at the end that stands for `words`, which a screen reader hears; "" takes it away."""
        if words != self._mark:
            self._mark = words
            self.setAccessibleName(f"{self.text()}. {words}" if words else "")
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and words."""
        return QSize(px(44) + painting.words_width(self.text(), self.font()) + px(4), px(ITEM_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tab, or the words on the rail."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        if self.isChecked():
            tab = QPainterPath()
            tab.addRoundedRect(box.adjusted(0, 0, px(20), 0), px(10), px(10))
            painter.fillPath(tab, tokens.page)
            marker = QRectF(0, px(10), px(4), box.height() - px(20))
            painting.fill_round(painter, marker, px(2), tokens.marigold)
            picture, words, font = tokens.green, tokens.ink, self.font()
        else:
            if self.underMouse():
                painting.fill_round(painter, box.adjusted(0, 0, -px(12), 0), px(10), tokens.rail_hover)
            picture, words, font = tokens.rail_ink2, tokens.rail_ink, look().font(Text.BODY_MEDIUM)
        side = px(20)
        icons.paint(painter, self._icon, QRectF(px(12), round((box.height() - side) / 2), side, side), picture)
        place = QRectF(px(44), 0, box.width() - px(44), box.height())
        painting.draw_words(painter, place, self.text(), font, words)
        if self._mark:
            colour = tokens.mari_ink if self.isChecked() else tokens.marigold
            end = QRectF(box.right() - px(36), round((box.height() - side) / 2), side, side)
            icons.paint(painter, "clock-alert", end, colour)
        painter.end()


class RailButton(Following, PressButton):
    """A button on the rail: plain words with an icon, or in a box of its own (Lock)."""

    def __init__(self, words: str, icon: str, *, is_boxed: bool = False) -> None:
        super().__init__(words)
        self._icon, self._is_boxed = icon, is_boxed
        horizontal = QSizePolicy.Policy.Fixed if is_boxed else QSizePolicy.Policy.Expanding
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.SECOND_STRONG if self._is_boxed else Text.SECOND_MEDIUM))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and words."""
        words = painting.words_width(self.text(), self.font())
        if self._is_boxed:
            return QSize(px(7) + px(18) + px(7) + words + px(8), px(36))
        return QSize(px(44) + words + px(8), px(ITEM_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be narrower than the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        if self._is_boxed:
            fill = tokens.rail_line if self.underMouse() else tokens.rail_hover
            painting.fill_round(painter, box, px(8), fill, tokens.rail_line)
            side, left, words_left, colour = px(18), px(7), px(32), tokens.rail_ink
        else:
            if self.underMouse():
                painting.fill_round(painter, box.adjusted(0, px(2), 0, -px(2)), px(8), tokens.rail_hover)
            side, left, words_left, colour = px(20), px(12), px(44), tokens.rail_ink2
        icons.paint(painter, self._icon, QRectF(left, round((box.height() - side) / 2), side, side), colour)
        words = QRectF(words_left, 0, box.width() - words_left, box.height())
        painting.draw_words(painter, words, self.text(), self.font(), tokens.rail_ink)
        painter.end()


class GroupButton(Following, PressButton):
    """Logo and group's name at the head of the rail; with several groups it opens the list of them."""

    def __init__(self) -> None:
        super().__init__()
        self._may_choose = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.CARD))
        self.updateGeometry()
        self.update()

    def set_group(self, name: str, says: str, *, may_choose: bool) -> None:
        """Show the group's name; `may_choose` when there are others."""
        self._may_choose = may_choose
        self.setText(name)
        self.setAccessibleName(says)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if may_choose else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines at most."""
        lines = self._lines(px(146))
        return QSize(px(196), max(px(44), len(lines) * QFontMetrics(self.font()).height() + px(8)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw logo, name and arrow."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect())
        if self._may_choose and self.underMouse():
            painting.fill_round(painter, box.adjusted(0, 0, -px(8), 0), px(8), tokens.rail_hover)
        side = px(34)
        paint_logo(
            painter, QRectF(px(9), round((box.height() - side) / 2), side, side), tokens.rail_ink, tokens.marigold
        )
        arrow = px(26) if self._may_choose else 0
        room = self.width() - px(54) - arrow
        lines = self._lines(room)
        height = QFontMetrics(self.font()).height()
        top = (box.height() - height * len(lines)) / 2
        for place, line in enumerate(lines):
            words = QRectF(px(54), top + place * height, room, height)
            painting.draw_words(painter, words, line, self.font(), tokens.rail_ink)
        if arrow:
            small = px(18)
            where = QRectF(self.width() - px(30), round((box.height() - small) / 2), small, small)
            icons.paint(painter, "chevron-down", where, tokens.rail_ink2)
        painter.end()

    def _lines(self, room: int) -> list[str]:
        """Break the name into at most two lines; the end of the second is elided while painting."""
        words = self.text().split()
        lines: list[str] = []
        for place, word in enumerate(words):
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and painting.words_width(joined, self.font()) <= room:
                lines[-1] = joined
            elif len(lines) == 2:
                lines[-1] = " ".join([lines[-1], *words[place:]])
                break
            else:
                lines.append(word)
        return lines or [""]


class RailRule(Following, QFrame):
    """The line above who is in."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(px(4), 0, 0, 0), look().tokens.rail_line)
        painter.end()
