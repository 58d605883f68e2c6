"""What this file holds onto paper: one table, each kind with its count, days and period below who may see it.

In large print each kind is told in lines, below its name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import MONTHS_SHORT, plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.data_map import DataKind, DataMap, DataSight, title
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BAND, BLACK, FAINT, Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.told import ToldLine, ToldPart
from peergroup_desktop.reports.told_parts import add_part
from peergroup_desktop.reports.typeface import Weight

_SHARES = (0.5, 0.15, 0.15, 0.2)
_GAP = 8.0
_BLEED = 6.0
_PADDING = 6.0
_LINE = 12.4
_WHAT = Ink(10.5, Weight.BOLD, BLACK)
_WORDS = Ink(10, Weight.REGULAR, BLACK)
_FIGURES = Ink(10.5, Weight.REGULAR, BLACK)


def compose(data: DataMap, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the page out and return the finished document."""
    hand = Hand.for_options(options)
    groups = plural("{count} group", "{count} groups", data.group_count)
    day = _("As it stood on {day}").format(day=plain_day(printed_on))
    flow = Flow(hand, Head(groups, day, title()), Foot.of("", printed_on, printed_by))
    if options.large_print:
        for sight in data.sights:
            add_part(flow, ToldPart(sight.who, tuple(_told(kind) for kind in sight.kinds)))
    else:
        _add_sights(flow, data.sights)
    _add_beside(flow, data.beside)
    return press(flow, printed_on=printed_on, names=0)


def _add_sights(flow: Flow, sights: Sequence[DataSight]) -> None:
    table = _Table(flow.hand)
    flow.add(table.head_height, table.draw_head)
    for sight in sights:
        rows = [_Row.of(kind, flow.hand) for kind in sight.kinds]
        if flow.room < table.band_height + rows[0].height:
            flow.new_page()
        flow.add(table.band_height, partial(table.draw_band, words=sight.who))
        for row in rows:
            flow.add(row.height, partial(table.draw_row, row=row))


def _add_beside(flow: Flow, lines: Sequence[ToldLine]) -> None:
    hand = flow.hand
    note = _("How long things are kept is an example of ours. Your group decides, and writes its own down.")
    if hand.is_large:
        add_part(flow, ToldPart(_("Good to know"), (*lines, ToldLine(_("Kept"), note))))
        return
    flow.skip(8)
    for line in (*lines, ToldLine(_("Kept"), note)):
        flow.write(Paragraph(line.words, _WORDS, hand.measure, _LINE, lead=f"{line.about}:"), after=2)


def _told(kind: DataKind) -> ToldLine:
    kept = _("Kept: {words}").format(words=kind.kept)
    days = _days(kind)
    how_many = f"{kind.how_many}, {days}" if days else kind.how_many
    return ToldLine(kind.what, f"{kind.why}\n{how_many}\n{kept}")


def _days(kind: DataKind) -> str:
    """Return "Nov 2025 – Nov 2026", or one month, or ""."""
    months = [f"{_(MONTHS_SHORT[day.month - 1])} {day.year}" for day in (kind.first_on, kind.last_on) if day]
    return " – ".join(dict.fromkeys(months))


@dataclass(frozen=True)
class _Row:
    """A kind broken into lines, cell by cell; the first cell begins with its name."""

    what: str
    why: list[str]
    cells: tuple[list[str], ...]

    @classmethod
    def of(cls, kind: DataKind, hand: Hand) -> "_Row":
        rooms = [hand.measure * share - _GAP for share in _SHARES]
        what = f"{kind.what}."
        indent = _WHAT.width(what + " ")
        texts = (kind.how_many, _days(kind), kind.kept)
        cells = tuple(wrap(text, room, _FIGURES.size) for text, room in zip(texts, rooms[1:], strict=True))
        return cls(what, wrap(kind.why, rooms[0], _WORDS.size, indent=indent), cells)

    @property
    def height(self) -> float:
        return max(len(lines) for lines in (self.why, *self.cells)) * _LINE + _PADDING


class _Table:
    """A table under way, with its structure for readers."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._element: Element | None = None
        self.head_height = _LINE + _PADDING
        self.band_height = _LINE + _PADDING + 4

    def draw_head(self, surface: Surface, y: float) -> None:
        """Draw the heads of the columns."""
        row, ink = self._new_row(surface), replace(self._hand.head, size=10)
        heads = (_("What, and what for"), _("How many"), _("From – to"), _("Kept, for example"))
        for left, words in zip(self._lefts(), heads, strict=True):
            with surface.tagged(Element("TH", row, scope="Column")):
                surface.text(left, y + ink.size, words, ink)

    def draw_band(self, surface: Surface, y: float, *, words: str) -> None:
        """Draw who may see what stands below."""
        hand = self._hand
        with surface.artifact():
            surface.box(hand.left - _BLEED, y, hand.measure + 2 * _BLEED, self.band_height - 2, fill=BAND)
            surface.rule(hand.left - _BLEED, hand.right + _BLEED, y, thickness=0.8, grey=BLACK)
        with surface.tagged(Element("TH", self._new_row(surface), scope="Row")):
            surface.text(hand.left, y + _LINE, words, replace(hand.heading, size=11))

    def draw_row(self, surface: Surface, y: float, *, row: _Row) -> None:
        """Draw one kind, with a rule below it."""
        element, lefts = self._new_row(surface), list(self._lefts())
        baseline = y + _PADDING / 2 + _FIGURES.size * 0.9
        with surface.tagged(Element("TH", element, scope="Row")):
            indent = surface.text(lefts[0], baseline, row.what, _WHAT) + _WHAT.width(" ")
            for place, line in enumerate(row.why):
                surface.text(lefts[0] + (0 if place else indent), baseline + place * _LINE, line, _WORDS)
        for left, lines in zip(lefts[1:], row.cells, strict=True):
            with surface.tagged(Element("TD", element)):
                for place, line in enumerate(lines):
                    surface.text(left, baseline + place * _LINE, line, _FIGURES)
        with surface.artifact():
            surface.rule(self._hand.left, self._hand.right, y + row.height, thickness=0.4, grey=FAINT)

    def _lefts(self) -> Iterator[float]:
        left = self._hand.left
        for share in _SHARES:
            yield left
            left += self._hand.measure * share

    def _new_row(self, surface: Surface) -> Element:
        if self._element is None:
            self._element = Element("Table", surface.root)
        return Element("TR", self._element)
