"""No count of a few people can be worked out from a year's breakdown, by anybody who knows every total and the rule."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peergroup_desktop.core.small_numbers import THRESHOLDS, Hidden, hide
from tests.attack.years import invented_year, read_backwards, worked_out

FEW, DASH = Hidden.FEW, Hidden.DASH
A, B, BOTH = frozenset({0}), frozenset({1}), frozenset({0, 1})


def table(*counts, threshold=5):
    """One group's page, as what is printed of everybody."""
    people = {(A, row): count for row, count in enumerate(counts)}
    page = hide(people, rows=len(counts), groups=1, threshold=threshold)
    return page and tuple(row[0] for row in page.rows)


def test_a_count_of_a_few_takes_the_next_smallest_with_it():
    assert table(2, 30, 6, 20, 0) == (FEW, 30, DASH, 20, 0)


def test_nothing_is_hidden_where_nothing_is_small():
    assert table(5, 30, 0) == (5, 30, 0)


def test_what_somebody_who_knows_the_rule_could_solve_is_not_printed():
    """7 was the next smallest, so the hidden one is 7 at most: of the 11 hidden the other would have to be 4."""
    assert table(4, 7, 7) is None
    assert table(1, 5, 20) is None  # 6 hidden, and 5 is the least that is not small


def test_too_few_people_for_a_table():
    assert table(7, 7) is None
    assert table(7, 8) == (7, 8)


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_the_chosen_threshold_counts(threshold):
    assert table(threshold - 1, threshold + 4, 40, 60, threshold=threshold) == (FEW, DASH, 40, 60)


def test_a_row_is_hidden_in_every_table_of_the_year():
    people = {(A, 0): 3, (B, 0): 2, (A, 1): 9, (B, 1): 8, (A, 2): 20, (B, 2): 25, (A, 3): 40, (B, 3): 30}
    page = hide(people | {(BOTH, 3): 4}, rows=4, groups=2, threshold=5)
    assert page is not None
    assert page.has_table == (True, True, True)
    assert page.rows[1] == (DASH, DASH, DASH)
    assert page.rows[3] == (74, 44, 34)


def test_a_group_of_a_few_has_no_table_of_its_own():
    people = {(A, row): 20 + row for row in range(5)} | {(B, 0): 3}
    page = hide(people, rows=5, groups=2, threshold=5)
    assert page is not None
    assert page.has_table[2] is False
    assert {row[2] for row in page.rows} == {DASH}


def test_nobody_and_no_row():
    assert hide({}, rows=0, groups=1, threshold=5) is None


@pytest.mark.parametrize(
    ("margins", "rows", "groups", "threshold"),
    [
        ({A: 12}, 3, 1, 3),
        ({A: 15}, 3, 1, 5),
        ({A: 16}, 4, 1, 5),
        ({A: 17}, 3, 1, 5),
        ({A: 5, B: 5, BOTH: 2}, 2, 2, 2),
        ({A: 9, B: 9}, 2, 2, 3),
        ({A: 9, B: 6, BOTH: 5}, 2, 2, 3),
    ],
)
def test_every_year_of_these_totals_read_backwards(margins, rows, groups, threshold):
    """All years that could stand behind a page: nowhere do they agree on a count of a few."""
    years, found = read_backwards(margins, rows, groups, threshold)
    assert years > 50 or rows == 2
    assert found == 0


def attack(seed, threshold):
    people, rows, groups = invented_year(random.Random(seed))
    page = hide(people, rows=rows, groups=groups, threshold=threshold)
    return [] if page is None else worked_out(page, people, threshold)


def test_an_attack_on_sixty_years_finds_nothing():
    assert [seed for seed in range(60) if attack(seed, 5)] == []


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32), threshold=st.sampled_from(THRESHOLDS))
def test_an_attack_on_any_year_finds_nothing(seed, threshold):
    assert attack(seed, threshold) == []


def test_the_attack_finds_what_is_hidden_badly():
    people = {(A, 0): 2, (A, 1): 30}
    page = hide({(A, 0): 20, (A, 1): 30}, rows=2, groups=1, threshold=5)
    assert page is not None
    badly = type(page)(rows=((FEW, FEW), (30, 30)), has_table=(True, True))
    assert worked_out(badly, people, 5) == [(0, 0, 2), (0, 1, 2)]
