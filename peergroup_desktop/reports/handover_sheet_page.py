"""A handover sheet as a page: the words in a numbered grid, and what to do with them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BLACK, SOFT, Hand
from peergroup_desktop.reports.handover_sheet import HandoverSheets
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_WORD = Ink(18.0, Weight.SEMIBOLD, BLACK)
_NUMBER = Ink(12.0, Weight.REGULAR, SOFT, tabular=True)
_COLUMNS = 4
_LINE = 28.0
_PADDING = 12.0
_NUMBER_WIDTH = 22.0
_GAP = 2.0


def compose(data: HandoverSheets, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the sheets out and return the finished document."""
    hand, title = Hand.for_options(options), _("Handover sheets")
    warning = _("Two of these sheets and the file open everything. Keep them apart.")
    foot = Foot.of(warning, printed_on, printed_by)
    surface = Surface(title, (hand.width, hand.height), printed_on=printed_on)
    count, pages = len(data.shares), 0
    for number, share in enumerate(data.shares, start=1):
        numbering = _("Sheet {number} of {count}").format(number=number, count=count)
        for blocks in _sheet(share.split(), _head(data, number), hand, foot).pages:
            surface.new_page()
            surface.bookmark(numbering)
            for y, draw in blocks:
                draw(surface, y)
            foot.draw(surface, hand, numbering)
            pages += 1
    return Document(surface.finish(), pages, 0, title, tuple(surface.unshown))


def _head(data: HandoverSheets, number: int) -> Head:
    made = _("Handover envelope made {day}").format(day=plain_day(data.made_on))
    title = _("Handover sheet {number} of {count}").format(number=number, count=len(data.shares))
    return Head(data.file_title, made, title)


def _sheet(words: Sequence[str], head: Head, hand: Hand, foot: Foot) -> Flow:
    flow = Flow(hand, head, foot)
    opening = _("Any two of the three sheets open the group’s file. One alone opens nothing and says nothing.")
    flow.write(_text(opening, hand), after=8)
    rows = -(-len(words) // _COLUMNS)
    flow.add(rows * _LINE + 2 * _PADDING, partial(_draw_words, words=words, rows=rows, hand=hand))
    flow.skip(10)
    for heading, texts in ((_("When it is needed"), _when_needed()), (_("Until then"), _keeping())):
        flow.write(Paragraph(heading, hand.heading, hand.measure, hand.leading(hand.heading), tag="H2"), after=_GAP)
        for text in texts:
            flow.write(_text(text, hand), after=_GAP)
        flow.skip(6)
    return flow


def _when_needed() -> list[str]:
    return [
        _("1. Bring two sheets together, and start Peergroup."),
        _("2. Choose “Use recovery code instead”, then “Use two handover sheets instead”."),
        _("3. Type the words. Capitals and numbers don’t matter."),
        _("4. Choose a new passphrase. Make a new envelope in Settings, and shred these sheets."),
    ]


def _keeping() -> list[str]:
    return [
        _("Three people or places, a sheet each. Seal it in an envelope, and don’t photograph it."),
        _("If one goes missing, make a new envelope in Settings. The old sheets then open nothing."),
    ]


def _text(words: str, hand: Hand) -> Paragraph:
    return Paragraph(words, hand.body, hand.measure, hand.leading(hand.body))


def _draw_words(surface: Surface, y: float, *, words: Sequence[str], rows: int, hand: Hand) -> None:
    """Draw the grid, counted down its columns, so that a finger can follow."""
    with surface.artifact():
        surface.box(hand.left, y, hand.measure, rows * _LINE + 2 * _PADDING, edge=1.6, radius=8)
    step = (hand.measure - 2 * _PADDING) / _COLUMNS
    with surface.tagged(Element("P", surface.root)):
        for place, word in enumerate(words):
            column, row = divmod(place, rows)
            left = hand.left + _PADDING + column * step
            baseline = y + _PADDING + row * _LINE + _LINE * 0.68
            surface.flush_right(left + _NUMBER_WIDTH, baseline, str(place + 1), _NUMBER)
            surface.text(left + _NUMBER_WIDTH + 7, baseline, word, _WORD)
