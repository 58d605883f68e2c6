"""Draws a place in the list: name and line, number, when it was last checked, and Add or Added."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QStaticText
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from peergroup_desktop.actions.directory import PlaceRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.signposting.fresh import sign_of
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting

if TYPE_CHECKING:
    from peergroup_desktop.ui.screens.signposting.place_list import PlaceList

_WIDE_FROM, _BUTTON_WORDS_FROM = 700, 420
_WIDE_ROW, _TALL_ROW = 69, 92
_INSET, _END, _SMALL_BUTTON = 13, 9, 44
_NUMBERS, _ANY_ROOM, _MOST_KEPT = Text.BODY, 100_000, 4000
_ROLES = (_NUMBERS, Text.STRONG, Text.SECOND, Text.BADGE)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class RowPlan:
    """Where the parts of a row stand. Narrow rows have number and badge on a line of their own."""

    words: QRectF
    phone: QRectF
    badge: QRectF
    button: QRectF
    has_button_words: bool


class Letters:
    """Words laid out for drawing, kept while the look stays: laying them out is most of what drawing them costs."""

    def __init__(self) -> None:
        self._laid: dict[tuple[str, Text, int], QStaticText] = {}
        self._fonts = {role: look().font(role, tabular=role is _NUMBERS) for role in _ROLES}

    def width(self, words: str, role: Text) -> float:
        """Return the width of one line of words."""
        return self._of(words, role, _ANY_ROOM).size().width()

    def draw(self, painter: QPainter, box: QRectF, words: str, role: Text, colour: QColor) -> None:
        """Draw a line of words at the left, in the middle of the height, its end elided where there is no room."""
        laid = self._of(words, role, int(box.width()))
        painter.setFont(self._fonts[role])
        painter.setPen(colour)
        painter.drawStaticText(QPointF(box.left(), box.center().y() - laid.size().height() / 2), laid)

    def _of(self, words: str, role: Text, room: int) -> QStaticText:
        key = (words, role, room)
        if key not in self._laid:
            if len(self._laid) > _MOST_KEPT:
                self._laid.clear()
            self._laid[key] = self._lay_out(words, role, room)
        return self._laid[key]

    def _lay_out(self, words: str, role: Text, room: int) -> QStaticText:
        font = self._fonts[role]
        laid = QStaticText(words)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.prepare(font=font)
        if laid.size().width() > room + 1:
            laid.setText(QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room))
            laid.prepare(font=font)
        return laid


def row_height(width: float) -> int:
    """Return how high rows are in a list so many px wide."""
    return px(_WIDE_ROW if width >= px(_WIDE_FROM) else _TALL_ROW)


def plan(box: QRectF, letters: Letters) -> RowPlan:
    """Return where the parts of a row stand that fills `box`."""
    has_words = box.width() >= px(_BUTTON_WORDS_FROM)
    room = float(px(_SMALL_BUTTON))
    if has_words:
        widest = max(letters.width(words, Text.STRONG) for words in (_("Add"), _("Added")))
        room = max(px(100), widest + px(18 + 8 + 28))
    left, right = box.left() + px(_INSET), box.right() - px(_END)
    button = QRectF(right - room, box.center().y() - px(20), room, px(40))
    if box.width() >= px(_WIDE_FROM):
        badge = QRectF(button.left() - px(159), box.center().y() - px(14), px(150), px(28))
        phone = QRectF(badge.left() - px(137), box.top(), px(128), box.height())
        words = QRectF(left, box.top(), phone.left() - left - px(12), box.height())
    else:
        words = QRectF(left, box.top() + px(7), button.left() - left - px(12), px(46))
        phone = QRectF(left, words.bottom() + px(3), px(150), px(28))
        badge = QRectF(phone.right() + px(4), phone.top(), words.right() - phone.right() - px(4), px(28))
    return RowPlan(words, phone, badge, button, has_words)


class PlaceDelegate(QStyledItemDelegate):
    """Draws the rows of one list."""

    def __init__(self, view: "PlaceList") -> None:
        super().__init__(view)
        self._view = view
        self._letters = Letters()
        self._plan: tuple[QSize, RowPlan] | None = None

    def dress(self) -> None:
        """Forget what was worked out for another look."""
        self._letters, self._plan = Letters(), None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of every row; Qt gives them the width of the list."""
        return QSize(px(120), row_height(self._view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row, box = self._view.places.row(index), QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(box.topLeft())
        box.moveTo(0, 0)
        parts = self.parts_in(option.rect.size())
        self._paint_ground(painter, box, is_selected=is_selected, is_hovered=is_hovered)
        self._paint_words(painter, parts.words, row)
        self._letters.draw(painter, parts.phone, row.phone, _NUMBERS, look().tokens.ink)
        self._paint_badge(painter, parts.badge, row)
        self._paint_button(painter, parts, is_added=row.id in self._view.places.added, is_crisis=row.is_crisis)
        painter.restore()

    def parts_in(self, size: QSize) -> RowPlan:
        """Return where the parts of a row of a size stand, counted from its corner."""
        if self._plan is None or self._plan[0] != size:
            self._plan = (QSize(size), plan(QRectF(0, 0, size.width(), size.height()), self._letters))
        return self._plan[1]

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Say all of a row whose words do not fit into it."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            row, room = self._view.places.row(index), self.parts_in(view.visualRect(index).size()).words.width()
            is_cut = any(
                self._letters.width(words, role) > room
                for words, role in ((row.name, Text.STRONG), (row.line, Text.SECOND))
            )
            QToolTip.showText(event.globalPos(), f"{row.name}\n{row.line}".strip() if is_cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def is_on_button(self, index: _Index, place: QPoint) -> bool:
        """Tell whether a point of the list is on a row's button."""
        box = self._view.visualRect(index)
        return self.parts_in(box.size()).button.contains((place - box.topLeft()).toPointF())

    def _paint_ground(self, painter: QPainter, box: QRectF, *, is_selected: bool, is_hovered: bool) -> None:
        tokens = look().tokens
        inner = box.adjusted(0, px(4), 0, -px(4))
        if is_selected:
            painting.fill_round(painter, inner, px(8), tokens.green_tint, look().tint_edge(tokens.green_ink))
            bar = QRectF(inner.left(), inner.top() + px(12), px(4), inner.height() - 2 * px(12))
            painting.fill_round(painter, bar, px(2), tokens.green)
        else:
            if is_hovered:
                painting.fill_round(painter, inner, px(8), tokens.sunken)
            painter.fillRect(
                QRectF(box.left() + px(_INSET), box.bottom() - 1, box.width() - px(_INSET + _END), 1), tokens.line
            )
        if is_selected and self._view.shows_focus:
            painting.fill_round(painter, inner, px(8), None, tokens.marigold, 3)
            ring = tokens.page if look().appearance.is_dark else tokens.ink
            painting.fill_round(painter, inner.adjusted(3, 3, -3, -3), px(6), None, ring, 2)

    def _paint_words(self, painter: QPainter, box: QRectF, row: PlaceRow) -> None:
        tokens, draw = look().tokens, self._letters.draw
        heights = px(21), px(20) if row.line else 0
        top = box.center().y() - sum(heights) / 2 - px(1)
        draw(painter, QRectF(box.left(), top, box.width(), heights[0]), row.name, Text.STRONG, tokens.ink)
        if row.line:
            under = QRectF(box.left(), top + heights[0] + px(1), box.width(), heights[1])
            draw(painter, under, row.line, Text.SECOND, tokens.ink2)

    def _paint_badge(self, painter: QPainter, box: QRectF, row: PlaceRow) -> None:
        tone, icon = sign_of(row.freshness)
        fill, ink = look().tone(tone)
        side, edge, gap = px(16), px(10), px(5)
        width = min(self._letters.width(row.checked_words, Text.BADGE) + 2 * edge + side + gap + 1, box.width())
        pill = QRectF(box.left(), box.top(), width, box.height())
        painting.fill_round(painter, pill, pill.height() / 2, fill, look().tint_edge(ink))
        picture = QRectF(round(pill.left() + edge), round(pill.center().y() - side / 2), side, side)
        icons.paint(painter, icon, picture, ink, stroke=2.5 if icon == "check" else 2)
        words = QRectF(picture.right() + gap, pill.top(), pill.right() - picture.right() - gap, pill.height())
        self._letters.draw(painter, words, row.checked_words, Text.BADGE, ink)

    def _paint_button(self, painter: QPainter, parts: RowPlan, *, is_added: bool, is_crisis: bool) -> None:
        """Draw Add or Added. A crisis line has no button: every handout begins with it."""
        tokens = look().tokens
        if is_crisis:
            self._paint_icon_and_words(painter, parts, ("pin", _("Always on")), (tokens.brick, tokens.ink2))
            return
        ink, edge = (tokens.green_ink, tokens.green) if is_added else (tokens.ink, tokens.line_strong)
        painting.fill_round(painter, parts.button, px(8), tokens.surface, edge)
        icon_and_words = ("check", _("Added")) if is_added else ("plus", _("Add"))
        self._paint_icon_and_words(painter, parts, icon_and_words, (ink, ink))

    def _paint_icon_and_words(
        self, painter: QPainter, parts: RowPlan, icon_and_words: tuple[str, str], inks: tuple[QColor, QColor]
    ) -> None:
        (icon, words), box = icon_and_words, parts.button
        side, gap, role = px(18), px(8), Text.SECOND if icon_and_words[0] == "pin" else Text.STRONG
        room = min(self._letters.width(words, role), box.width() - side - gap) if parts.has_button_words else 0
        left = box.center().x() - (side + (gap + room if room else 0)) / 2
        place = QRectF(round(left), round(box.center().y() - side / 2), side, side)
        icons.paint(painter, icon, place, inks[0], stroke=2.25)
        if room:
            words_box = QRectF(left + side + gap, box.top(), room + 2, box.height())
            self._letters.draw(painter, words_box, words, role, inks[1])
