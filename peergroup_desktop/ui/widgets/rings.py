"""The ring of chairs, and the ring of seats that counts the room. Painted; a screen reader hears the same in words."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Grid

_MOST_SEATS = 40
_MOST_CHAIRS = 20


@dataclass(frozen=True)
class Counts:
    """Who is in the room, as a register counts them. In a finished register nobody is "not marked" but "not here"."""

    here: int = 0
    not_named: int = 0
    apologies: int = 0
    not_marked: int = 0
    is_finished: bool = False

    @property
    def in_the_room(self) -> int:
        """Return how many people are in the room."""
        return self.here + self.not_named

    def words(self) -> str:
        """Say the counts in one line."""
        return _(
            "{total} in the room. {here} here, {not_named} not named, {apologies} apologies, {rest} {rest_words}"
        ).format(
            total=self.in_the_room,
            here=self.here,
            not_named=self.not_named,
            apologies=self.apologies,
            rest=self.not_marked,
            rest_words=self.rest_words(),
        )

    def rest_words(self) -> str:
        """Say what everybody else is."""
        return _("not here") if self.is_finished else _("not marked")


def _paint_here(painter: QPainter, box: QRectF) -> None:
    painting.fill_round(painter, box, box.width() / 2, look().tokens.green)


def _paint_not_named(painter: QPainter, box: QRectF) -> None:
    tokens = look().tokens
    painting.fill_round(painter, box, box.width() / 2, tokens.green_tint, tokens.green, max(1.5, box.width() / 7))
    third = box.width() * 0.33
    painting.fill_round(painter, box.adjusted(third, third, -third, -third), box.width() / 4, tokens.green)


def _paint_apologies(painter: QPainter, box: QRectF) -> None:
    tokens = look().tokens
    painting.fill_round(painter, box, box.width() / 2, tokens.mari_tint, tokens.mari_line, max(1.5, box.width() / 7))


def _paint_not_marked(painter: QPainter, box: QRectF) -> None:
    tokens = look().tokens
    painting.fill_round(painter, box, box.width() / 2, tokens.surface, tokens.line_strong, 1.25)


_SEATS = (_paint_here, _paint_not_named, _paint_apologies, _paint_not_marked)


class SeatRing(Following, QLabel):
    """A dot for each seat around the number of people in the room. Over 40 seats an arc shows the shares."""

    def __init__(self, side: int = 156) -> None:
        super().__init__()
        self._side = side
        self._counts = Counts()
        self._caption = _("in the room")
        self.set_counts(Counts())
        self.follow_look()

    def dress(self) -> None:
        """Take the size: the ring grows as titles do, at most 1.6 times."""
        side = round(self._side * min(look().factor, 1.6))
        self.setFixedSize(side, side)
        self.update()

    def set_counts(self, counts: Counts, caption: str = "") -> None:
        """Show other counts; `caption` stands under the number."""
        self._counts = counts
        self._caption = caption or self._caption
        self.setAccessibleName(counts.words())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and the number."""
        painter = painting.start(self)
        counts = self._counts
        parts = (counts.here, counts.not_named, counts.apologies, counts.not_marked)
        if sum(parts) > _MOST_SEATS:
            self._draw_arc(painter, parts)
        else:
            self._draw_dots(painter, parts)
        draw_centre(painter, QRectF(self.rect()), str(counts.in_the_room), self._caption)
        painter.end()

    def _draw_dots(self, painter: QPainter, parts: tuple[int, ...]) -> None:
        seats = [kind for kind, count in enumerate(parts) for _seat in range(count)]
        if not seats:
            return
        side = float(self.width())
        dot = min(side * 11 / 156, math.pi * (side - 14) / len(seats) * 0.62)
        radius = side * 142 / 156 / 2
        centre = QRectF(self.rect()).center()
        for index, kind in enumerate(seats):
            angle = 2 * math.pi * index / len(seats)
            place = QPointF(centre.x() + radius * math.sin(angle), centre.y() - radius * math.cos(angle))
            _SEATS[kind](painter, QRectF(place.x() - dot / 2, place.y() - dot / 2, dot, dot))

    def _draw_arc(self, painter: QPainter, parts: tuple[int, ...]) -> None:
        tokens = look().tokens
        colours = (tokens.green, tokens.green_hover, tokens.mari_line, tokens.line)
        width = self.width() * 11 / 156
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        start = 90 * 16
        for count, colour in zip(parts, colours, strict=True):
            span = -round(360 * 16 * count / sum(parts))
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(box, start, span)
            start += span


def draw_centre(painter: QPainter, box: QRectF, number: str, caption: str) -> None:
    """Draw a big number with its caption in the middle of a ring."""
    tokens = look().tokens
    figure, words = look().font(Text.FIGURE), look().font(Text.SECOND)
    capital = QFontMetrics(figure).capHeight()
    middle = box.center().y()
    step = QFontMetrics(words).height()
    baseline = middle + capital / 2 - (step * 0.32 if caption else 0)
    painter.setFont(figure)
    painter.setPen(tokens.ink)
    painter.drawText(QPointF(box.center().x() - painting.words_width(number, figure) / 2, baseline), number)
    if caption:
        place = QRectF(box.left(), baseline + step * 0.55, box.width(), step)
        painting.draw_words(painter, place, caption, words, tokens.ink2, painting.CENTRE)


class _Dot(Following, QLabel):
    def __init__(self, kind: int) -> None:
        super().__init__()
        self._kind = kind
        self.follow_look()

    def dress(self) -> None:
        self.setFixedSize(px(13), px(13))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.start(self)
        _SEATS[self._kind](painter, QRectF(self.rect()))
        painter.end()


class SeatLegend(QWidget):
    """What the dots of a seat ring mean, with their counts. A screen reader has the same from the ring."""

    def __init__(self) -> None:
        super().__init__()
        grid = Grid(self, gap=6)
        self._numbers = []
        words = (_("here"), _("not named"), _("apologies"), _("not marked"))
        for kind, word in enumerate(words):
            number = TextLabel("0", Text.STRONG, wraps=False)
            label = TextLabel(word, Text.SECOND, Ink.INK2, wraps=False)
            grid.addWidget(_Dot(kind), kind, 0)
            grid.addWidget(number, kind, 1)
            grid.addWidget(label, kind, 2)
            self._numbers.append(number)
            self._rest = label
        grid.setHorizontalSpacing(9)
        grid.setColumnStretch(2, 1)

    def set_counts(self, counts: Counts) -> None:
        """Show other counts."""
        numbers = (counts.here, counts.not_named, counts.apologies, counts.not_marked)
        for label, number in zip(self._numbers, numbers, strict=True):
            label.setText(str(number))
        self._rest.setText(counts.rest_words())


def paint_chairs(painter: QPainter, box: QRectF, chairs: int, colour: QColor, free: QColor) -> None:
    """Draw `chairs` chairs into a square, all facing the middle, the last one free."""
    radius = box.width() / 2
    seat = min(0.14 * box.width(), 4.335 * radius / (chairs + 3.23))
    middle = radius - (0.58 * seat) ** 2 / box.width() - 0.745 * seat  # the corners of the backs stay inside
    for index in range(chairs):
        turn = 360 * index / chairs
        angle = math.radians(turn)
        painter.save()
        painter.translate(box.center().x() + middle * math.sin(angle), box.center().y() - middle * math.cos(angle))
        painter.rotate(turn)
        ink = free if index == chairs - 1 else colour
        painting.fill_round(painter, QRectF(-seat / 2, -0.43 * seat, seat, 0.86 * seat), 0.3 * seat, ink)
        back = QRectF(-0.58 * seat, -0.745 * seat, 1.16 * seat, 0.2 * seat)
        painting.fill_round(painter, back, 0.1 * seat, ink)
        painter.restore()


class ChairRing(Following, QLabel):
    """Chairs with the free one in marigold: how many came, the art of an empty page, the door of the program.

    `style` is "green" (counts), "pale" (nothing here yet) or "light" (on the dark green of the rail).
    """

    def __init__(self, side: int = 202, *, style: str = "green") -> None:
        super().__init__()
        self._side, self._style = side, style
        self._chairs, self._number, self._caption = 10, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Repaint; the ring grows as titles do, at most 1.6 times."""
        self.updateGeometry()
        self.update()

    def set_count(self, count: int, *, number: str = "", caption: str = "", says: str = "") -> None:
        """Show a chair for each of `count` people and one more; at most 20 in all. The number stays right."""
        self._chairs = min(count + 1, _MOST_CHAIRS)
        self._number, self._caption = number, caption
        self.setAccessibleName(says)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square."""
        side = round(self._side * min(look().factor, 1.6))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the square: art is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw chairs and number."""
        tokens = look().tokens
        colours = {"green": tokens.green, "pale": tokens.line, "light": tokens.rail_chair}
        painter = painting.start(self)
        paint_chairs(painter, QRectF(self.rect()), self._chairs, colours[self._style], tokens.marigold)
        if self._number:
            draw_centre(painter, QRectF(self.rect()), self._number, self._caption)
        painter.end()
