"""A summary as tables: the whole, months, groups by place, and the people of a year by kind, hidden as on paper."""

from collections.abc import Iterator

from peergroup_desktop.actions.exports.figure_tables import figure_head, figure_row, method_table, sentence_tables
from peergroup_desktop.core.dates import month_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.interchange.tables_out import Cell, Table
from peergroup_desktop.reports.breakdown import Breakdown, KindTable, breakdown_words
from peergroup_desktop.reports.closed_note import closed_words
from peergroup_desktop.reports.summary import Summary
from peergroup_desktop.reports.summary_words import summary_sentences

_HIDDEN = "–"


def summary_tables(data: Summary) -> tuple[Table, ...]:
    """Return a year or a quarter as its page shows it: what is hidden there is hidden here."""
    keys = tuple(data.numbers)
    months = [(month_name(one.year, one.month), *figure_row(one.numbers, keys)) for one in data.months]
    months.append((_("All together, each person once"), *figure_row(data.numbers, keys)))
    return (
        method_table(data.numbers, data.rate),
        Table(_("Months"), (_("Month"), *figure_head(keys)), tuple(months)),
        *_hub_tables(data),
        *(_kind_tables(data.breakdown) if data.breakdown else ()),
        *sentence_tables(_("What is hidden"), breakdown_words(data.breakdown)),
        *sentence_tables(_("Closed months"), closed_words(data.closed)),
        *sentence_tables(_("In sentences"), summary_sentences(data)),
    )


def _hub_tables(data: Summary) -> Iterator[Table]:
    """Yield the groups under their places, where more than one place is told apart."""
    if len(data.hubs) < 2:
        return
    keys = tuple(data.numbers)
    rows: list[tuple[Cell, ...]] = []
    for hub in data.hubs:
        place = hub.place or _("No place written down")
        rows += [(place, group.name, *figure_row(group.numbers, keys)) for group in hub.groups]
        rows.append((place, _("All together, each person once"), *figure_row(hub.together, keys)))
    yield Table(_("Places"), (_("Place"), _("Group"), *figure_head(keys)), tuple(rows))


def _kind_tables(data: Breakdown) -> Iterator[Table]:
    for table in data.tables:
        if places := _shown_columns(data, table):
            rows: list[tuple[Cell, ...]] = [
                (row.words, *(_HIDDEN if row.cells[place] is None else row.cells[place] for place in places))
                for row in table.rows
            ]
            rows.append((_("People who came"), *(data.people[place] for place in places)))
            heads = (data.columns[place] for place in places)
            yield Table(table.title, (_("Different people"), *heads), tuple(rows))


def _shown_columns(data: Breakdown, table: KindTable) -> list[int]:
    """Return the columns that have a table; of a single group that is everybody, one is enough."""
    places = [place for place, is_there in enumerate(table.has_table) if is_there]
    is_one = len(data.columns) == 2 and data.people[0] == data.people[1]
    return places[:1] if is_one else places
