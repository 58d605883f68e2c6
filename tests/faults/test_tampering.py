"""A file that comes back other than it was left is told apart; what belongs to it still opens.

`packaging/dev.py faults` changes a bit in every page.
"""

import random

import pytest

from tests.faults import tampering
from tests.faults.kills import make_template
from tests.faults.tallies import Tally


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return make_template(tmp_path_factory.mktemp("tampering"))


def test_a_bit_changed_in_a_page_is_found(template, tmp_path):
    tally = Tally("pages")
    tampering.flip_bits(tally, template, tmp_path / "here", random.Random(3), every=9)
    assert (tally.losses, tally.runs > 5) == ([], True)


def test_a_bit_changed_in_one_header_does_no_harm_and_in_both_is_told(template, tmp_path):
    tally = Tally("headers")
    tampering.flip_key_bits(tally, template, tmp_path / "here", random.Random(3), 10)
    assert tally.losses == []


@pytest.mark.parametrize(
    "way",
    [
        tampering.put_an_old_copy_back,
        tampering.let_copies_part,
        tampering.open_twice,
        tampering.turn_the_clock_back,
    ],
    ids=lambda way: way.__name__,
)
def test_nothing_is_lost_and_the_reason_has_a_sentence(way, template, tmp_path):
    tally = Tally(way.__name__)
    way(tally, template, tmp_path / "here", 3)
    assert tally.losses == []
