"""Opening hours as a neighbour says them."""

import pytest

from peergroup_desktop.core.opening_hours import Hours, days_in_words, in_words, minute_of, weekdays


def weekly(days, opens="10:00", closes="14:00", **more):
    return Hours("WEEKLY", byday=days, opens_at=opens, closes_at=closes, **more)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (weekly("TH,FR"), "Thursday and Friday, 10 to 2"),
        (weekly("FR,MO,WE", "09:30:00", "12:00:00"), "Monday, Wednesday and Friday, 9:30 to 12"),
        (weekly("MO,TU,WE,TH,FR", "09:00Z", "17:00+01:00"), "Monday to Friday, 9 to 5"),
        (weekly("MO,TU,WE,TH,FR,SA,SU", "22:00", "04:00"), "Every day, 22:00 to 04:00"),
        (weekly("SU", "18:00", "20:00"), "Sunday, 18:00 to 20:00"),
        (weekly("SU", "10:00", ""), "Sunday, from 10:00"),
        (weekly("SU", "", "half past two"), "Sunday, until half past two"),
        (weekly("SU", "noon", "late"), "Sunday, noon to late"),
        (weekly("SU", "", "", description="Ring first"), "Sunday (Ring first)"),
        (weekly("SU", "", "", description="Sunday"), "Sunday"),
        (weekly("TU", interval=2), "Every other Tuesday, 10 to 2"),
        (weekly("soon"), "soon, 10 to 2"),
        (Hours("MONTHLY", byday="1MO,-1FR"), "First Monday and Last Friday of the month"),
        (Hours("MONTHLY", bymonthday="1,15"), "On day 1, 15 of the month"),
        (Hours("", byday="1MO,FR"), "Monday and Friday"),
        (Hours(description="Most mornings"), "Most mornings"),
        (Hours(), ""),
    ],
)
def test_hours_in_words(hours, words):
    assert in_words(hours) == words


@pytest.mark.parametrize(
    ("time", "minute"), [("10:30", 630), ("9:05:00", 545), ("24:00", 1440), ("24:01", None), ("ten", None)]
)
def test_times(time, minute):
    assert minute_of(time) == minute


def test_only_plain_weeks_have_weekdays():
    assert weekdays(weekly("FR,MO")) == (4, 0)
    for other in (
        weekly("1MO"),
        weekly("MO", interval=2),
        weekly("MO", bymonthday="1"),
        Hours(byday="MO"),
        weekly("x"),
    ):
        assert weekdays(other) == ()


def test_two_days_beside_each_other_are_no_run():
    assert days_in_words((5, 6)) == "Saturday and Sunday"
    assert days_in_words((4, 5, 6)) == "Friday to Sunday"
    assert days_in_words(()) == ""
