from datetime import date
from itertools import pairwise

import pytest

from peergroup_desktop.reports.attendance import SessionColumn
from peergroup_desktop.reports.columns import Columns, column_parts, needs_landscape
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.options import PageOptions, Paper
from tests.reports.months import weekly


def hand(*, is_landscape: bool = False, **options) -> Hand:
    return Hand.for_options(PageOptions(**options), is_landscape=is_landscape)


@pytest.mark.parametrize(
    ("count", "is_large", "expected"), [(5, False, False), (8, False, False), (9, False, True), (6, True, True)]
)
def test_many_dates_turn_the_paper(count, is_large, expected):
    assert needs_landscape(count, is_large=is_large) is expected


def test_dates_stand_as_in_the_picture():
    columns = Columns.fit(weekly(), hand())
    assert columns.heads[0] == ("1 Sept",)
    assert columns.middle(1) - columns.middle(0) == pytest.approx(57)


@pytest.mark.parametrize(("count", "every", "head"), [(8, 2, ("15", "Sept")), (13, 2, ("15", "Sept")), (30, 1, ("8",))])
def test_heads_shorten_before_they_touch(count, every, head):
    columns = Columns.fit(weekly(count, every=every), hand(is_landscape=count > 8))
    assert columns.heads[7] == head


def test_two_sessions_on_a_date_show_their_times():
    same = [SessionColumn(date(2026, 9, 1), starts_minute=minute) for minute in (630, None)]
    assert Columns.fit(same, hand()).heads == (("1 Sept", "10:30"), ("1 Sept", ""))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("count", [0, 1, 5, 8, 9, 13, 31, 62])
def test_every_column_stays_between_the_margins(count, is_large, paper):
    side = hand(is_landscape=needs_landscape(count, is_large=is_large), paper=paper, large_print=is_large)
    sessions = weekly(count, every=1)
    parts = column_parts(sessions, side)
    assert [index for part in parts for index in part] == list(range(count))
    for part in parts:
        columns = Columns.fit([sessions[index] for index in part], side)
        middles = [columns.middle(index) for index in range(len(part))]
        assert all(right - left >= 2.4 * columns.radius for left, right in pairwise(middles))
        assert all(side.left < middle < side.right - 30 for middle in middles)
        assert columns.name_width >= 110 * side.scale
