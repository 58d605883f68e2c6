"""Figures as tables: a row for each with how it was counted, or a column for each beside groups or months."""

from collections.abc import Iterable, Sequence

from peergroup_desktop.core.figure_words import FigureKey, figure_method, figure_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.interchange.tables_out import Cell, Table
from peergroup_desktop.reports.numbers import Numbers, RateParts


def method_table(numbers: Numbers, rate: RateParts) -> Table:
    """Return figures with how each was counted, a row for each, and what the rate was divided from."""
    rows: list[tuple[Cell, ...]] = []
    for key, value in numbers.items():
        if key is FigureKey.RATE:
            rows.append((_("Times people came, in finished registers"), rate.present, ""))
            rows.append((_("Times people were expected, in finished registers"), rate.expected, ""))
        rows.append((_name(key), _cell(key, value), figure_method(key)))
    return Table(_("Figures"), (_("Figure"), _("Number"), _("How we counted")), tuple(rows))


def sentence_tables(name: str, sentences: Sequence[str]) -> tuple[Table, ...]:
    """Return sentences as a table, a row for each; none where there is nothing to say."""
    return (Table(name, (_("Sentence"),), tuple((words,) for words in sentences)),) if sentences else ()


def figure_head(keys: Iterable[FigureKey]) -> tuple[str, ...]:
    """Return the headings of figures in columns."""
    return tuple(map(_name, keys))


def figure_row(numbers: Numbers, keys: Sequence[FigureKey]) -> tuple[Cell, ...]:
    """Return figures in columns."""
    return tuple(_cell(key, numbers[key]) for key in keys)


def _name(key: FigureKey) -> str:
    return _("Attendance rate, per cent") if key is FigureKey.RATE else figure_name(key)


def _cell(key: FigureKey, value: float | None) -> Cell:
    """Return a number as a person would write it: no more than one place, a share per cent."""
    if value is None or isinstance(value, int):
        return value
    found = round(value * 100 if key is FigureKey.RATE else value, 1)
    return int(found) if found.is_integer() else found
