"""Turns what the operating system says about a disk into a known fault. Light: the door reads the header with it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from peergroup_desktop.core.errors import DiskFull, Fault, FolderReadOnly, StorageGone

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_WRITING = {errno.EROFS, errno.EACCES, errno.EPERM}


@contextmanager
def system_errors_told_as_faults() -> Iterator[None]:
    """Raise a known fault in place of a system error about files that the program writes itself."""
    try:
        yield
    except OSError as error:
        raise fault_of_system(error) from error


def fault_of_system(error: OSError) -> Fault:
    """Choose the fault for a refused system call."""
    if error.errno in _NO_ROOM:
        return DiskFull()
    if error.errno in _NO_WRITING:
        return FolderReadOnly()
    return StorageGone()
