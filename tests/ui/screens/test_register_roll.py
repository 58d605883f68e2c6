"""The register's state between presses: filter, hand, letters, counts."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance
from peergroup_desktop.actions.attendance import get_register
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing
from peergroup_desktop.ui.screens.register.roll import Column, Roll


@pytest.fixture
def people(make):
    return dict(zip("Abdi Bronwen Grzegorz Siân".split(), make.people("Abdi Bronwen Grzegorz Siân"), strict=True))


@pytest.fixture
def session(make, people):
    return make.session()


@pytest.fixture
def roll(vault, session):
    roll = Roll(get_register(vault, session))
    roll.current = roll.first_unmarked()
    return roll


def test_columns_store_marks():
    assert [column.mark for column in Column] == [Mark.PRESENT, Mark.APOLOGIES, None]


def test_work_begins_at_the_first_person_without_a_mark(roll, people):
    roll.set_mark(people["Abdi"], Mark.APOLOGIES)
    assert roll.first_unmarked() == people["Bronwen"]


def test_work_begins_at_the_top_when_everybody_has_a_mark(roll, people):
    for person in people.values():
        roll.set_mark(person, Mark.PRESENT)
    assert roll.first_unmarked() == people["Abdi"]


@pytest.mark.parametrize(
    ("letters", "found"), [("si", "Siân"), ("sian", "Siân"), ("GRZ", "Grzegorz"), ("b", "Bronwen"), ("zz", None)]
)
def test_letters_find_names_without_their_accents(roll, people, letters, found):
    assert roll.find(letters) == people.get(found)


def test_letters_find_later_parts_of_a_name(make, vault, session):
    late = make.person("Jo Mc")
    assert Roll(get_register(vault, session)).find("mc") == late


@pytest.mark.parametrize(
    ("start", "steps", "lands"), [("Abdi", 1, "Bronwen"), ("Abdi", -1, "Abdi"), ("Siân", 9, "Siân")]
)
def test_the_hand_stops_at_both_ends(roll, people, start, steps, lands):
    roll.current = people[start]
    assert roll.beside(steps) == people[lands]


def test_counts_follow_marks(roll, people):
    roll.set_mark(people["Abdi"], Mark.PRESENT)
    roll.set_mark(people["Siân"], Mark.APOLOGIES)
    roll.set_headcount(unnamed=2, guests=None, children=1)
    counts = roll.counts
    assert (counts.here, counts.apologies, counts.not_marked, counts.in_the_room) == (1, 1, 2, 4)


def test_a_flag_says_that_somebody_is_here(roll, people):
    roll.set_flags(people["Abdi"], MarkFlag.CAME_LATE)
    assert roll.row(people["Abdi"]).mark is Mark.PRESENT


def test_taking_a_mark_back_takes_its_flags(roll, people):
    roll.set_flags(people["Abdi"], MarkFlag.CAME_LATE)
    roll.set_mark(people["Abdi"], None)
    assert roll.row(people["Abdi"]).flags is MarkFlag.NONE


def test_a_marked_row_lingers_in_the_filtered_list(roll, people):
    roll.show_only_unmarked(True)
    roll.linger(people["Abdi"])
    roll.set_mark(people["Abdi"], Mark.PRESENT)
    assert people["Abdi"] in roll.shown
    assert roll.let_go()
    assert people["Abdi"] not in roll.shown
    assert not roll.let_go()


def test_the_hand_goes_to_the_next_row_when_its_own_leaves(roll, people):
    roll.show_only_unmarked(True)
    roll.current = people["Bronwen"]
    for name in ("Abdi", "Bronwen"):
        roll.linger(people[name])
        roll.set_mark(people[name], Mark.PRESENT)
    roll.let_go()
    assert roll.current == people["Grzegorz"]


def test_nothing_lingers_without_the_filter(roll, people):
    roll.linger(people["Abdi"])
    assert not roll.let_go()


def test_nobody_is_left_when_all_are_marked(roll, people):
    for person in people.values():
        roll.set_mark(person, Mark.PRESENT)
    roll.show_only_unmarked(True)
    assert (roll.shown, roll.current, roll.first_unmarked(), roll.beside(1)) == ((), None, None, None)


def test_the_hand_stays_when_the_rows_are_asked_for_again(roll, make, vault, session, people):
    roll.current = people["Grzegorz"]
    make.person("Carol")
    roll.load(get_register(vault, session))
    assert roll.current == people["Grzegorz"]


def test_a_finished_register_filters_who_was_not_here(vault, session, people):
    attendance.mark(vault, session, people["Abdi"], Mark.PRESENT)
    attendance.finish_register(vault, session)
    roll = Roll(get_register(vault, session))
    roll.show_only_unmarked(True)
    assert {roll.row(person).standing for person in roll.shown} == {Standing.NOT_HERE}


def test_an_empty_register_has_no_hand(make, vault):
    session = make.session(date(2026, 12, 1))
    assert Roll(get_register(vault, session)).beside(1) is None
