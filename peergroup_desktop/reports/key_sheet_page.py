"""The key sheet as a page: the code in fours, the same as a square for a camera, and what to do with it."""

import math
from collections.abc import Sequence
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BLACK, MM, Hand
from peergroup_desktop.reports.key_sheet import KeySheet
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height
from peergroup_desktop.reports.squares import QUIET, draw_square, square_of
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_GROUP = 4
_CODE = Ink(30.0, Weight.SEMIBOLD, BLACK, tabular=True)
_CODE_GAP = 24.0
_CODE_LINE = 1.4
_INSET = 18.0
_SQUARE = 42 * MM
_GAP = 2.0


def compose(data: KeySheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the sheet out and return the finished document."""
    hand = Hand.for_options(options)
    warning = _("Whoever has this page and the file can read everything in it. Keep the two apart.")
    made = _("Recovery code made {day}").format(day=plain_day(data.made_on))
    flow = Flow(hand, Head(data.file_title, made, _("Key sheet")), Foot.of(warning, printed_on, printed_by))
    opening = _(
        "This code opens the group’s file when nobody remembers a passphrase. Without it, nobody can help: not us, "
        "not anyone."
    )
    flow.write(Paragraph(opening, hand.body, hand.measure, hand.leading(hand.body)), after=8)
    groups = grouped(data.code).split()
    lines = _code_lines(groups, hand)
    flow.add(len(lines) * _CODE.size * _CODE_LINE + 20, partial(_draw_code, lines=lines, hand=hand))
    flow.skip(12)
    steps = _section(_("When you need it"), _when_needed(), hand, hand.measure - _SQUARE - 16)
    height = max(_SQUARE + hand.small.size * 3, stacked_height(steps, _GAP))
    flow.add(height, partial(_draw_steps, steps=steps, code="".join(groups), hand=hand))
    flow.skip(8)
    keeping = _section(_("Two copies, two places"), _keeping(), hand, hand.measure)
    flow.add(stacked_height(keeping, _GAP), lambda surface, y: draw_stacked(surface, hand.left, y, keeping, _GAP))
    return press(flow, printed_on=printed_on, names=0)


def grouped(code: str) -> str:
    """Return `code` in fours with spaces between, whatever its grouping was: "abcd-efgh" gives "ABCD EFGH"."""
    bare = "".join(char for char in code.upper() if char.isalnum())
    return " ".join(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))


def _when_needed() -> list[str]:
    return [
        _("1. Start Peergroup with the group’s file."),
        _("2. Choose “Use recovery code instead” where it asks for a passphrase."),
        _("3. Type the code. Capitals and spaces don’t matter."),
        _("4. Choose a new passphrase. Print a new key sheet, and shred this one."),
    ]


def _keeping() -> list[str]:
    return [
        _("Print this page twice, and keep the copies with two people or in locked drawers."),
        _("Don’t keep it with the laptop or the stick, and don’t photograph it."),
        _("If one goes missing, make a new code in Settings. The old one then opens nothing."),
    ]


def _section(heading: str, texts: Sequence[str], hand: Hand, measure: float) -> list[Paragraph]:
    title = Paragraph(heading, hand.heading, measure, hand.leading(hand.heading), tag="H2")
    return [title, *(Paragraph(text, hand.body, measure, hand.leading(hand.body)) for text in texts)]


def _code_lines(groups: Sequence[str], hand: Hand) -> list[Sequence[str]]:
    """Spread the groups evenly over as few lines as fit."""
    most = max(1, int((hand.measure - 2 * _INSET + _CODE_GAP) / (_group_width(groups) + _CODE_GAP)))
    count = max(1, math.ceil(len(groups) / most))
    each = max(1, math.ceil(len(groups) / count))
    return [groups[start : start + each] for start in range(0, len(groups), each)]


def _group_width(groups: Sequence[str]) -> float:
    return max((_CODE.width(group) for group in groups), default=1.0)


def _draw_code(surface: Surface, y: float, *, lines: Sequence[Sequence[str]], hand: Hand) -> None:
    with surface.artifact():
        surface.box(hand.left, y, hand.measure, len(lines) * _CODE.size * _CODE_LINE + 20, edge=1.6, radius=8)
    step = _group_width([group for line in lines for group in line]) + _CODE_GAP
    baseline = y + 10 + _CODE.size * 1.08
    with surface.tagged(Element("P", surface.root)):
        for line in lines:
            for place, group in enumerate(line):
                surface.text(hand.left + _INSET + place * step, baseline, group, _CODE)
            baseline += _CODE.size * _CODE_LINE


def _draw_steps(surface: Surface, y: float, *, steps: Sequence[Paragraph], code: str, hand: Hand) -> None:
    draw_stacked(surface, hand.left, y, steps, _GAP)
    left = hand.right - _SQUARE
    figure = Element("Figure", surface.root, alt=_("The same code as a square for a camera"))
    with surface.tagged(figure):
        _draw_square(surface, left, y, code)
    surface.frame(figure, left, y, hand.right, y + _SQUARE)
    caption = Paragraph(_("The same code, for a camera"), hand.small, _SQUARE, hand.leading(hand.small))
    caption.draw(surface, left, y + _SQUARE)


def _draw_square(surface: Surface, left: float, top: float, code: str) -> None:
    """Draw the code as a square, with the white around it inside `_SQUARE`."""
    matrix = square_of(code)
    white = QUIET * _SQUARE / (len(matrix) + 2 * QUIET)
    draw_square(surface, left + white, top + white, _SQUARE - 2 * white, matrix)
