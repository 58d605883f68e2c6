"""Workbooks (XLSX, ODS) through calamine, after the checks of `packages`."""

import io
import posixpath
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from peergroup_desktop.core.errors import NothingToImport
from peergroup_desktop.interchange.kept import KeptNote, KeptReason
from peergroup_desktop.interchange.limits import (
    MAX_CELLS,
    MAX_TEXT,
    IsCancelled,
    Progress,
    RefusalReason,
    refused,
    stop_if,
)
from peergroup_desktop.interchange.packages import Package, open_package
from peergroup_desktop.interchange.sheet_xml import PartScan, SheetScan, cell_reference
from peergroup_desktop.interchange.workbook import Cell, Sheet, Workbook, column_letter, is_filled

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ROWS_BETWEEN_LOOKS = 2000
_RawCell = int | float | str | bool | time | date | datetime | timedelta


def read_zipped(source: bytes, file_name: str, progress: Progress, is_cancelled: IsCancelled) -> Workbook:
    """Read an XLSX or ODS file.

    Raises:
        SheetRefused: see `packages.open_package`.
        NothingToImport: no sheet holds anything.
        Cancelled: somebody pressed Cancel.
    """
    package = open_package(source, lambda share: progress(share / 2), is_cancelled)
    _refuse_repeated_text(package)
    scans = _scans_by_sheet(package)
    book = _open(package.plain_zip)
    return _workbook(book, file_name, package.form, scans, lambda share: progress(0.5 + share / 2), is_cancelled)


def _open(source: bytes) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(source))
    except PasswordError as fault:
        raise refused(RefusalReason.PASSWORD) from fault
    except (CalamineError, OSError, ValueError) as fault:
        raise refused(RefusalReason.DAMAGED) from fault


def _refuse_repeated_text(package: Package) -> None:
    lengths = [length for scan in package.scans.values() for length in scan.string_lengths]
    total = sum(
        lengths[index] * uses
        for scan in package.scans.values()
        for index, uses in scan.string_uses.items()
        if index < len(lengths)
    )
    if total > MAX_TEXT:
        raise refused(RefusalReason.ZIP_BOMB)


def _scans_by_sheet(package: Package) -> dict[str, SheetScan]:
    if package.form == "ods":
        return {sheet.name: sheet for sheet in package.scans["content.xml"].sheets}
    found: dict[str, SheetScan] = {}
    parts = _related(package, "xl/workbook.xml")
    for name, relation in package.scans["xl/workbook.xml"].sheet_ids:
        part = parts.get(relation, "")
        if part in package.scans and package.scans[part].sheets:
            found[name] = package.scans[part].sheets[0]
            beside = _related(package, part).values()
            found[name].remarks = [
                (*cell_reference(reference), text)
                for other in beside
                for reference, text in package.scans.get(other, PartScan()).remarks
            ]
    return found


def _related(package: Package, part: str) -> dict[str, str]:
    """Return the parts that `part` points to, by the id of the relationship."""
    folder, name = posixpath.split(part)
    relations = package.scans.get(f"{folder}/_rels/{name}.rels", PartScan())
    return {
        key: posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        for key, target in relations.targets.items()
    }


def _workbook(
    book: "CalamineWorkbook",
    file_name: str,
    form: str,
    scans: dict[str, SheetScan],
    progress: Progress,
    is_cancelled: IsCancelled,
) -> Workbook:
    from python_calamine import CalamineError, SheetTypeEnum, SheetVisibleEnum

    sheets: list[Sheet] = []
    notes: list[KeptNote] = []
    listed = [known for known in book.sheets_metadata if known.typ == SheetTypeEnum.WorkSheet]
    for number, known in enumerate(listed):
        scan = scans.get(known.name, SheetScan(known.name))
        try:
            rows = _rows(book.get_sheet_by_name(known.name), scan, is_cancelled)
        except (CalamineError, OSError, ValueError) as fault:
            raise refused(RefusalReason.DAMAGED) from fault
        is_hidden = known.visible != SheetVisibleEnum.Visible
        sheets.append(_sheet(known.name, rows, scan, is_hidden))
        notes.extend(_notes(known.name, scan))
        progress((number + 1) / len(listed))
    if not any(sheet.rows for sheet in sheets):
        raise NothingToImport
    return Workbook(file_name, tuple(sheets), form, "", tuple(notes))


def _rows(sheet: "CalamineSheet", scan: SheetScan, is_cancelled: IsCancelled) -> list[list[Cell]]:
    last_row, last_column = sheet.end or (-1, -1)
    if (last_row + 1) * (last_column + 1) > MAX_CELLS:
        raise refused(RefusalReason.TOO_MANY_CELLS)
    rows: list[list[Cell]] = []
    for raw in sheet.to_python(skip_empty_area=False):
        rows.append([_cell(value) for value in raw])
        if len(rows) % _ROWS_BETWEEN_LOOKS == 0:
            stop_if(is_cancelled)
    for (row, column), text in scan.overlay.items():
        rows.extend([] for _missing in range(len(rows), row + 1))
        rows[row].extend(None for _missing in range(len(rows[row]), column + 1))
        rows[row][column] = text
    while rows and not any(is_filled(cell) for cell in rows[-1]):
        rows.pop()
    return rows


def _cell(value: _RawCell) -> Cell:
    if isinstance(value, str):
        return value.replace("\x00", "") or None
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return value


def _sheet(name: str, rows: list[list[Cell]], scan: SheetScan, is_hidden: bool) -> Sheet:
    return Sheet(
        name,
        tuple(tuple(row) for row in rows),
        is_hidden,
        frozenset(scan.hidden_columns),
        frozenset(scan.hidden_rows),
        frozenset(scan.formulas),
    )


def _notes(sheet: str, scan: SheetScan) -> list[KeptNote]:
    remarks = [
        KeptNote(sheet, row + 1, column_letter(column), "", " ".join(text.split()), KeptReason.CELL_REMARK)
        for row, column, text in scan.remarks
    ]
    return remarks + [
        KeptNote(sheet, row + 1, column_letter(column), "", scan.overlay[row, column], KeptReason.FORMULA_ERROR)
        for row, column in sorted(scan.errors)
    ]
