"""Pages of words: headings that stay with what they are about, and running text of any length below them."""

from functools import partial

from peergroup_desktop.reports.flow import Flow
from peergroup_desktop.reports.hand import BLACK, Hand
from peergroup_desktop.reports.paragraphs import Paragraph
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface

_ABOVE = 12.0
_BELOW = 2.0
_BOX = 9.0
_INDENT = 17.0


def add_heading(flow: Flow, words: str) -> None:
    """Begin a part of the page; at least two lines of it stand on the same sheet."""
    hand = flow.hand
    title = Paragraph(words, hand.heading, hand.measure, hand.leading(hand.heading), tag="H2")
    flow.skip(_ABOVE * hand.scale)
    flow.keep(title.height + _BELOW + 2 * hand.leading(hand.body))
    flow.write(title, after=_BELOW * hand.scale)


def add_text(flow: Flow, text: str, *, lead: str = "", ink: Ink | None = None, indent: float = 0.0) -> None:
    """Put running text, a paragraph for each of its lines; `lead` is bold at its beginning."""
    hand = flow.hand
    style = ink or hand.body
    paragraph = partial(Paragraph, ink=style, measure=hand.measure - indent, leading=hand.leading(style))
    for number, line in enumerate(line.strip() for line in text.splitlines() or [""]):
        flow.pour(paragraph(line, lead="" if number else lead), indent=indent)


def add_box(flow: Flow, text: str, *, is_ticked: bool, says: str) -> None:
    """Put a line with a box to tick before it; `says` is what the box says aloud."""
    hand = flow.hand
    flow.keep(2 * hand.leading(hand.body))
    flow.add(0.0, partial(_draw_box, hand=hand, is_ticked=is_ticked, says=says))
    add_text(flow, text, indent=_INDENT * hand.scale)


def _draw_box(surface: Surface, y: float, *, hand: Hand, is_ticked: bool, says: str) -> None:
    side = _BOX * hand.scale
    middle = y + hand.leading(hand.body) * 0.5
    with surface.tagged(Element("P", surface.root)):
        surface.hidden(hand.left + side / 2, middle, says, side)
        surface.box(hand.left, middle - side / 2, side, side, edge=1.0, radius=side * 0.15)
        if is_ticked:
            inset = side * 0.24
            surface.box(hand.left + inset, middle - side / 2 + inset, side - 2 * inset, side - 2 * inset, fill=BLACK)
