"""Which dates a pattern falls on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.core.recurrence import LAST, Recurrence, Rhythm, Span, nth_weekday, occurrences

TUESDAY, START = 1, date(2026, 10, 1)  # a Thursday


def days(rule, first, last, breaks=()):
    return list(occurrences(rule, first, last, breaks))


def test_weekly_begins_with_the_first_such_weekday():
    rule = Recurrence(Rhythm.WEEKLY, TUESDAY, START)
    assert days(rule, date(2026, 9, 1), date(2026, 10, 20)) == [date(2026, 10, day) for day in (6, 13, 20)]


def test_fortnights_count_from_the_start_wherever_we_look():
    rule = Recurrence(Rhythm.FORTNIGHTLY, TUESDAY, START)
    assert days(rule, date(2026, 10, 7), date(2026, 11, 17)) == [
        date(2026, 10, 20),
        date(2026, 11, 3),
        date(2026, 11, 17),
    ]


@pytest.mark.parametrize(
    ("nth", "expected"),
    [(1, [date(2026, 11, 3), date(2026, 12, 1)]), (LAST, [date(2026, 10, 27), date(2026, 11, 24), date(2026, 12, 29)])],
)
def test_monthly(nth, expected):
    rule = Recurrence(Rhythm.MONTHLY, TUESDAY, date(2026, 10, 8), nth=nth)
    assert days(rule, START, date(2026, 12, 31)) == expected


def test_breaks_and_the_end_are_kept():
    rule = Recurrence(Rhythm.WEEKLY, TUESDAY, START, ends_on=date(2026, 10, 27))
    half_term = Span(date(2026, 10, 13), date(2026, 10, 19))
    assert days(rule, START, date(2026, 12, 31), [half_term]) == [date(2026, 10, day) for day in (6, 20, 27)]


def test_nothing_lies_before_the_start():
    assert days(Recurrence(Rhythm.WEEKLY, TUESDAY, START), date(2026, 1, 1), date(2026, 9, 30)) == []


def test_spans_hold_dates_only():
    assert "2026-10-06" not in Span(START, date.max)


@given(st.integers(2000, 2099), st.integers(1, 12), st.integers(0, 6))
def test_the_last_weekday_has_no_other_behind_it(year, month, weekday):
    last = nth_weekday(year, month, weekday, LAST)
    assert (last.month, last.weekday()) == (month, weekday)
    assert (last + timedelta(days=7)).month != month


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 400), st.sampled_from(list(Rhythm)))
def test_looking_in_two_halves_finds_the_same(first, length, rhythm):
    rule = Recurrence(rhythm, TUESDAY, START, nth=2)
    middle, last = first + timedelta(days=length // 2), first + timedelta(days=length)
    assert days(rule, first, middle) + days(rule, middle + timedelta(days=1), last) == days(rule, first, last)
