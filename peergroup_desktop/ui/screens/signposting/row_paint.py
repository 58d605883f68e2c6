"""Draws a place in the list: name and line, number, when it was last checked, and Add or Added."""

from dataclasses import dataclass
from functools import lru_cache
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
_NUMBERS, _ANY_ROOM = Text.BODY, 100_000
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
    room = _button_room(look().factor) if has_words else px(_SMALL_BUTTON)
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


@lru_cache(maxsize=8)
def _button_room(factor: float) -> int:  # noqa: ARG001 - what the font depends on
    """Return the width of the button at a text size."""
    widest = max(painting.words_width(words, look().font(Text.STRONG)) for words in (_("Add"), _("Added")))
    return max(px(100), widest + px(18 + 8 + 28))


@lru_cache(maxsize=4096)
def _laid_out(words: str, role: Text, room: int, font_of: tuple[float, int]) -> tuple[QStaticText, float]:  # noqa: ARG001
    """Return words ready to be drawn into so much room, and their width: laying them out is most of what drawing costs.

    `font_of` is what the font depends on besides its role: what is kept is for that alone.
    """
    font = look().font(role, tabular=role is _NUMBERS)
    laid = QStaticText(words)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.prepare(font=font)
    if laid.size().width() > room + 1:
        laid.setText(QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room))
        laid.prepare(font=font)
    return laid, laid.size().width()


def _draw(painter: QPainter, box: QRectF, words: str, role: Text, colour: QColor) -> None:
    """Draw a line of words at the left, in the middle of the height."""
    laid, _room = _laid_out(words, role, int(box.width()), _font_of(role))
    painter.setFont(look().font(role, tabular=role is _NUMBERS))
    painter.setPen(colour)
    painter.drawStaticText(QPointF(box.left(), box.center().y() - laid.size().height() / 2), laid)


def _width(words: str, role: Text) -> float:
    return _laid_out(words, role, _ANY_ROOM, _font_of(role))[1]


def _font_of(role: Text) -> tuple[float, int]:
    return look().factor, len(look().font(role).families())


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
        _draw(painter, parts.phone, row.phone, _NUMBERS, look().tokens.ink)
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
    heights = px(21), px(20) if row.line else 0
    top = box.center().y() - sum(heights) / 2 - px(1)
    _draw(painter, QRectF(box.left(), top, box.width(), heights[0]), row.name, Text.STRONG, tokens.ink)
    if row.line:
        under = QRectF(box.left(), top + heights[0] + px(1), box.width(), heights[1])
        _draw(painter, under, row.line, Text.SECOND, tokens.ink2)


def _paint_badge(painter: QPainter, box: QRectF, row: PlaceRow) -> None:
    tone, icon = sign_of(row.freshness)
    fill, ink = look().tone(tone)
    side, edge = px(16), px(10)
    width = min(_width(row.checked_words, Text.BADGE) + 2 * edge + side + px(5) + 1, box.width())
    pill = QRectF(box.left(), box.top(), width, box.height())
    painting.fill_round(painter, pill, pill.height() / 2, fill, look().tint_edge(ink))
    picture = QRectF(round(pill.left() + edge), round(pill.center().y() - side / 2), side, side)
    icons.paint(painter, icon, picture, ink, stroke=2.5 if icon == "check" else 2)
    words = QRectF(picture.right() + px(5), pill.top(), pill.right() - picture.right() - px(5), pill.height())
    _draw(painter, words, row.checked_words, Text.BADGE, ink)


def _paint_always(painter: QPainter, parts: RowPlan) -> None:
    """A crisis line has no button: every handout begins with it."""
    words, tokens = _("Always on"), look().tokens
    _paint_icon_and_words(painter, parts, ("pin", words), (tokens.brick, tokens.ink2))


def _paint_button(painter: QPainter, parts: RowPlan, *, is_added: bool) -> None:
    tokens = look().tokens
    ink, edge = (tokens.green_ink, tokens.green) if is_added else (tokens.ink, tokens.line_strong)
    painting.fill_round(painter, parts.button, px(8), tokens.surface, edge)
    icon_and_words = ("check", _("Added")) if is_added else ("plus", _("Add"))
    _paint_icon_and_words(painter, parts, icon_and_words, (ink, ink))


def _paint_icon_and_words(
    painter: QPainter, parts: RowPlan, icon_and_words: tuple[str, str], inks: tuple[QColor, QColor]
) -> None:
    icon, words = icon_and_words
    box, side, gap = parts.button, px(18), px(8)
    role = Text.SECOND if icon == "pin" else Text.STRONG
    room = min(_width(words, role), box.width() - side - gap) if parts.has_button_words else 0
    left = box.center().x() - (side + (gap + room if room else 0)) / 2
    place = QRectF(round(left), round(box.center().y() - side / 2), side, side)
    icons.paint(painter, icon, place, inks[0], stroke=2.25)
    if room:
        _draw(painter, QRectF(left + side + gap, box.top(), room + 2, box.height()), words, role, inks[1])
