"""Somebody's spreadsheet, from bytes to plain cells. Looks at the content, not at the ending of the file's name.

Old XLS files are refused: calamine, given a damaged one, can bring the whole program down, and nothing here could
check such a file first without being a reader of it.
"""

from peergroup_desktop.core.errors import NothingToImport
from peergroup_desktop.interchange import text_tables
from peergroup_desktop.interchange.calamine_sheets import read_zipped
from peergroup_desktop.interchange.limits import (
    MAX_BYTES,
    IsCancelled,
    Progress,
    RefusalReason,
    ignore_progress,
    never_cancelled,
    refused,
    stop_if,
)
from peergroup_desktop.interchange.workbook import Workbook

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
        return read_zipped(source, file_name, progress, is_cancelled)
    if source.startswith(_OLD):
        raise refused(RefusalReason.PASSWORD if _LOCKED in source else RefusalReason.OLD_SHEET)
    return text_tables.read_text(source, file_name, progress, is_cancelled)


def read_pasted(text: str) -> Workbook:
    """Read what was copied from a spreadsheet window or typed as a list.

    Raises:
        SheetRefused: it is larger than any list.
        NothingToImport: there is nothing but spaces.
    """
    if len(text) > MAX_BYTES:
        raise refused(RefusalReason.TOO_LARGE)
    return text_tables.read_pasted(text)
