"""Somebody's spreadsheet, from bytes to plain cells. Looks at the content, not at the ending of the file's name.

Old XLS files are refused: calamine, given a damaged one, can bring the whole program down, and nothing here could
check such a file first without being a reader of it.
"""

from dataclasses import replace

from peergroup_desktop.core.errors import NothingToImport
from peergroup_desktop.interchange import text_tables
from peergroup_desktop.interchange.calamine_sheets import read_zipped
from peergroup_desktop.interchange.limits import (
    MAX_BYTES,
    MAX_COLUMNS,
    IsCancelled,
    Progress,
    RefusalReason,
    ignore_progress,
    never_cancelled,
    refused,
    stop_if,
)
from peergroup_desktop.interchange.workbook import Sheet, Workbook, is_filled

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # what Office wraps an XLSX with a password in


def read(
    source: bytes,
    file_name: str,
    *,
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> Workbook:
    """Read CSV, TSV, semicolons or bars, XLSX or ODS. `progress` is told shares from 0 to 1.

    Raises:
        SheetRefused: with a `RefusalReason` as its fact.
        NothingToImport: the file holds no text at all.
        Cancelled: `is_cancelled` said so.
    """
    if len(source) > MAX_BYTES:
        raise refused(RefusalReason.TOO_LARGE)
    stop_if(is_cancelled)
    if not source.strip():
        raise NothingToImport
    if source.startswith(_ZIP):
        return _narrow(read_zipped(source, file_name, progress, is_cancelled))
    if source.startswith(_OLD):
        raise refused(RefusalReason.PASSWORD if _LOCKED in source else RefusalReason.OLD_SHEET)
    return _narrow(text_tables.read_text(source, file_name, progress, is_cancelled))


def read_pasted(text: str) -> Workbook:
    """Read what was copied from a spreadsheet window or typed as a list.

    Raises:
        SheetRefused: it is larger than any list.
        NothingToImport: there is nothing but spaces.
    """
    if len(text) > MAX_BYTES:
        raise refused(RefusalReason.TOO_LARGE)
    return _narrow(text_tables.read_pasted(text))


def _narrow(workbook: Workbook) -> Workbook:
    """Refuse sheets with more columns than anybody fills, and cut off the empty ones of a wide sheet.

    Raises:
        SheetRefused: the reason too_many_columns.
    """
    sheets = tuple(sheet if sheet.width <= MAX_COLUMNS else _without_empty_end(sheet) for sheet in workbook.sheets)
    return replace(workbook, sheets=sheets)


def _without_empty_end(sheet: Sheet) -> Sheet:
    filled = {column for row in sheet.rows for column, cell in enumerate(row) if is_filled(cell)}
    if len(filled) > MAX_COLUMNS:
        raise refused(RefusalReason.TOO_MANY_COLUMNS)
    width = max(filled, default=-1) + 1
    return replace(sheet, rows=tuple(row[:width] for row in sheet.rows))
