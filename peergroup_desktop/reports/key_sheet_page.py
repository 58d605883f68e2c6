"""The key sheet as a page: the code in fours, the same as a square for a camera, and what to do with it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import segno

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BLACK, MM, Hand
from peergroup_desktop.reports.key_sheet import KeySheet
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_GROUP = 4
_CODE_SIZE = 30.0
_SQUARE = 42 * MM
_QUIET = 4


def compose(data: KeySheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the sheet out and return the finished document."""
    hand = Hand.for_options(options)
    warning = _("Whoever has this page and the file can read everything in it. Keep the two apart.")
    made = _("Recovery code made {day}").format(day=plain_day(data.made_on))
    flow = Flow(hand, Head(data.file_title, made, _("Key sheet")), Foot.of(warning, printed_on, printed_by))
    _add(
        flow,
        [
            _(
                "This code opens the group’s file when nobody remembers a passphrase. Nobody else can open it: "
                "not us, not anyone."
            )
        ],
    )
    code = grouped(data.code)
    lines = _code_lines(code, hand)
    flow.skip(10)
    flow.add(len(lines) * _code_ink(hand).size * 1.5 + 24, partial(_draw_code, lines=lines, hand=hand))
    flow.skip(14)
    flow.add(_SQUARE, partial(_draw_square, code=code, hand=hand))
    flow.skip(16)
    _add(flow, _when_needed(), heading=_("When you need it"))
    flow.skip(10)
    _add(flow, _keeping(), heading=_("Two copies, two places"))
    return press(flow, printed_on=printed_on, names=0)


def grouped(code: str) -> str:
    """Return `code` in fours with spaces between, whatever its grouping was: "abcd-efgh" gives "ABCD EFGH"."""
    bare = "".join(char for char in code.upper() if char.isalnum() or char in "*~$=")
    return " ".join(bare[start : start + _GROUP] for start in range(0, len(bare), _GROUP))


def _when_needed() -> list[str]:
    return [
        _("1. Start Peergroup with the group’s file."),
        _("2. Choose “Use the recovery code” where it asks for a passphrase."),
        _("3. Type the code. Capitals and spaces don’t matter."),
        _("4. Choose a new passphrase, then print a new key sheet and shred this one."),
    ]


def _keeping() -> list[str]:
    return [
        _("Print this page twice. Keep one copy with one person and one with another, or in a locked drawer."),
        _("Don’t keep it with the laptop or the stick, and don’t photograph it."),
        _("If a copy goes missing, make a new code in Settings: the old one then opens nothing."),
    ]


def _add(flow: Flow, texts: Sequence[str], *, heading: str = "") -> None:
    hand = flow.hand
    blocks = [Paragraph(text, hand.body, hand.measure, hand.leading(hand.body)) for text in texts]
    if heading:
        blocks.insert(0, Paragraph(heading, hand.heading, hand.measure, hand.leading(hand.heading) + 4, tag="H2"))
    for block in blocks:
        flow.write(block, after=3)


def _code_ink(hand: Hand) -> Ink:
    return Ink(_CODE_SIZE * (1.2 if hand.is_large else 1.0), Weight.SEMIBOLD, BLACK, tabular=True)


def _code_lines(code: str, hand: Hand) -> list[str]:
    ink = _code_ink(hand)
    return wrap(code.replace(" ", "  "), hand.measure - 36, ink.size, ink.weight)


def _draw_code(surface: Surface, y: float, *, lines: Sequence[str], hand: Hand) -> None:
    ink = _code_ink(hand)
    height = len(lines) * ink.size * 1.5 + 20
    with surface.artifact():
        surface.box(hand.left, y, hand.measure, height, edge=1.6, radius=8)
    baseline = y + 10 + ink.size * 1.1
    with surface.tagged(Element("P", surface.root)):
        for line in lines:
            surface.text(hand.left + 18, baseline, line.replace(" ", "   "), ink)
            baseline += ink.size * 1.5


def _draw_square(surface: Surface, y: float, *, code: str, hand: Hand) -> None:
    """Draw the code as a QR square with its quiet zone, as shapes."""
    matrix = segno.make(code.replace(" ", ""), error="m", micro=False).matrix
    module = _SQUARE / (len(matrix) + 2 * _QUIET)
    figure = Element("Figure", surface.root, alt=_("The same code as a square for a camera"))
    edge = _QUIET * module
    with surface.tagged(figure):
        for row_number, row in enumerate(matrix):
            start = 0
            while start < len(row):
                end = start
                while end < len(row) and row[end]:
                    end += 1
                if end > start:
                    x = hand.left - edge + (start + _QUIET) * module
                    # a hair taller than a module, so that no light line shows between two rows
                    surface.box(x, y + row_number * module, (end - start) * module, module * 1.02, fill=0.0)
                start = max(end, start + 1)
    surface.frame(figure, hand.left, y, hand.left + _SQUARE, y + _SQUARE)
    words = Paragraph(
        _("The same code as a square, for a phone or tablet that’s offline. The letters above are enough without it."),
        hand.body,
        hand.measure - _SQUARE - 16,
        hand.leading(hand.body),
    )
    words.draw(surface, hand.left + _SQUARE + 8, y + edge)
