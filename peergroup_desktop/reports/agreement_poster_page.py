"""The agreement as pages: a poster in the largest print that fits one page, or pages to read."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from peergroup_desktop.core.dates import month_name, plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.agreement_poster import AgreementPoster
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head, draw_ring
from peergroup_desktop.reports.hand import BLACK, SOFT, Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, unshown_words
from peergroup_desktop.reports.sections import add_text
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_LARGEST, _SMALLEST, _SMALLEST_LARGE = 58, 11, 18
_PITCH = 1.22
_MOST_BETWEEN = 1.4  # times the size of the letters, as in the next two
_LEAST_BETWEEN = 0.4
_TITLE = 1.45
_TITLE_AT_LEAST, _TITLE_AT_MOST = 26.0, 62.0
_FRAME = 2.0
_RING = 17.0
_BLANKS = 8
_BLANK_HEIGHT = 46.0


def compose(data: AgreementPoster, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the agreement out and return the finished document."""
    hand = Hand.for_options(options)
    if data.is_poster and data.lines:
        poster = _largest(data, hand)
        if poster is not None:
            return _pressed(poster, printed_on)
    return _pages(data, hand, printed_on, printed_by)


def _title() -> str:
    return _("What we agreed")


def _agreed(data: AgreementPoster) -> str:
    parts = []
    if data.agreed_on is not None:
        parts.append(_("Agreed on {day}").format(day=plain_day(data.agreed_on)))
    if data.review_on is not None:
        again = month_name(data.review_on.year, data.review_on.month)
        parts.append(_("we look at it again in {month}").format(month=again))
    return ", ".join(parts)


# The poster


@dataclass(frozen=True)
class _Poster:
    """The poster with letters of one size."""

    data: AgreementPoster
    hand: Hand
    size: float

    @cached_property
    def title(self) -> Paragraph:
        ink = Ink(min(max(self.size * _TITLE, _TITLE_AT_LEAST), _TITLE_AT_MOST), Weight.BOLD, BLACK)
        return Paragraph(_title(), ink, self.measure, ink.size * 1.15, tag="H1")

    @cached_property
    def lines(self) -> list[Paragraph]:
        room = self.measure - self.indent
        return [Paragraph(line, self.ink, room, self.size * _PITCH) for line in self.data.lines]

    @property
    def ink(self) -> Ink:
        return Ink(self.size, Weight.MEDIUM, BLACK)

    @property
    def number_ink(self) -> Ink:
        return Ink(self.size, Weight.BOLD, BLACK, tabular=True)

    @property
    def indent(self) -> float:
        return self.number_ink.width("0" * len(str(len(self.data.lines)))) + self.size * 0.55

    @property
    def measure(self) -> float:
        return self.hand.measure - 2 * self.padding

    @property
    def padding(self) -> float:
        """From the frame to what stands in it."""
        return 16.0

    @property
    def top(self) -> float:
        """Where the lines may begin: below the ring, the group's name and the title."""
        return self.hand.top + 3 * self.padding + 2 * _RING + self.title.height

    @property
    def bottom(self) -> float:
        """Where they must end: above the line that says when they were agreed."""
        return self.hand.height - self.hand.top - self.padding - 2 * self.hand.aside.size

    @property
    def spare(self) -> float:
        """What is left between and below the lines."""
        return self.bottom - self.top - sum(line.height for line in self.lines)

    @property
    def fits(self) -> bool:
        """Say whether all is on the page, with a little between the lines and no word broken."""
        is_whole = all(self.ink.width(word) <= self.measure - self.indent for word in " ".join(self.data.lines).split())
        least = self.size * _LEAST_BETWEEN * max(0, len(self.data.lines) - 1)
        return is_whole and self.title.height < self.title.leading * 2 and self.spare >= least

    def draw(self, surface: Surface) -> None:
        hand, left = self.hand, self.hand.left + self.padding
        y = hand.top + self.padding
        with surface.artifact():
            height = hand.height - 2 * hand.top
            surface.box(hand.left, hand.top, hand.measure, height, edge=_FRAME, radius=14)
            draw_ring(surface, left + _RING, y + _RING, _RING)
        with surface.tagged(Element("P", surface.root)):
            surface.text(
                left + 2 * _RING + 11, y + _RING + hand.heading.size * 0.35, self.data.group_name, hand.heading
            )
        self.title.draw(surface, left, y + 2 * _RING + self.padding * 0.6)
        self._draw_lines(surface, left)
        with surface.tagged(Element("P", surface.root)):
            surface.text(left, hand.height - hand.top - self.padding, _agreed(self.data), hand.aside)

    def _draw_lines(self, surface: Surface, left: float) -> None:
        between = min(self.spare / max(1, len(self.data.lines)), self.size * _MOST_BETWEEN)
        y = self.top + between * 0.25
        numbers = Element("L", surface.root)
        for place, line in enumerate(self.lines, start=1):
            item = Element("LI", numbers)
            with surface.tagged(Element("Lbl", item)):
                end = left + self.indent - self.size * 0.55
                surface.flush_right(end, y + line.leading * 0.76, str(place), self.number_ink)
            body = Element("LBody", item)
            baseline = y + line.leading * 0.76
            with surface.tagged(body):
                for words in line.lines:
                    surface.text(left + self.indent, baseline, words, line.ink)
                    baseline += line.leading
            y += line.height + between


def _largest(data: AgreementPoster, hand: Hand) -> _Poster | None:
    """Return the poster with the largest letters that fit, or None when even the smallest do not."""
    smallest = _SMALLEST_LARGE if hand.is_large else _SMALLEST
    sizes = range(_LARGEST, smallest - 1, -1)
    place = bisect_left(sizes, True, key=lambda size: _Poster(data, hand, float(size)).fits)
    return _Poster(data, hand, float(sizes[place])) if place < len(sizes) else None


def _pressed(poster: _Poster, printed_on: date) -> Document:
    hand = poster.hand
    surface = Surface(_title(), (hand.width, hand.height), printed_on=printed_on)
    surface.new_page()
    surface.bookmark(_title())
    poster.draw(surface)
    return Document(surface.finish(), 1, 0, _title(), tuple(surface.unshown))


# To read


def _pages(data: AgreementPoster, hand: Hand, printed_on: date, printed_by: str) -> Document:
    flow = Flow(hand, Head(data.group_name, _agreed(data), _title()), Foot.of("", printed_on, printed_by))
    if data.lines:
        _add_lines(flow, data.lines)
    else:
        add_text(flow, _("What do you promise each other? Write it down together."))
        for _blank in range(_BLANKS):
            flow.add(_BLANK_HEIGHT, partial(_draw_blank, hand=hand))
    odd = unshown_words(data.lines)
    if odd:
        flow.skip(6)
        add_text(flow, odd, ink=hand.small)
    return press(flow, printed_on=printed_on, names=0)


def _add_lines(flow: Flow, lines: Sequence[str]) -> None:
    hand = flow.hand
    number = Ink(hand.body.size, Weight.BOLD, BLACK, tabular=True)
    indent = number.width("0" * len(str(len(lines)))) + 9 * hand.scale
    for place, line in enumerate(lines, start=1):
        flow.skip(6 * hand.scale)
        flow.keep(2 * hand.leading(hand.body))
        flow.add(0.0, partial(_draw_number, number=str(place), end=hand.left + indent - 9 * hand.scale, hand=hand))
        add_text(flow, line, indent=indent)


def _draw_number(surface: Surface, y: float, *, number: str, end: float, hand: Hand) -> None:
    ink = Ink(hand.body.size, Weight.BOLD, BLACK, tabular=True)
    with surface.tagged(Element("P", surface.root)):
        surface.flush_right(end, y + hand.leading(hand.body) * 0.76, number, ink)


def _draw_blank(surface: Surface, y: float, *, hand: Hand) -> None:
    with surface.artifact():
        surface.rule(hand.left, hand.right, y + _BLANK_HEIGHT - 6, thickness=0.8, grey=SOFT)
