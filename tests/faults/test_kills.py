"""Killed at a random moment of every kind of write: nothing confirmed is lost, nothing needs repair.

`packaging/dev.py faults` does the same a thousand times.
"""

import os

import pytest

from tests.faults.kills import kill, killer, make_template
from tests.faults.tallies import Tally
from tests.faults.writes import WRITES

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
KILLS = 6


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
    kill(tally, write, trigger, KILLS, template, tmp_path / "here")
    assert tally.losses == []
