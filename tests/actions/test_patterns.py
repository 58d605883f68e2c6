"""Patterns and breaks: which sessions they make, and which they leave alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import attendance, groups, sessions
from peergroup_desktop.actions.groups import NewPattern
from peergroup_desktop.actions.sessions import SessionChange
from peergroup_desktop.core.errors import DatesCrossed, NotFound
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.recurrence import LAST, Rhythm
from tests.builders import TUESDAYS

TODAY = date(2026, 11, 24)
THURSDAYS = replace(TUESDAYS, weekday=3)


def days(vault, group_id, until=TODAY + timedelta(days=30)):
    return [row.held_on for row in sessions.list_sessions(vault, group_id, date(2026, 1, 1), until)]


def november(*numbers):
    return [date(2026, 11, number) for number in numbers]


@pytest.mark.parametrize(
    ("rhythm", "nth", "words"),
    [
        (Rhythm.WEEKLY, 0, "Fridays, 14:00 – 15:30"),
        (Rhythm.FORTNIGHTLY, 0, "Every other Friday, 14:00 – 15:30"),
        (Rhythm.MONTHLY, 2, "Second Friday of the month, 14:00 – 15:30"),
        (Rhythm.MONTHLY, LAST, "Last Friday of the month, 14:00 – 15:30"),
    ],
)
def test_a_pattern_in_words(make, vault, rhythm, nth, words):
    make.group("F", pattern=NewPattern(rhythm, 4, 840, 930, TODAY, nth))
    assert groups.get_group(vault, make.group_id).pattern_words == words


def test_nth_weekday_of_the_month(make, vault):
    make.group("M", pattern=NewPattern(Rhythm.MONTHLY, 4, 840, 930, TODAY, LAST))
    assert days(vault, make.group_id, date(2027, 1, 31)) == [date(2026, 11, 27), date(2026, 12, 25), date(2027, 1, 29)]


def test_a_pattern_ends_with_its_last_day(make, vault):
    make.group("E", pattern=replace(TUESDAYS, ends_on=date(2026, 12, 8)))
    assert days(vault, make.group_id) == [TODAY, date(2026, 12, 1), date(2026, 12, 8)]


def test_a_new_pattern_takes_over_from_a_day_on(make, vault):
    make.group("P", pattern=TUESDAYS)
    groups.set_pattern(vault, make.group_id, THURSDAYS, date(2026, 12, 1))
    assert days(vault, make.group_id)[:3] == [TODAY, date(2026, 12, 3), date(2026, 12, 10)]
    assert groups.get_group(vault, make.group_id).pattern_words == "Tuesdays, 10:30 – 12:00 · Thursdays, 10:30 – 12:00"


def test_a_pattern_that_never_ran_is_taken_out(make, vault):
    make.group("P", pattern=TUESDAYS)
    groups.set_pattern(vault, make.group_id, THURSDAYS, TODAY)
    assert groups.get_group(vault, make.group_id).pattern_words == "Thursdays, 10:30 – 12:00"


def test_a_pattern_that_ended_before_is_left_as_it_was(make, vault):
    make.group("P", pattern=replace(TUESDAYS, ends_on=date(2026, 12, 1)))
    groups.set_pattern(vault, make.group_id, THURSDAYS, date(2027, 1, 1))
    assert groups.get_group(vault, make.group_id).patterns[0].ends_on == date(2026, 12, 1)


def test_sessions_with_something_in_them_stay(make, vault):
    make.group("P", pattern=TUESDAYS)
    jo = make.person()
    first, second, third, fourth, *_ = sessions.list_sessions(vault, make.group_id, TODAY, date(2027, 1, 1))
    attendance.mark(vault, first.id, jo, Mark.APOLOGIES)
    sessions.change_session(vault, second.id, SessionChange("Visit", "", 630, 720))
    attendance.set_duty(vault, third.id, "teas", [jo])
    sessions.cancel_session(vault, fourth.id, "")
    groups.end_pattern(vault, make.group_id, TODAY)
    assert days(vault, make.group_id, date(2027, 6, 1)) == [row.held_on for row in (first, second, third, fourth)]


def test_the_same_time_is_not_planned_twice(make, vault):
    make.group("P", pattern=TUESDAYS)
    row = sessions.next_session(vault, make.group_id, TODAY)
    attendance.set_headcount(vault, row.id, guests=1)
    groups.set_pattern(vault, make.group_id, replace(TUESDAYS, ends_minute=750), TODAY)
    assert days(vault, make.group_id)[:2] == [TODAY, date(2026, 12, 1)]


def test_fortnights_are_counted_from_the_start_of_the_pattern(make, vault):
    fortnightly = replace(TUESDAYS, rhythm=Rhythm.FORTNIGHTLY, starts_on=date(2026, 11, 17))
    groups.set_pattern(vault, make.group_id, fortnightly, TODAY)
    assert days(vault, make.group_id) == [date(2026, 12, 1), date(2026, 12, 15)]


def test_a_hub_opens_on_several_days(make, vault):
    make.group("Hub", pattern=TUESDAYS)
    groups.add_pattern(vault, make.group_id, THURSDAYS)
    assert days(vault, make.group_id)[:3] == [TODAY, date(2026, 11, 26), date(2026, 12, 1)]


def test_a_break_skips_dates_and_gives_them_back(make, vault):
    make.group("P", pattern=TUESDAYS)
    before = days(vault, make.group_id)
    done = groups.add_break(vault, make.group_id, date(2026, 11, 30), date(2026, 12, 13), "Decorating")
    assert days(vault, make.group_id) == [TODAY, date(2026, 12, 15), date(2026, 12, 22)]
    assert groups.get_group(vault, make.group_id).breaks[0].reason == "Decorating"
    groups.archive_break(vault, done.value)
    assert days(vault, make.group_id) == before


def test_a_break_of_a_pattern_made_later(make, vault):
    groups.add_break(vault, make.group_id, date(2026, 11, 30), date(2026, 12, 13))
    groups.set_pattern(vault, make.group_id, TUESDAYS, TODAY)
    assert days(vault, make.group_id)[:2] == [TODAY, date(2026, 12, 15)]


def test_the_calendar_is_carried_on_and_cannot_be_undone(make, vault):
    make.group("P", pattern=TUESDAYS)
    assert sessions.extend_calendar(vault).value == 0
    vault.clock.moment += timedelta(days=70)
    done = sessions.extend_calendar(vault)
    assert (done.value, done.change_set.rows.keys()) == (10, {"session"})
    assert vault.steps.undo[-1].deed < done.change_set.number


def test_a_break_cannot_end_before_it_starts(make, vault):
    with pytest.raises(DatesCrossed):
        groups.add_break(vault, make.group_id, TODAY, TODAY - timedelta(days=1))


@pytest.mark.parametrize(
    "deed",
    [
        lambda vault: groups.set_pattern(vault, b"x", TUESDAYS, TODAY),
        lambda vault: groups.add_pattern(vault, b"x", TUESDAYS),
        lambda vault: groups.end_pattern(vault, b"x", TODAY),
        lambda vault: groups.add_break(vault, b"x", TODAY, TODAY),
        lambda vault: groups.archive_break(vault, b"x"),
    ],
)
def test_what_is_not_there(vault, deed):
    with pytest.raises(NotFound):
        deed(vault)
