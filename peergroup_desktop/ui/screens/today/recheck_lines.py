"""Which places are due to be rung again, for Today. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from peergroup_desktop.actions import directory
from peergroup_desktop.actions.directory import DueRow

_MOST = 3


@dataclass(frozen=True)
class Recheck:
    """The first places to ring, how many there are, and whether there are any places at all."""

    rows: tuple[DueRow, ...] = ()
    count: int = 0
    has_places: bool = False


def recheck(ask: Callable[..., Any]) -> Recheck:
    """Return what is due."""
    count = ask(directory.count_due)
    rows = ask(directory.due_for_check, _MOST) if count else ()
    return Recheck(rows, count, bool(count) or ask(directory.has_places))
