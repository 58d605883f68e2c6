"""What is printed as tables that others can reckon with: the same figures, the same things hidden."""

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from peergroup_desktop.actions.exports.check_in_tables import check_in_tables
from peergroup_desktop.actions.exports.month_tables import attendance_tables, pack_tables
from peergroup_desktop.actions.exports.people_tables import PeopleList, contact_tables, people_tables, rota_tables
from peergroup_desktop.actions.exports.year_tables import summary_tables
from peergroup_desktop.core.errors import OtherEnding, TableNotSaved
from peergroup_desktop.interchange.tables_out import Table, to_csv, to_text, to_xlsx
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.check_in_results import CheckInResults
from peergroup_desktop.reports.contact_sheet import ContactSheet
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.rota_sheet import RotaSheet
from peergroup_desktop.reports.summary import Summary

_WORKBOOK, _PLAIN = ".xlsx", ".csv"
_AS_PRINTED = PageOptions()
_Tables = Callable[[Any, PageOptions, date], tuple[Table, ...]]
_KINDS: dict[type, _Tables] = {
    MonthAttendance: attendance_tables,
    MonthPack: pack_tables,
    Summary: lambda data, _options, _printed_on: summary_tables(data),
    ContactSheet: lambda data, _options, _printed_on: contact_tables(data),
    RotaSheet: lambda data, options, _printed_on: rota_tables(data, options),
    CheckInResults: lambda data, _options, _printed_on: check_in_tables(data),
    PeopleList: lambda data, options, _printed_on: people_tables(data, options),
}


def has_tables(data: object) -> bool:
    """Say whether what is printed can leave as tables too."""
    return type(data) in _KINDS


def tables_of(data: object, options: PageOptions = _AS_PRINTED, *, printed_on: date) -> tuple[Table, ...]:
    """Return what a page shows as tables, people shown as on the page.

    Args:
        data: what `render` of a printable is given, of a kind for which `has_tables` says yes.
        options: as for the page.
        printed_on: today; sessions after it are still to come.
    """
    return _KINDS[type(data)](data, options, printed_on)


def as_text(tables: Sequence[Table]) -> str:
    """Return tables as text for the clipboard: a line for each row, tabs between cells."""
    return to_text(tables)


def save_tables(tables: Sequence[Table], path: Path) -> None:
    """Write tables to `path`: a workbook where its name ends in .xlsx, CSV where it ends in .csv. Whole, or not at all.

    Raises:
        OtherEnding: the name ends in another way; whoever opened the file would not find what it says. Facts: ending.
        TableNotSaved: it cannot be written there; what was there before is as it was.
    """
    ending = path.suffix.casefold()
    if ending not in {_WORKBOOK, _PLAIN}:
        raise OtherEnding(ending=ending)
    content = to_xlsx(tables) if ending == _WORKBOOK else to_csv(tables)
    draft = path.parent / f"{path.name}.{secrets.token_hex(4)}"
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):  # the stick may be gone, and with it what was begun
            draft.unlink()
        raise TableNotSaved from error
