"""How long a list of 10,000 people takes to come in after unlocking, as the command line does it; budget 4 s.

    python -m tests.bench.bench_import [RUNS]

Reads the shared spreadsheets beside the checkout, and says so when they are not there.
"""

import sys
import tempfile
from pathlib import Path

from peergroup_desktop.actions import opening
from peergroup_desktop.cli.bringing_in import Source
from peergroup_desktop.cli.desk import Desk
from tests.bench.timing import PASSPHRASE, ROOT, middle, p95, say, seconds

BUDGET = 4.0
GROUP = "Newcomers"
SHEET = ROOT.parent / "shared" / "data" / "spreadsheets" / "large-roster-10000.csv"


def import_once() -> float:
    """Return the seconds of one import into a new file."""
    with tempfile.TemporaryDirectory(prefix="peergroup-bench-") as folder:
        cost = opening.KeyCost.FAST_FOR_TESTS
        opening.create(Path(folder), name="Maureen", passphrase=PASSPHRASE, cost=cost).vault.lock()
        desk = Desk.open(Path(folder), PASSPHRASE)
        try:
            return seconds(lambda: desk.bring_in(Source("people", SHEET), group=GROUP, is_trial=False))
        finally:
            desk.close()


def main(runs: int) -> int:
    """Measure, print, and return 1 if the budget is not kept."""
    if not SHEET.exists():
        print(f"skipped: {SHEET.name} is not beside the checkout")
        return 0
    tries = [import_once() for _run in range(runs)]
    value = f"p50 {middle(tries):.2f}, p95 {p95(tries):.2f} s"
    return int(not say(f"{SHEET.name} brought in after unlocking", value, "4 s", is_kept=middle(tries) <= BUDGET))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
