"""A table of figures: a line for each group, numbers under their heads, and a last line that is their sum or union."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from peergroup_desktop.reports.flow import Flow
from peergroup_desktop.reports.hand import BAND, BLACK, Hand
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_COLUMN = 72.0
_BLEED = 6.0
_PITCH = 1.3
_PADDING = 8.0


@dataclass(frozen=True)
class TableLine:
    """One line: what it is about, and a number as it is shown for each column."""

    words: str
    numbers: tuple[str, ...]


class FigureTable:
    """A table under way, with its structure for readers. One for each document."""

    def __init__(self, hand: Hand, first_head: str, heads: tuple[str, ...], *, column: float = _COLUMN) -> None:
        self._hand = hand
        self._column = column * hand.scale
        self._words_room = hand.measure - self._column * len(heads) - _PADDING
        self._heads = [self._wrapped(first_head, hand.head, self._words_room)]
        self._heads += [self._wrapped(head, hand.head, self._column - _PADDING) for head in heads]
        self._element: Element | None = None

    def add_to(self, flow: Flow, lines: Sequence[TableLine], last: TableLine) -> None:
        """Put the table on the page, its heads again on each further one."""
        for index, line in enumerate(lines):
            height = self._height(line)
            if index == 0 or flow.room < height:
                if flow.room < height + self._head_height:
                    flow.new_page()
                flow.add(self._head_height, partial(self._draw_head, is_repeated=index > 0))
            flow.add(height, partial(self._draw_line, line=line, is_shaded=index % 2 == 0))
        flow.add(self._height(last), partial(self._draw_line, line=last, is_last=True))

    @property
    def _head_height(self) -> float:
        most = max(len(words) for words in self._heads)
        return most * self._hand.head.size * _PITCH + _PADDING

    def _wrapped(self, words: str, ink: Ink, room: float) -> list[str]:
        return wrap(words, room, ink.size, ink.weight, most=4)

    def _height(self, line: TableLine) -> float:
        ink = self._hand.strong
        lines = len(wrap(line.words, self._words_room, ink.size, ink.weight, most=3))
        return lines * ink.size * _PITCH + _PADDING

    def _draw_head(self, surface: Surface, y: float, *, is_repeated: bool) -> None:
        hand, row = self._hand, None if is_repeated else self._new_row(surface)
        for index, words in enumerate(self._heads):
            # heads stand on the rule: a short one beside a long one is lower
            baseline = y + self._head_height - _PADDING - (len(words) - 1) * hand.head.size * _PITCH
            with surface.artifact() if row is None else surface.tagged(Element("TH", row, scope="Column")):
                for line in words:
                    if index:
                        surface.flush_right(self._right(index), baseline, line, hand.head)
                    else:
                        surface.text(hand.left, baseline, line, hand.head)
                    baseline += hand.head.size * _PITCH
        with surface.artifact():
            surface.rule(hand.left, hand.right, y + self._head_height - 1, thickness=0.6, grey=BLACK)

    def _draw_line(
        self, surface: Surface, y: float, *, line: TableLine, is_shaded: bool = False, is_last: bool = False
    ) -> None:
        hand, height, row = self._hand, self._height(line), self._new_row(surface)
        ink = hand.strong if is_last else hand.name
        with surface.artifact():
            if is_shaded:
                surface.box(hand.left - _BLEED, y, hand.measure + 2 * _BLEED, height, fill=BAND)
            if is_last:
                surface.rule(hand.left, hand.right, y, thickness=1.2, grey=BLACK)
        baseline = y + _PADDING / 2 + ink.size
        with surface.tagged(Element("TH", row, scope="Row")):
            for place, words in enumerate(wrap(line.words, self._words_room, ink.size, ink.weight, most=3)):
                surface.text(hand.left, baseline + place * ink.size * _PITCH, words, ink)
        number = Ink(ink.size, ink.weight if is_last else Weight.REGULAR, BLACK, tabular=True)
        for index, words in enumerate(line.numbers, start=1):
            with surface.tagged(Element("TD", row)):
                surface.flush_right(self._right(index), baseline, words, number)

    def _right(self, index: int) -> float:
        return self._hand.right - self._column * (len(self._heads) - 1 - index)

    def _new_row(self, surface: Surface) -> Element:
        if self._element is None:
            self._element = Element("Table", surface.root)
        return Element("TR", self._element)
