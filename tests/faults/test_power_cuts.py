"""The power goes at any moment of a story of all kinds of writes: nothing confirmed is lost, nothing needs repair.

`packaging/dev.py faults` cuts thousands of times.
"""

import random

import pytest

from tests.faults.cuts import HONEST, LIAR, Disk, after_a_cut
from tests.faults.kills import make_template
from tests.faults.sticks import Delete, Flush, Rename, Write
from tests.faults.stories import PowerCuts
from tests.faults.tallies import Tally
from tests.faults.writes import EVERY_DAY

CUTS = 25
NOTHING, HALF, ALL, NO_FOLDERS = HONEST


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return make_template(tmp_path_factory.mktemp("cuts"))


@pytest.fixture
def cuts(template, tmp_path):
    return PowerCuts(EVERY_DAY, template, tmp_path, rounds=2)


@pytest.mark.parametrize("disk", HONEST, ids=lambda disk: disk.name)
def test_a_cut_loses_nothing_that_was_confirmed(cuts, disk):
    tally = Tally(disk.name)
    cuts.cut(tally, disk, CUTS, random.Random(11))
    assert tally.losses == []


def test_a_disk_that_lies_costs_the_newest_writes_or_is_told(cuts):
    tally = Tally(LIAR.name)
    cuts.cut(tally, LIAR, CUTS, random.Random(11))
    assert tally.losses == []


def held(steps: list, disk: Disk, **before: bytes) -> dict[str, bytes | None]:
    files = {name: bytearray(raw) for name, raw in before.items()}
    return {name: bytes(raw) for name, raw in after_a_cut(files, steps, disk, random.Random(1)).items()}


def test_what_was_flushed_is_there_and_the_rest_by_chance():
    steps = [Write("a", 0, b"x" * 600), Flush("a"), Write("a", 600, b"y" * 600)]
    assert held(steps, NOTHING) == {"a": b"x" * 600}
    assert held(steps, ALL) == {"a": b"x" * 600 + b"y" * 600}
    assert len(held(steps, HALF)["a"]) >= 600


def test_a_name_stands_once_anything_was_flushed_after_it():
    steps = [Rename("new", "old"), Flush("folder", is_folder=True)]
    assert held(steps, NOTHING, new=b"2", old=b"1") == {"old": b"2"}
    without = Disk("", 0.0, flushes_folders=False)
    assert held(steps, without, new=b"2", old=b"1") == {"new": b"2", "old": b"1"}
    assert held([Delete("old")], ALL, old=b"1") == {}


def test_a_disk_that_lies_forgets_what_it_called_flushed():
    lost = Disk("", 0.0, lies_about=1)
    assert held([Write("a", 0, b"x"), Flush("a"), Flush("a")], lost) == {"a": b"x"}
    assert held([Write("a", 0, b"x"), Flush("a")], lost) == {}
