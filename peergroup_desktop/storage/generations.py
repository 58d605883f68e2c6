"""The file's own age: a count that goes up at every opening and at every closing after changes.

Each count carries a random mark, so that two copies that went on alone from the same point are told apart.
"""

import os

import apsw

from peergroup_desktop.core.errors import CopiesParted, OlderCopy
from peergroup_desktop.storage.computer import State

_KEPT = 2000  # about a year and a half of daily use


def current(conn: apsw.Connection) -> State:
    """Return the newest state that the file itself knows."""
    found = conn.execute("SELECT number, mark FROM generation ORDER BY number DESC LIMIT 1").fetchone()
    return State(*found) if found else State(0, b"")


def check(conn: apsw.Connection, seen: State | None) -> None:
    """Compare the file with what this computer saw last.

    Raises:
        OlderCopy: this computer has seen a later state. Facts: generation, seen.
        CopiesParted: the state seen here is not in this copy's past. Facts: generation.
    """
    if seen is None:
        return
    now = current(conn)
    if now.generation < seen.generation:
        raise OlderCopy(generation=now.generation, seen=seen.generation)
    mark = conn.execute("SELECT mark FROM generation WHERE number = ?", (seen.generation,)).get
    if mark is not None and mark != seen.mark:
        raise CopiesParted(generation=now.generation)


def advance(conn: apsw.Connection, seen: State | None = None) -> State:
    """Begin the next state, later than the file's own and than what this computer saw, and return it."""
    state = State(max(current(conn).generation, seen.generation if seen else 0) + 1, os.urandom(8))
    with conn:
        conn.execute("INSERT INTO generation VALUES (?, ?)", (state.generation, state.mark))
        conn.execute("DELETE FROM generation WHERE number <= ?", (state.generation - _KEPT,))
    return state
