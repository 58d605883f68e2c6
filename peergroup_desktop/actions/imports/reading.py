"""From a file on disk to sheets with proposed meanings."""

import stat
from datetime import date
from pathlib import Path

from peergroup_desktop.core.errors import SheetRefused
from peergroup_desktop.interchange import spreadsheets
from peergroup_desktop.interchange.columns import Proposal, propose_all
from peergroup_desktop.interchange.limits import (
    MAX_BYTES,
    IsCancelled,
    Progress,
    RefusalReason,
    ignore_progress,
    never_cancelled,
    refused,
)
from peergroup_desktop.interchange.workbook import Workbook

_UNREADABLE = "unreadable"


def read_file(
    path: Path, *, progress: Progress = ignore_progress, is_cancelled: IsCancelled = never_cancelled
) -> Workbook:
    """Read a spreadsheet from disk. The file is only read, and never more of it than we are ready for.

    Raises:
        SheetRefused: it is not there, is too large, or is no spreadsheet; the fact `reason` says which.
        NothingToImport: there is nothing in it.
        Cancelled: `is_cancelled` said so.
    """
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):  # opening a pipe or a device may wait for ever, and has no end
            raise SheetRefused(reason=_UNREADABLE)
        if known.st_size > MAX_BYTES:
            raise refused(RefusalReason.TOO_LARGE)
        with path.open("rb") as stream:
            source = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise SheetRefused(reason=_UNREADABLE) from error
    if len(source) > MAX_BYTES:
        raise refused(RefusalReason.TOO_LARGE)
    return spreadsheets.read(source, path.name, progress=progress, is_cancelled=is_cancelled)


def propose(workbook: Workbook, *, today: date, is_cancelled: IsCancelled = never_cancelled) -> tuple[Proposal, ...]:
    """Return what each sheet and its columns seem to mean. Raises `Cancelled` when `is_cancelled` said so."""
    return propose_all(workbook, today=today, is_cancelled=is_cancelled)
