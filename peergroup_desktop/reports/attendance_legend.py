"""The legend under a month's grid: each sign that stands in it, with its meaning."""

from datetime import date

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.attendance_marks import RADIUS, Sign, draw_sign, sign_for, signs_to_explain
from peergroup_desktop.reports.hand import BLACK, Hand
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface

_LINE = 18.0
_BETWEEN = 16.0
_AFTER_SIGN = 5.0

Entry = tuple[Sign | None, str]
"""A sign, or None for the white box of the chart, and its meaning."""


def legend_height(data: MonthAttendance, options: PageOptions, hand: Hand, today: date) -> float:
    """Return the height of the legend; 0 when there is nothing to explain."""
    return len(_lines(data, options, hand, today)) * _LINE * hand.scale


def draw_legend(
    surface: Surface, y: float, data: MonthAttendance, options: PageOptions, *, hand: Hand, today: date
) -> None:
    """Draw the legend from `y` down."""
    radius = RADIUS * 0.95 * hand.scale
    ink = _ink(hand)
    for line in _lines(data, options, hand, today):
        x, middle = hand.left, y + _LINE * hand.scale / 2
        for sign, words in line:
            with surface.tagged(Element("P", surface.root)):
                if sign is None:
                    surface.box(x, middle - radius, 2 * radius, 2 * radius, edge=0.8)
                else:
                    draw_sign(surface, sign, x + radius, middle, radius)
                surface.text(x + _sign_width(hand), middle + ink.size * 0.35, words, ink)
            x += _width(words, hand)
        y += _LINE * hand.scale


def _entries(data: MonthAttendance, options: PageOptions, today: date) -> list[Entry]:
    entries: list[Entry] = []
    if options.show is not Show.NUMBERS and data.rows and data.columns:
        drawn = [index for index, column in enumerate(data.columns) if not column.is_to_come(today)]
        found = {sign_for(row, index, options) for row in data.rows for index in drawn}
        used = [sign for sign in found if sign is not None]
        entries = [(sign, _(sign.value)) for sign in signs_to_explain(used, options)]
    if options.include_chart and any(column.extra for column in data.columns):
        entries.append((None, _("not named")))
    return entries


def _lines(data: MonthAttendance, options: PageOptions, hand: Hand, today: date) -> list[list[Entry]]:
    lines: list[list[Entry]] = []
    taken = 0.0
    for entry in _entries(data, options, today):
        width = _width(entry[1], hand)
        if not lines or taken + width - _BETWEEN * hand.scale > hand.measure:
            lines.append([])
            taken = 0.0
        lines[-1].append(entry)
        taken += width
    return lines


def _width(words: str, hand: Hand) -> float:
    return _sign_width(hand) + _ink(hand).width(words) + _BETWEEN * hand.scale


def _sign_width(hand: Hand) -> float:
    return (2 * RADIUS + _AFTER_SIGN) * hand.scale


def _ink(hand: Hand) -> Ink:
    return Ink(11 * hand.scale, grey=BLACK)
