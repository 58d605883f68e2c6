"""Blocks onto pages. A block knows its height before it is drawn, so that "page 1 of 3" is known on page 1."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.paragraphs import Paragraph
from peergroup_desktop.reports.surface import Surface

RUNNING_HEAD = 22.0

Draw = Callable[[Surface, float], None]


@dataclass
class Flow:
    """Pages being filled from the top. Later pages begin under the running line."""

    hand: Hand
    head: Head
    foot: Foot
    pages: list[list[tuple[float, Draw]]] = field(default_factory=lambda: [[]])
    y: float = 0.0

    def __post_init__(self) -> None:
        """Place the head on the first page."""
        self.y = self.hand.top
        self.add(self.head.height(self.hand), lambda surface, y: self.head.draw(surface, y, self.hand))

    @property
    def bottom(self) -> float:
        """Where blocks must end."""
        return self.foot.top(self.hand) - 6

    @property
    def room(self) -> float:
        """The height left on this page."""
        return self.bottom - self.y

    def add(self, height: float, draw: Draw) -> None:
        """Put a block below the last one, on the next page if it does not fit on this one."""
        if height > self.room and self.pages[-1]:
            self.new_page()
        self.pages[-1].append((self.y, draw))
        self.y += height

    def write(self, paragraph: Paragraph, *, after: float = 0.0) -> None:
        """Put running text below the last block, with `after` empty below it."""
        self.add(paragraph.height + after, lambda surface, y: paragraph.draw(surface, self.hand.left, y))

    def pour(self, paragraph: Paragraph, *, indent: float = 0.0) -> None:
        """Put running text of any length below the last block, `indent` from the margin, going on over the pages."""
        lines, part = paragraph.lines, paragraph
        while lines:
            if self.room < paragraph.leading * min(2, len(lines)):
                self.new_page()
            most = max(1, int(self.room / paragraph.leading))
            part = replace(part, text=" ".join(lines[:most]))
            self.add(part.height, partial(_draw_at, paragraph=part, x=self.hand.left + indent))
            lines, part = lines[most:], replace(part, lead="")

    def keep(self, height: float) -> None:
        """Go to a new page unless so much room is left on this one."""
        if self.room < height and self.pages[-1]:
            self.new_page()

    def skip(self, height: float) -> None:
        """Leave `height` empty."""
        self.y += height

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append([])
        self.y = self.hand.top + RUNNING_HEAD * self.hand.scale


def _draw_at(surface: Surface, y: float, *, paragraph: Paragraph, x: float) -> None:
    paragraph.draw(surface, x, y)


def press(flow: Flow, *, printed_on: date, names: int) -> Document:
    """Draw every page of `flow` and return the finished document."""
    return bind([(flow.head.title, flow)], flow.head.title, printed_on=printed_on, names=names)


def bind(flows: Sequence[tuple[str, Flow]], title: str, *, printed_on: date, names: int) -> Document:
    """Draw several flows one after the other into one document, its pages numbered throughout.

    Args:
        flows: One or more, upright or across, each with the words of the reader's list of contents that lead to it.
        title: The document's own.
        printed_on: Today.
        names: How many people can be read in all of them.
    """
    first = flows[0][1].hand
    surface = Surface(title, (first.width, first.height), printed_on=printed_on)
    count, number = sum(len(flow.pages) for _words, flow in flows), 0
    for bookmark, flow in flows:
        hand = flow.hand
        for place, blocks in enumerate(flow.pages):
            number += 1
            surface.new_page((hand.width, hand.height))
            if place:
                flow.head.draw_running(surface, hand.top + 8 * hand.scale, hand)
            else:
                surface.bookmark(bookmark)
            for y, draw in blocks:
                draw(surface, y)
            flow.foot.draw(surface, hand, _("Page {page} of {count}").format(page=number, count=count))
    return Document(surface.finish(), count, names, title, tuple(surface.unshown))
