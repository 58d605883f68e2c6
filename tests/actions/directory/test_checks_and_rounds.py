"""Asking places whether they are still right: what is due, what came of it, and the round of ringing."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from peergroup_desktop.actions import directory, history, people, rounds, settings
from peergroup_desktop.actions.directory import LocationFields, PhoneFields, PlaceFields, WeeklyHours
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, TextTooLong
from peergroup_desktop.core.freshness import Freshness
from peergroup_desktop.core.kinds import CheckAnswer, GroupRole

TODAY = date(2026, 11, 24)
NOBODY = b"0" * 16


def at(vault, year, month, day=24):
    vault.clock.moment = datetime(year, month, day, 9, tzinfo=UTC)


def place(vault, name, checked=None, **fields):
    """Add a place, checked in a month of 2026 or never."""
    if checked:
        at(vault, 2026, checked)
    row_id = directory.add_place(vault, PlaceFields(name, **fields), is_checked=checked is not None).value
    at(vault, 2026, 11)
    return row_id


def due(vault, limit=None):
    return [row.name for row in directory.due_for_check(vault, limit)]


def test_crisis_lines_first_then_what_was_checked_longest_ago(vault):
    place(vault, "Fresh", 9)
    place(vault, "Spring", 4)
    place(vault, "Winter", 1)
    place(vault, "Never")
    place(vault, "Line", 5, is_crisis=True, phones=(PhoneFields("85258", text_word="HI"),))
    assert due(vault) == ["Line", "Never", "Winter", "Spring"]
    assert due(vault, 2) == ["Line", "Never"]
    assert directory.count_due(vault) == 4
    line, never, winter, _spring = directory.due_for_check(vault)
    assert (line.phone, line.checked_words, line.freshness, line.is_overdue) == (
        "HI to 85258",
        "6 months ago",
        Freshness.AGEING,
        False,
    )
    assert (never.phone, never.freshness, never.is_overdue) == ("", Freshness.NEVER, False)
    settings.change_setting(vault, "places_old_months", 10)
    assert not winter.is_overdue
    assert directory.due_for_check(vault)[2].is_overdue


def test_a_day_set_for_it_counts_instead(vault):
    place(vault, "Later", check_again_on=date(2026, 11, 25))
    place(vault, "Today", 11, check_again_on=TODAY)
    place(vault, "Past", 11, check_again_on=date(2026, 11, 1))
    assert {row.name: row.is_overdue for row in directory.due_for_check(vault)} == {"Today": False, "Past": True}


def test_still_right_is_checked_today(vault):
    row_id = place(vault, "Hub", 1, check_again_on=TODAY)
    done = directory.check(vault, row_id, CheckAnswer.STILL_RIGHT)
    found = directory.get_place(vault, row_id)
    assert (found.last_checked_on, found.check_again_on, due(vault)) == (TODAY, None, [])
    assert done.change_set.rows.keys() == {"service", "service_check"}
    assert history.list_history(vault, 1, kind="places")[0].words == "Hub: asked whether it’s still right"
    history.undo(vault)
    assert due(vault) == ["Hub"]
    assert directory.get_place(vault, row_id).checks == ()


def test_a_day_to_come_stays_when_it_is_still_right(vault):
    later = date(2027, 1, 1)
    row_id = place(vault, "Hub", check_again_on=later)
    directory.check(vault, row_id, CheckAnswer.STILL_RIGHT)
    assert directory.get_place(vault, row_id).check_again_on == later


def test_what_else_places_answer(vault):
    row_id = place(vault, "Hub", 10)
    directory.check(vault, row_id, CheckAnswer.NO_ANSWER, "Rang twice")
    assert due(vault) == []
    directory.check(vault, row_id, CheckAnswer.CHANGED)
    assert due(vault) == ["Hub"]
    directory.check(vault, row_id, CheckAnswer.GONE)
    assert due(vault) == []
    told = {(line.answer, line.words) for line in directory.get_place(vault, row_id).checks}
    assert told == {(CheckAnswer.GONE, ""), (CheckAnswer.CHANGED, ""), (CheckAnswer.NO_ANSWER, "Rang twice")}
    with pytest.raises(TextTooLong):
        directory.check(vault, row_id, CheckAnswer.CHANGED, "x" * 401)


@pytest.fixture
def helpers(make):
    """Two volunteers, one who is away, beside somebody who belongs."""
    ruth, jo, al = (make.person(name, role=GroupRole.VOLUNTEER) for name in ("Ruth", "Jo", "Al"))
    make.person("Stan")
    people.plan_absence(make.vault, al, make.group_id, date(2026, 11, 1), None)
    return {"Ruth": ruth, "Jo": jo, "Al": al}


def turns(vault):
    return {one.name: [turn.place.name for turn in one.turns] for one in rounds.round_turns(vault)}


def test_due_places_are_dealt_out_fairly_to_those_who_help(make, helpers):
    dealt = [f"Place {number}" for number in range(7)]
    for name in dealt:
        place(make.vault, name)
    assert rounds.deal_out(make.vault, make.group_id, each=2).value == 4
    assert {name: len(theirs) for name, theirs in turns(make.vault).items()} == {"Jo": 2, "Ruth": 2}
    assert rounds.deal_out(make.vault, make.group_id, each=2).value == 0
    assert rounds.deal_out(make.vault, make.group_id).value == 2
    assert rounds.deal_out(make.vault, make.group_id, [helpers["Al"]]).value == 1
    assert sorted(name for names in turns(make.vault).values() for name in names) == dealt


def test_a_turn_ends_with_an_answer_and_stays_without_one(make, helpers):
    vault, ids = make.vault, [place(make.vault, name) for name in ("A", "B", "C", "D")]
    rounds.deal_out(vault, make.group_id, [helpers["Jo"]], each=4)
    answers = (CheckAnswer.STILL_RIGHT, CheckAnswer.CHANGED, CheckAnswer.GONE, CheckAnswer.NO_ANSWER)
    for row_id, answer in zip(ids, answers, strict=True):
        directory.check(vault, row_id, answer)
    assert turns(vault) == {"Jo": ["D"]}
    assert rounds.deal_out(vault, make.group_id, [helpers["Ruth"]]).value == 0  # what B told is still to be entered
    at(vault, 2026, 12)
    assert rounds.deal_out(vault, make.group_id, [helpers["Ruth"]]).value == 1
    assert turns(vault) == {"Jo": ["D"], "Ruth": ["B"]}


def test_nobody_to_deal_to(make):
    place(make.vault, "A")
    assert rounds.deal_out(make.vault, make.group_id).value == 0


def test_a_group_that_only_counts_people_deals_to_nobody(make, helpers):
    make.lower()
    with pytest.raises(AboveRecordLevel):
        rounds.deal_out(make.vault, make.group_id)
    with pytest.raises(NotFound):
        rounds.deal_out(make.vault, NOBODY)


def test_what_to_say_names_no_group(make):
    fields = PlaceFields(
        "Hub",
        phones=(PhoneFields("01632 960 114"),),
        weekly=(WeeklyHours((3,), 600, 840),),
        locations=(LocationFields("The Hall", "High St"),),
        cost="£2",
    )
    row_id = directory.add_place(make.vault, fields).value
    said = rounds.phone_script(make.vault, row_id)
    assert [line for line in said if "Still" in line or "still" in line] == [
        "You’re on it as Hub. May I ask if what we have is still right?",
        "Is 01632 960 114 still the number to give to people?",
        "Are these still your hours: Thursday, 10 to 2?",
        "Are you still at The Hall, High St?",
        "Is this still right: £2?",
    ]
    assert "Tuesday Circle" not in " ".join(said)
    bare = rounds.phone_script(make.vault, directory.add_place(make.vault, PlaceFields("Bare")).value)
    assert {"When are you open?", "Does it cost anything?"} <= set(bare)
    assert len(bare) == 7


def test_a_crisis_line_is_looked_up_and_not_rung(vault):
    line = PlaceFields("Line", url="line.example.org", is_crisis=True)
    first = directory.add_place(vault, line).value
    second = directory.add_place(vault, replace(line, phones=(PhoneFields("116 000"),))).value
    assert [rounds.phone_script(vault, one)[1] for one in (first, second)] == [
        "Is this still right: line.example.org?",
        "Is this still right: 116 000?",
    ]
    assert "look it up" in rounds.phone_script(vault, first)[0]
