"""A quarter as a picture: a row for each word, squares and a number for each month, the total at the end."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.giving.squares import Squares
from peergroup_desktop.ui.screens.giving.words import Month, Picture, WordRow
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Divider, Surface
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width

_WORD, _MONTH, _TOTAL, _NAME = 200, 222, 64, 110
_ACROSS_FROM, _RING = 1000, 8
_MARGINS = (20, 12, 20, 12)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WordBand(QWidget):
    """One row of the picture. `is_lit` while the keyboard is on it."""

    def __init__(self, row: WordRow, months: tuple[Month, ...], most: int, *, is_tall: bool) -> None:
        super().__init__()
        self._is_lit = False
        (self._build_tall if is_tall else self._build_across)(row, months, most)

    def _build_across(self, row: WordRow, months: tuple[Month, ...], most: int) -> None:
        across = Row(self, gap=16, margins=_MARGINS)
        fix_width(across.add(TextLabel(row.word, Text.CARD)), _WORD)
        for month, count in zip(months, row.counts, strict=True):
            fix_width(across.add(_cell(month, count, most)), _MONTH)
        across.stretch()
        fix_width(across.add(_total(row.total)), _TOTAL)

    def _build_tall(self, row: WordRow, months: tuple[Month, ...], most: int) -> None:
        column = Column(self, gap=8, margins=_MARGINS)
        head = column.add(Row(gap=16))
        head.add(TextLabel(row.word, Text.CARD), 1)
        head.add(_total(row.total))
        for month, count in zip(months, row.counts, strict=True):
            line = column.add(Row(gap=16))
            fix_width(line.add(TextLabel(month.name, Text.SECOND, Ink.INK2, wraps=False)), _NAME)
            line.add(_cell(month, count, most), 1)

    def set_lit(self, *, is_lit: bool) -> None:
        """Show that the keyboard is here."""
        self._is_lit = is_lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the row that the keyboard is on."""
        if self._is_lit:
            painter = QPainter(self)
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), look().tokens.sunken)
            painter.end()


class QuarterPicture(Surface):
    """All rows under their months; where there is little room, the months of a word stand under each other.

    One Tab stop. Up, Down, Home and End go from word to word and say it; `pointed_at` gives the row.
    """

    pointed_at = Signal(object)

    def __init__(self) -> None:
        self._picture: Picture | None = None
        self._current: int | None = None
        self._is_tall: bool | None = None
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bands: list[WordBand] = []
        self._column = Column(self, gap=0, margins=(0, 4, 0, 4))
        self._parts: list[QWidget] = []

    def dress(self) -> None:
        """Take another shape where the text is large."""
        super().dress()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another shape where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def drawn_box(self) -> QRectF:
        """Let the ring of the keyboard lie inside the edge: around it, the page would cut it off."""
        return QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the narrow shape, so that it can be taken."""
        return QSize(px(_NAME + _MONTH), super().minimumSizeHint().height())

    def show_picture(self, picture: Picture) -> None:
        """Show a quarter."""
        if picture != self._picture:
            self._picture, self._current = picture, None
            self.setAccessibleName(". ".join([picture.title, picture.summary, *(row.says for row in picture.rows)]))
            self._is_tall = None
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from word to word."""
        count = len(self.bands)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -count, Qt.Key.Key_End: count}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._picture is None:
            super().keyPressEvent(event)
            return
        start = -1 if self._current is None else self._current
        self._point_at(min(max(start + step, 0), count - 1))
        self.pointed_at.emit(self.bands[self._current or 0])
        announce(self, self._picture.rows[self._current or 0].says)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at no word any more."""
        super().focusOutEvent(event)
        self._point_at(None)

    def _point_at(self, place: int | None) -> None:
        self._current = place
        for number, band in enumerate(self.bands):
            band.set_lit(is_lit=number == place)

    def _fit(self) -> None:
        is_tall = look().is_large or self.width() < px(_ACROSS_FROM)
        if self._picture is not None and is_tall != self._is_tall:
            self._is_tall = is_tall
            self._build(self._picture, is_tall=is_tall)

    def _build(self, picture: Picture, *, is_tall: bool) -> None:
        for old in self._parts:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.bands = [WordBand(row, picture.months, picture.most, is_tall=is_tall) for row in picture.rows]
        self._parts = [] if is_tall else [_head(picture.months)]
        for band in self.bands:
            self._parts += [*([Divider()] if self._parts else []), band]
        for part in self._parts:
            self._column.add(part)
        self._point_at(self._current)


def _head(months: tuple[Month, ...]) -> QWidget:
    holder = QWidget()
    row = Row(holder, gap=16, margins=_MARGINS)
    fix_width(row.add(TextLabel("", Text.SECOND_STRONG)), _WORD)
    for month in months:
        fix_width(row.add(TextLabel(month.name, Text.SECOND_STRONG, Ink.INK2)), _MONTH)
    row.stretch()
    total = row.add(TextLabel(_("In all"), Text.SECOND_STRONG, Ink.INK2, wraps=False))
    total.setAlignment(_RIGHT)
    fix_width(total, _TOTAL)
    return holder


def _cell(month: Month, count: int, most: int) -> QWidget:
    holder = QWidget()
    row = Row(holder, gap=12)
    if month.is_coming:
        row.add(TextLabel(_("to come"), Text.SECOND, Ink.INK3, wraps=False))
    else:
        row.add(Squares(count, most))
        row.add(TextLabel(str(count), Text.STRONG, tabular=True, wraps=False))
    row.stretch()
    return holder


def _total(total: int) -> TextLabel:
    label = TextLabel(str(total), Text.PANEL, wraps=False)
    label.setAlignment(_RIGHT)
    return label
