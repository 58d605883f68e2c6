"""Turns what the database engine says about a disk into a known fault.

The engine's errors arrive wrapped by peewee, or bare from apsw. Those that tell of the disk become faults with a
sentence; every other one is a programming error and passes through untouched.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw
import peewee

from peergroup_desktop.core.errors import (
    AlreadyOpen,
    DiskFull,
    Fault,
    FileDamaged,
    FolderReadOnly,
    StorageGone,
)

_FAULTS: dict[type[apsw.Error], type[Fault]] = {
    apsw.FullError: DiskFull,
    apsw.ReadOnlyError: FolderReadOnly,
    apsw.CorruptError: FileDamaged,
    apsw.NotADBError: FileDamaged,
    apsw.IOError: StorageGone,
    apsw.CantOpenError: StorageGone,
}


@contextmanager
def told_as_faults() -> Iterator[None]:
    """Raise a known fault in place of an engine or system error about the disk."""
    try:
        yield
    except (peewee.PeeweeException, apsw.Error) as error:
        fault = _fault_of_engine(error)
        if fault is None:
            raise
        raise fault from error


def _fault_of_engine(error: BaseException) -> Fault | None:
    cause = getattr(error, "orig", None) if isinstance(error, peewee.PeeweeException) else error
    if isinstance(cause, apsw.BusyError):
        return AlreadyOpen(host="", since="")
    for kind, fault in _FAULTS.items():
        if isinstance(cause, kind):
            return fault()
    return None
