"""A square for a camera with the words below it."""

from peergroup_desktop.reports.handout_hand import HandoutHand, Part
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.squares import QUIET, draw_square, square_of
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Surface

_ASCENT, _DESCENT = 0.74, 0.26
_WIDEST = 1.9  # of the square: captions break beyond


class CodeColumn:
    """A square and its caption, centred on each other, with the white that cameras need above and between."""

    def __init__(self, hand: HandoutHand, code: str, caption: str, says: str, side: float) -> None:
        self._hand, self._side, self._says = hand, side, says
        self._matrix = square_of(code)
        ink = hand.ink(Part.CAPTION)
        self._lines = wrap(caption, side * _WIDEST, ink.size)
        self.width = max(side, *(ink.width(line) for line in self._lines))

    @property
    def height(self) -> float:
        """From the top of the white above the square to the bottom of the caption."""
        leading = self._hand.leading(Part.CAPTION) * (len(self._lines) - 1)
        return 2 * self._quiet + self._side + self._hand.ink(Part.CAPTION).size * (_ASCENT + _DESCENT) + leading

    def draw(self, surface: Surface, x: float, y: float) -> None:
        """Draw it with its white from `y` down."""
        left, top, middle = x + (self.width - self._side) / 2, y + self._quiet, x + self.width / 2
        figure = Element("Figure", surface.root, alt=self._says)
        with surface.tagged(figure):
            draw_square(surface, left, top, self._side, self._matrix)
        surface.frame(figure, left, top, left + self._side, top + self._side)
        ink = self._hand.ink(Part.CAPTION)
        baseline = top + self._side + self._quiet + ink.size * _ASCENT
        with surface.tagged(Element("Caption", surface.root)):
            for line in self._lines:
                surface.centred(middle, baseline, line, ink)
                baseline += self._hand.leading(Part.CAPTION)

    @property
    def _quiet(self) -> float:
        """The white round the square, with a hair more than the rule asks."""
        return self._side / len(self._matrix) * (QUIET + 0.1)
