"""The summary onto paper: big figures, bars by month with the table beneath them, and how it was counted."""

from datetime import date

from peergroup_desktop.core.dates import MONTHS_SHORT, month_name, plain_day
from peergroup_desktop.core.figure_words import FigureKey, figure_name
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.big_figures import BigFigure, big_figures_height, draw_big_figures
from peergroup_desktop.reports.closed_note import closed_words
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.figure_lines import IN_COLUMNS, add_figure_lines, add_method, in_columns
from peergroup_desktop.reports.figure_table import FigureTable, TableLine
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.kind_tables import add_breakdown, add_hubs
from peergroup_desktop.reports.month_bars import MonthBar, draw_month_bars, month_bars_height
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height, unshown_words
from peergroup_desktop.reports.summary import MonthNumbers, Summary
from peergroup_desktop.reports.summary_words import summary_sentences


def compose(data: Summary, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay everything out and return the finished document."""
    hand = Hand.for_options(options, is_landscape=options.large_print)
    name = data.group_name or plural("{count} group", "{count} groups", data.group_count)
    flow = Flow(hand, Head(name, _days(data), _title(data)), Foot.of("", printed_on, printed_by))
    _add_big(flow, data)
    if options.include_chart:
        _add_bars(flow, data)
    _add_table(flow, data)
    flow.skip(12 * hand.scale)
    add_figure_lines(flow, data.numbers, data.rate)
    add_hubs(flow, data)
    add_breakdown(flow, data)
    _add_sentences(flow, data)
    names = [name, *(group.name for hub in data.hubs for group in hub.groups)]
    waiting = plural("{count} register isn’t finished.", "{count} registers aren’t finished.", data.unfinished)
    add_method(flow, data.numbers, *closed_words(data.closed), waiting if data.unfinished else "", unshown_words(names))
    return press(flow, printed_on=printed_on, names=0)


def _add_sentences(flow: Flow, data: Summary) -> None:
    hand = flow.hand
    heading = Paragraph(_("In sentences"), hand.heading, hand.measure, hand.leading(hand.heading), tag="H2")
    lines = [Paragraph(words, hand.body, hand.measure, hand.leading(hand.body)) for words in summary_sentences(data)]
    first = [heading, lines[0]]
    flow.skip(10 * hand.scale)
    flow.add(stacked_height(first, 3) + 3, lambda surface, y: draw_stacked(surface, hand.left, y, first, 3))
    for line in lines[1:]:
        flow.write(line, after=3)


def _title(data: Summary) -> str:
    first, last = (f"{_(MONTHS_SHORT[day.month - 1])} {day.year}" for day in (data.first_on, data.last_on))
    return _("In numbers: {months}").format(
        months=first if first == last else _("{first} to {last}").format(first=first, last=last)
    )


def _days(data: Summary) -> str:
    return f"{plain_day(data.first_on)} – {plain_day(data.last_on)}"


def _add_big(flow: Flow, data: Summary) -> None:
    held, unique, new = (int(data.numbers[key] or 0) for key in (FigureKey.HELD, FigureKey.UNIQUE, FigureKey.NEW))
    attendances = int(data.numbers[FigureKey.ATTENDANCES] or 0)
    figures = [
        BigFigure(str(held), plural("session", "sessions", held)),
        BigFigure(str(unique), plural("person came", "people came", unique)),
        BigFigure(str(attendances), plural("attendance", "attendances", attendances)),
        BigFigure(str(new), _("came for the first time")),
    ]
    height = big_figures_height(figures, flow.hand)
    flow.add(height, lambda surface, y: draw_big_figures(surface, y, figures, flow.hand))
    flow.skip(12 * flow.hand.scale)


def _add_bars(flow: Flow, data: Summary) -> None:
    bars = [
        MonthBar(
            _(MONTHS_SHORT[month.month - 1]),
            month_name(month.year, month.month),
            int(month.numbers[FigureKey.ATTENDANCES] or 0),
            int(month.numbers[FigureKey.EXTRA] or 0),
        )
        for month in data.months
    ]
    flow.add(month_bars_height(flow.hand), lambda surface, y: draw_month_bars(surface, y, bars, flow.hand))
    flow.skip(10 * flow.hand.scale)


def _add_table(flow: Flow, data: Summary) -> None:
    table = FigureTable(flow.hand, _("Month"), tuple(figure_name(key) for key in IN_COLUMNS))
    lines = [TableLine(_name(month), in_columns(month.numbers)) for month in data.months]
    table.add_to(flow, lines, TableLine(_("All together, each person once"), in_columns(data.numbers)))


def _name(month: MonthNumbers) -> str:
    return month_name(month.year, month.month)
