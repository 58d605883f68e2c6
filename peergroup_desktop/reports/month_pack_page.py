"""The month pack onto paper: its cover, and the pages of the other printables behind it in one document."""

from dataclasses import replace
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import month_name, short_day
from peergroup_desktop.core.figure_words import figure_name
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.attendance_page import month_flow
from peergroup_desktop.reports.closed_note import closed_words
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.figure_lines import IN_COLUMNS, add_figure_lines, add_method, in_columns
from peergroup_desktop.reports.figure_table import FigureTable, TableLine
from peergroup_desktop.reports.flow import Flow, bind
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height, unshown_words
from peergroup_desktop.reports.sign_in import SignInSheet
from peergroup_desktop.reports.sign_in_list import sheet_flow


def compose(data: MonthPack, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay everything out and return the finished document."""
    cover = _cover(data, options, printed_on=printed_on, printed_by=printed_by)
    flows, names = [(cover.head.title, cover)], 0
    for month in data.months:
        flow, named = month_flow(month, options, printed_on=printed_on, printed_by=printed_by)
        flows.append((_entry(flow), flow))
        names += named
    for sheet in data.sheets:
        shown = sheet if options.show is Show.NAME else _without_names(sheet)
        flow = sheet_flow(shown, options, printed_on=printed_on, printed_by=printed_by)
        flows.append((f"{_entry(flow)}, {sheet.times}", flow))
    return bind(flows, cover.head.title, printed_on=printed_on, names=names or _on_sheets(data, options))


def _entry(flow: Flow) -> str:
    return f"{flow.head.group_name}: {flow.head.title}"


def _without_names(sheet: SignInSheet) -> SignInSheet:
    return replace(sheet, people=(), spare_rows=sheet.spare_rows + len(sheet.people))


def _on_sheets(data: MonthPack, options: PageOptions) -> int:
    """Return how many names stand on the sheets, for a month in which nobody's month is printed."""
    if options.show is not Show.NAME:
        return 0
    return len({(sheet.group_name, name) for sheet in data.sheets for name in sheet.people})


def _cover(data: MonthPack, options: PageOptions, *, printed_on: date, printed_by: str) -> Flow:
    hand = Hand.for_options(options, is_landscape=options.large_print)
    title = _("The month in numbers: {month}").format(month=month_name(data.year, data.month))
    groups = plural("{count} group", "{count} groups", len(data.months))
    flow = Flow(hand, Head(groups, "", title), Foot.of("", printed_on, printed_by))
    _add_table(flow, data)
    flow.skip(12 * hand.scale)
    heading = _("All groups together")
    flow.write(Paragraph(heading, hand.heading, hand.measure, hand.leading(hand.heading), tag="H2"), after=3)
    add_figure_lines(flow, data.together, data.rate)
    _add_waiting(flow, data, printed_on)
    unshown = unshown_words(month.group_name for month in data.months)
    add_method(flow, data.together, *closed_words(data.closed), unshown)
    return flow


def _add_table(flow: Flow, data: MonthPack) -> None:
    table = FigureTable(flow.hand, _("Group"), tuple(figure_name(key) for key in IN_COLUMNS))
    lines = [
        TableLine(month.group_name, in_columns(numbers))
        for month, numbers in zip(data.months, data.numbers, strict=True)
    ]
    table.add_to(flow, lines, TableLine(_("All together, each person once"), in_columns(data.together)))


def _add_waiting(flow: Flow, data: MonthPack, today: date) -> None:
    hand = flow.hand
    waiting = [words for month in data.months if (words := _waiting(month, today))]
    if not waiting:
        return
    style = partial(Paragraph, measure=hand.measure, leading=hand.leading(hand.body))
    block = [
        style(_("Registers not finished"), hand.heading, tag="H2"),
        *(style(words, hand.body) for words in waiting),
    ]
    flow.skip(10 * hand.scale)
    flow.add(stacked_height(block, 2), lambda surface, y: draw_stacked(surface, hand.left, y, block, 2))


def _waiting(month: MonthAttendance, today: date) -> str:
    days = [short_day(column.on) for index, column in enumerate(month.columns) if month.is_unfinished(index, today)]
    return f"{month.group_name}: {', '.join(days)}" if days else ""
