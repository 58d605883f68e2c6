"""Months as tables: who came when, every session, and the figures with how they were counted."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from peergroup_desktop.actions.exports.figure_tables import figure_head, figure_row, method_table, sentence_tables
from peergroup_desktop.core.dates import clock_time, month_name
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.interchange.tables_out import Cell, Table
from peergroup_desktop.reports.attendance import MonthAttendance, PersonLine, SessionColumn
from peergroup_desktop.reports.closed_note import closed_words
from peergroup_desktop.reports.method_note import method_sentences
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.numbers import Numbers, RateParts
from peergroup_desktop.reports.options import PageOptions, Show


def attendance_tables(data: MonthAttendance, options: PageOptions, printed_on: date) -> tuple[Table, ...]:
    """Return one month of a group as its page shows it: people by sessions, the sessions, the figures."""
    grids = [_grid(data, _("Who came"), options, printed_on)] if _has_names(data, options) else []
    sessions = Table(_("Sessions"), _session_head(), tuple(_session_rows(data, printed_on)))
    rate = RateParts(data.figures.rate_present, data.figures.rate_expected)
    method = sentence_tables(_("How we counted"), method_sentences(data, printed_on))
    return (*grids, sessions, method_table(_figures(data), rate), *method)


def pack_tables(data: MonthPack, options: PageOptions, printed_on: date) -> tuple[Table, ...]:
    """Return a month of several groups: the figures of each, all sessions, how it was counted, who came to each."""
    keys = tuple(data.together)
    lines = [
        (month.group_name, *figure_row(numbers, keys)) for month, numbers in zip(data.months, data.numbers, strict=True)
    ]
    lines.append((_("All together, each person once"), *figure_row(data.together, keys)))
    sessions = [(month.group_name, *row) for month in data.months for row in _session_rows(month, printed_on)]
    return (
        Table(month_name(data.year, data.month), (_("Group"), *figure_head(keys)), tuple(lines)),
        Table(_("Sessions"), (_("Group"), *_session_head()), tuple(sessions)),
        method_table(data.together, data.rate),
        *sentence_tables(_("Closed months"), closed_words(data.closed)),
        *(_grid(month, month.group_name, options, printed_on) for month in data.months if _has_names(month, options)),
    )


def _has_names(data: MonthAttendance, options: PageOptions) -> bool:
    """Whether there is a row per person, as on paper: not where only numbers are wanted or the group only counts."""
    return options.show is not Show.NUMBERS and bool(data.rows)


def _grid(data: MonthAttendance, name: str, options: PageOptions, printed_on: date) -> Table:
    shown = [line for line in data.rows if options.include_left or not line.has_left]
    left = [line for line in data.rows if line.has_left and line.times and not options.include_left]
    rows = [_person_row(data, line, options, printed_on) for line in shown]
    if left:
        counts = [sum(line.standings[place] is Standing.PRESENT for line in left) for place in range(len(data.columns))]
        rows.append((_("People who have left"), *counts, sum(counts)))
    return Table(name, (_("Name"), *_days(data.columns), _("Times")), tuple(rows))


def _person_row(data: MonthAttendance, line: PersonLine, options: PageOptions, printed_on: date) -> tuple[Cell, ...]:
    name = line.initials if options.show is Show.INITIALS else line.name
    cells = (_mark(line, place, column, options, printed_on) for place, column in enumerate(data.columns))
    return (name, *cells, line.times)


def _mark(line: PersonLine, place: int, column: SessionColumn, options: PageOptions, printed_on: date) -> str:
    from peergroup_desktop.reports.attendance_marks import sign_for  # brings what draws with it

    if column.is_cancelled:
        return _("cancelled")
    sign = None if column.is_to_come(printed_on) else sign_for(line, place, options)
    return _(sign.value) if sign else ""


def _days(columns: Sequence[SessionColumn]) -> Iterator[str]:
    """Yield a heading for each session: its day, with the time where two share one."""
    days = [column.on for column in columns]
    for column in columns:
        day, starts = column.on.isoformat(), column.starts_minute
        yield day if starts is None or days.count(column.on) == 1 else f"{day} {clock_time(starts)}"


def _session_head() -> tuple[str, ...]:
    return (
        _("Day"),
        _("What became of it"),
        _("Reason"),
        _("Came by name"),
        _("Not named"),
        _("Guests"),
        _("Children"),
        _("All together"),
    )


def _session_rows(data: MonthAttendance, printed_on: date) -> Iterable[tuple[Cell, ...]]:
    for place, column in enumerate(data.columns):
        if not data.is_held(place, printed_on):
            yield (column.on, _became(data, place, printed_on), column.cancel_reason, None, None, None, None, None)
            continue
        came = data.came_by_name(place)
        counts = (came, column.unnamed, column.guests, column.children, came + column.extra)
        yield (column.on, _became(data, place, printed_on), "", *counts)


def _became(data: MonthAttendance, place: int, printed_on: date) -> str:
    if data.columns[place].is_cancelled:
        return _("cancelled")
    if data.columns[place].is_to_come(printed_on):
        return _("still to come")
    if not data.is_held(place, printed_on):
        return _("nothing written down yet")
    return _("held, register not finished") if data.is_unfinished(place, printed_on) else _("held")


def _figures(data: MonthAttendance) -> Numbers:
    found = data.figures
    return {
        FigureKey.PLANNED: found.planned,
        FigureKey.HELD: found.held,
        FigureKey.CANCELLED: found.cancelled,
        FigureKey.ATTENDANCES: found.attendances,
        FigureKey.EXTRA: found.extra,
        FigureKey.UNIQUE: found.unique_people,
        FigureKey.ANONYMOUS_LOW: found.anonymous_low,
        FigureKey.ANONYMOUS_HIGH: found.anonymous_high,
        FigureKey.NEW: found.new,
        FigureKey.RETURNING: found.returning,
        FigureKey.MEAN: found.mean,
        FigureKey.MEDIAN: found.median,
        FigureKey.SMALLEST: found.smallest,
        FigureKey.LARGEST: found.largest,
        FigureKey.RATE: found.rate_present / found.rate_expected if found.rate_expected else None,
    }
