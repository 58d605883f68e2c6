"""The month pack onto paper: its cover, and the pages of the other printables behind it in one document."""

from dataclasses import replace
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import month_name, short_day
from peergroup_desktop.core.figure_words import FigureKey, figure_method, figure_name
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.attendance_page import month_flow
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.figure_table import FigureTable, TableLine
from peergroup_desktop.reports.flow import Flow, bind
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BLACK, SOFT, Hand
from peergroup_desktop.reports.method_note import rate_words
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height, unshown_words
from peergroup_desktop.reports.sign_in import SignInSheet
from peergroup_desktop.reports.sign_in_list import sheet_flow
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_COLUMNS = (FigureKey.HELD, FigureKey.ATTENDANCES, FigureKey.EXTRA, FigureKey.UNIQUE, FigureKey.NEW)
_ALWAYS = (FigureKey.PLANNED, FigureKey.CANCELLED, FigureKey.RETURNING, FigureKey.MEAN, FigureKey.RATE)
_IF_ANY = (
    FigureKey.ANONYMOUS_LOW,
    FigureKey.ANONYMOUS_HIGH,
    FigureKey.VOLUNTEER_HOURS,
    FigureKey.CONTACTS,
    FigureKey.CONTACT_MINUTES,
    FigureKey.SUGGESTED,
    FigureKey.OUTCOMES,
)


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
    for words in _facts(data):
        flow.write(Paragraph(words, hand.body, hand.measure, hand.leading(hand.body)), after=3)
    _add_waiting(flow, data, printed_on)
    _add_method(flow, data)
    return flow


def _add_table(flow: Flow, data: MonthPack) -> None:
    heads = tuple(figure_name(key) for key in _COLUMNS)
    table = FigureTable(flow.hand, _("Group"), heads)
    lines = [
        TableLine(month.group_name, tuple(_shown(numbers[key]) for key in _COLUMNS))
        for month, numbers in zip(data.months, data.numbers, strict=True)
    ]
    together = tuple(_shown(data.together[key]) for key in _COLUMNS)
    table.add_to(flow, lines, TableLine(_("All together, each person once"), together))


def _facts(data: MonthPack) -> list[str]:
    """Return the other figures of all groups together, a sentence each."""
    wanted = [*_ALWAYS, *(key for key in _IF_ANY if data.together[key])]
    return [f"{figure_name(key)}: {_number(data, key)}" for key in wanted]


def _number(data: MonthPack, key: FigureKey) -> str:
    if key is FigureKey.RATE and data.rate.expected:
        return rate_words(data.rate.present, data.rate.expected)
    return _shown(data.together[key])


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.1f}".removesuffix(".0")


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


def _add_method(flow: Flow, data: MonthPack) -> None:
    hand = flow.hand
    keys = [*_COLUMNS, *_ALWAYS, *(key for key in _IF_ANY if data.together[key])]
    names = unshown_words(month.group_name for month in data.months)
    ink = replace(hand.small, grey=SOFT)
    style = partial(Paragraph, measure=min(hand.measure, 560 * hand.scale), leading=hand.leading(ink))
    title = style(_("How we counted"), Ink(ink.size, Weight.BOLD, BLACK), tag="H2")
    lines = [style(figure_method(key), ink, lead=figure_name(key) + ":") for key in keys]
    flow.skip(10 * hand.scale)
    for block in ([title, lines[0]], *([line] for line in lines[1:]), [style(names, ink)] if names else []):
        if block:
            flow.add(stacked_height(block, 2), partial(_draw_block, block=block, hand=hand))


def _draw_block(surface: Surface, y: float, *, block: list[Paragraph], hand: Hand) -> None:
    draw_stacked(surface, hand.left, y, block, 2)
