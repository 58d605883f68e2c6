"""How long a list of 2,000 places with 4,000 locations takes to come in, and how long Cancel waits.

python -m tests.bench.bench_directory_import [RUNS]
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.actions import history, opening
from peergroup_desktop.actions.directory_imports import ListFormat
from peergroup_desktop.actions.opening import Vault
from tests.bench.bench_directory import fill_directory
from tests.bench.timing import PASSPHRASE, middle, say, seconds

BUDGET, PATIENCE, AGAIN = 10.0, 0.5, 10.0


class Watch:
    """Is asked whether to stop, and remembers when."""

    def __init__(self) -> None:
        self.asked: list[float] = [perf_counter()]

    def is_cancelled(self) -> bool:
        """Go on, always."""
        self.asked.append(perf_counter())
        return False

    def longest(self) -> float:
        """Return the longest time between two questions, or from the last one until now."""
        return max(later - earlier for earlier, later in pairwise([*self.asked, perf_counter()]))


def take_in(vault: Vault, path: Path, watch: Watch) -> None:
    """Read, compare and take in, as the window does."""
    feed = lists.read_feed(path, publisher="Council", is_cancelled=watch.is_cancelled)
    plan = lists.plan(vault, feed, source="Council", is_cancelled=watch.is_cancelled)
    lists.take_in(vault, plan, is_cancelled=watch.is_cancelled)


def write_list(path: Path) -> None:
    """Write the list that comes in."""
    with new_vault() as vault:
        fill_directory(vault)
        lists.export(vault, ListFormat.HSDS, path)


@contextmanager
def new_vault() -> Iterator[Vault]:
    """Make an empty file."""
    with tempfile.TemporaryDirectory(prefix="peergroup-bench-") as folder:
        cost = opening.KeyCost.FAST_FOR_TESTS
        vault = opening.create(Path(folder), name="Maureen", passphrase=PASSPHRASE, cost=cost).vault
        try:
            yield vault
        finally:
            vault.lock()


def main(runs: int) -> int:
    """Measure, print, and return 1 if a budget is not kept."""
    first: list[float] = []
    waits: list[float] = []
    again: list[float] = []
    back: list[float] = []
    with tempfile.TemporaryDirectory(prefix="peergroup-bench-") as folder:
        path = Path(folder, "list.json")
        write_list(path)
        for _run in range(runs):
            with new_vault() as vault:
                watch = Watch()
                first.append(seconds(lambda vault=vault, watch=watch: take_in(vault, path, watch)))
                waits.append(watch.longest())
                again.append(seconds(lambda vault=vault: take_in(vault, path, Watch())))
                back.append(seconds(lambda vault=vault: history.undo(vault)))
    kept = [
        say(
            "2,000 places with 4,000 locations come in",
            f"{middle(first):.2f} s",
            "10 s",
            is_kept=middle(first) <= BUDGET,
        ),
        say("the longest that Cancel waits", f"{middle(waits):.2f} s", "0.5 s", is_kept=middle(waits) <= PATIENCE),
        say("the same list again", f"{middle(again):.2f} s", "10 s", is_kept=middle(again) <= AGAIN),
        say("undo takes it all back", f"{middle(back):.2f} s", "10 s", is_kept=middle(back) <= AGAIN),
    ]
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
