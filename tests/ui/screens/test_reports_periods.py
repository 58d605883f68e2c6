"""The years and quarters a summary can be about."""

from datetime import date
from itertools import pairwise

import pytest

from peergroup_desktop.ui.screens.reports.periods import periods


@pytest.mark.parametrize(
    ("begins", "year", "quarter"),
    [
        (1, "Jan 2026 – Dec 2026", "Oct 2026 – Dec 2026"),
        (4, "Apr 2026 – Mar 2027", "Oct 2026 – Dec 2026"),
        (12, "Dec 2025 – Nov 2026", "Sept 2026 – Nov 2026"),
    ],
)
def test_the_newest_year_and_quarter(begins, year, quarter):
    found = periods(date(2026, 11, 24), begins)
    assert (found[0].words, found[4].words, len(found)) == (year, quarter, 12)


def test_they_follow_each_other_without_a_gap():
    years, quarters = periods(date(2026, 2, 28), 4)[:4], periods(date(2026, 2, 28), 4)[4:]
    for spans in (years, quarters):
        for newer, older in pairwise(spans):
            assert (newer.first_on - older.last_on).days == 1
