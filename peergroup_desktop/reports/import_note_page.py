"""The import note as pages: a summary, then a row per thing that was kept, with its place in the spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head, names_warning
from peergroup_desktop.reports.hand import BAND, BLACK, SOFT, Hand
from peergroup_desktop.reports.import_note import ImportNote, NoteLine
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, unshown_words
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_SHARES = (0.13, 0.08, 0.17, 0.25, 0.37)
_SHARES_ONE_SHEET = (0.08, 0.2, 0.3, 0.42)
_BLEED = 6.0
_MOST_LINES = 12


@dataclass(frozen=True)
class _Row:
    cells: tuple[tuple[str, ...], ...]
    height: float
    is_shaded: bool


def compose(data: ImportNote, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the note out and return the finished document."""
    hand = Hand.for_options(options)
    subtitle = _("Imported {day}").format(day=plain_day(data.imported_on))
    warning = names_warning() if data.lines else ""
    flow = Flow(hand, Head(data.source_name, subtitle, _("Import note")), Foot.of(warning, printed_on, printed_by))
    summary = Paragraph(_summary(data), hand.body, hand.measure, hand.leading(hand.body))
    flow.write(summary, after=6)
    if data.lines:
        _add_table(flow, data)
    odd = unshown_words(line.value for line in data.lines)
    if odd:
        flow.skip(6)
        flow.write(Paragraph(odd, hand.small, hand.measure, hand.leading(hand.small)))
    return press(flow, printed_on=printed_on, names=len({(line.sheet, line.row) for line in data.lines}))


def _summary(data: ImportNote) -> str:
    counts = [
        plural("{count} row read.", "{count} rows read.", data.rows_read),
        plural("{count} person or mark added.", "{count} people or marks added.", data.added),
        plural("{count} was here already.", "{count} were here already.", data.matched),
    ]
    if data.lines:
        kept = plural(
            "{count} thing couldn’t be placed. It’s listed here, just as it was in the spreadsheet.",
            "{count} things couldn’t be placed. They’re listed here, just as they were in the spreadsheet.",
            len(data.lines),
        )
    else:
        kept = _("Everything in the spreadsheet found its place.")
    return " ".join([*counts, kept])


def _add_table(flow: Flow, data: ImportNote) -> None:
    hand = flow.hand
    table = _Table(hand, has_sheets=any(line.sheet for line in data.lines))
    left = [table.row(line, index) for index, line in enumerate(data.lines)]
    is_repeated = False
    while left:
        if flow.room < table.head_height + left[0].height:
            flow.new_page()
        room = flow.room - table.head_height
        page: list[_Row] = []
        for row in left:
            room -= row.height
            if room < 0 and page:
                break
            page.append(row)
        flow.add(table.head_height, partial(table.draw_head, is_repeated=is_repeated))
        flow.add(sum(row.height for row in page), partial(table.draw_rows, rows=page))
        left = left[len(page) :]
        is_repeated = True


class _Table:
    """The list under way: its structure and its columns."""

    def __init__(self, hand: Hand, *, has_sheets: bool) -> None:
        self._hand = hand
        self._first = 0 if has_sheets else 1
        self._element: Element | None = None
        self._widths = [share * hand.measure for share in (_SHARES if has_sheets else _SHARES_ONE_SHEET)]
        self._lefts = [hand.left + sum(self._widths[:index]) for index in range(len(self._widths))]
        self._ink = Ink(10.5 * hand.scale, Weight.REGULAR, BLACK)

    @property
    def head_height(self) -> float:
        """The height of the row of column heads."""
        return 24 * self._hand.scale

    def row(self, line: NoteLine, index: int) -> _Row:
        """Break a line's cells to the widths of their columns."""
        texts = (line.sheet, str(line.row or ""), line.column, line.value, line.reason)
        cells = tuple(
            tuple(wrap(text, width - 6, self._ink.size, most=_MOST_LINES))
            for text, width in zip(texts[self._first :], self._widths, strict=True)
        )
        lines = max(len(cell) for cell in cells)
        return _Row(cells, lines * self._hand.leading(self._ink) + 6 * self._hand.scale, index % 2 == 0)

    def draw_head(self, surface: Surface, y: float, *, is_repeated: bool) -> None:
        """Draw the column heads; repeated on a later page, they are decoration to a reader that speaks."""
        ink = Ink(self._ink.size, Weight.SEMIBOLD, SOFT)
        row = None if is_repeated else self._new_row(surface)
        heads = (_("Sheet"), _("Row"), _("Column"), _("What it says"), _("Why it’s here"))
        for x, words in zip(self._lefts, heads[self._first :], strict=True):
            with surface.artifact() if row is None else surface.tagged(Element("TH", row, scope="Column")):
                surface.text(x, y + self.head_height - 7 * self._hand.scale, words, ink)

    def draw_rows(self, surface: Surface, y: float, rows: Sequence[_Row]) -> None:
        """Draw `rows` from `y` down."""
        for row in rows:
            if row.is_shaded:
                with surface.artifact():
                    surface.box(self._hand.left - _BLEED, y, self._hand.measure + 2 * _BLEED, row.height, fill=BAND)
            element = self._new_row(surface)
            for x, cell in zip(self._lefts, row.cells, strict=True):
                baseline = y + 3 * self._hand.scale + self._ink.size
                with surface.tagged(Element("TD", element)):
                    for words in cell:
                        surface.text(x, baseline, words, self._ink)
                        baseline += self._hand.leading(self._ink)
            y += row.height

    def _new_row(self, surface: Surface) -> Element:
        if self._element is None:
            self._element = Element("Table", surface.root)
        return Element("TR", self._element)
