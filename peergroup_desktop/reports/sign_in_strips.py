"""The sign-in sheet that hides earlier names: numbered strips to cut or tear off, one person on each.

A strip says nothing of the group: it may lie in a pocket or on a floor. Its number only helps to see that none is
missing; who wrote what is told by the writing.
"""

import math
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BLACK, SOFT, Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph
from peergroup_desktop.reports.sign_in import SignInSheet
from peergroup_desktop.reports.sign_in_list import draw_box, group_line, title
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_STRIP = 62.0
_NUMBER = 40.0
_BOX = 12.0


def compose(data: SignInSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the strips out and return the finished document. The last sheet is filled with strips to its end."""
    hand = Hand.for_options(options)
    head = Head(data.group_name, group_line(data), title(data))
    flow = Flow(hand, head, Foot.of("", printed_on, printed_by))
    words = _(
        "One strip each. Tear it off along the dashed line, fold it and put it in the box, so that nobody reads who "
        "came before. Keep the strips safe, and shred them when the register is finished."
    )
    how = Paragraph(words, hand.body, hand.measure, hand.leading(hand.body))
    flow.write(how, after=10 * hand.scale)
    height = _STRIP * hand.scale
    number = 1
    wanted = max(1, len(data.people) + data.spare_rows)
    while number <= wanted:
        for _place in range(max(1, math.floor(flow.room / height))):
            flow.add(height, partial(_draw_strip, hand=hand, number=number, on=data.session_on))
            number += 1
    return press(flow, printed_on=printed_on, names=0)


def _draw_strip(surface: Surface, y: float, *, hand: Hand, number: int, on: date | None) -> None:
    scale, bottom = hand.scale, y + _STRIP * hand.scale
    with surface.artifact():
        surface.dashes((hand.left - 18, y), (hand.right + 18, y))
        surface.dashes((hand.left - 18, bottom), (hand.right + 18, bottom))
    baseline = y + 38 * scale
    with surface.tagged(Element("P", surface.root)):
        surface.text(hand.left, baseline, str(number), Ink(20 * scale, Weight.BOLD, BLACK, tabular=True))
        x = hand.left + _NUMBER * scale
        end = x + surface.text(x, baseline, _("Name"), hand.body) + 8 * scale
        first = _("first time here")
        box = hand.right - hand.aside.width(first) - 12 * scale
        surface.rule(end, box - 16 * scale, baseline + 3 * scale, thickness=0.7, grey=SOFT)
        draw_box(surface, box, baseline - 4 * scale, _BOX * scale)
        surface.text(box + 10 * scale, baseline, first, hand.aside)
        if on is not None:
            surface.text(x, bottom - 8 * scale, plain_day(on), hand.small)
