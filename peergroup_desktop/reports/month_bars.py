"""Bars by month: how often people came, dark by name and white without one, with the numbers on them.

Black, white and an outline: nothing is lost in a copier.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.hand import BAR, BLACK, Hand
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Surface

_BARS = 96.0
_WIDEST = 30.0
_ABOVE = 16.0
_BELOW = 18.0
_LEGEND = 20.0


@dataclass(frozen=True)
class MonthBar:
    """One month: its short and its long name, and how many came by name and without one."""

    short: str
    long: str
    named: int
    extra: int


def month_bars_height(hand: Hand) -> float:
    """Return the height of bars, numbers, month names and legend."""
    return (_BARS + _ABOVE + _BELOW + _LEGEND) * hand.scale


def draw_month_bars(surface: Surface, y: float, bars: Sequence[MonthBar], hand: Hand) -> None:
    """Draw the bars from `y` down, between the margins."""
    tallest = max((bar.named + bar.extra for bar in bars), default=0)
    pitch = hand.measure / max(1, len(bars))
    width = min(_WIDEST * hand.scale, pitch * 0.6)
    base = y + (_ABOVE + _BARS) * hand.scale
    figure = Element("Figure", surface.root, alt=_words(bars))
    with surface.tagged(figure):
        for index, bar in enumerate(bars):
            unit = _BARS * hand.scale / max(1, tallest)
            _draw_bar(surface, hand.left + (index + 0.5) * pitch, base, bar, unit=unit, width=width, hand=hand)
        surface.rule(hand.left, hand.right, base, thickness=1.0, grey=BLACK)
        _draw_legend(surface, base + (_BELOW + _LEGEND * 0.75) * hand.scale, hand)
    surface.frame(figure, hand.left, y, hand.right, y + month_bars_height(hand))


def _draw_bar(
    surface: Surface, middle: float, base: float, bar: MonthBar, *, unit: float, width: float, hand: Hand
) -> None:
    dark, light = bar.named * unit, bar.extra * unit
    if dark:
        surface.box(middle - width / 2, base - dark, width, dark, fill=BAR)
    if light:
        surface.box(middle - width / 2 + 0.4, base - dark - light + 0.4, width - 0.8, max(light - 0.4, 0.4), edge=0.8)
    if bar.named + bar.extra:
        surface.centred(middle, base - dark - light - 4 * hand.scale, str(bar.named + bar.extra), hand.small)
    surface.centred(middle, base + 13 * hand.scale, bar.short, hand.small)


def _draw_legend(surface: Surface, baseline: float, hand: Hand) -> None:
    side, x = 8 * hand.scale, hand.left
    for words, fill in ((_("came by name"), BAR), (_("counted without a name"), None)):
        surface.box(x, baseline - side, side, side, fill=fill, edge=0.8)
        x += side + 5 * hand.scale
        x += surface.text(x, baseline, words, hand.small) + 18 * hand.scale


def _words(bars: Sequence[MonthBar]) -> str:
    lines = (
        _("{day}: {named} by name, {extra} not named").format(day=bar.long, named=bar.named, extra=bar.extra)
        for bar in bars
    )
    return _("Bars for how often people came each month.") + " " + "; ".join(lines)
