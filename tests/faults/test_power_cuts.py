"""The power goes at any moment: every mark that was acknowledged is there, and the file needs no repair."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from peergroup_desktop.models import Attendance
from peergroup_desktop.storage.places import Places
from tests.faults.marker import mark, start_group
from tests.faults.sticks import Step, TrialStick, after_a_cut, in_place_of_the_disk
from tests.vaults import open_vault

MARKS = 40
CUTS = 60


@pytest.fixture
def stick() -> Iterator[TrialStick]:
    with in_place_of_the_disk() as recording:
        yield recording


def steps_of_two_sittings(folder: Path, stick: TrialStick) -> tuple[list[Step], list[int]]:
    """Mark, lock, unlock and mark on; return the steps, and how many there were when each mark was acknowledged."""
    acknowledged = []
    for first in (1, MARKS // 2 + 1):
        vault = open_vault(folder)
        for number in range(first, first + MARKS // 2):
            mark(vault, number)
            acknowledged.append(len(stick.steps))
        vault.lock()
    return list(stick.steps), acknowledged


@pytest.mark.parametrize("kept", [0.0, 0.5, 1.0], ids=["flushed alone", "half of the rest", "all"])
def test_a_cut_loses_no_acknowledged_mark(vault_folder: Path, tmp_path: Path, stick: TrialStick, kept: float) -> None:
    places = Places.inside(vault_folder)
    vault = open_vault(vault_folder)
    start_group(vault)
    vault.lock()
    before = {str(places.database): places.database.read_bytes()}
    shutil.copytree(vault_folder, tmp_path / "before")
    stick.steps.clear()
    steps, acknowledged = steps_of_two_sittings(vault_folder, stick)
    chance = random.Random(11)
    for _ in range(CUTS):
        cut = chance.randrange(acknowledged[0], len(steps) + 1)
        files = after_a_cut(before, steps[:cut], kept, chance)
        assert marks_after(files, tmp_path) >= sum(moment <= cut for moment in acknowledged)


def marks_after(files: dict[str, bytes], tmp_path: Path) -> int:
    """Put the files in place, open them, check them, and count what marks there are."""
    folder = tmp_path / "after"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tmp_path / "before", folder)
    group_folder = Places.inside(folder).group_folder
    for path, raw in files.items():
        (group_folder / Path(path).name).write_bytes(raw)
    vault = open_vault(folder, accept_older=True)
    assert vault.check().integrity == ()
    with vault.reading():
        numbers = [row.flags for row in Attendance.select()]
    vault.lock()
    return max(numbers, default=0)
