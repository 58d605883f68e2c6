"""Figures in words on paper: a line for each, and beneath them how each was counted."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from peergroup_desktop.core.figure_words import FigureKey, figure_method, figure_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.flow import Flow
from peergroup_desktop.reports.hand import BLACK, SOFT, Hand
from peergroup_desktop.reports.method_note import rate_words
from peergroup_desktop.reports.numbers import Numbers, RateParts
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

IN_COLUMNS = (FigureKey.HELD, FigureKey.ATTENDANCES, FigureKey.EXTRA, FigureKey.UNIQUE, FigureKey.NEW)
"""The figures that stand in tables."""
_ALWAYS = (
    FigureKey.PLANNED,
    FigureKey.CANCELLED,
    FigureKey.RETURNING,
    FigureKey.RATE,
    FigureKey.MEAN,
    FigureKey.MEDIAN,
    FigureKey.SMALLEST,
    FigureKey.LARGEST,
)
_IF_ANY = (
    FigureKey.ANONYMOUS_LOW,
    FigureKey.ANONYMOUS_HIGH,
    FigureKey.VOLUNTEER_HOURS,
    FigureKey.CONTACTS,
    FigureKey.CONTACT_MINUTES,
    FigureKey.SUGGESTED,
    FigureKey.OUTCOMES,
)
_WIDEST_NOTE = 560
_BETWEEN = 18.0


def shown(value: float | None) -> str:
    """Return a figure as it is printed: whole numbers as they are, others with one place."""
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.1f}".removesuffix(".0")


def in_columns(numbers: Numbers) -> tuple[str, ...]:
    """Return the figures of `IN_COLUMNS` as they are printed."""
    return tuple(shown(numbers[key]) for key in IN_COLUMNS)


def add_figure_lines(flow: Flow, numbers: Numbers, rate: RateParts) -> None:
    """Put the figures that stand in no table under each other, each with its name, in two columns where they fit.

    Kinds of which there was nothing are left out.
    """
    hand = flow.hand
    columns = 1 if hand.is_large else 2
    measure = (hand.measure - _BETWEEN * (columns - 1)) / columns
    style = partial(Paragraph, ink=hand.body, measure=measure, leading=hand.leading(hand.body))
    lines = [style(f"{figure_name(key)}: {_number(numbers, rate, key)}") for key in _beside_tables(numbers)]
    for start in range(0, len(lines), columns):
        beside = lines[start : start + columns]
        height = max(line.height for line in beside) + 3
        flow.add(height, partial(_draw_beside, lines=beside, left=hand.left, step=measure + _BETWEEN))


def add_method(flow: Flow, numbers: Numbers, *further: str) -> None:
    """Say in small print how each figure was counted, then what `further` sentences say."""
    hand = flow.hand
    ink = replace(hand.small, grey=SOFT)
    style = partial(Paragraph, measure=min(hand.measure, _WIDEST_NOTE * hand.scale), leading=hand.leading(ink))
    title = style(_("How we counted"), Ink(ink.size, Weight.BOLD, BLACK), tag="H2")
    keys = [*IN_COLUMNS, *_beside_tables(numbers)]
    lines = [style(figure_method(key), ink, lead=figure_name(key) + ":") for key in keys]
    lines += [style(words, ink) for words in further if words]
    flow.skip(10 * hand.scale)
    for block in ([title, lines[0]], *([line] for line in lines[1:])):
        flow.add(stacked_height(block, 2), partial(_draw_block, block=block, hand=hand))


def _beside_tables(numbers: Numbers) -> Iterable[FigureKey]:
    return (*_ALWAYS, *(key for key in _IF_ANY if numbers[key]))


def _number(numbers: Numbers, rate: RateParts, key: FigureKey) -> str:
    if key is FigureKey.RATE and rate.expected:
        return rate_words(rate.present, rate.expected)
    return shown(numbers[key])


def _draw_beside(surface: Surface, y: float, *, lines: list[Paragraph], left: float, step: float) -> None:
    for number, line in enumerate(lines):
        line.draw(surface, left + number * step, y)


def _draw_block(surface: Surface, y: float, *, block: list[Paragraph], hand: Hand) -> None:
    draw_stacked(surface, hand.left, y, block, 2)
