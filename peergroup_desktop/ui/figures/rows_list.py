"""The rows behind a figure as a list: icon, words, one line under them. Quick for thousands of rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.figures.row_words import RowLine, Way
from peergroup_desktop.ui.look import gap, look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow

_Index = QModelIndex | QPersistentModelIndex
_ROW, _ICON = 56, 20
_MOST, _MOST_AT_LARGE_TEXT = 6.6, 2.6  # a part of a row says that there are more


class _RowDelegate(QStyledItemDelegate):
    """Draws a row; the one that the keyboard is on stands on a tint."""

    def __init__(self, view: "RowsList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(120), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, box = look().tokens, QRectF(option.rect).adjusted(0, px(2), 0, -px(2))
        line = self._view.lines[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painting.fill_round(painter, box, px(8), tokens.green_tint, look().tint_edge(tokens.green_ink))
        elif option.state & QStyle.StateFlag.State_MouseOver and line.way is not None:
            painting.fill_round(painter, box, px(8), tokens.sunken)
        if option.state & QStyle.StateFlag.State_Selected and self._view.shows_focus:
            painting.fill_round(painter, box, px(8), None, tokens.marigold, 3)
            painting.fill_round(painter, box.adjusted(3, 3, -3, -3), px(6), None, self._view.inner_focus(), 2)
        side = px(_ICON)
        place = QRectF(box.left() + px(12), round(box.center().y() - side / 2), side, side)
        icons.paint(painter, line.icon, place, tokens.ink2)
        words = QRectF(place.right() + px(12), box.top(), box.right() - place.right() - px(20), box.height())
        _paint_words(painter, words, line)
        painter.restore()


class RowsList(RosterList):
    """`opened` gives where the chosen row can be looked up; rows without a way are only read."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Counted from"))
        self.lines: tuple[RowLine, ...] = ()
        self.setItemDelegate(_RowDelegate(self))
        self.chosen.connect(self._on_chosen)

    def dress(self) -> None:
        """Be as high as the rows, up to some."""
        super().dress()
        if hasattr(self, "lines"):
            self._fit()

    def show_lines(self, lines: tuple[RowLine, ...]) -> None:
        """Show these rows, the keyboard on the first."""
        self.lines = lines
        self.set_rows(tuple(RosterRow(_key(place), line.title, line.line) for place, line in enumerate(lines)))
        if lines:
            self.select(_key(0))
        self._fit()

    def _fit(self) -> None:
        shown = min(len(self.lines), _MOST_AT_LARGE_TEXT if look().is_large else _MOST)
        self.setFixedHeight(round(shown * px(_ROW)) + 2 * gap(8) + 2)

    def _on_chosen(self, row_id: bytes) -> None:
        way: Way | None = self.lines[int.from_bytes(row_id, "big")].way
        if way is not None:
            self.opened.emit(way)


def _key(place: int) -> bytes:
    return place.to_bytes(4, "big")


def _paint_words(painter: QPainter, box: QRectF, line: RowLine) -> None:
    tokens = look().tokens
    title, second = look().font(Text.STRONG), look().font(Text.SECOND)
    high, low = QFontMetrics(title).height(), QFontMetrics(second).height()
    top = box.center().y() - (high + low - px(2) if line.line else high) / 2
    painting.draw_words(painter, QRectF(box.left(), top, box.width(), high), line.title, title, tokens.ink)
    under = QRectF(box.left(), top + high - px(2), box.width(), low)
    painting.draw_words(painter, under, line.line, second, tokens.ink2)
