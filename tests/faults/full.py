"""The fault suite in full: `python3 packaging/dev.py faults [PART ...]`. Prints a table; fails on any loss.

Parts: kills, cuts, disks, sticks, tampering, files. A number after the name of a part, as in `kills=100`, stands for
how many trials instead of the usual ones.
"""

import logging
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from peergroup_desktop.core.errors import DiskFull, Fault, FolderReadOnly, StorageGone
from tests.faults import pulled, tampering
from tests.faults.cuts import HONEST, LIAR
from tests.faults.kills import kill, killer, make_template
from tests.faults.stories import Breaking, PowerCuts
from tests.faults.tallies import Tally
from tests.faults.writes import EVERY_DAY, WRITES
from tests.fuzz import full as hostile

Tallies = Iterator[Tally]
_FAILING: tuple[tuple[str, type[apsw.Error], type[Fault]], ...] = (
    ("disk full", apsw.FullError, DiskFull),
    ("stick stops answering", apsw.IOError, StorageGone),
    ("switched to write-protected", apsw.ReadOnlyError, FolderReadOnly),
)


def kills(template: Path, folder: Path, count: int) -> Tallies:
    """Kill the program in every kind of write."""
    with killer(seed=random.randrange(1 << 30)) as trigger:
        for number, write in enumerate(WRITES):
            tally = Tally(f"killed: {write.name}")
            share = count * (number + 1) // len(WRITES) - count * number // len(WRITES)
            kill(tally, write, trigger, share, template, folder)
            yield tally


def cuts(template: Path, folder: Path, count: int) -> Tallies:
    """Cut the power."""
    story = PowerCuts(EVERY_DAY, template, folder)
    for disk in (*HONEST, LIAR):
        tally = Tally(f"power cut: {disk.name}")
        story.cut(tally, disk, count // 5, random.Random(random.randrange(1 << 30)))
        yield tally


def disks(template: Path, folder: Path, every: int) -> Tallies:
    """Let each write to the disk, or one in `every`, be the first that fails."""
    for name, error, fault in _FAILING:
        tally, story = Tally(f"{name}, at every write of a story"), Breaking(EVERY_DAY, template, folder)
        for at in range(0, 1_000_000, every):
            if not story.break_at(tally, at, error, fault) and not tally.losses:
                break
            if len(tally.losses) > 100:
                break
        yield tally


def sticks(template: Path, folder: Path, count: int) -> Tallies:
    """Pull a real exFAT stick."""
    tally = Tally("exFAT stick pulled and put back", why_skipped=pulled.why_not())
    if not tally.why_skipped:
        pulled.pull(tally, EVERY_DAY, template, folder, count, seed=random.randrange(1 << 30))
    yield tally


def tamper(template: Path, folder: Path, count: int) -> Tallies:
    """Bring the file back other than it was left."""
    chance = random.Random(random.randrange(1 << 30))
    for name, way in (
        ("a bit changed in each page of the database", lambda tally: tampering.flip_bits(*tally, chance)),
        ("a bit changed in the key header", lambda tally: tampering.flip_key_bits(*tally, chance, count * 5)),
        ("an older copy put back", lambda tally: tampering.put_an_old_copy_back(*tally, count)),
        ("two copies that went on apart", lambda tally: tampering.let_copies_part(*tally, count)),
        ("two windows on one folder", lambda tally: tampering.open_twice(*tally, count)),
        ("a clock that jumps", lambda tally: tampering.turn_the_clock_back(*tally, count)),
    ):
        tally = Tally(name)
        way((tally, template, folder))
        yield tally


def files(_template: Path, folder: Path, count: int) -> Tallies:
    """Read hostile files."""
    yield from hostile.run(folder, count)


PARTS: dict[str, tuple[Callable[[Path, Path, int], Tallies], int]] = {
    "kills": (kills, 1008),
    "cuts": (cuts, 3000),
    "disks": (disks, 1),
    "sticks": (sticks, 40),
    "tampering": (tamper, 40),
    "files": (files, 100_000),
}


def main(words: list[str]) -> int:
    """Run the parts named, or all; return 0 when nothing was lost, 2 for a word we do not know."""
    chosen = [word.partition("=") for word in words] or [(name, "", "") for name in PARTS]
    if any(name not in PARTS or (number and not number.isdigit()) for name, _, number in chosen):
        print(__doc__, file=sys.stderr)
        return 2
    logging.disable(logging.CRITICAL)  # what the program logs of faults that we cause
    tallies: list[Tally] = []
    with tempfile.TemporaryDirectory() as name:
        template = make_template(Path(name, "made"))
        for part, _, number in chosen:
            run, usual = PARTS[part]
            for tally in run(template, Path(name, part), int(number or usual)):
                print(tally.line(), *(f"    {loss}" for loss in tally.losses[:5]), sep="\n", flush=True)
                tallies.append(tally)
    print("\n" + "\n".join(tally.line() for tally in tallies))
    total, lost = sum(tally.runs for tally in tallies), sum(len(tally.losses) for tally in tallies)
    print(f"{'in all':<58} {total:>9}  {'NOTHING LOST' if not lost else f'LOST {lost}'}")
    return 1 if lost else 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
