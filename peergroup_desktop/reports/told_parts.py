"""Headings with facts beneath them on paper: what a fact is about at the left, its words beside it.

In large print the words stand below what they are about. A long text goes on over the pages, a short one stays whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from peergroup_desktop.reports.flow import Flow
from peergroup_desktop.reports.hand import FAINT, Hand
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.told import ToldLine, ToldPart

_LABEL_SHARE = 0.3
_GUTTER = 12.0
_MOST_WHOLE = 6  # lines; a longer text may be parted between pages
_BETWEEN = 4.0
_BEFORE_PART = 12.0
_HEADING_GAP = 3.0


def add_part(flow: Flow, part: ToldPart) -> None:
    """Put a heading and its facts below the last block. The heading stays with the first fact."""
    beside = 0.0 if flow.hand.is_large or not any(line.about for line in part.lines) else _beside(flow.hand)
    rows = [_Row.of(line, flow.hand, beside) for line in part.lines]
    heading = _heading(part, flow.hand)
    first = rows[0].heights(flow.hand)[0] if rows else 0.0
    flow.skip(_BEFORE_PART * flow.hand.scale)
    height = stacked_height(heading, _HEADING_GAP) + _BETWEEN
    if flow.room < height + first:
        flow.new_page()
    flow.add(height, partial(_draw_heading, heading=heading, hand=flow.hand))
    for row in rows:
        row.add_to(flow)


def _heading(part: ToldPart, hand: Hand) -> list[Paragraph]:
    title = Paragraph(part.title, hand.heading, hand.measure, hand.leading(hand.heading), tag="H2")
    intro = Paragraph(part.intro, hand.aside, hand.measure, hand.leading(hand.aside))
    return [title, intro] if part.intro else [title]


def _draw_heading(surface: Surface, y: float, *, heading: Sequence[Paragraph], hand: Hand) -> None:
    with surface.artifact():
        surface.rule(hand.left, hand.right, y - 2, thickness=0.6, grey=FAINT)
    draw_stacked(surface, hand.left, y, heading, _HEADING_GAP)


@dataclass
class _Row:
    """A fact broken into lines, and its place in the structure once it is drawn. `beside` is how far from the margin
    the words stand; 0 where they are below what they are about.
    """

    label: list[str]
    words: list[str]
    hand: Hand
    beside: float
    element: Element | None = None

    @classmethod
    def of(cls, line: ToldLine, hand: Hand, beside: float) -> "_Row":
        label_room = beside - _GUTTER if beside else hand.measure
        label = wrap(line.about, label_room, hand.head.size, hand.head.weight) if line.about else []
        words = [
            piece
            for text in line.words.splitlines()
            for piece in wrap(text, hand.measure - beside, hand.body.size, hand.body.weight)
        ]
        return cls(label, words, hand, beside)

    def add_to(self, flow: Flow) -> None:
        """Put the fact on the page, or its beginning and then line by line."""
        for place, (height, pieces) in enumerate(zip(self.heights(self.hand), self._pieces(), strict=True)):
            flow.add(height, partial(self._draw, pieces=pieces, has_label=place == 0))

    def heights(self, hand: Hand) -> list[float]:
        """Return the height of each block that the fact is put on the page in."""
        leading = hand.leading(hand.body)
        label = len(self.label) * leading
        found = [len(pieces) * leading for pieces in self._pieces()]
        found[0] = max(label, found[0]) if self.beside else label + found[0]
        found[-1] += _BETWEEN * hand.scale
        return found

    def _pieces(self) -> list[list[str]]:
        if len(self.words) <= _MOST_WHOLE:
            return [self.words]
        rest = self.words[_MOST_WHOLE // 2 : -1]
        return [self.words[: _MOST_WHOLE // 2], *([line] for line in rest[:-1]), [*rest[-1:], self.words[-1]]]

    def _draw(self, surface: Surface, y: float, *, pieces: Sequence[str], has_label: bool) -> None:
        hand, leading = self.hand, self.hand.leading(self.hand.body)
        if self.element is None:
            self.element = Element("P", surface.root)
        baseline = y + leading * 0.76
        with surface.tagged(self.element):
            if has_label:
                _set(surface, hand.left, baseline, self.label, hand.head, leading)
                baseline += 0 if self.beside else len(self.label) * leading
            _set(surface, hand.left + self.beside, baseline, pieces, hand.body, leading)


def _set(surface: Surface, x: float, baseline: float, lines: Sequence[str], ink: Ink, leading: float) -> None:
    for line in lines:
        surface.text(x, baseline, line, ink)
        baseline += leading


def _beside(hand: Hand) -> float:
    return hand.measure * _LABEL_SHARE + _GUTTER
