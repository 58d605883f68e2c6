"""A stick pulled out under the program and put back: the fault has a sentence, and nothing confirmed is lost."""

import pytest

from tests.faults import pulled
from tests.faults.kills import make_template
from tests.faults.tallies import Tally
from tests.faults.writes import Imports, Marks

pytestmark = pytest.mark.skipif(bool(pulled.why_not()), reason=pulled.why_not() or "can run")


def test_a_stick_pulled_while_writing_comes_back_whole(tmp_path):
    tally = Tally("exFAT")
    pulled.pull(tally, (Marks(), Imports()), make_template(tmp_path / "made"), tmp_path / "here", 2, seed=5)
    assert tally.losses == []
