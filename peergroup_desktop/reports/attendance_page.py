"""A month onto paper: which blocks, in which order, how tight, and where pages break.

The whole month stands on one sheet if up to 24 people can be made to fit: rows and bars give way a little before a
second sheet is used. After that nothing is squeezed, the row of dates is repeated, and totals and bars come last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import month_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.attendance_figures import draw_figures, figures_height
from peergroup_desktop.reports.attendance_legend import draw_legend, legend_height
from peergroup_desktop.reports.attendance_part import Part
from peergroup_desktop.reports.attendance_rows import Row, draw_rows, rows
from peergroup_desktop.reports.attendance_totals import draw_chart, draw_totals, totals_height
from peergroup_desktop.reports.columns import column_parts, needs_landscape
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head, initials_warning, names_warning
from peergroup_desktop.reports.hand import BLACK, SOFT, Hand
from peergroup_desktop.reports.method_note import method_sentences
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height, unshown_words
from peergroup_desktop.reports.surface import Ink
from peergroup_desktop.reports.typeface import Weight

_MOST_ON_ONE_SHEET = 24
_KEPT_WITH_TOTALS = 3


@dataclass(frozen=True)
class _Fit:
    """How tall the parts that can give way are, before scaling for large print."""

    pitch: float
    bars: float
    is_note_run_on: bool


_ROOMY = _Fit(17.85, 59, is_note_run_on=False)
_TIGHTEST = _Fit(15.0, 34, is_note_run_on=True)
_STEPS = 10


def _fits() -> Iterator[_Fit]:
    """Yield how to set a month, from roomy to tight."""
    yield _ROOMY
    for step in range(_STEPS + 1):
        part = step / _STEPS
        yield _Fit(
            _ROOMY.pitch + part * (_TIGHTEST.pitch - _ROOMY.pitch),
            _ROOMY.bars + part * (_TIGHTEST.bars - _ROOMY.bars),
            is_note_run_on=True,
        )


def compose(data: MonthAttendance, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the month out and return the finished document."""
    flow, names = month_flow(data, options, printed_on=printed_on, printed_by=printed_by)
    return press(flow, printed_on=printed_on, names=names)


def month_flow(data: MonthAttendance, options: PageOptions, *, printed_on: date, printed_by: str) -> tuple[Flow, int]:
    """Lay the month out; return its pages, and how many people can be read on them."""
    hand = Hand.for_options(options, is_landscape=needs_landscape(len(data.columns), is_large=options.large_print))
    parts = [Part(data, options, hand, span=span, today=printed_on) for span in column_parts(data.columns, hand)]
    names = len(parts[0].shown)
    warning = initials_warning() if options.show is Show.INITIALS else names_warning()
    plan = _Plan(data, options, hand, parts, Foot.of(warning if names else "", printed_on, printed_by), printed_on)
    return plan.best() if names <= _MOST_ON_ONE_SHEET else plan.flow(_ROOMY), names


@dataclass(frozen=True)
class _Plan:
    """One month with everything decided but how tight it stands."""

    data: MonthAttendance
    options: PageOptions
    hand: Hand
    parts: Sequence[Part]
    foot: Foot
    today: date

    def best(self) -> Flow:
        """Return the roomiest flow on one sheet, or else one whose note alone goes over, or else the roomiest."""
        but_note = None
        for fit in _fits():
            flow = self.flow(fit)
            if len(flow.pages) == 1:
                return flow
            if but_note is None and len(flow.pages) == 2 and len(flow.pages[1]) == 1:
                but_note = flow
        return but_note or self.flow(_ROOMY)

    def flow(self, fit: _Fit) -> Flow:
        """Place every block."""
        hand, data, options = self.hand, self.data, self.options
        title = _("Who came in {month}").format(month=month_name(data.year, data.month))
        flow = Flow(hand, Head(data.group_name, data.group_line, title), self.foot)
        flow.add(figures_height(data, options, hand), lambda surface, y: draw_figures(surface, y, data, options, hand))
        if data.columns:
            for part in self.parts:
                self._add_grid(flow, part, fit)
        else:
            empty = Paragraph(_("There was no session this month."), hand.body, hand.measure, hand.leading(hand.body))
            flow.skip(12 * hand.scale)
            flow.write(empty)
        legend = legend_height(data, options, hand, self.today)
        if legend:
            flow.skip(4 * hand.scale)
            flow.add(
                legend,
                lambda surface, y: draw_legend(surface, y, data, options, hand=hand, today=self.today),
            )
        self._add_note(flow, fit)
        return flow

    def _add_grid(self, flow: Flow, part: Part, fit: _Fit) -> None:
        scale = self.hand.scale
        left = rows(part, fit.pitch * scale)
        bars = fit.bars * scale if self.options.include_chart else 0.0
        closing = totals_height(part) + (bars + 12 * scale if bars else 0)
        is_repeated = False
        while True:
            if flow.room < part.head_height + _least(left, closing):
                flow.new_page()
            page = _rows_for(left, flow.room - part.head_height, closing)
            flow.add(part.head_height, partial(part.draw_head, is_repeated=is_repeated))
            flow.add(sum(row.height for row in page), partial(draw_rows, part=part, lines=page))
            left = left[len(page) :]
            if not left:
                break
            is_repeated = True
            flow.new_page()
        flow.add(totals_height(part), partial(draw_totals, part=part))
        if bars:
            flow.add(bars + 12 * scale, partial(draw_chart, part=part, height=bars))

    def _add_note(self, flow: Flow, fit: _Fit) -> None:
        hand = self.hand
        sentences = [text for text in (*method_sentences(self.data, self.today), self._unshown()) if text]
        ink = replace(hand.small if fit.is_note_run_on else hand.aside, grey=SOFT)
        style = partial(Paragraph, measure=min(hand.measure, 560 * hand.scale), leading=hand.leading(ink))
        heading = _("How we counted")
        if fit.is_note_run_on:
            block, gap = [style(" ".join(sentences), ink, lead=heading + ".")], 0.0
        else:
            title = style(heading, Ink(ink.size, Weight.BOLD, BLACK), tag="H2")
            block, gap = [title, *(style(sentence, ink) for sentence in sentences)], 2 * hand.scale
        flow.skip(4 * hand.scale)
        flow.add(stacked_height(block, gap), lambda surface, y: draw_stacked(surface, hand.left, y, block, gap))

    def _unshown(self) -> str:
        return unshown_words(line.name for line in self.parts[0].shown) if self.options.show is Show.NAME else ""


def _least(left: Sequence[Row], closing: float) -> float:
    """Return what must go on the same page as the row of dates."""
    if len(left) <= _KEPT_WITH_TOTALS:
        return sum(row.height for row in left) + closing
    return sum(row.height for row in left[:2])


def _rows_for(left: Sequence[Row], room: float, closing: float) -> list[Row]:
    """Return the rows for this page: all if totals and bars fit below them too, else leaving some to go with those."""
    if sum(row.height for row in left) + closing <= room:
        return list(left)
    page: list[Row] = []
    for row in left[:-_KEPT_WITH_TOTALS]:
        room -= row.height
        if room < 0:
            break
        page.append(row)
    return page
