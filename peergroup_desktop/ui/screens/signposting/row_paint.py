"""Draws a place in the list: name and line, number, when it was last checked, and Add or Added."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
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
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class RowPlan:
    """Where the parts of a row stand. Narrow rows have number and badge on a line of their own."""

    words: QRectF
    phone: QRectF
    badge: QRectF
    button: QRectF
    has_button_words: bool


def row_height(width: float) -> int:
    """Return how high rows are in a list so many px wide."""
    return px(_WIDE_ROW if width >= px(_WIDE_FROM) else _TALL_ROW)


def plan(box: QRectF) -> RowPlan:
    """Return where the parts of a row stand that fills `box`."""
    has_words = box.width() >= px(_BUTTON_WORDS_FROM)
    room = px(_SMALL_BUTTON)
    if has_words:
        widest = max(painting.words_width(words, look().font(Text.STRONG)) for words in (_("Add"), _("Added")))
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

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of every row; Qt gives them the width of the list."""
        return QSize(px(120), row_height(self._view.viewport().width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row, box = self._view.places.row(index), QRectF(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        parts = plan(box)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, is_selected=is_selected, is_hovered=is_hovered)
        _paint_words(painter, parts.words, row)
        colour = look().tokens.ink
        painting.draw_words(painter, parts.phone, row.phone, look().font(Text.BODY, tabular=True), colour)
        _paint_badge(painter, parts.badge, row)
        if row.is_crisis:
            _paint_always(painter, parts)
        else:
            _paint_button(painter, parts, is_added=row.id in self._view.places.added)
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Say all of a row whose words do not fit into it."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            row, room = self._view.places.row(index), plan(QRectF(view.visualRect(index))).words.width()
            is_cut = any(
                painting.words_width(words, look().font(role)) > room
                for words, role in ((row.name, Text.STRONG), (row.line, Text.SECOND))
            )
            QToolTip.showText(event.globalPos(), f"{row.name}\n{row.line}".strip() if is_cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def is_on_button(self, index: _Index, place: QPoint) -> bool:
        """Tell whether a point of the list is on a row's button."""
        return plan(QRectF(self._view.visualRect(index))).button.contains(place.toPointF())

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


def _paint_words(painter: QPainter, box: QRectF, row: PlaceRow) -> None:
    tokens = look().tokens
    title, line = look().font(Text.STRONG), look().font(Text.SECOND)
    heights = QFontMetrics(title).height(), QFontMetrics(line).height() if row.line else 0
    top = box.center().y() - sum(heights) / 2 - px(1)
    painting.draw_words(painter, QRectF(box.left(), top, box.width(), heights[0]), row.name, title, tokens.ink)
    if row.line:
        under = QRectF(box.left(), top + heights[0] + px(1), box.width(), heights[1])
        painting.draw_words(painter, under, row.line, line, tokens.ink2)


def _paint_badge(painter: QPainter, box: QRectF, row: PlaceRow) -> None:
    tone, icon = sign_of(row.freshness)
    fill, ink = look().tone(tone)
    font = look().font(Text.BADGE)
    side, edge = px(16), px(10)
    width = min(painting.words_width(row.checked_words, font) + 2 * edge + side + px(5) + 1, box.width())
    pill = QRectF(box.left(), box.top(), width, box.height())
    painting.fill_round(painter, pill, pill.height() / 2, fill, look().tint_edge(ink))
    picture = QRectF(round(pill.left() + edge), round(pill.center().y() - side / 2), side, side)
    icons.paint(painter, icon, picture, ink, stroke=2.5 if icon == "check" else 2)
    words = QRectF(picture.right() + px(5), pill.top(), pill.right() - picture.right() - px(5), pill.height())
    painting.draw_words(painter, words, row.checked_words, font, ink)


def _paint_always(painter: QPainter, parts: RowPlan) -> None:
    """A crisis line has no button: every handout begins with it."""
    ink, font, side = look().tokens.ink2, look().font(Text.SECOND), px(18)
    words = _("Always on") if parts.has_button_words else ""
    width = painting.words_width(words, font) + px(6) if words else 0
    left = parts.button.center().x() - (side + width) / 2
    picture = QRectF(round(left), round(parts.button.center().y() - side / 2), side, side)
    icons.paint(painter, "pin", picture, look().tokens.brick)
    place = QRectF(left + side + px(6), parts.button.top(), width, parts.button.height())
    painting.draw_words(painter, place, words, font, ink)


def _paint_button(painter: QPainter, parts: RowPlan, *, is_added: bool) -> None:
    tokens = look().tokens
    ink, edge = (tokens.green_ink, tokens.green) if is_added else (tokens.ink, tokens.line_strong)
    painting.fill_round(painter, parts.button, px(8), tokens.surface, edge)
    words, font = _("Added") if is_added else _("Add"), look().font(Text.STRONG)
    side = px(18)
    width = painting.words_width(words, font) + px(8) if parts.has_button_words else 0
    left = parts.button.center().x() - (side + width) / 2
    picture = QRectF(round(left), round(parts.button.center().y() - side / 2), side, side)
    icons.paint(painter, "check" if is_added else "plus", picture, ink, stroke=2.25)
    if width:
        place = QRectF(left + side + px(8), parts.button.top(), width, parts.button.height())
        painting.draw_words(painter, place, words, font, ink, Qt.AlignmentFlag.AlignLeft)
