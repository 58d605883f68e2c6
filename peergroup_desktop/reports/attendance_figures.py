"""The row of big figures above a month's grid."""

from dataclasses import dataclass

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.hand import BLACK, Hand
from peergroup_desktop.reports.method_note import whole
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface

_GAP = 5.5
_BETWEEN = 16.0


@dataclass(frozen=True)
class _Figure:
    number: str
    words: str

    def width(self, hand: Hand) -> float:
        return hand.figure.width(self.number) + _GAP * hand.scale + _ink(hand).width(self.words)


def figures_height(data: MonthAttendance, options: PageOptions, hand: Hand) -> float:
    """Return the height of the figures between their two rules."""
    return len(_lines(data, options, hand)) * _line_height(hand)


def draw_figures(surface: Surface, y: float, data: MonthAttendance, options: PageOptions, hand: Hand) -> None:
    """Draw the month's figures in a row from margin to margin; where they are too wide, in two rows."""
    lines = _lines(data, options, hand)
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


def _lines(data: MonthAttendance, options: PageOptions, hand: Hand) -> list[list[_Figure]]:
    figures = data.figures
    found = [
        _Figure(str(figures.held), plural("session", "sessions", figures.held)),
        _Figure(str(figures.unique_people), plural("person came", "people came", figures.unique_people)),
        _Figure("–" if figures.mean is None else str(whole(figures.mean)), _("in the room, on average")),
    ]
    if options.include_first_timers:
        found.append(_Figure(str(figures.new), _("came for the first time")))
    least = sum(figure.width(hand) for figure in found) + _BETWEEN * (len(found) - 1)
    if least <= hand.measure:
        return [found]
    pairs = [found[:2], found[2:]]
    if all(sum(figure.width(hand) for figure in pair) + 2 * _BETWEEN <= hand.measure for pair in pairs):
        return pairs
    return [[figure] for figure in found]
