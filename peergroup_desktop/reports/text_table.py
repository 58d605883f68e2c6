"""A table of words: cells that wrap, with lines to write on where something is still missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.flow import Flow
from peergroup_desktop.reports.hand import BAND, BLACK, SOFT, Hand
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface

_BLEED = 6.0
_PADDING = 5.0
_GUTTER = 10.0
_GAP_HEIGHT = 24.0  # as far apart as lines of a writing pad
_PITCH = 1.25
_MOST_LINES = 6


@dataclass(frozen=True)
class Cell:
    """One cell: words, each text on a line of its own, then so many lines to write on."""

    texts: tuple[str, ...] = ()
    gaps: int = 0


@dataclass(frozen=True)
class _Row:
    cells: tuple[tuple[str, ...], ...]
    gaps: tuple[int, ...]
    height: float
    is_shaded: bool


class TextTable:
    """A table under way, with its structure for readers.

    A row with fewer cells than there are heads lets its last one run on to the right edge.
    """

    def __init__(self, hand: Hand, heads: Sequence[str], shares: Sequence[float]) -> None:
        self._hand = hand
        whole = sum(shares)
        widths = [share * hand.measure / whole for share in shares]
        self._lefts = [hand.left + before for before in accumulate(widths[:-1], initial=0.0)]
        self._heads = [
            wrap(words, width - _GUTTER, hand.head.size, hand.head.weight, most=3)
            for words, width in zip(heads, widths, strict=True)
        ]
        self._element: Element | None = None

    def add_to(self, flow: Flow, rows: Sequence[Sequence[Cell]]) -> None:
        """Put the table on the page, its heads again on each further one."""
        for index, cells in enumerate(rows):
            row = self._row(cells, is_shaded=index % 2 == 0)
            if index == 0 or flow.room < row.height:
                flow.keep(row.height + self._head_height)
                flow.add(self._head_height, partial(self._draw_head, is_repeated=index > 0))
            flow.add(row.height, partial(self._draw_row, row=row))

    @property
    def _head_height(self) -> float:
        most = max(len(words) for words in self._heads)
        return most * self._hand.head.size * _PITCH + 2 * _PADDING

    @property
    def _line(self) -> float:
        return self._hand.body.size * _PITCH

    def _row(self, cells: Sequence[Cell], *, is_shaded: bool) -> _Row:
        set_cells, heights = [], []
        for index, cell in enumerate(cells):
            right = self._right(index, len(cells))
            ink = self._ink(index)
            room = right - self._lefts[index] - _GUTTER
            lines = [line for text in cell.texts for line in wrap(text, room, ink.size, ink.weight, most=_MOST_LINES)]
            set_cells.append(tuple(lines))
            heights.append(len(lines) * self._line + cell.gaps * _GAP_HEIGHT * self._hand.scale)
        height = max([self._line, *heights]) + 2 * _PADDING * self._hand.scale
        return _Row(tuple(set_cells), tuple(cell.gaps for cell in cells), height, is_shaded)

    def _ink(self, index: int) -> Ink:
        return self._hand.body if index else self._hand.name

    def _right(self, index: int, count: int) -> float:
        is_last = index + 1 in (count, len(self._lefts))
        return self._hand.right if is_last else self._lefts[index + 1]

    def _draw_head(self, surface: Surface, y: float, *, is_repeated: bool) -> None:
        hand, row = self._hand, None if is_repeated else self._new_row(surface)
        for x, words in zip(self._lefts, self._heads, strict=True):
            baseline = y + self._head_height - _PADDING - 3 - (len(words) - 1) * hand.head.size * _PITCH
            with surface.artifact() if row is None else surface.tagged(Element("TH", row, scope="Column")):
                for line in words:
                    surface.text(x, baseline, line, hand.head)
                    baseline += hand.head.size * _PITCH
        with surface.artifact():
            surface.rule(hand.left, hand.right, y + self._head_height - 1, thickness=0.8, grey=BLACK)

    def _draw_row(self, surface: Surface, y: float, *, row: _Row) -> None:
        hand, element = self._hand, self._new_row(surface)
        if row.is_shaded:
            with surface.artifact():
                surface.box(hand.left - _BLEED, y, hand.measure + 2 * _BLEED, row.height, fill=BAND)
        top = y + _PADDING * hand.scale
        for index, lines in enumerate(row.cells):
            tag = Element("TD", element) if index else Element("TH", element, scope="Row")
            with surface.tagged(tag):
                self._draw_cell(surface, top, index, lines, row)
        for _missing in range(len(self._lefts) - len(row.cells)):
            Element("TD", element)

    def _draw_cell(self, surface: Surface, y: float, index: int, lines: Sequence[str], row: _Row) -> None:
        hand, left, ink = self._hand, self._lefts[index], self._ink(index)
        for line in lines:
            surface.text(left, y + ink.size, line, ink)
            y += self._line
        right = self._right(index, len(row.cells)) - _GUTTER
        for _gap in range(row.gaps[index]):
            y += _GAP_HEIGHT * hand.scale
            surface.hidden((left + right) / 2, y - 4, _("nobody yet"), right - left)
            surface.rule(left, right, y - 2, thickness=0.9, grey=SOFT)

    def _new_row(self, surface: Surface) -> Element:
        if self._element is None:
            self._element = Element("Table", surface.root)
        return Element("TR", self._element)
