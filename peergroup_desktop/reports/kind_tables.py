"""Tables of a summary beneath its months: the groups of each place, and the people of a year by kind."""

from peergroup_desktop.core.figure_words import figure_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.breakdown import Cell, KindTable, breakdown_words
from peergroup_desktop.reports.figure_lines import IN_COLUMNS, in_columns
from peergroup_desktop.reports.figure_table import FigureTable, TableLine
from peergroup_desktop.reports.flow import Flow
from peergroup_desktop.reports.paragraphs import Paragraph
from peergroup_desktop.reports.summary import HubNumbers, Summary

_AT_ONCE = 4
_COLUMN = 86.0
_ROOM_FOR_A_START = 90


def add_hubs(flow: Flow, data: Summary) -> None:
    """Put the groups under their places, where more than one place is told apart; in one table if each has its own."""
    if len(data.hubs) < 2:
        return
    if all(len(hub.groups) == 1 for hub in data.hubs):
        _head(flow, _("Each group"))
        every = tuple(group for hub in data.hubs for group in hub.groups)
        _add_hub(flow, HubNumbers("", every, data.numbers))
        return
    for hub in data.hubs:
        _head(flow, hub.place or _("No place written down"))
        _add_hub(flow, hub)


def add_breakdown(flow: Flow, data: Summary) -> None:
    """Put the people of the year by kind, some columns at a time, and say what is hidden or why there is nothing."""
    found = data.breakdown
    for table in found.tables if found else ():
        if found is None or not any(table.has_table):
            continue
        shown = [place for place, is_there in enumerate(table.has_table) if is_there]
        if len(found.columns) == 2 and found.people[0] == found.people[1]:
            shown = shown[:1]  # one group: its table is everybody's
        for start in range(0, len(shown), _AT_ONCE):
            places = shown[start : start + _AT_ONCE]
            _head(flow, table.title if start == 0 else _("{title}, further groups").format(title=table.title))
            heads = tuple(found.columns[place] for place in places)
            last = TableLine(_("People who came"), tuple(str(found.people[place]) for place in places))
            FigureTable(flow.hand, _("Different people"), heads, column=_COLUMN).add_to(
                flow, _lines(table, places), last
            )
    flow.skip(8 * flow.hand.scale)
    for words in breakdown_words(found):
        flow.write(Paragraph(words, flow.hand.body, flow.hand.measure, flow.hand.leading(flow.hand.body)), after=3)


def shown_cell(cell: Cell) -> str:
    """Return a cell as it is printed."""
    return "–" if cell is None else str(cell)


def _lines(table: KindTable, places: list[int]) -> list[TableLine]:
    return [TableLine(row.words, tuple(shown_cell(row.cells[place]) for place in places)) for row in table.rows]


def _add_hub(flow: Flow, hub: HubNumbers) -> None:
    table = FigureTable(flow.hand, _("Group"), tuple(map(figure_name, IN_COLUMNS)))
    lines = [TableLine(group.name, in_columns(group.numbers)) for group in hub.groups]
    table.add_to(flow, lines, TableLine(_("All together, each person once"), in_columns(hub.together)))


def _head(flow: Flow, words: str) -> None:
    hand = flow.hand
    flow.skip(12 * hand.scale)
    flow.keep(_ROOM_FOR_A_START * hand.scale)
    flow.write(Paragraph(words, hand.heading, hand.measure, hand.leading(hand.heading), tag="H2"), after=3)
