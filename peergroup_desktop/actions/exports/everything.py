"""Leaving with everything: every record as open files that other programs and people can read."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.exports import read_me
from peergroup_desktop.actions.exports.record_tables import leaving_tables, row_counts, rows
from peergroup_desktop.core.errors import OwnFolder
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.interchange.data_package import DESCRIPTION, PackageTable, Row, csv_pieces, describe, json_pieces
from peergroup_desktop.interchange.leftovers import Leftovers
from peergroup_desktop.interchange.limits import IsCancelled, Progress, ignore_progress, never_cancelled, stop_if
from peergroup_desktop.interchange.open_files import OpenFiles, leaving
from peergroup_desktop.storage.vault import Vault

_ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class TakenOut:
    """What was written: how many tables, and how many rows in them. What an earlier time had left there unfinished."""

    table_count: int
    row_count: int
    leftovers: Leftovers = field(default_factory=Leftovers)


def everything(
    vault: Vault, path: Path, *, progress: Progress = ignore_progress, is_cancelled: IsCancelled = never_cancelled
) -> Done[TakenOut]:
    """Write every record to `path` as CSV and JSON, with a description of each column. All of it, or nothing.

    What is sealed stays sealed, and keys stay where they are. History remembers that it was done.

    Args:
        vault: the open file.
        path: a folder that is not there yet, an empty one, which is written into, or a zip that is not there yet.
        progress: told a share of the work, 0 to 1.
        is_cancelled: whether to stop.

    Raises:
        NotAllowed: it is for coordinators.
        OwnFolder: that is inside the folder of the group's file.
        PlaceInUse: there is something already.
        NotTakenOut: it cannot be written there; nothing of it is there.
        PartLeftBehind: as before, and a part of it cannot be taken away.
        Cancelled: somebody pressed Cancel; nothing of it is there.
        DiskFull, FolderReadOnly, StorageGone: history cannot be written; nothing of it is there.
    """
    require(vault.account.role, Deed.TAKE_ALL_OUT)
    if path.resolve().is_relative_to(vault.folder.resolve()):
        raise OwnFolder
    with (
        leaving(path) as files,
        deed(vault, Deed.TAKE_ALL_OUT, "exports.everything", is_undoable=False) as work,
    ):
        work.keep_entry()
        taken = _write(vault, files, progress, is_cancelled)
        files.settle()  # before the commit: nothing is there that history does not know
    return Done(taken, work.change_set)


def _write(vault: Vault, files: OpenFiles, progress: Progress, is_cancelled: IsCancelled) -> TakenOut:
    tables, counts = leaving_tables(), row_counts()
    described = [about for _table, about in tables]
    watch = _Watch(2 * sum(counts.values()), progress, is_cancelled)
    files.write(read_me.NAME, [read_me.read_me(described, counts, today=vault.clock.today())])
    files.write(DESCRIPTION, [_description(vault, described)])
    for table, about in tables:
        with closing(rows(table)) as found:
            files.write(about.csv_path, csv_pieces(about, watch.over(found)))
        with closing(rows(table)) as found:
            files.write(about.json_path, json_pieces(about, watch.over(found)))
    return TakenOut(len(tables), sum(counts.values()), files.leftovers)


class _Watch:
    """Tells how far it is as rows pass, and stops when asked to."""

    def __init__(self, whole: int, progress: Progress, is_cancelled: IsCancelled) -> None:
        self._whole, self._progress, self._is_cancelled = whole, progress, is_cancelled
        self._done = 0

    def over(self, found: Iterator[Row]) -> Iterator[Row]:
        """Yield the rows. Raises `Cancelled`."""
        stop_if(self._is_cancelled)
        for row in found:
            yield row
            self._done += 1
            if self._done % _ROWS_AT_ONCE == 0:
                stop_if(self._is_cancelled)
                self._progress(self._done / self._whole)


def _description(vault: Vault, tables: Sequence[PackageTable]) -> bytes:
    words = _(
        "Every record of the file, a table for each kind. A text that begins with = + - or @ has an apostrophe before "
        "it."
    )
    return describe(tables, title=_("Everything from a group’s file"), words=words, made_at=vault.clock.now())
