"""Killed at a random moment of every kind of write: nothing confirmed is lost, nothing needs repair.

Marks two hundred times; `packaging/dev.py faults` kills every kind of write a hundred times and more.
"""

import os

import pytest

from tests.faults.kills import kill, killer, make_template
from tests.faults.tallies import Tally
from tests.faults.writes import WRITES

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
KILLS, KILLS_OF_MARKS = 6, 200  # marks are what is written while a room waits


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return make_template(tmp_path_factory.mktemp("kills"))


@pytest.fixture(scope="module")
def trigger():
    with killer(seed=7) as started:
        yield started


@pytest.mark.parametrize("write", WRITES, ids=lambda write: write.name)
def test_a_kill_loses_nothing(write, trigger, template, tmp_path):
    tally = Tally(write.name)
    count = KILLS_OF_MARKS if write.name == "marks" else KILLS
    kill(tally, write, trigger, count, template, tmp_path / "here")
    assert tally.losses == []
