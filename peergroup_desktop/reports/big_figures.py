"""A row of big figures, each a number with a few words: from margin to margin, in more rows where that is too wide."""

from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.reports.hand import BLACK, Hand
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface

_GAP = 5.5
_BETWEEN = 16.0


@dataclass(frozen=True)
class BigFigure:
    """A number as it is shown, and what it counts."""

    number: str
    words: str

    def width(self, hand: Hand) -> float:
        """Return how wide both come out."""
        return hand.figure.width(self.number) + _GAP * hand.scale + _ink(hand).width(self.words)


def big_figures_height(figures: Sequence[BigFigure], hand: Hand) -> float:
    """Return the height of the figures between their two rules."""
    return len(_lines(figures, hand)) * _line_height(hand)


def draw_big_figures(surface: Surface, y: float, figures: Sequence[BigFigure], hand: Hand) -> None:
    """Draw the figures between two rules, from `y` down."""
    lines = _lines(figures, hand)
    with surface.artifact():
        surface.rule(hand.left, hand.right, y, thickness=1.1, grey=BLACK)
        surface.rule(hand.left, hand.right, y + len(lines) * _line_height(hand), thickness=0.6, grey=BLACK)
    baseline = y + _line_height(hand) / 2 + hand.figure.size * 0.36
    for line in lines:
        spare = hand.measure - sum(figure.width(hand) for figure in line)
        gap = spare / (len(line) - 1) if len(lines) == 1 else _BETWEEN * 2
        x = hand.left
        for figure in line:
            with surface.tagged(Element("P", surface.root)):
                number = surface.text(x, baseline, figure.number, hand.figure)
                surface.text(x + number + _GAP * hand.scale, baseline, figure.words, _ink(hand))
            x += figure.width(hand) + gap
        baseline += _line_height(hand)


def _ink(hand: Hand) -> Ink:
    return Ink(11 * hand.scale, grey=BLACK)


def _line_height(hand: Hand) -> float:
    return hand.figure.size * 1.86


def _lines(figures: Sequence[BigFigure], hand: Hand) -> list[list[BigFigure]]:
    found = list(figures)
    least = sum(figure.width(hand) for figure in found) + _BETWEEN * (len(found) - 1)
    if least <= hand.measure:
        return [found]
    pairs = [found[:2], found[2:]]
    if all(sum(figure.width(hand) for figure in pair) + 2 * _BETWEEN <= hand.measure for pair in pairs):
        return pairs
    return [[figure] for figure in found]
