"""A backup of ten years: how long it takes, the first one after unlocking too, and what marks wait for meanwhile.

    python -m tests.bench.bench_backup [FOLDER]

Makes a file of 2,000 people, 5,000 sessions and 150,000 marks, and backs it up beside the window's thread. A mark is
the deed alone, from the press until it is on the disk: first with nothing beside it, then while backups are made one
after the other on another thread, here and in a second place. In FOLDER the file of `bench_ten_years` is used, and
kept.
"""

import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter, process_time, sleep

from peergroup_desktop.actions import attendance, backups, groups, opening, people, sessions
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark
from tests.bench.timing import PASSPHRASE, make_invented, middle, p95, say, seconds

PEOPLE, YEARS = 2000, 10
RUNS, FIRST_RUNS, MARKS = 7, 5, 200
BACKUP, STATUS = 2.0, 5.0
DURABLE = 50  # of bench_ten_years: a mark is on the disk
_BETWEEN_MARKS = 0.05  # nobody marks faster; the backup must get its turn too


@contextmanager
def invented(kept: Path | None) -> Iterator[Path]:
    """Give a folder with a file of ten years, made now unless one was kept."""
    with tempfile.TemporaryDirectory(prefix="peergroup-bench-") as temporary:
        folder = Path(temporary) / "file"
        if kept is not None and (kept / "large").exists():
            shutil.copytree(kept / "large", folder)
        else:
            make_invented(folder, PEOPLE, YEARS)
        (Path(temporary) / "stick").mkdir()
        yield folder


class Marker:
    """Marks people of the largest group in its last session, and takes the marks back."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        group = max(groups.list_groups(vault), key=lambda row: row.people_count)
        session = sessions.previous_session(vault, group.id, vault.clock.now())
        assert session is not None
        self._session: RecordId = session.id
        self._people = cycle([row.id for row in people.list_people(vault, group.id)][:50])
        self._mark = cycle([Mark.PRESENT] * 50 + [Mark.APOLOGIES] * 50)

    def mark(self) -> float:
        """Return the seconds of one mark."""
        person, mark = next(self._people), next(self._mark)
        taken = seconds(lambda: attendance.mark(self._vault, self._session, person, mark))
        sleep(_BETWEEN_MARKS)
        return taken


def beside_backups(vault: Vault, marker: Marker) -> tuple[list[float], list[float]]:
    """Return the seconds of marks made while backups run, and of those backups."""
    marks, made, is_over = [], [], threading.Event()

    def keep_on() -> None:
        while not is_over.is_set():
            made.append(seconds(lambda: backups.back_up(vault)))

    lane = threading.Thread(target=keep_on)
    lane.start()
    marks.extend(marker.mark() for _ in range(MARKS))
    is_over.set()
    lane.join()
    return marks, made


def tell_marks(what: str, tries: list[float]) -> bool:
    """Print what marks took."""
    value = f"p50 {middle(tries) * 1000:.1f}, p95 {p95(tries) * 1000:.1f} ms"
    return say(what, value, f"{DURABLE} ms", is_kept=p95(tries) * 1000 <= DURABLE)


def measure_first(folder: Path, computer: opening.Computer) -> bool:
    """Unlock and back up, several times: then nothing of the file is in memory yet."""
    tries = []
    for _ in range(FIRST_RUNS):
        vault = opening.unlock(folder, None, PASSPHRASE, computer=computer)
        tries.append(seconds(partial(backups.back_up, vault)))
        vault.lock()
    value = f"p50 {middle(tries):.2f}, worst {max(tries):.2f} s"
    return say("the first backup after unlocking", value, "2 s", is_kept=middle(tries) < BACKUP)


def measure(vault: Vault, stick: Path) -> bool:
    """Measure and print; tell whether every budget was kept."""
    marker = Marker(vault)
    fits = [tell_marks("a mark with no backup beside it", [marker.mark() for _ in range(MARKS)])]
    began = process_time()
    tries = [seconds(lambda: backups.back_up(vault)) for _ in range(RUNS)]
    print(f"      of one processor: {(process_time() - began) / RUNS:.2f} s a backup")
    size = backups.list_backups(vault)[0].size / 1e6
    value = f"p50 {middle(tries):.2f}, p95 {p95(tries):.2f} s"
    fits.append(
        say(f"a backup of {size:.0f} MB, made, opened and checked", value, "2 s", is_kept=middle(tries) < BACKUP)
    )
    marks, made = beside_backups(vault, marker)
    fits.append(tell_marks(f"a mark while one of {len(made)} backups runs", marks))
    backups.choose_second_place(vault, stick, "the stick")
    marks, made = beside_backups(vault, marker)
    fits.append(tell_marks("a mark while backups go to a second place too", marks))
    print(f"      a backup with a second place on the same disk, marks meanwhile: p50 {middle(made):.2f} s")
    tries = [seconds(lambda: backups.status(vault)) * 1000 for _ in range(100)]
    value = f"p50 {middle(tries):.2f}, p95 {p95(tries):.2f} ms"
    fits.append(say("how old backups are, for Today", value, "5 ms", is_kept=p95(tries) < STATUS))
    return all(fits)


def measure_restore(vault: Vault) -> None:
    """Print what looking at a backup, trying it out and putting it back take: no budget, nobody waits for a mark."""
    row = backups.list_backups(vault)[-1]
    looked = seconds(lambda: backups.preview_restore(vault, row.key, row.place))
    tried = seconds(lambda: backups.rehearse(vault))
    back = seconds(lambda: backups.restore(vault, row.key, row.place))
    print(
        f"      looked at what one would change {looked:.1f} s, tried one out {tried:.1f} s, put one back {back:.1f} s"
    )


def main(kept: Path | None) -> int:
    """Measure, print, and return 1 if a budget is not kept."""
    began = perf_counter()
    with invented(kept) as folder:
        computer = opening.Computer(folder.parent / "state")  # a copy of a kept file is not the one seen last
        is_kept = measure_first(folder, computer)
        vault = opening.unlock(folder, None, PASSPHRASE, computer=computer)
        try:
            is_kept = measure(vault, folder.parent / "stick") and is_kept
            measure_restore(vault)
        finally:
            vault.lock()
    print(f"      in all {perf_counter() - began:.0f} s")
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
