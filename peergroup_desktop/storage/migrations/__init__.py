"""The steps by which a file of any age reaches today's shape.

A new file runs them all, so there is one way to today's tables. A step is frozen once released and never imports
today's models. There are no steps back: the backup made before them is the way back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import apsw

from peergroup_desktop.core.errors import FileDamaged, NewerFile
from peergroup_desktop.storage.database import row_counts
from peergroup_desktop.storage.migrations import (
    m0001_initial,
    m0002_past_keys,
    m0003_notes,
    m0004_together,
    m0005_drawer,
    m0006_directory,
    m0007_numbers,
)


@dataclass(frozen=True)
class Step:
    """One numbered change of the tables. `touches` are the tables whose number of rows it may change."""

    apply: Callable[[apsw.Connection], None]
    touches: frozenset[str] = frozenset()


STEPS: tuple[Step, ...] = (
    Step(m0001_initial.apply, m0001_initial.TOUCHES),
    Step(m0002_past_keys.apply, m0002_past_keys.TOUCHES),
    Step(m0003_notes.apply, m0003_notes.TOUCHES),
    Step(m0004_together.apply, m0004_together.TOUCHES),
    Step(m0005_drawer.apply, m0005_drawer.TOUCHES),
    Step(m0006_directory.apply, m0006_directory.TOUCHES),
    Step(m0007_numbers.apply, m0007_numbers.TOUCHES),
)
"""Step n brings a file from version n-1 to version n."""

OUR_VERSION = len(STEPS)


def version_of(conn: apsw.Connection) -> int:
    """Return the file's version; 0 for an empty one.

    Raises:
        NewerFile: a newer program wrote it.
    """
    version = int(conn.pragma("user_version"))
    if version > OUR_VERSION:
        raise NewerFile(file_version=version, our_version=OUR_VERSION)
    return version


def bring_up_to_date(conn: apsw.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Run the steps that the file has not had, each with its version in one transaction.

    Raises:
        NewerFile: a newer program wrote the file.
        FileDamaged: a step left references open or lost rows; that step was taken back.
    """
    for number in range(version_of(conn) + 1, len(steps) + 1):
        _take_step(conn, number, steps[number - 1])


def _take_step(conn: apsw.Connection, number: int, step: Step) -> None:
    # With foreign keys on, rebuilding a parent table silently deletes its children; inside a transaction the
    # switch does nothing.
    conn.pragma("foreign_keys", 0)
    try:
        with conn:
            before = row_counts(conn)
            step.apply(conn)
            conn.pragma("user_version", number)
            _check_step(conn, {table: count for table, count in before.items() if table not in step.touches})
    finally:
        conn.pragma("foreign_keys", 1)


def _check_step(conn: apsw.Connection, untouched: dict[str, int]) -> None:
    after = row_counts(conn)
    if conn.execute("PRAGMA foreign_key_check").fetchone() or any(
        after.get(table) != count for table, count in untouched.items()
    ):
        raise FileDamaged
