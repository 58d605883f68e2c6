"""Dates and times as people say and type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.core import dates
from peergroup_desktop.core.errors import DateUnreadable

TUESDAY = date(2026, 10, 13)


def test_said_in_full_and_short():
    assert dates.long_day(TUESDAY) == "Tuesday 13 October"
    assert dates.long_day(TUESDAY, with_year=True) == "Tuesday 13 October 2026"
    assert dates.plain_day(TUESDAY) == "13 October 2026"
    assert dates.short_day(TUESDAY) == "13 Oct"
    assert dates.short_day(TUESDAY, with_weekday=True) == "Tue 13 Oct"
    assert dates.month_name(2026, 9) == "September 2026"


def test_times_have_24_hours():
    assert dates.clock_time(65) == "01:05"
    assert dates.clock_span(630, 720) == "10:30 – 12:00"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TUESDAY, "today"),
        (date(2026, 10, 12), "yesterday"),
        (date(2026, 10, 14), "tomorrow"),
        (date(2026, 10, 8), "on Thursday"),
        (date(2026, 10, 6), "last week"),
        (date(2026, 10, 16), "16 Oct"),
        (date(2026, 3, 2), "2 Mar"),
        (date(2027, 1, 5), "5 Jan"),
        (date(2024, 9, 8), "8 Sept 2024"),
    ],
)
def test_near_days_are_said_as_people_do(day, said):
    assert dates.near_day(day, TUESDAY) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 10, 18), "this week"),
        (date(2026, 10, 12), "this week"),
        (date(2026, 10, 11), "last week"),
        (date(2026, 9, 29), "2 weeks ago"),
        (date(2026, 12, 24), "this week"),
    ],
)
def test_weeks_begin_on_monday(day, said):
    assert dates.weeks_ago(day, TUESDAY) == said


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", TUESDAY),
        ("Yesterday ", date(2026, 10, 12)),
        ("tomorrow", date(2026, 10, 14)),
        ("3/11", date(2026, 11, 3)),
        ("3 11 26", date(2026, 11, 3)),
        ("3.11.2026", date(2026, 11, 3)),
        ("3 nov", date(2026, 11, 3)),
        ("Tuesday 3rd November 2026", date(2026, 11, 3)),
        ("2026-11-03", date(2026, 11, 3)),
        ("2026-11", date(2026, 11, 1)),
        ("2 jan", date(2027, 1, 2)),
        ("29 feb 24", date(2024, 2, 29)),
    ],
)
def test_typed_dates(typed, day):
    assert dates.parse_day(typed, TUESDAY) == day


def test_a_leap_day_without_year_is_the_nearest_that_exists():
    assert dates.parse_day("29/2", date(2027, 5, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize("typed", ["", "soon", "31/2", "30/2", "0/5", "3 smarch", "32 nov", "1/13"])
def test_unreadable_dates_say_what_was_typed(typed):
    with pytest.raises(DateUnreadable) as caught:
        dates.parse_day(typed, TUESDAY, field="on")
    assert (caught.value.field, caught.value.facts) == ("on", {"typed": typed})


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_what_is_said_can_be_typed(day):
    assert dates.parse_day(dates.plain_day(day), TUESDAY) == day
    assert dates.parse_day(day.isoformat(), TUESDAY) == day


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("10:30", 630),
        ("10.30", 630),
        ("1030", 630),
        ("9", 540),
        ("2pm", 840),
        ("12am", 0),
        ("12:15 pm", 735),
        ("18h00", 1080),
    ],
)
def test_typed_times(typed, minute):
    assert dates.parse_time(typed) == minute


@pytest.mark.parametrize("typed", ["", "noon", "25:00", "10:75", "10:3"])
def test_unreadable_times(typed):
    with pytest.raises(DateUnreadable, match="date_unreadable"):
        dates.parse_time(typed, field="starts")


@pytest.mark.parametrize(
    ("typed", "day", "minute"),
    [
        ("today", TUESDAY, None),
        ("9 pm", TUESDAY, 1260),
        ("21.30", TUESDAY, 1290),
        ("yesterday, 21:30", TUESDAY - timedelta(days=1), 1290),
        ("1.11.26", date(2026, 11, 1), None),
        ("1 nov 2pm", date(2026, 11, 1), 840),
    ],
)
def test_a_day_and_perhaps_a_time(typed, day, minute):
    assert dates.parse_moment(typed, TUESDAY) == (day, minute)


@pytest.mark.parametrize("typed", ["", "soon", "soon 10:30", "today 25:00"])
def test_unreadable_moments(typed):
    with pytest.raises(DateUnreadable) as raised:
        dates.parse_moment(typed, TUESDAY, field="held_on")
    assert raised.value.field == "held_on"


@pytest.mark.parametrize(
    ("day", "days", "found"),
    [
        (date(2026, 2, 28), 1, date(2026, 3, 1)),
        (date(2026, 1, 1), -1, date(2025, 12, 31)),
        (date.max, 7, date.max),
        (date.min, -7, date.min),
    ],
)
def test_days_are_counted_on_as_far_as_there_are_any(day, days, found):
    assert dates.shifted(day, days) == found
